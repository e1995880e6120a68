import type { Plane, State, Verdict } from "../schema/index.ts";
import { type GroupTrace, type Inquiry, inquiryOf } from "./inquiryOf.ts";

/**
 * What a sentence about a trace needs: the ids of the parties that hold, share and contest the duty, and the verdict
 * without the floor where the floor makes the duty lost or excluded.
 */
export function traceSummaryOf(inquiry: Inquiry, trace: GroupTrace) {
  const { parties } = inquiry.file.dossier;
  const { group } = trace.groupChain;
  const withState = (state: State) =>
    [...trace.standings]
      .filter(([party, standing]) => party !== group && standing.state === state)
      .map(([party]) => parties[party]!.id);
  const { floor } = inquiry.chain.focus;
  const needsFloorless = floor !== null && (trace.verdict === "lost" || trace.verdict === "excluded");
  return {
    duty: trace.duty,
    plane: trace.plane,
    verdict: trace.verdict,
    distance: trace.distance,
    holders: withState("held"),
    sharers: withState("shared"),
    contested: withState("contested"),
    outside: [...trace.outside.keys()].map(party => parties[party]!.id),
    floor,
    ...(needsFloorless ? { withoutFloor: verdictWithoutFloor(inquiry, group, trace.duty, trace.plane) } : {}),
  };
}

function verdictWithoutFloor({ file, lens }: Inquiry, group: number, duty: string, plane: Plane): Verdict {
  return inquiryOf(file, { ...lens, floor: undefined }).trace(group, duty, plane).verdict;
}
