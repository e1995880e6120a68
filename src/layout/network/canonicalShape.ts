/** Sorts the nodes of a network by how they are joined, so that the order of the files makes no difference. */
import type { NetworkShape } from "./networkShape.ts";

/** Rounds in which each node takes over the colours of its neighbours. */
const ROUNDS = 8;

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 16);
}

/**
 * A colour per node that distinguishes nodes with different surroundings (Weisfeiler, Leman 1968): first by their
 * boxes, then repeatedly by the colours of their neighbours.
 */
function coloursOf(shape: NetworkShape): Int32Array {
  const { from, to, isHop, width, height } = shape;
  // Pins do not count: when a reader moves one node, the others stay where they were.
  let colour = Int32Array.from(
    width,
    (w, v) => mixed(Math.round(w * 64)) + mixed(Math.round(height[v]! * 64) + 0x9e3779b9),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = colour.map(mixed);
    for (let e = 0; e < from.length; e += 1) {
      const [u, v] = [from[e]!, to[e]!];
      // A sum, so that the order of the edges does not matter.
      next[v]! += mixed(colour[u]! ^ (isHop[e] ? 0x51ed270b : 0x7f4a7c15));
      next[u]! += mixed(colour[v]! ^ (isHop[e] ? 0x2545f491 : 0x7f4a7c15));
    }
    colour = next;
  }
  return colour;
}

export type CanonicalShape = {
  readonly shape: NetworkShape;
  /** The node of the original shape, for each node of the new one. */
  readonly nodes: Int32Array;
};

/**
 * The same network with sorted nodes: those with most edges first. Nodes with equal surroundings keep their original
 * order; exchanging them makes no difference to the picture. Loops are left out, and each pair is joined once, by a hop
 * if there is one.
 */
export function canonicalShape(shape: NetworkShape): CanonicalShape {
  const { count, from, to, isHop } = shape;
  const degree = new Int32Array(count);
  for (const ends of [from, to]) for (const v of ends) degree[v]! += 1;
  const colour = coloursOf(shape);
  const nodes = Int32Array.from({ length: count }, (_, v) => v).sort(
    (a, b) => degree[b]! - degree[a]! || colour[a]! - colour[b]! || a - b,
  );
  const place = new Int32Array(count);
  nodes.forEach((node, at) => {
    place[node] = at;
  });
  const edges = Int32Array.from({ length: from.length }, (_, e) => e).filter(e => from[e] !== to[e]);
  const key = (e: number): number => {
    const [a, b] = [place[from[e]!]!, place[to[e]!]!];
    // An overlay has no direction.
    return isHop[e] || a < b ? a * count + b : b * count + a;
  };
  const keys = Float64Array.from(from, (_, e) => key(e));
  edges.sort((a, b) => isHop[b]! - isHop[a]! || keys[a]! - keys[b]!);
  const known = new Set<number>();
  const kept = edges.filter(e => {
    const back = (keys[e]! % count) * count + Math.floor(keys[e]! / count);
    // A pair may have hops in both directions. A second hop in one direction, or an overlay beside a hop, is left out.
    if (known.has(keys[e]!) || (!isHop[e] && known.has(back))) return false;
    known.add(keys[e]!);
    return true;
  });
  const perNode = <Numbers extends Float32Array | Float64Array | Int32Array>(numbers: Numbers): Numbers => {
    const own = numbers.slice() as Numbers;
    nodes.forEach((node, at) => {
      own[at] = numbers[node]!;
    });
    return own;
  };
  return {
    nodes,
    shape: {
      count,
      from: kept.map(e => Math.floor(keys[e]! / count)),
      to: kept.map(e => keys[e]! % count),
      isHop: Uint8Array.from(kept, e => isHop[e]!),
      width: perNode(shape.width),
      height: perNode(shape.height),
      ...(shape.aspect === undefined ? {} : { aspect: shape.aspect }),
      ...(shape.group ? { group: perNode(shape.group) } : {}),
      ...(shape.pinX && shape.pinY ? { pinX: perNode(shape.pinX), pinY: perNode(shape.pinY) } : {}),
    },
  };
}
