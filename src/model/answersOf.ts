/**
 * Verdict, distance, depth and routes of every group for every duty and plane at once.
 *
 * The standings of parties are the same for almost every group, so they are carried down the chain once per duty and
 * plane, not up once per group. Where a statement names groups, or a group stands on a cycle, that group is answered by
 * itself and looks no further up than it must; rare cases go to `traceDuty`. Both ways must agree:
 * `tests/model/agreement.test.ts`.
 */
import type { Plane, Verdict } from "../schema/index.ts";
import type { Chain } from "./chainOf.ts";
import { addWays, groupChainOf, type Ways } from "./groupChainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import { type Search, searchIn } from "./search.ts";
import { Heap, type HopSpan } from "./shortestWays.ts";
import { answers, type Book, type Standing, standingOf, type Written, writtenOn } from "./standing.ts";
import { groupFactsOf, traceDuty } from "./traceDuty.ts";

export type Answer = {
  readonly verdict: Verdict;
  readonly distance: HopSpan | null;
  readonly nearestContested: HopSpan | null;
};

export type Answers = {
  /** Live groups in file order; `group` below is a place in this list. */
  readonly groups: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly answer: (group: number, duty: string, plane: Plane) => Answer;
  readonly depth: (group: number) => HopSpan | null;
  readonly routes: (group: number) => Ways;
};

/** What a standing contributes to the answers for groups below, one bit each. */
const HELD = 1;
const CONTESTED = 2;
const NOT_APPLICABLE = 4;
/** The states passed, disclaimed and excluded. */
const REFUSED = 8;
const OPEN = 16;
/** The standing is not the same for every group below. */
const VARIES = 32;
/** A partner may answer from outside the chain. */
const PARTNER_OUTSIDE = 64;

function bitOf({ state }: Standing): number {
  if (answers(state)) return HELD;
  if (state === "contested") return CONTESTED;
  if (state === "not-applicable") return NOT_APPLICABLE;
  return state === "passed" || state === "disclaimed" || state === "excluded" ? REFUSED : OPEN;
}

const BLANK: ReadonlySet<PartyIndex> = new Set();

/** For every party its hops from the nearest origin above, and that origin. NaN and −1 where there is none. */
type Distances = { readonly distance: Float64Array; readonly origin: Int32Array };

/** The shortest distances down from the parties that carry a bit. */
type Scale = Distances & {
  readonly carries: Uint8Array;
  readonly weight: Float64Array;
  /** The distances from the second nearest origin, for groups for which the nearest does not count. */
  readonly next: Distances | null;
};

/** There is no origin; there may be another origin, but it is not known which (below common cycles). */
const NONE = -1;
const NOT_KNOWN = -2;

/** The distances down from all parties that carry a bit, with the lower and with the upper weights. */
type Ladder = {
  readonly bit: number;
  readonly low: Scale;
  readonly high: Scale;
  /** Parties that carry the bit for some groups only, each with its own distances, as long as they are few. */
  readonly apart: readonly { readonly party: PartyIndex; readonly low: Scale; readonly high: Scale }[];
};

/** What holds for one duty in one plane, for all groups. */
type DutySummary = {
  readonly written: Written;
  /** Every bit that a party may have for a group below it; with VARIES where that differs between groups. */
  readonly bits: Uint8Array;
  /** The bits of all ancestors of a party together. */
  readonly above: Uint8Array;
  readonly held: Ladder;
  readonly contested: Ladder;
  /** Group → parties whose standing is different for it. */
  readonly special: ReadonlyMap<PartyIndex, ReadonlySet<PartyIndex>>;
  /** Parties that may answer for every group from outside its chain. */
  readonly everywhere: readonly PartyIndex[];
};

