import { useReader } from "../reading/useReader.ts";

/** What each sign of the shafts looks like. */
const SIGNS = {
  border: "M1 7H35",
  unclear: "M1 7H35",
  several: "M4 12V4H26V12ZM8 4V1H30V9H26",
  firm: "M1 7H35",
} as const;

/** What the signs of the shafts mean. */
export function ShaftKey({ isJoined }: { readonly isJoined: boolean }) {
  const { say } = useReader();
  const signs = (["border", "unclear", "several", "firm"] as const).filter(sign => isJoined || sign !== "firm");
  return (
    <ul className="shaft-key" aria-label={say("page.key")}>
      {signs.map(sign => (
        <li key={sign}>
          <svg viewBox="0 0 36 14" aria-hidden="true">
            <path className={`is-${sign}`} d={SIGNS[sign]} />
          </svg>{" "}
          {say(`page.key.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
