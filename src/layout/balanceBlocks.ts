/** Blocks swung to where what they are joined to draws them. */
import type { LayerOrder } from "./layerOrder.ts";
import type { ProperLayers } from "./properLayers.ts";

/** Rounds at most; px from which on a block counts as moving; px of room below which two neighbours touch. */
const ROUNDS = 40;
const STILL = 0.05;
const TOUCHES = 1e-3;
/** Share of the way to its balance that a block goes in a round: as those it is joined to go, too, not all of it. */
const STRIDE = 0.6;

/**
 * x of the line of every item: all items of a block on one, near where `wish` has them, and neighbours at least
 * `toNext` apart (by place in the order; NaN where two do not stand in one cluster).
 *
 * First the blocks are put where they wish: as far left as their neighbours allow and as far right, and then in the
 * middle. Then they swing like pendulums hung on each other (Sander, "A fast heuristic for hierarchical Manhattan
 * layout", 1996): every block to the mean of what it is joined to; blocks that push each other swing as one.
 */
export function balanceBlocks(
  proper: ProperLayers,
  { items }: LayerOrder,
  root: Int32Array,
  toNext: Float64Array,
  wish: Float64Array,
): Float64Array {
  const { size, clusterOf, belowStart, below } = proper;
  // Blocks get numbers of their own.
  const blockOf = new Int32Array(size).fill(-1);
  let count = 0;
  for (const item of items) {
    const top = root[item]!;
    if (blockOf[top] === -1) {
      blockOf[top] = count;
      count += 1;
    }
    blockOf[item] = blockOf[top]!;
  }
  const x = new Float64Array(count);
  const members = new Float64Array(count);
  for (let item = 0; item < size; item += 1) {
    const block = blockOf[item]!;
    members[block]! += 1;
    x[block]! += (wish[item]! - x[block]!) / members[block]!;
  }
  // Pairs of blocks that stand beside each other, and pairs that are joined by a segment which is not straight.
  const lefts: number[] = [];
  const rights: number[] = [];
  const distances: number[] = [];
  for (let i = 0; i + 1 < size; i += 1) {
    if (Number.isNaN(toNext[i]!)) continue;
    lefts.push(blockOf[items[i]!]!);
    rights.push(blockOf[items[i + 1]!]!);
    distances.push(toNext[i]!);
  }
  const left = Int32Array.from(lefts);
  const right = Int32Array.from(rights);
  const distance = Float64Array.from(distances);
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
  for (const ends of [upper, lower]) for (const block of ends) weight[block]! += 1;

  untangle(x, left, right, distance);

  const force = new Float64Array(count);
  const leader = new Int32Array(count);
  const pull = new Float64Array(count);
  const mass = new Float64Array(count);
  const roomLeft = new Float64Array(count);
  const roomRight = new Float64Array(count);
  const lead = (block: number): number => {
    let at = block;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at]!]!;
      at = leader[at]!;
    }
    return at;
  };
  /** Where to and how far a group of blocks wants to go. */
  const aim = (group: number): number => (mass[group] === 0 ? 0 : pull[group]! / mass[group]!);
  for (let round = 0; round < ROUNDS; round += 1) {
    force.fill(0);
    for (let s = 0; s < upper.length; s += 1) {
      const [a, b] = [upper[s]!, lower[s]!];
      const across = x[b]! - x[a]!;
      force[a]! += across;
      force[b]! -= across;
    }
    for (let block = 0; block < count; block += 1) leader[block] = block;
    pull.set(force);
    mass.set(weight);
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (let p = 0; p < left.length; p += 1) {
        if (x[right[p]!]! - x[left[p]!]! - distance[p]! > TOUCHES) continue;
        const a = lead(left[p]!);
        const b = lead(right[p]!);
        if (a === b || aim(a) <= aim(b)) continue;
        leader[b] = a;
        pull[a]! += pull[b]!;
        mass[a]! += mass[b]!;
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
  return Float64Array.from(blockOf, block => x[block]!);
}

/** Moves blocks apart that stand too near: in the middle between as far right and as far left as they have to. */
function untangle(x: Float64Array, left: Int32Array, right: Int32Array, distance: Float64Array): void {
  const count = x.length;
  const waits = new Int32Array(count);
  const start = new Int32Array(count + 1);
  for (const block of right) waits[block]! += 1;
  for (const block of left) start[block + 1]! += 1;
  for (let block = 0; block < count; block += 1) start[block + 1]! += start[block]!;
  const next = start.slice(0, count);
  const pairs = new Int32Array(left.length);
  for (let p = 0; p < left.length; p += 1) {
    pairs[next[left[p]!]!] = p;
    next[left[p]!]! += 1;
  }
  const order: number[] = [];
  for (let block = 0; block < count; block += 1) if (waits[block] === 0) order.push(block);
  const pushedRight = x.slice();
  for (let n = 0; n < order.length; n += 1) {
    const block = order[n]!;
    for (let k = start[block]!; k < start[block + 1]!; k += 1) {
      const other = right[pairs[k]!]!;
      pushedRight[other] = Math.max(pushedRight[other]!, pushedRight[block]! + distance[pairs[k]!]!);
      waits[other]! -= 1;
      if (waits[other] === 0) order.push(other);
    }
  }
  if (order.length < count) throw new Error("two blocks stand both left and right of each other");
  const pushedLeft = x.slice();
  for (let n = count - 1; n >= 0; n -= 1) {
    const block = order[n]!;
    for (let k = start[block]!; k < start[block + 1]!; k += 1)
      pushedLeft[block] = Math.min(pushedLeft[block]!, pushedLeft[right[pairs[k]!]!]! - distance[pairs[k]!]!);
  }
  for (let block = 0; block < count; block += 1) x[block] = (pushedLeft[block]! + pushedRight[block]!) / 2;
}