/** For each group that a statement or a case names, the parties whose standing may differ for it. */
function specialsOf(chain: Chain, written: Written): Map<PartyIndex, Set<PartyIndex>> {
  const special = new Map<PartyIndex, Set<PartyIndex>>();
  const mark = (group: PartyIndex, party: PartyIndex) => {
    const known = special.get(group);
    if (known) known.add(party);
    else special.set(group, new Set([party]));
  };
  for (const [party, statements] of written.statementsOf)
    for (const { workers, party: speaker } of statements) {
      if (workers) for (const group of workers) mark(group, party);
      else if (chain.file.isGroup[speaker]) mark(speaker, party);
    }
  for (const [party, cases] of written.casesOf)
    for (const { workers } of cases) if (workers) for (const group of workers) mark(group, party);
  return special;
}

/** Stands for no group, so that no statement that names groups includes it. */
const NO_GROUP = -1;
/** How many partners that speak for some groups below are tried; with more, every bit is taken to be possible. */
const PARTNERS_TRIED = 4;
const ANY = HELD | CONTESTED | NOT_APPLICABLE | REFUSED | OPEN;

function dutySummaryOf(
  chain: Chain,
  search: Search,
  store: DistanceStore,
  written: Written,
  plane: Plane,
): DutySummary {
  const { file } = chain;
  const size = chain.live.length;
  const bits = new Uint8Array(size).fill(OPEN);
  const everywhere: PartyIndex[] = [];
  for (const party of new Set([...written.statementsOf.keys(), ...written.casesOf.keys()])) {
    const statements = written.statementsOf.get(party) ?? [];
    /** Partners that speak for the groups below themselves, which need not be all groups below this party. */
    const partial = new Set<PartyIndex>();
    for (const { workers, party: speaker } of statements) {
      if (speaker === party || workers || file.isGroup[speaker] || !file.named[speaker]) continue;
      if (!search.stands(speaker, party)) partial.add(speaker);
      if (!search.stands(party, speaker)) bits[speaker]! |= PARTNER_OUTSIDE;
    }
    let possible = 0;
    if (partial.size > PARTNERS_TRIED) possible = ANY;
    else {
      const partners = [...partial];
      for (let choice = 0; choice < 2 ** partners.length; choice += 1) {
        const heard = new Set(partners.filter((_, index) => (choice >> index) & 1));
        const inChain = (candidate: PartyIndex) => !partial.has(candidate) || heard.has(candidate);
        possible |= bitOf(standingOf(written, party, NO_GROUP, plane, file, inChain));
      }
    }
    bits[party] = (bits[party]! & PARTNER_OUTSIDE) | possible | (partial.size > 0 ? VARIES : 0);
    const unbound = statements.some(one => !one.workers && !file.named[one.party] && !file.isGroup[one.party]);
    if (unbound && chain.live[party] && !file.isGroup[party]) everywhere.push(party);
  }
  const summary: DutySummary = {
    written,
    bits,
    above: new Uint8Array(size),
    held: ladderOf(chain, store, bits, HELD),
    contested: ladderOf(chain, store, bits, CONTESTED),
    special: specialsOf(chain, written),
    everywhere,
  };
  carryDown(chain, summary);
  return summary;
}

/** How many parties with varying standing get distances of their own. With more, one that counts is likely near. */
const APART = 4;

const noDistances = (size: number): Distances => ({
  distance: new Float64Array(size).fill(Number.NaN),
  origin: new Int32Array(size).fill(NONE),
});

type DistanceStore = {
  /** The distances of every scale without carriers: they are shared, so nothing writes to them. */
  readonly untouched: Distances;
  /** Distances to be written to, until `anew` takes all of them back. */
  readonly take: () => Distances;
  readonly anew: () => void;
};

/**
 * Keeps the distances of one duty and plane for the next. In a large chain they are megabytes, and to get them from the
 * system each time would cost more than to fill them.
 */
function distanceStore(size: number): DistanceStore {
  const made: Distances[] = [];
  let taken = 0;
  return {
    untouched: noDistances(size),
    take() {
      const known = made[taken];
      taken += 1;
      if (known) {
        known.distance.fill(Number.NaN);
        known.origin.fill(NONE);
        return known;
      }
      const fresh = noDistances(size);
      made.push(fresh);
      return fresh;
    },
    anew() {
      taken = 0;
    },
  };
}

