/** Moves blocks to where their neighbours pull them. */
import { disjointSets } from "../../base/index.ts";
import type { ProperLayers } from "./properLayers.ts";
import type { Blocks } from "./untangleBlocks.ts";

/** A block that moves less px is at rest; two neighbours with less px between them touch. */
const STILL = 0.05;
const TOUCHES = 1e-3;
/** How often a round looks for blocks that push each other, since groups that have grown push others. */
const LOOKS = 4;
/**
 * The share of the way to its balance that a block goes in a round. It is not all, since its neighbours move as well.
 */
const STRIDE = 0.6;

/**
 * Lets the blocks swing like pendulums hung on each other (Sander, "A fast heuristic for hierarchical Manhattan
 * layout", 1996): every block moves to the mean of its neighbours in its cluster, and blocks that push each other move
 * as one. `x` is where they stand; afterwards it is where they came to rest, or were after `rounds` rounds.
 *
 * Neighbours below pull with a weight of 1, neighbours above with a weight of `above`. If that is 0, blocks only come
 * to rest over the middle of those below them, as far as there is room, and do not push others.
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
  /** How far, and to which side, a group of blocks wants to move. */
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
      // Two groups that approach each other share the room between them.
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
