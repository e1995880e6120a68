/** How the parties of a dossier stand towards its duties, for all of its worker groups. Searches use this. */
import { type Plane, planes, type State } from "../schema/index.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { Inquiry } from "./inquiryOf.ts";
import { isWritten } from "./traceDuty.ts";

export type StandingEntry = {
  readonly party: PartyIndex;
  readonly duty: string;
  readonly plane: Plane;
  readonly state: State;
  /** The worker group for which the standing holds. */
  readonly group: PartyIndex;
};

/**
 * Every standing that is not silent, under the lens of the inquiry: groups in file order, then duties, planes, parties.
 * Duties on which nothing is written for a group have none.
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
