/**
 * The ways down to every party of a chain, counted once for all: depth, routes, and on what hops they go. A group's own
 * ways are these, since all that reaches it is in its chain. Format: "Derived, exactly", Depth and Routes.
 */
import { type Chain, rankOfHop } from "./chainOf.ts";
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

export function timesWays(a: Ways, b: Ways): Ways {
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

export type WaysDown = {
  /** The number of ways of at least one hop from a top down to each party. */
  readonly routes: readonly Ways[];
  /** Hops from a top down to a party; null where no way leads down. */
  readonly depth: (party: PartyIndex) => HopSpan | null;
  /** The worst rank of a hop in the chain of a party, each by its strongest link; −1 without hops. */
  readonly worstHop: (party: PartyIndex) => number;
  /** Is nobody of the chain of a party unknown, and nobody above its tops? */
  readonly isKnown: (party: PartyIndex) => boolean;
};

const known = new WeakMap<Chain, WaysDown>();

/** Takes linear time in the size of the chain, once for each chain. */
export function waysDown(chain: Chain): WaysDown {
  const made = known.get(chain) ?? countWays(chain);
  known.set(chain, made);
  return made;
}

function countWays(chain: Chain): WaysDown {
  const size = chain.live.length;
  const { order, component, inStart, inHops, hopFrom, isReturn, isTop, isTorn, lower, upper } = chain;
  const shortest = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const longest = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const routes: Ways[] = new Array(size).fill(0);
  // Whoever reaches one party of a strongly connected component reaches all of it, so these are of the component.
  const torn = new Uint8Array(chain.componentSize.length);
  const unknown = new Uint8Array(chain.componentSize.length);
  const worst = new Int32Array(chain.componentSize.length).fill(-1);
  for (let v = 0; v < size; v += 1) {
    if (isTorn[v]) torn[component[v]!] = 1;
    if (chain.file.isUnknown[v]) unknown[component[v]!] = 1;
  }
  for (const v of order) {
    const own = component[v]!;
    for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
      const hop = inHops[i]!;
      const u = hopFrom[hop]!;
      // Components come in order, so every ancestor outside the own one has its final value.
      const above = component[u]!;
      if (torn[above]) torn[own] = 1;
      if (unknown[above]) unknown[own] = 1;
      worst[own] = Math.max(worst[own]!, worst[above]!, rankOfHop(chain, hop));
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
  return {
    routes,
    depth(party) {
      if (routes[party] === 0) return null;
      const most = longest[party]!;
      return { min: shortest[party]!, max: torn[component[party]!] || !Number.isFinite(most) ? null : most };
    },
    worstHop: party => worst[component[party]!]!,
    isKnown: party => !torn[component[party]!] && !unknown[component[party]!],
  };
}