function ladderOf(chain: Chain, store: DistanceStore, bits: Uint8Array, bit: number): Ladder {
  const size = bits.length;
  const scale = (carries: Uint8Array, weight: Float64Array, withNext: boolean): Scale => ({
    carries,
    weight,
    ...(carries.includes(1) ? store.take() : store.untouched),
    next: withNext ? store.take() : null,
  });
  const carries = bits.map(own => ((own & bit) !== 0 ? 1 : 0));
  const varying: PartyIndex[] = [];
  carries.forEach((carried, party) => {
    if (carried && (bits[party]! & VARIES) !== 0) varying.push(party);
  });
  // If the nearest never varies, it always counts.
  const mayNotCount = varying.length > APART;
  const apart = mayNotCount ? [] : varying;
  for (const party of apart) carries[party] = 0;
  return {
    bit,
    low: scale(carries, chain.lower, mayNotCount),
    high: scale(carries, chain.upper, mayNotCount),
    apart: apart.map(party => {
      const alone = new Uint8Array(size);
      alone[party] = 1;
      return { party, low: scale(alone, chain.lower, false), high: scale(alone, chain.upper, false) };
    }),
  };
}

/** Adds a distance of `v` from one origin, if it is among the nearest two from different origins. */
function take({ distance, origin, next }: Scale, v: PartyIndex, offered: number, from: PartyIndex): void {
  if (Number.isNaN(offered)) return;
  if (from === origin[v]) {
    if (offered < distance[v]!) distance[v] = offered;
  } else if (!(offered >= distance[v]!)) {
    if (next) {
      next.distance[v] = distance[v]!;
      if (next.origin[v] !== NOT_KNOWN) next.origin[v] = origin[v]!;
    }
    distance[v] = offered;
    origin[v] = from;
  } else if (next && next.origin[v] !== NOT_KNOWN && !(offered >= next.distance[v]!)) {
    next.distance[v] = offered;
    next.origin[v] = from;
  }
}

/** Offers `v` the distances by way of `u`. Returns whether the shortest distance of `v` became shorter. */
function offer(scale: Scale, u: PartyIndex, v: PartyIndex): boolean {
  const { carries, weight, distance, origin, next } = scale;
  const before = distance[v]!;
  if (carries[u]) take(scale, v, 1, u);
  if (!carries[u] || next) take(scale, v, distance[u]! + weight[u]!, origin[u]!);
  if (next) {
    if (next.origin[u] === NOT_KNOWN) next.origin[v] = NOT_KNOWN;
    else take(scale, v, next.distance[u]! + weight[u]!, next.origin[u]!);
  }
  return distance[v]! < before || (Number.isNaN(before) && !Number.isNaN(distance[v]!));
}

/** Carries bits and distances from ancestors to descendants, one strongly connected component after the other. */
function carryDown(chain: Chain, { bits, above, held, contested }: DutySummary): void {
  const { order, component, componentSize, inStart, inHops, hopFrom } = chain;
  const scales = [held, contested]
    .flatMap(({ low, high, apart }) => [low, high, ...apart.flatMap(one => [one.low, one.high])])
    .filter(({ carries }) => carries.includes(1));
  const reach = (v: PartyIndex): void => {
    for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
      const u = hopFrom[inHops[i]!]!;
      above[v]! |= above[u]! | bits[u]!;
      for (const scale of scales) offer(scale, u, v);
    }
  };
  for (let at = 0; at < order.length; ) {
    const first = order[at]!;
    const size = componentSize[component[first]!]!;
    const cycle = order.subarray(at, at + size);
    at += size;
    for (const v of cycle) reach(v);
    if (size === 1) continue;
    let all = 0;
    for (const v of cycle) all |= above[v]! | bits[v]!;
    for (const v of cycle) above[v] = all;
    for (const scale of scales) settleCycle(chain, cycle, scale);
  }
}

