/** A network whose nodes stand in an order that comes from how they are joined, not from how they were written down. */
import type { NetworkShape } from "./networkShape.ts";

/** Rounds in which what is known of a node is told to its neighbours. */
const ROUNDS = 8;

function mixed(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  return bits ^ (bits >>> 16);
}

/**
 * A number per node by which nodes that stand differently in the network are told apart (Weisfeiler, Leman 1968):
 * first by their boxes, then again and again by those of whom they are joined to.
 */
function coloursOf(shape: NetworkShape): Int32Array {
  const { from, to, isHop, width, height } = shape;
  // Not by their pins: whoever moves one node is to find the others where they were.
  let colour = Int32Array.from(
    width,
    (w, v) => mixed(Math.round(w * 64)) + mixed(Math.round(height[v]! * 64) + 0x9e3779b9),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = colour.map(mixed);
    for (let e = 0; e < from.length; e += 1) {
      const [u, v] = [from[e]!, to[e]!];
      // A sum, so that it does not matter in which order the edges come.
      next[v]! += mixed(colour[u]! ^ (isHop[e] ? 0x51ed270b : 0x7f4a7c15));
      next[u]! += mixed(colour[v]! ^ (isHop[e] ? 0x2545f491 : 0x7f4a7c15));
    }
    colour = next;
  }
  return colour;
}

export type CanonicalShape = {
  readonly shape: NetworkShape;
  /** Node of the shape that was given, per node of the new one. */
  readonly nodes: Int32Array;
};

/**
 * The same network with its nodes in an order of its own: those with most edges first. Nodes that stand in the network
 * alike keep the order in which they were given; which of them is which makes no difference to the picture. An edge of
 * a node to itself is left out, and each pair is joined once, by a hop where there is one.
 */
export function canonicalShape(given: NetworkShape): CanonicalShape {
  const { count, from, to, isHop } = given;
  const degree = new Int32Array(count);
  for (const ends of [from, to]) for (const v of ends) degree[v]! += 1;
  const colour = coloursOf(given);
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
    // Two hops may lead to and fro; a second one of the same way, or an overlay beside a hop, joins nobody anew.
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
      width: perNode(given.width),
      height: perNode(given.height),
      ...(given.group ? { group: perNode(given.group) } : {}),
      ...(given.pinX && given.pinY ? { pinX: perNode(given.pinX), pinY: perNode(given.pinY) } : {}),
    },
  };
}
