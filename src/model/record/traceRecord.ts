import type { PartyIndex } from "../indexDossier.ts";
import type { GroupTrace, Inquiry } from "../inquiryOf.ts";
import type { HopSpan } from "../shortestWays.ts";
import type { Ways } from "../waysDown.ts";

/** An exact number of ways: a number up to 2^53 − 1, beyond it a text of digits. */
export const waysRecord = (ways: Ways): number | string => (typeof ways === "number" ? ways : ways.toString());

export const spanRecord = (span: HopSpan | null) => (span ? { min: span.min, max: span.max } : null);

/** A trace by the ids of its dossier, as `trace --json` prints it and the library gives it. */
export function traceRecord({ file, chain }: Inquiry, group: PartyIndex, trace: GroupTrace) {
  const idOf = (party: PartyIndex): string => file.dossier.parties[party]!.id;
  const { groupChain } = trace;
  return {
    workers: idOf(group),
    duty: trace.duty,
    plane: trace.plane,
    verdict: trace.verdict,
    extent: trace.extent,
    distance: spanRecord(trace.distance),
    nearestContested: spanRecord(trace.nearestContested),
    depth: spanRecord(groupChain.depth),
    routes: waysRecord(groupChain.routes),
    detached: groupChain.detached,
    condition: trace.condition,
    states: Object.fromEntries([...trace.standings].map(([party, { state }]) => [idOf(party), state])),
    transfers: trace.transfers.map(({ from, to, kind }) => ({ from: idOf(from), to: idOf(to), kind })),
    concentration: Object.fromEntries([...groupChain.concentration].map(([party, share]) => [idOf(party), share])),
    chokePoints: groupChain.chokePoints.map(idOf),
    returns: groupChain.returns.map(hop => ({ from: idOf(chain.hopFrom[hop]!), to: idOf(chain.hopTo[hop]!) })),
    robust: trace.moves.length === 0,
    movedBy: trace.moves.map(({ hypothesis }) => hypothesis),
    restsOn: trace.restsOn,
    weakest: trace.weakest,
  };
}

export type TraceRecord = ReturnType<typeof traceRecord>;
