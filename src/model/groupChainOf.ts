/** The chain of one worker group: N(W), its depth, its routes and its choke points. Format: "Derived, exactly". */
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import type { HopSpan } from "./shortestWays.ts";
import { addWays, shareOf, timesWays, type Ways, waysDown } from "./waysDown.ts";

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

  const { routes: above, depth: depthOf } = waysDown(chain);
  const routes = above[group]!;
  const concentration = new Map<PartyIndex, number>();
  const chokePoints: PartyIndex[] = [];
  const depth = depthOf(group);
  if (routes !== 0) {
    const ordered = ancestorsFirst(chain, members, isMember);
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
      const up = above[party]!;
      const down = below.get(party);
      if (party === group || up === 0 || down === undefined) continue;
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
