import { type Lens, type TraceRecord, traceRecord } from "../model/index.ts";
import type { Dossier, LeftOut, Plane } from "../schema/index.ts";
import { asked, traceAsked } from "./asked.ts";
import { leftOutOf } from "./leftOutOf.ts";

export type TraceQuestion = Lens & {
  /** The id of a duty: one of the fourteen, or one of the dossier's own. */
  readonly duty: string;
  readonly plane: Plane;
  /** The id of a group of workers; by default the first in the chain. */
  readonly workers?: string | undefined;
};

export type DutyTrace = TraceRecord & {
  /** What of the file could not be read: while there is any, the verdict is not complete. */
  readonly leftOut: readonly LeftOut[];
};

/**
 * Who answers for one duty towards workers, with everything the answer rests on: what `deep-labor trace --json` prints.
 * @throws RangeError where the dossier has no such duty, plane or workers under this lens, or no such lens
 */
export function traceDuty(dossier: Dossier, question: TraceQuestion): DutyTrace {
  const leftOut = leftOutOf(dossier);
  const inquiry = asked(dossier, question);
  const { group, duty, plane } = traceAsked(inquiry, question);
  return { ...traceRecord(inquiry, group, inquiry.trace(group, duty, plane)), leftOut };
}
