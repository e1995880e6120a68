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

/** Beyond this many hops a ring per hop is wasteful, and the search uses a heap. */
const RINGS = 4096;

/** So many numbers a search needs to say how near a party has been found: one a ring, and one for having been there. */
const MARKS = RINGS + 2;

/** Memory for searches in one chain, reused for the next search. */
export type Scratch = {
  /**
   * What the latest search that came near a party knows of it. Its numbers are higher than those of all searches before,
   * and the higher, the nearer the party.
   */
  readonly marks: Float64Array;
  turn: number;
  /** The first and the last that waits in each ring, as a place in `waiting`; −1 where nobody does. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Who waits, and the place of who waits behind in the same ring. */
  readonly waiting: Int32Array;
  readonly behind: Int32Array;
  /** Who stands above by each hop, in the order of `inHops`. */
  readonly above: Int32Array;
  /** 1 for a party that stands for a range of parties. */
  readonly isRange: Uint8Array;
  /** Did the last search pass a party that stands for a range of parties? */
  ranged: boolean;
};

export const scratchFor = ({ live, lower, upper, inHops, hopFrom }: Chain): Scratch => ({
  marks: new Float64Array(live.length),
  turn: 0,
  first: new Int32Array(RINGS).fill(-1),
  last: new Int32Array(RINGS),
  // Each hop is gone up once, by which one waits.
  waiting: new Int32Array(inHops.length),
  behind: new Int32Array(inHops.length),
  above: inHops.map(hop => hopFrom[hop]!),
  isRange: Uint8Array.from(live, (_, party) => (lower[party] === upper[party] ? 0 : 1)),
  ranged: false,
});

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
  const { inStart } = chain;
  const { marks, first, last, waiting, behind, above, isRange } = scratch;
  scratch.turn += 1;
  scratch.ranged = false;
  const been = scratch.turn * MARKS;
  marks[group] = been;
  let beyond: Heap | null = null;
  let count = 0;
  let farthest = 0;
  const rise = (party: PartyIndex, hops: number) => {
    const isFar = hops >= RINGS;
    // Whoever waits in this ring or in a nearer one need not wait twice.
    const mark = isFar ? been : been - 1 - hops;
    for (let i = inStart[party]!; i < inStart[party + 1]!; i += 1) {
      const next = above[i]!;
      if (marks[next]! >= mark) continue;
      if (isFar) {
        beyond ??= new Heap();
        beyond.push(hops, next);
        continue;
      }
      marks[next] = mark;
      waiting[count] = next;
      behind[count] = -1;
      if (first[hops] === -1) first[hops] = count;
      else behind[last[hops]!] = count;
      last[hops] = count;
      count += 1;
      if (hops > farthest) farthest = hops;
    }
  };
  let hasStopped = false;
  /** Visits a party, but not a second time. */
  const visit = (party: PartyIndex, hops: number): void => {
    if (marks[party] === been) return;
    marks[party] = been;
    hasStopped = stopsAt(party, hops);
    if (hasStopped) return;
    if (isRange[party] === 1) scratch.ranged = true;
    rise(party, hops + weight[party]!);
  };
  rise(group, 1);
  for (let hops = 1; hops <= farthest; hops += 1) {
    for (let at = first[hops]!; at !== -1 && !hasStopped; at = behind[at]!) visit(waiting[at]!, hops);
    first[hops] = -1;
  }
  const heap = beyond as Heap | null;
  while (heap && !hasStopped && heap.size > 0) {
    const { key, party } = heap.pop();
    visit(party, key);
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