/** Finds the shortest distances within a strongly connected component, from those its members have from above. */
function settleCycle(chain: Chain, cycle: Int32Array, scale: Scale): void {
  const { component, outStart, outHops, hopTo } = chain;
  const heap = new Heap();
  for (const v of cycle) {
    if (scale.carries[v]) heap.push(0, v);
    else if (!Number.isNaN(scale.distance[v]!)) heap.push(scale.distance[v]!, v);
  }
  if (scale.next) for (const v of cycle) scale.next.origin[v] = NOT_KNOWN;
  const done = new Set<PartyIndex>();
  while (heap.size > 0) {
    const { party: u } = heap.pop();
    if (done.has(u)) continue;
    done.add(u);
    for (let i = outStart[u]!; i < outStart[u + 1]!; i += 1) {
      const v = hopTo[outHops[i]!]!;
      if (component[v] === component[u] && offer(scale, u, v) && !done.has(v)) heap.push(scale.distance[v]!, v);
    }
  }
}

const spanOf = (min: number, max: number): HopSpan => ({ min, max: Number.isFinite(max) ? max : null });

export function answersOf(chain: Chain, book: Book): Answers {
  const { file, groups } = chain;
  const search = searchIn(chain);
  const ways = waysOf(chain);
  const store = distanceStore(chain.live.length);
  // Only the last summary is kept: questions come duty by duty, and those of a large chain would take too much memory.
  let last: { readonly duty: string; readonly plane: Plane; readonly summary: DutySummary } | null = null;
  const summaryFor = (duty: string, plane: Plane): DutySummary => {
    if (last?.duty !== duty || last.plane !== plane) {
      store.anew();
      last = { duty, plane, summary: dutySummaryOf(chain, search, store, writtenOn(book, duty, plane), plane) };
    }
    return last.summary;
  };

  const inFull = (group: PartyIndex, duty: string, plane: Plane): Answer => {
    const groupChain = groupChainOf(chain, group);
    return traceDuty(chain, book, groupChain, groupFactsOf(chain, groupChain), duty, plane);
  };

  const answer = (place: number, duty: string, plane: Plane): Answer => {
    const group = groups[place]!;
    if (chain.inStart[group] === chain.inStart[group + 1])
      return { verdict: "no-chain", distance: null, nearestContested: null };
    if (chain.componentSize[chain.component[group]!]! > 1) return inFull(group, duty, plane);
    const { written, bits, above, held, contested, special, everywhere } = summaryFor(duty, plane);
    const own = special.get(group) ?? BLANK;
    const standing = (party: PartyIndex) =>
      standingOf(written, party, group, plane, file, candidate => search.stands(candidate, group));
    const isCertain = (party: PartyIndex) => (bits[party]! & VARIES) === 0 && !own.has(party);
    const bitsFor = (party: PartyIndex) => (isCertain(party) ? bits[party]! : bitOf(standing(party)));
    const added = own === BLANK ? [] : [...own].filter(party => party !== group && search.stands(party, group));

    const distance = ({ bit, low, high, apart }: Ladder): HopSpan | null => {
      const first = low.distance[group]!;
      // The usual case: the nearest party does not vary, and nothing names the group.
      if (own === BLANK && apart.length === 0) {
        if (Number.isNaN(first)) return null;
        const varies = (bits[low.origin[group]!]! | bits[high.origin[group]!]!) & VARIES;
        if (varies === 0) return spanOf(first, high.distance[group]!);
      }
      const carries = (party: PartyIndex) =>
        (bits[party]! & bit) === 0 && !own.has(party) ? false : (bitsFor(party) & bit) !== 0;
      const found = (scale: Scale) => !Number.isNaN(scale.distance[group]!);
      /** The distance of the nearest that counts for the group; null: none; undefined: neither of the two nearest. */
      const counted = ({ distance: hops, origin, next }: Scale): number | null | undefined => {
        if (origin[group] === NONE) return null;
        if (carries(origin[group]!)) return hops[group]!;
        const second = next?.origin[group] ?? NOT_KNOWN;
        if (second === NONE) return null;
        return second !== NOT_KNOWN && carries(second) ? next!.distance[group]! : undefined;
      };
      if (added.some(party => carries(party) && (bits[party]! & bit) === 0)) return search.nearest(group, carries);
      const [min, max] = [counted(low), counted(high)];
      if (min === undefined || max === undefined) return search.nearest(group, carries);
      const near = apart.filter(one => found(one.low) && carries(one.party));
      if (min === null && near.length === 0) return null;
      const least = (first: number | null, scales: Scale[]) =>
        Math.min(first ?? Number.POSITIVE_INFINITY, ...scales.map(scale => scale.distance[group]!));
      return spanOf(
        least(
          min,
          near.map(one => one.low),
        ),
        least(
          max,
          near.map(one => one.high),
        ),
      );
    };
    const spans = { distance: distance(held), nearestContested: distance(contested) };
    if (spans.distance) return { verdict: "answered", ...spans };
    // Nearly every chain has a party on which nothing is written; the rare others are traced in full.
    const open =
      (above[group]! & OPEN) !== 0 && search.some(group, party => (bits[party]! & OPEN) !== 0 && isCertain(party));
    if (!open) return inFull(group, duty, plane);
    const state = standingOf(written, group, group, plane, file, candidate => search.stands(candidate, group)).state;
    if (answers(state)) return { verdict: "shifted-to-workers", ...spans };
    if (spans.nearestContested || state === "contested") return { verdict: "contested", ...spans };
    if ((above[group]! & PARTNER_OUTSIDE) !== 0) return inFull(group, duty, plane);
    const outside = [...everywhere, ...own].some(
      party =>
        chain.live[party] === 1 &&
        !file.isGroup[party] &&
        answers(standing(party).state) &&
        !search.stands(party, group),
    );
    return { verdict: outside ? "answered-outside" : "undocumented", ...spans };
  };
  return {
    groups,
    duties: file.duties,
    answer,
    depth: place => ways.depth(groups[place]!),
    routes: place => ways.routes[groups[place]!] ?? 0,
  };
}

