/** Shortest ways up from a worker group, counted in hops. */
import type { Chain } from "./chainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";

/** Hops: fewest with the lower, and with the upper weights of the parties between; null: no known bound. */
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

  /** Takes out the nearest. The heap must not be empty. */
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

/** Fewest hops from `group` up to the nearest other party that is a goal; null without any, Infinity without a bounded way. */
function fewest(chain: Chain, group: PartyIndex, isGoal: (party: PartyIndex) => boolean, weight: Float64Array): number | null {
  const done = new Set<PartyIndex>();
  const heap = new Heap();
  const rise = (party: PartyIndex, hops: number) => {
    for (let i = chain.inStart[party]!; i < chain.inStart[party + 1]!; i += 1) {
      const above = chain.hopFrom[chain.inHops[i]!]!;
      if (above !== group && !done.has(above)) heap.push(hops, above);
    }
  };
  rise(group, 1);
  while (heap.size > 0) {
    const { key, party } = heap.pop();
    if (done.has(party)) continue;
    done.add(party);
    if (isGoal(party)) return key;
    rise(party, key + weight[party]!);
  }
  return null;
}

/**
 * How far up the nearest goal stands, the group itself aside; null if none does. Stops at the first one.
 * Format: "Derived, exactly", Distance.
 */
export function nearestAbove(chain: Chain, group: PartyIndex, isGoal: (party: PartyIndex) => boolean): HopSpan | null {
  const min = fewest(chain, group, isGoal, chain.lower);
  if (min === null) return null;
  const max = fewest(chain, group, isGoal, chain.upper)!;
  return { min, max: Number.isFinite(max) ? max : null };
}
