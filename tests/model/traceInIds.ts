/** A trace of the product in the form of the oracle's: with ids in place of indices, and in the oracle's order. */
import type { Inquiry, PartyIndex } from "../../src/model/index.ts";
import type { Plane } from "../../src/schema/index.ts";
import type { BfTrace } from "./bruteForce.ts";

type Pair = { readonly from: string; readonly to: string };

const inOrder = <Item extends Pair>(pairs: readonly Item[]): Item[] =>
  [...pairs].sort((a, b) => (a.from === b.from ? Number(a.to > b.to) - Number(a.to < b.to) : a.from < b.from ? -1 : 1));

export function traceInIds(inquiry: Inquiry, group: PartyIndex, duty: string, plane: Plane): BfTrace {
  const { chain, file } = inquiry;
  const idOf = (party: PartyIndex): string => file.dossier.parties[party]!.id;
  const trace = inquiry.trace(group, duty, plane);
  const { groupChain, verdict, distance, nearestContested, condition, weakest, moves } = trace;
  const { depth, detached } = groupChain;
  const { assertions, proceedings, links } = trace.restsOn;
  return {
    workers: idOf(group),
    duty,
    plane,
    verdict,
    distance,
    nearestContested,
    depth,
    routes: BigInt(groupChain.routes),
    detached,
    condition,
    states: Object.fromEntries([...trace.standings].map(([party, { state }]) => [idOf(party), state])),
    transfers: inOrder(trace.transfers.map(({ from, to, kind }) => ({ from: idOf(from), to: idOf(to), kind }))),
    concentration: Object.fromEntries([...groupChain.concentration].map(([party, share]) => [idOf(party), share])),
    chokePoints: groupChain.chokePoints.map(idOf),
    returns: inOrder(groupChain.returns.map(hop => ({ from: idOf(chain.hopFrom[hop]!), to: idOf(chain.hopTo[hop]!) }))),
    robust: moves.length === 0,
    movedBy: moves.map(({ hypothesis }) => hypothesis),
    restsOn: { assertions: [...assertions], proceedings: [...proceedings], links: [...links] },
    weakest,
  };
}
