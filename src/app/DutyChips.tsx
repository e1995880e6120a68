import type { ChainPicture } from "../views/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";

type Props = {
  readonly picture: ChainPicture;
  /** The duty whose thread is drawn. */
  readonly shown: string | null;
};

/** On a narrow page: the duties on which something is written, each with its verdict; the one shown is pressed. */
export function DutyChips({ picture, shown }: Props) {
  const { query, say } = useReader();
  return (
    <nav className="chips" aria-label={say("stage.chips")}>
      <ul>
        {picture.columns.map(({ duty, label, verdict }) => (
          <li key={duty}>
            <PageLink
              to={{
                ...query,
                duty: query.duty === duty && query.party === null && query.link === null ? null : duty,
                party: null,
                link: null,
              }}
              aria-current={duty === shown ? "true" : undefined}
            >
              <bdi lang={label.language} dir={label.direction}>
                {label.text}
              </bdi>
              <span className={`chip-verdict verdict-${verdict.verdict}`}>
                {[verdict.words, verdict.conditionWords].filter(Boolean).join(" · ")}
              </span>
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
