import { type DutyMaterial, divergencesOf, hasMaterial } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { label } from "../text/index.ts";
import { PageLink } from "./PageLink.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictWords } from "./VerdictWords.tsx";

export type DutyRow = { readonly duty: string; readonly cells: readonly DutyMaterial[] };

type Props = { readonly rows: readonly DutyRow[]; readonly group: number };

/** Who answers for what, in the three planes side by side; each verdict leads to what it rests on. */
export function DutyTable({ rows, group }: Props) {
  const { language, query, say } = useReader();
  const { inquiry, narrator, plane: chosen } = useTold();
  const divergent = divergencesOf(inquiry, group);
  return (
    <table className="duties">
      <caption>
        {say("page.duties.caption", { group: narrator.nameWithin(inquiry.file.dossier.parties[group]!.id) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("page.duty")}</th>
          {planes.map(plane => (
            <th key={plane} scope="col" className={plane === chosen ? "chosen" : undefined}>
              {label(language, "planes", plane)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ duty, cells }) => (
          <tr key={duty}>
            <th scope="row">
              {narrator.dutyLabel(duty)}
              {divergent.includes(duty) && <span className="tag contested">{say("page.diverges")}</span>}
            </th>
            {cells.map(cell => {
              const { plane } = cell.trace;
              return (
                <td key={plane} className={plane === chosen ? "chosen" : undefined}>
                  <span className="only-narrow">{say("page.label", { label: label(language, "planes", plane) })}</span>
                  {hasMaterial(cell) ? (
                    <PageLink to={{ ...query, plane, duty }} opens={`duty-${duty}`}>
                      <VerdictWords trace={cell.trace} />
                    </PageLink>
                  ) : (
                    <span className="quiet">{say("page.nothing-written")}</span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
