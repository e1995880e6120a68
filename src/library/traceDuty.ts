import { type Lens, type TraceRecord, traceRecord } from "../model/index.ts";
import { type Dossier, type Plane, planes } from "../schema/index.ts";
import { asked, groupAsked, oneAmong } from "./asked.ts";

export type TraceQuestion = Lens & {
  /** The id of a duty: one of the fourteen, or one of the dossier's own. */
  readonly duty: string;
  readonly plane: Plane;
  /** The id of a group of workers; by default the first in the chain. */
  readonly workers?: string | undefined;
};

/**
 * Who answers for one duty towards workers, with everything the answer rests on: what `deep-labor trace --json` prints.
 * @throws RangeError where the dossier has no such duty, plane or workers under this lens
 */
export function traceDuty(dossier: Dossier, { duty, plane, workers, ...lens }: TraceQuestion): TraceRecord {
  const inquiry = asked(dossier, lens);
  oneAmong("duty", duty, inquiry.file.duties);
  oneAmong("plane", plane, planes);
  const group = groupAsked(inquiry, workers);
  return traceRecord(inquiry, group, inquiry.trace(group, duty, plane));
}