/** The depth and the number of routes of every party, carried down once. */
function waysOf(chain: Chain): { routes: Ways[]; depth: (party: PartyIndex) => HopSpan | null } {
  const size = chain.live.length;
  const { order, inStart, inHops, hopFrom, isReturn, isTop, lower, upper } = chain;
  const shortest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const longest = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const torn = new Uint8Array(size);
  const routes: Ways[] = new Array(size).fill(0);
  const tornComponents = new Uint8Array(chain.componentSize.length);
  for (let v = 0; v < size; v += 1) if (chain.isTorn[v]) tornComponents[chain.component[v]!] = 1;
  for (const v of order) {
    const own = chain.component[v]!;
    for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
      const hop = inHops[i]!;
      const u = hopFrom[hop]!;
      // Components come in order, so every ancestor outside the own cycle has its final value.
      if (tornComponents[chain.component[u]!]) tornComponents[own] = 1;
      if (isReturn[hop]) continue;
      if (isTop[u]) {
        shortest[v] = Math.min(shortest[v]!, 1);
        longest[v] = Math.max(longest[v]!, 1);
        routes[v] = addWays(routes[v]!, 1);
      }
      if (routes[u] === 0) continue;
      shortest[v] = Math.min(shortest[v]!, shortest[u]! + lower[u]!);
      longest[v] = Math.max(longest[v]!, longest[u]! + upper[u]!);
      routes[v] = addWays(routes[v]!, routes[u]!);
    }
  }
  for (let v = 0; v < size; v += 1) torn[v] = tornComponents[chain.component[v]!]!;
  return {
    routes,
    depth(party) {
      if (routes[party] === 0) return null;
      const most = longest[party]!;
      return { min: shortest[party]!, max: torn[party] || !Number.isFinite(most) ? null : most };
    },
  };
}
