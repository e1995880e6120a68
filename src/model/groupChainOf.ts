/** The chain of one worker group: N(W), its depth, its routes and its choke points. Format: "Derived, exactly". */
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { HopSpan } from "./shortestWays.ts";

/** An exact number of ways; a bigint beyond 2^53 − 1. */
export type Ways = number | bigint;

export function addWays(a: Ways, b: Ways): Ways {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return exactWays(BigInt(a) + BigInt(b));
}

function timesWays(a: Ways, b: Ways): Ways {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return exactWays(BigInt(a) * BigInt(b));
}

const exactWays = (ways: bigint): Ways => (ways <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ways) : ways);

/** a / b as a number from 0 to 1, to the precision of a double. */
export function shareOf(a: Ways, b: Ways): number {
  if (typeof a === "number" && typeof b === "number") return a / b;
  const [whole, total] = [BigInt(a), BigInt(b)];
  // Fast path: unless the share is tiny, 64 fractional bits are more than a double holds.
  const near = Number((whole << 64n) / total);
  if (near >= 2 ** 56) return near / 2 ** 64;
  // Shifted so far that the quotient has at least 64 significant bits.
  const shift = Math.max(0, total.toString(16).length - whole.toString(16).length) * 4 + 68;
  const quotient = (whole << BigInt(shift)) / total;
  const spare = Math.max(0, quotient.toString(16).length * 4 - 64);
  return Number(quotient >> BigInt(spare)) * 2 ** (spare - shift);
}

export type GroupChain = {
  readonly group: PartyIndex;
  /** N(W): the group and all parties that reach it, in file order. */
  readonly members: readonly PartyIndex[];
  readonly isMember: (party: PartyIndex) => boolean;
  /** The roots and local tops among the members. */
  readonly tops: readonly PartyIndex[];
  readonly detached: boolean;
  /** Hops from a top down to the group; null where no way leads down. */
  readonly depth: HopSpan | null;
  readonly routes: Ways;
  /** The share of the ways on which a party stands strictly between top and group; only shares above zero. */
  readonly concentration: ReadonlyMap<PartyIndex, number>;
  /** Parties that stand strictly between top and group on every way. */
  readonly chokePoints: readonly PartyIndex[];
  /** Hops between members that are returns. */
  readonly returns: readonly number[];
  /** Hops between members. */
  readonly hops: readonly number[];
};

/** N(W) in the order in which it is found by going up from the group. */
function climb(chain: Chain, group: PartyIndex): { members: PartyIndex[]; isMember: Uint8Array } {
  const isMember = new Uint8Array(chain.live.length);
  isMember[group] = 1;
  const members = [group];
  for (let head = 0; head < members.length; head += 1) {
    const v = members[head]!;
    for (let i = chain.inStart[v]!; i < chain.inStart[v + 1]!; i += 1) {
      const u = chain.hopFrom[chain.inHops[i]!]!;
      if (isMember[u]) continue;
      isMember[u] = 1;
      members.push(u);
    }
  }
  return { members, isMember };
}

/** As numbers, which is quicker than by a function that compares them. */
const sorted = (indices: readonly number[]): number[] => Array.from(Int32Array.from(indices).sort());

/** N(W) in file order. */
export function membersOf(chain: Chain, group: PartyIndex): { members: PartyIndex[]; isMember: Uint8Array } {
  const { members, isMember } = climb(chain, group);
  return { members: sorted(members), isMember };
}

/** Who is in N(W), for whoever asks nothing else of very many groups. */
export function inChainOf(chain: Chain, group: PartyIndex): (party: PartyIndex) => boolean {
  const { isMember } = climb(chain, group);
  return party => isMember[party] === 1;
}

/** For fewer than one party in so many it is not worth while to go through all. */
const FEW = 16;

