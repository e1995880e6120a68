import { planes } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { isWritten } from "../traceDuty.ts";

/** Duties on which two planes have statements and different verdicts. */
export function divergencesOf(inquiry: Inquiry, group: PartyIndex): readonly string[] {
  return inquiry.file.duties.filter(duty => {
    const verdicts = planes
      .map(plane => inquiry.trace(group, duty, plane))
      .filter(isWritten)
      .map(trace => trace.verdict);
    return new Set(verdicts).size > 1;
  });
}
