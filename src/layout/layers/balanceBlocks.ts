/** Blocks swung to where what they are joined to draws them. */
import { disjointSets } from "../../base/index.ts";
import type { ProperLayers } from "./properLayers.ts";
import type { Blocks } from "./untangleBlocks.ts";

/** px below which a block counts as at rest, and px of room below which two neighbours touch. */
const STILL = 0.05;
const TOUCHES = 1e-3;
/** How often a round looks for blocks that push each other, as groups that have grown push others. */
const LOOKS = 4;
/** Share of the way to its balance that a block goes in a round: as those it is joined to go, too, not all of it. */
const STRIDE = 0.6;

/**
 * Lets the blocks swing like pendulums hung on each other (Sander, "A fast heuristic for hierarchical Manhattan
 * layout", 1996): every block to the mean of what it is joined to in its cluster; blocks that push each other swing as
 * one. `x` is where they stand, and after that where they came to rest, or where they were after `rounds` rounds.
 *
 * What a block is joined to below draws with a weight of 1, what it is joined to above with that of `above`. If that
 * is 0, blocks only come to rest over the middle of those below them, as far as there is room, and push nobody.
 */
export function balanceBlocks(
  proper: ProperLayers,
  { blockOf, count, left, right, distance }: Blocks,
  x: Float64Array,
  rounds: number,
  above: number,
): void {
  const { size, clusterOf, belowStart, below } = proper;
  const uppers: number[] = [];
  const lowers: number[] = [];
  for (let item = 0; item < size; item += 1)
    for (let k = belowStart[item]!; k < belowStart[item + 1]!; k += 1) {
      const other = below[k]!;
      if (blockOf[item] === blockOf[other] || clusterOf[item] !== clusterOf[other]) continue;
      uppers.push(blockOf[item]!);
      lowers.push(blockOf[other]!);
    }
  const upper = Int32Array.from(uppers);
  const lower = Int32Array.from(lowers);
  const weight = new Float64Array(count);
  for (const block of upper) weight[block]! += 1;
  for (const block of lower) weight[block]! += above;

  const force = new Float64Array(count);
  const pull = new Float64Array(count);
  const mass = new Float64Array(count);
  const roomLeft = new Float64Array(count);
  const roomRight = new Float64Array(count);
  /** Where to and how far a group of blocks wants to go. */
  const aim = (group: number): number => (mass[group] === 0 ? 0 : pull[group]! / mass[group]!);
  for (let round = 0; round < rounds; round += 1) {
    force.fill(0);
    for (let s = 0; s < upper.length; s += 1) {
      const [a, b] = [upper[s]!, lower[s]!];
      const across = x[b]! - x[a]!;
      force[a]! += across;
      force[b]! -= above * across;
    }
    const { find: lead, join } = disjointSets(count);
    pull.set(force);
    mass.set(weight);
    for (let look = 0, isDone = above === 0; look < LOOKS && !isDone; look += 1) {
      isDone = true;
      for (let p = 0; p < left.length; p += 1) {
        if (x[right[p]!]! - x[left[p]!]! - distance[p]! > TOUCHES) continue;
        const a = lead(left[p]!);
        const b = lead(right[p]!);
        if (a === b || aim(a) <= aim(b)) continue;
        const group = join(a, b);
        pull[group] = pull[a]! + pull[b]!;
        mass[group] = mass[a]! + mass[b]!;
        isDone = false;
      }
    }
    roomLeft.fill(Number.POSITIVE_INFINITY);
    roomRight.fill(Number.POSITIVE_INFINITY);
    for (let p = 0; p < left.length; p += 1) {
      const a = lead(left[p]!);
      const b = lead(right[p]!);
      if (a === b) continue;
      const room = Math.max(0, x[right[p]!]! - x[left[p]!]! - distance[p]!);
      // Two that near each other share the room between them.
      const meet = aim(a) > 0 && aim(b) < 0;
      roomRight[a] = Math.min(roomRight[a]!, meet ? room / 2 : room);
      roomLeft[b] = Math.min(roomLeft[b]!, meet ? room / 2 : room);
    }
    let furthest = 0;
    for (let block = 0; block < count; block += 1) {
      const group = lead(block);
      const way = Math.max(-roomLeft[group]!, Math.min(roomRight[group]!, STRIDE * aim(group)));
      x[block]! += way;
      furthest = Math.max(furthest, Math.abs(way));
    }
    if (furthest < STILL) break;
  }
}
