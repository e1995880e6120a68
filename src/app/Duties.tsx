import { dutyMaterialOf, hasMaterial } from "../model/index.ts";
import { planes } from "../schema/index.ts";
import { label, quoted, sayList, sayPlane } from "../text/index.ts";
import { DutyEntry } from "./DutyEntry.tsx";
import { type DutyRow, DutyTable } from "./DutyTable.tsx";
import { PageLink } from "./PageLink.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** Who answers for what to one worker group. */
export function Duties({ group }: { readonly group: number }) {
  const { language, query, say } = useReader();
  const { inquiry, narrator, plane } = useTold();
  const rows: DutyRow[] = inquiry.file.duties.map(duty => ({
    duty,
    cells: planes.map(one => dutyMaterialOf(inquiry, group, duty, one)),
  }));
  const written = rows.filter(({ cells }) => cells.some(hasMaterial));
  const blank = rows
    .filter(row => !written.includes(row))
    .map(({ duty }) => quoted(language, narrator.dutyLabel(duty)));
  const here = written.map(({ duty, cells }) => ({ duty, material: cells[planes.indexOf(plane)]!, cells }));
  const elsewhere = here.filter(({ material }) => !hasMaterial(material));
  return (
    <Section id="duties" title={say("page.duties")}>
      {written.length > 0 && <DutyTable rows={written} group={group} />}
      {blank.length > 0 && (
        <p id="nothing-written" className="quiet">
          {say("page.duties.blank", { duties: sayList(language, blank), count: blank.length })}
        </p>
      )}
      {written.length > 0 && (
        <>
          <h3>{say("page.duties.rest", { plane: sayPlane(language, plane) })}</h3>
          {here
            .filter(({ material }) => hasMaterial(material))
            .map(({ duty, material }) => (
              <DutyEntry key={duty} duty={duty} material={material} isChosen={duty === query.duty} />
            ))}
        </>
      )}
      {elsewhere.length > 0 && (
        <ul className="elsewhere">
          {elsewhere.map(({ duty, cells }) => (
            <li key={duty}>
              {say("page.label", { label: narrator.dutyLabel(duty) })}{" "}
              {cells.filter(hasMaterial).map(({ trace }) => (
                <PageLink key={trace.plane} to={{ ...query, plane: trace.plane, duty }} opens={`duty-${duty}`}>
                  {say("page.see-plane", { plane: label(language, "planes", trace.plane) })}
                </PageLink>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
