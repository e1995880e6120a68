import { type DutyMaterial, divergencesOf } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { label, sayCondition } from "../text/index.ts";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { VerdictCell } from "./VerdictCell.tsx";

export type DutyRow = { readonly duty: string; readonly cells: readonly DutyMaterial[] };

type Props = { readonly rows: readonly DutyRow[]; readonly group: number };

/** How the duty reached the workers: it is so in no plane more than in another. */
const conditionOf = ({ cells }: DutyRow) => cells[0]?.trace.condition ?? null;

/** Who answers for what, in the three planes side by side; each verdict leads to what it rests on. */
export function DutyTable({ rows, group }: Props) {
  const { language, say } = useReader();
  const { inquiry, narrator, plane: chosen } = useTold();
  const divergent = divergencesOf(inquiry, group);
  const hasConditions = rows.some(row => conditionOf(row) !== null);
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
          {hasConditions && <th scope="col">{say("page.reached")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const { duty, cells } = row;
          const condition = conditionOf(row);
          return (
            <tr key={duty}>
              <th scope="row">
                {narrator.dutyLabel(duty)}
                {divergent.includes(duty) && <span className="tag contested">{say("page.diverges")}</span>}
              </th>
              {cells.map(cell => {
                const { plane } = cell.trace;
                return (
                  <td key={plane} className={plane === chosen ? "chosen" : undefined}>
                    <span className="only-narrow">
                      {say("page.label", { label: label(language, "planes", plane) })}
                    </span>
                    <VerdictCell material={cell} />
                  </td>
                );
              })}
              {hasConditions && (
                <td className="reached">
                  {condition && (
                    <>
                      <span className="only-narrow">{say("page.label", { label: say("page.reached") })}</span>
                      {sayCondition(language, condition)}
                    </>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
