import type { TargetKind } from "./fieldRow.ts";
import type { ListName } from "./listNames.ts";

/** The lists in which what a reference names may stand. A decision stands within its proceeding, and in no list. */
export const listsOfTarget: Readonly<Record<TargetKind, readonly ListName[]>> = {
  party: ["parties"],
  link: ["links"],
  subject: ["parties", "links"],
  duty: ["duties"],
  money: ["money"],
  proceeding: ["proceedings"],
  decision: [],
  hypothesis: ["hypotheses"],
  source: ["sources"],
  evidence: ["sources", "quotes"],
};
