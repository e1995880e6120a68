/** The traces of one file as `trace --json` prints them. */
import type { GroupTrace, HopSpan, Inquiry, PartyIndex, Ways } from "../../model/index.ts";
import type { Evidence, Plane } from "../../schema/index.ts";

/** A copy without anything `private`, at any depth. */
const withoutPrivate = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value, (key, inside) => (key === "private" ? undefined : inside)));

/** An exact number of ways: a number up to 2^53 − 1, beyond it a text of digits. */
const waysRecord = (ways: Ways): number | string => (typeof ways === "number" ? ways : ways.toString());

const spanRecord = (span: HopSpan | null) => (span ? { min: span.min, max: span.max } : null);

export function traceRecord({ file, chain }: Inquiry, group: PartyIndex, trace: GroupTrace) {
  const idOf = (party: PartyIndex): string => file.dossier.parties[party]!.id;
  const { groupChain } = trace;
  return {
    workers: idOf(group),
    duty: trace.duty,
    plane: trace.plane,
    verdict: trace.verdict,
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

/** The ids of the quotes and sources that evidence cites: its words may be those of a source that nobody may name. */
const idsIn = (evidence: Evidence): readonly string[] => [
  ...new Set(evidence.map(item => (typeof item === "string" ? item : "source" in item ? item.source : item.quoteId))),
];

const withIds = <Item extends { readonly evidence?: Evidence | undefined }>(item: Item) =>
  withoutPrivate(item.evidence ? { ...item, evidence: idsIn(item.evidence) } : item);

/**
 * What the file says of a group as workers: its own fields and the figures about it, without `private`, and of their
 * evidence the ids alone. Of a withheld group the fields do not leave, and the figures do.
 */
export function peopleRecord({ file }: Inquiry, group: PartyIndex) {
  const { parties, figures } = file.dossier;
  const { id, workers, withheld } = parties[group]!;
  return {
    workers: id,
    facts: workers && !withheld ? withIds(workers) : null,
    figures: figures.filter(({ about }) => about === id).map(withIds),
  };
}

export type TraceSelection = {
  readonly groups: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly planes: readonly Plane[];
};

/** All traces that are asked for, group by group. */
export function* traceRecords(inquiry: Inquiry, { groups, duties, planes }: TraceSelection) {
  for (const group of groups)
    for (const duty of duties)
      for (const plane of planes) yield traceRecord(inquiry, group, inquiry.trace(group, duty, plane));
}
