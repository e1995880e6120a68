import type { PartyIndex } from "../model/index.ts";
import type { ColumnPicture } from "../views/index.ts";
import { PageLink } from "./PageLink.tsx";
import { SeePlane } from "./SeePlane.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

type Props = { readonly columns: readonly ColumnPicture[]; readonly group: PartyIndex };

/** Who answers to the workers for every duty, and how it reached them: each line leads to what it rests on. */
export function VerdictLines({ columns, group }: Props) {
  const { query, say } = useReader();
  const { dossier, narrator } = useTold();
  const workers = dossier.parties[group]!.id;
  return (
    <ul className="state-lines">
      {columns.map(({ duty, diverges, verdict }) => (
        <li key={duty} data-duty={duty} data-verdict={verdict.verdict} data-condition={verdict.condition ?? "none"}>
          <PageLink
            to={{ ...query, duty, party: workers, link: null }}
            className={`state-link mark verdict-${verdict.verdict}`}
            aria-current={
              query.duty === duty && (query.party ?? workers) === workers && query.link === null ? "true" : undefined
            }
          >
            <span className="state-duty">{say("page.label", { label: narrator.dutyLabel(duty) })}</span> {verdict.words}
            {verdict.conditionWords && <span className="condition"> · {verdict.conditionWords}</span>}
          </PageLink>{" "}
          <SeePlane verdict={verdict} />
          {diverges && <span className="tag contested">{diverges}</span>}
        </li>
      ))}
    </ul>
  );
}
