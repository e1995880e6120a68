/** Shortest ways up from a worker group, counted in hops. */
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";

/** The fewest hops, with the lower and with the upper weights of the parties between; null: no known bound. */
export type HopSpan = { readonly min: number; readonly max: number | null };

/** A binary heap of parties by distance. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly parties: PartyIndex[] = [];

  get size(): number {
    return this.keys.length;
  }

  push(key: number, party: PartyIndex): void {
    let at = this.keys.length;
    this.keys.push(key);
    this.parties.push(party);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.keys[at] = this.keys[parent]!;
      this.parties[at] = this.parties[parent]!;
      at = parent;
    }
    this.keys[at] = key;
    this.parties[at] = party;
  }

  /** Removes the nearest and returns it. The heap must not be empty. */
  pop(): { key: number; party: PartyIndex } {
    const top = { key: this.keys[0]!, party: this.parties[0]! };
    const key = this.keys.pop()!;
    const party = this.parties.pop()!;
    const size = this.keys.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.keys[child + 1]! < this.keys[child]!) child += 1;
      if (this.keys[child]! >= key) break;
      this.keys[at] = this.keys[child]!;
      this.parties[at] = this.parties[child]!;
      at = child;
    }
    this.keys[at] = key;
    this.parties[at] = party;
    return top;
  }
}

/** Memory for searches in one chain, reused for the next search. */
export type Scratch = {
  readonly seenAt: Int32Array;
  turn: number;
  readonly rings: PartyIndex[][];
  /** Did the last search pass a party that stands for a range of parties? */
  ranged: boolean;
};

export const scratchFor = (chain: Chain): Scratch => ({
  seenAt: new Int32Array(chain.live.length),
  turn: 0,
  rings: [],
  ranged: false,
});

/** Beyond this many hops a ring per hop is wasteful, and the search uses a heap. */
const RINGS = 4096;

/**
 * Goes up from `group` ring by ring, to every other party that reaches it, nearest first, until it is told to stop.
 * @param weight the hops that passing a party takes; Infinity where there is no known bound
 * @param stopsAt is asked once of each party, with the fewest hops to it; `scratch.ranged` says by then whether a party
 * was passed that stands for a range of parties
 */
export function riseFrom(
  chain: Chain,
  group: PartyIndex,
  weight: Float64Array,
  scratch: Scratch,
  stopsAt: (party: PartyIndex, hops: number) => boolean,
): void {
  const { inStart, inHops, hopFrom } = chain;
  const { seenAt, rings } = scratch;
  scratch.turn += 1;
  const { turn } = scratch;
  seenAt[group] = turn;
  const beyond = new Heap();
  let last = 0;
  scratch.ranged = false;
  const rise = (party: PartyIndex, hops: number) => {
    if (party !== group && chain.upper[party] !== chain.lower[party]) scratch.ranged = true;
    for (let i = inStart[party]!; i < inStart[party + 1]!; i += 1) {
      const above = hopFrom[inHops[i]!]!;
      if (seenAt[above] === turn) continue;
      if (hops >= RINGS) beyond.push(hops, above);
      else {
        while (rings.length <= hops) rings.push([]);
        rings[hops]!.push(above);
        if (hops > last) last = hops;
      }
    }
  };
  let hasStopped = false;
  rise(group, 1);
  for (let hops = 1; hops <= last; hops += 1) {
    const ring = rings[hops]!;
    for (let at = 0; at < ring.length && !hasStopped; at += 1) {
      const party = ring[at]!;
      if (seenAt[party] === turn) continue;
      seenAt[party] = turn;
      hasStopped = stopsAt(party, hops);
      if (!hasStopped) rise(party, hops + weight[party]!);
    }
    ring.length = 0;
  }
  while (!hasStopped && beyond.size > 0) {
    const { key, party } = beyond.pop();
    if (seenAt[party] === turn) continue;
    seenAt[party] = turn;
    hasStopped = stopsAt(party, key);
    if (!hasStopped) rise(party, key + weight[party]!);
  }
}

/**
 * The fewest hops from `group` up to the nearest other party that is a goal.
 * @returns null where there is none; Infinity where only ways without a known bound lead to one
 */
function fewest(
  chain: Chain,
  group: PartyIndex,
  isGoal: (party: PartyIndex) => boolean,
  weight: Float64Array,
  scratch: Scratch,
): number | null {
  let found: number | null = null;
  riseFrom(chain, group, weight, scratch, (party, hops) => {
    if (isGoal(party)) found = hops;
    return found !== null;
  });
  return found;
}

/**
 * How far up the nearest goal stands, apart from the group itself; null if there is none. Stops at the first one.
 * Format: "Derived, exactly", Distance.
 */
export function nearestAbove(
  chain: Chain,
  group: PartyIndex,
  isGoal: (party: PartyIndex) => boolean,
  scratch: Scratch = scratchFor(chain),
): HopSpan | null {
  const min = fewest(chain, group, isGoal, chain.lower, scratch);
  if (min === null) return null;
  // Every passed party stands for an exact number, so the upper weights are the lower ones.
  if (!scratch.ranged) return { min, max: min };
  const max = fewest(chain, group, isGoal, chain.upper, scratch)!;
  return { min, max: Number.isFinite(max) ? max : null };
}
