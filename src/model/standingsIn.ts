/** How the parties of a dossier stand towards its duties, over all of its worker groups: what a search asks for. */
import { type Plane, planes, type State } from "../schema/index.ts";
import { isWritten } from "./findingsOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";

export type StandingEntry = {
  readonly party: PartyIndex;
  readonly duty: string;
  readonly plane: Plane;
  readonly state: State;
  /** For the workers it was asked of. */
  readonly group: PartyIndex;
};

/**
 * Every standing that is more than silence, under the lens of the inquiry: groups in file order, then duties, planes,
 * parties. Duties on which nothing is written for a group have none.
 */
export function standingsIn(inquiry: Inquiry): readonly StandingEntry[] {
  const { chain, file } = inquiry;
  const spoken = new Set(file.statements.map(({ assertion }) => assertion.duty));
  for (const { duties } of file.cases) for (const duty of duties) spoken.add(duty);
  const duties = file.duties.filter(duty => spoken.has(duty));
  if (duties.length === 0) return [];
  return chain.groups.flatMap(group =>
    duties.flatMap(duty =>
      planes.flatMap(plane => {
        const trace = inquiry.trace(group, duty, plane);
        if (!isWritten(trace)) return [];
        return [...trace.standings, ...trace.standingsOutside].flatMap(([party, { state }]): StandingEntry[] =>
          state === "silent" ? [] : [{ party, duty, plane, state, group }],
        );
      }),
    ),
  );
}