/** The members of a chain in such an order that ancestors come first along hops that are no returns. */
function ancestorsFirst(
  { order, component, tier }: Chain,
  members: readonly PartyIndex[],
  isMember: Uint8Array,
): readonly PartyIndex[] {
  if (members.length * FEW < order.length)
    return [...members].sort((a, b) => component[a]! - component[b]! || tier[a]! - tier[b]! || a - b);
  // All parties stand in that order already.
  const picked: PartyIndex[] = [];
  for (const party of order) if (isMember[party]) picked.push(party);
  return picked;
}

/** The chain of a group. Takes linear time in the size of N(W), since ways are counted and not listed. */
export function groupChainOf(chain: Chain, group: PartyIndex): GroupChain {
  const { members, isMember } = membersOf(chain, group);
  const tops = members.filter(party => chain.isTop[party]);
  const detached = !chain.fromRoot[group];
  const found: number[] = [];
  for (const v of members)
    for (let i = chain.inStart[v]!; i < chain.inStart[v + 1]!; i += 1) {
      found.push(chain.inHops[i]!);
    }
  const hops = sorted(found);
  const returns = hops.filter(hop => chain.isReturn[hop]);
  if (members.length === 1)
    return {
      group,
      members,
      isMember: party => isMember[party] === 1,
      tops,
      detached,
      depth: null,
      routes: 0,
      concentration: new Map(),
      chokePoints: [],
      returns,
      hops,
    };

  const ordered = ancestorsFirst(chain, members, isMember);
  const shortest = new Map<PartyIndex, number>();
  const longest = new Map<PartyIndex, number>();
  /** The number of ways of at least one hop from a top down to the party. */
  const above = new Map<PartyIndex, Ways>();
  for (const v of ordered)
    for (let i = chain.inStart[v]!; i < chain.inStart[v + 1]!; i += 1) {
      const hop = chain.inHops[i]!;
      if (chain.isReturn[hop]) continue;
      const u = chain.hopFrom[hop]!;
      let least = chain.isTop[u] ? 1 : Number.POSITIVE_INFINITY;
      let most = chain.isTop[u] ? 1 : Number.NEGATIVE_INFINITY;
      let ways: Ways = chain.isTop[u] ? 1 : 0;
      const known = above.get(u);
      if (known !== undefined) {
        least = Math.min(least, shortest.get(u)! + chain.lower[u]!);
        most = Math.max(most, longest.get(u)! + chain.upper[u]!);
        ways = addWays(ways, known);
      }
      if (ways === 0) continue;
      above.set(v, addWays(above.get(v) ?? 0, ways));
      shortest.set(v, Math.min(shortest.get(v) ?? Number.POSITIVE_INFINITY, least));
      longest.set(v, Math.max(longest.get(v) ?? Number.NEGATIVE_INFINITY, most));
    }
  const routes = above.get(group) ?? 0;
  const concentration = new Map<PartyIndex, number>();
  const chokePoints: PartyIndex[] = [];
  let depth: HopSpan | null = null;
  if (routes !== 0) {
    const torn = tops.some(top => chain.isTorn[top]);
    const most = longest.get(group)!;
    depth = { min: shortest.get(group)!, max: torn || !Number.isFinite(most) ? null : most };
    /** The number of ways from the party down to the group. */
    const below = new Map<PartyIndex, Ways>([[group, 1]]);
    for (let at = ordered.length - 1; at >= 0; at -= 1) {
      const v = ordered[at]!;
      const down = below.get(v);
      if (down === undefined) continue;
      for (let i = chain.inStart[v]!; i < chain.inStart[v + 1]!; i += 1) {
        const hop = chain.inHops[i]!;
        if (chain.isReturn[hop]) continue;
        const u = chain.hopFrom[hop]!;
        below.set(u, addWays(below.get(u) ?? 0, down));
      }
    }
    for (const party of members) {
      const up = above.get(party);
      const down = below.get(party);
      if (party === group || up === undefined || down === undefined) continue;
      const through = timesWays(up, down);
      concentration.set(party, shareOf(through, routes));
      if (through === routes) chokePoints.push(party);
    }
  }
  return {
    group,
    members,
    isMember: party => isMember[party] === 1,
    tops,
    detached,
    depth,
    routes,
    concentration,
    chokePoints,
    returns,
    hops,
  };
}
