/**
 * Who stands on the ways down to a group, for groups one after the other without counting each one's ways anew: choke
 * points exactly, shares to the precision of a sum of numbers. `groupChainOf` has every share, exactly.
 */
import type { Chain } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import { shareOf, waysDown } from "../waysDown.ts";
import { TOGETHER } from "./groupBlock.ts";

export type OnWays = {
  /** Parties on every way strictly between top and group: the nearest to the workers, and how many there are. */
  readonly chokePoints: (group: PartyIndex, most: number) => { readonly nearest: PartyIndex[]; readonly count: number };
  /**
   * For each of at most 32 groups the parties on the largest shares of its ways, largest first, among equals the nearest
   * to the workers. For all of them it takes one way through the chain.
   */
  readonly largestShares: (groups: readonly PartyIndex[], most: number) => readonly (readonly PartyShare[])[];
};

/** A party and its share of the ways, in six digits. */
export type PartyShare = readonly [party: PartyIndex, share: number];

/** The largest shares of one group that have been found. */
class Largest {
  readonly found: PartyShare[] = [];
  /** What is not above this is not among them. */
  least = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  offer(party: PartyIndex, share: number): void {
    const rounded = round(share);
    if (rounded <= this.least) return;
    const { found, most } = this;
    let at = found.length;
    while (at > 0 && found[at - 1]![1] < rounded) at -= 1;
    found.splice(at, 0, [party, rounded]);
    if (found.length > most) found.pop();
    if (found.length === most) this.least = found[most - 1]![1];
  }
}

/** Nobody: above all tops. Index 0 of the tree. */
const SOURCE = 0;

export function standsOnWays(chain: Chain): OnWays {
  const size = chain.live.length;
  const { order, inStart, inHops, hopFrom, isReturn, isTop } = chain;
  const { routes } = waysDown(chain);
  // Parties by their place in the order, in which all ways lead from lower to higher places: what is near lies near.
  const placeOf = new Int32Array(size);
  order.forEach((party, place) => {
    placeOf[party] = place;
  });
  const start = new Int32Array(size + 1);
  const above: number[] = [];
  const shares: number[] = [];
  /** The nearest party on every way to a place, plus one; `SOURCE` where there is none; −1 where no way leads. */
  const gate = new Int32Array(size).fill(-1);
  /** The same for ways that come from above: a way that begins at a top is no way down to it. */
  const gateAbove = new Int32Array(size).fill(-1);
  const depth = new Int32Array(size + 1);
  const jump = new Int32Array(size + 1);
  /** How many that are no tops stand on every way to a node, itself with them. */
  const gates = new Int32Array(size + 1);
  /** The gate of a node of the tree, whose nodes are places plus one. */
  const over = (node: number): number => (node === SOURCE ? SOURCE : gate[node - 1]!);
  /** Where two nodes meet on the way up. Jumps (Myers 1983) make it logarithmic. */
  const meet = (a: number, b: number): number => {
    let [low, high] = depth[a]! >= depth[b]! ? [a, b] : [b, a];
    while (depth[low]! > depth[high]!) low = depth[jump[low]!]! >= depth[high]! ? jump[low]! : over(low);
    while (low !== high) {
      const isFar = jump[low] !== jump[high];
      low = isFar ? jump[low]! : over(low);
      high = isFar ? jump[high]! : over(high);
    }
    return low;
  };
  order.forEach((v, place) => {
    start[place] = above.length;
    let at = -1;
    for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
      const hop = inHops[i]!;
      const u = hopFrom[hop]!;
      if (isReturn[hop] || (!isTop[u] && routes[u] === 0)) continue;
      const node = placeOf[u]! + 1;
      at = at === -1 ? node : meet(at, node);
      if (routes[u] === 0) continue;
      above.push(placeOf[u]!);
      shares.push(shareOf(routes[u]!, routes[v]!));
    }
    gateAbove[place] = at;
    if (isTop[v]) at = SOURCE;
    if (at === -1) return;
    const own = place + 1;
    gate[place] = at;
    depth[own] = depth[at]! + 1;
    const far = jump[at]!;
    jump[own] = depth[at]! - depth[far]! === depth[far]! - depth[jump[far]!]! ? jump[far]! : at;
    gates[own] = gates[at]! + (isTop[v] ? 0 : 1);
  });
  start[size] = above.length;
  const [parents, share] = [Int32Array.from(above), Float64Array.from(shares)];
  // Of each group of a block one number, side by side for each place: a way that all go is gone once.
  const mass = new Float64Array(size * TOGETHER);
  const isReached = new Uint8Array(size);

  return {
    chokePoints(group, most) {
      const nearest: PartyIndex[] = [];
      if (routes[group] === 0) return { nearest, count: 0 };
      const first = gateAbove[placeOf[group]!]!;
      for (let node = first; node !== SOURCE && nearest.length < most; node = over(node)) {
        const party = order[node - 1]!;
        if (!isTop[party]) nearest.push(party);
      }
      return { nearest, count: gates[first]! };
    },
    largestShares(groups, most) {
      const count = groups.length;
      const from = groups.map(group => (routes[group] === 0 ? -1 : placeOf[group]!));
      const largest = groups.map(() => new Largest(most));
      /** What a share must be above to be looked at: sums are not exact. Nothing is on more than all ways. */
      const bars = new Float64Array(count);
      let open = 0;
      let place = -1;
      for (const [at, own] of from.entries()) {
        if (own === -1) continue;
        mass[own * TOGETHER + at] = 1;
        isReached[own] = 1;
        open += 1;
        place = Math.max(place, own);
      }
      // A way up from a group, each hop by how many ways lead over it, is any one of the ways with the same chance.
      for (; place >= 0 && open > 0; place -= 1) {
        if (isReached[place] === 0) continue;
        isReached[place] = 0;
        const row = place * TOGETHER;
        for (let i = start[place]!; i < start[place + 1]!; i += 1) {
          const above = parents[i]!;
          const part = share[i]!;
          isReached[above] = 1;
          for (let here = row, there = above * TOGETHER; here < row + count; here += 1, there += 1)
            mass[there]! += mass[here]! * part;
        }
        for (let at = 0; at < count; at += 1) {
          if (mass[row + at]! <= bars[at]! || from[at] === place) continue;
          const own = largest[at]!;
          own.offer(order[place]!, mass[row + at]!);
          if (bars[at]! < 1 && own.least === 1) open -= 1;
          bars[at] = own.least === 1 ? 1 : own.least * ALMOST;
        }
        mass.fill(0, row, row + count);
      }
      if (place >= 0) {
        mass.fill(0, 0, (place + 1) * TOGETHER);
        isReached.fill(0, 0, place + 1);
      }
      return largest.map(({ found }) => found);
    },
  };
}

/** A share in six digits: sums of numbers are not exact beyond some twelve. */
const round = (share: number): number => Number(Math.min(1, share).toPrecision(6));
const ALMOST = 1 - 1e-6;
