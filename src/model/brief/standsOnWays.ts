/**
 * Who stands on the ways down to a group, for groups one after the other without counting each one's ways anew: choke
 * points exactly, shares to the precision of a sum of numbers. `groupChainOf` has every share, exactly.
 */
import type { Chain } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import { shareOf, waysDown } from "../waysDown.ts";

export type OnWays = {
  /** Parties on every way strictly between top and group: the nearest to the workers, and how many there are. */
  readonly chokePoints: (group: PartyIndex, most: number) => { readonly nearest: PartyIndex[]; readonly count: number };
  /** The parties on the largest shares of the ways, largest first, among equals the nearest to the workers. */
  readonly largestShares: (group: PartyIndex, most: number) => readonly (readonly [PartyIndex, share: number])[];
};

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
  const mass = new Float64Array(size);

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
    largestShares(group, most) {
      if (routes[group] === 0) return [];
      const from = placeOf[group]!;
      const found: (readonly [PartyIndex, number])[] = [];
      let least = 0;
      mass[from] = 1;
      // A way up from the group, each hop by how many ways lead over it, is any one of the ways with the same chance.
      for (let place = from; place >= 0; place -= 1) {
        const here = mass[place]!;
        if (here === 0) continue;
        mass[place] = 0;
        for (let i = start[place]!; i < start[place + 1]!; i += 1) mass[parents[i]!]! += here * share[i]!;
        const rounded = here > least * ALMOST && place !== from ? round(here) : 0;
        if (rounded <= least) continue;
        let at = found.length;
        while (at > 0 && found[at - 1]![1] < rounded) at -= 1;
        found.splice(at, 0, [order[place]!, rounded]);
        if (found.length > most) found.pop();
        if (found.length === most) least = found[most - 1]![1];
        // Nothing is on more than all ways.
        if (least === 1) {
          mass.fill(0, 0, place);
          break;
        }
      }
      return found;
    },
  };
}

/** A share in six digits: sums of numbers are not exact beyond some twelve. */
const round = (share: number): number => Number(Math.min(1, share).toPrecision(6));
const ALMOST = 1 - 1e-6;
