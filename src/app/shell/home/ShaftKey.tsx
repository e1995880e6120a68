import { useReader } from "../../page/reading/useReader.ts";

/** What each sign of the shafts looks like. */
const SIGNS = {
  border: "M1 7H35",
  unclear: "M1 7H35",
  several: "M4 12V4H26V12ZM8 4V1H30V9H26",
  firm: "M1 7H35",
} as const;

/** What some of them look like where shafts are small. */
const SMALL = {
  several: "M4 1H28V13H4ZM24 1V13",
  firm: "M4 12H30",
} as const;

type Props = {
  /** A firm stands in several chains. */
  readonly isJoined: boolean;
  readonly isSmall: boolean;
};

/** What the signs of the shafts mean. */
export function ShaftKey({ isJoined, isSmall }: Props) {
  const { say } = useReader();
  const signs = (["border", "unclear", "several", "firm"] as const).filter(sign => isJoined || sign !== "firm");
  return (
    <ul className="shaft-key" aria-label={say("page.key")}>
      {signs.map(sign => (
        <li key={sign}>
          <svg viewBox="0 0 36 14" aria-hidden="true">
            <path
              className={isSmall && sign === "firm" ? "is-small-firm" : `is-${sign}`}
              d={isSmall && (sign === "several" || sign === "firm") ? SMALL[sign] : SIGNS[sign]}
            />
          </svg>{" "}
          {say(`page.key.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
