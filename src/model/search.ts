/** Searches upwards from a worker group, no further than needed. Reuses its memory for the next search. */
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import { type HopSpan, nearestAbove, scratchFor } from "./shortestWays.ts";

export type Search = {
  /** Is `above` an ancestor of `below`? Looks only at parties that can stand between the two. */
  readonly stands: (above: PartyIndex, below: PartyIndex) => boolean;
  /** Is there an ancestor that passes the test? Nearest first, stops at the first one. */
  readonly some: (group: PartyIndex, test: (party: PartyIndex) => boolean) => boolean;
  readonly nearest: (group: PartyIndex, test: (party: PartyIndex) => boolean) => HopSpan | null;
};

/** After so many parties on the way up, it is cheaper to find all descendants of the ancestor once. */
const LOCAL = 512;
/** For how many parties the descendants are kept. */
const KEPT = 64;

export function searchIn(chain: Chain): Search {
  const { component, inStart, inHops, hopFrom, outStart, outHops, hopTo } = chain;
  const seen = new Int32Array(chain.live.length);
  const queue = new Int32Array(chain.live.length);
  const below = new Map<PartyIndex, Uint8Array>();
  const scratch = scratchFor(chain);
  let turn = 0;

  /**
   * Searches breadth first upwards through parties that may be passed, until one passes the test.
   * @returns null where more than `limit` parties would have to be looked at
   */
  const rise = (
    from: PartyIndex,
    limit: number,
    mayPass: (party: PartyIndex) => boolean,
    test: (party: PartyIndex) => boolean,
  ) => {
    turn += 1;
    seen[from] = turn;
    queue[0] = from;
    let length = 1;
    for (let head = 0; head < length; head += 1) {
      if (head >= limit) return null;
      const v = queue[head]!;
      for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) {
        const u = hopFrom[inHops[i]!]!;
        if (seen[u] === turn) continue;
        seen[u] = turn;
        if (test(u)) return true;
        if (!mayPass(u)) continue;
        queue[length] = u;
        length += 1;
      }
    }
    return false;
  };

  const descendantsOf = (party: PartyIndex): Uint8Array => {
    const found = new Uint8Array(chain.live.length);
    queue[0] = party;
    let length = 1;
    for (let head = 0; head < length; head += 1) {
      const u = queue[head]!;
      for (let i = outStart[u]!; i < outStart[u + 1]!; i += 1) {
        const v = hopTo[outHops[i]!]!;
        if (found[v]) continue;
        found[v] = 1;
        queue[length] = v;
        length += 1;
      }
    }
    return found;
  };

  return {
    stands(above, group) {
      const floor = component[above]!;
      if (above === group || component[group]! < floor) return false;
      const known = below.get(above);
      if (known) return known[group] === 1;
      const near = rise(
        group,
        LOCAL,
        party => component[party]! >= floor,
        party => party === above,
      );
      if (near !== null) return near;
      if (below.size >= KEPT) below.delete(below.keys().next().value!);
      const found = descendantsOf(above);
      below.set(above, found);
      return found[group] === 1;
    },
    some: (group, test) => rise(group, Number.POSITIVE_INFINITY, () => true, test) === true,
    nearest: (group, test) => nearestAbove(chain, group, test, scratch),
  };
}
