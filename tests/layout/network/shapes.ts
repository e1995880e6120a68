/** Networks for the tests of their layouts. */
import type { NetworkPlaces, NetworkShape } from "../../../src/layout/index.ts";
import { isHopType } from "../../../src/schema/index.ts";
import { networkOf } from "../../bench/networkOf.ts";

/** A shape whose edges are pairs of nodes; `overlays` follow the hops. Boxes are 100 × 30 px. */
export function drawn(
  count: number,
  hops: readonly (readonly [number, number])[],
  overlays: readonly (readonly [number, number])[] = [],
): NetworkShape {
  const edges = [...hops, ...overlays];
  return {
    count,
    from: Int32Array.from(edges, ([from]) => from),
    to: Int32Array.from(edges, ([, to]) => to),
    isHop: Uint8Array.from(edges, (_, e) => (e < hops.length ? 1 : 0)),
    width: new Float32Array(count).fill(100),
    height: new Float32Array(count).fill(30),
  };
}

/** The shape of a generated network; boxes are as wide as their names. */
export function generated(size: number, seed = 1): NetworkShape {
  const { parties, links } = networkOf(size, seed);
  const at = new Map(parties.map(({ id }, i) => [id, i]));
  return {
    count: size,
    from: Int32Array.from(links, ({ from }) => at.get(from)!),
    to: Int32Array.from(links, ({ to }) => at.get(to)!),
    isHop: Uint8Array.from(links, ({ type }) => (isHopType(type) ? 1 : 0)),
    width: Float32Array.from(parties, ({ name }) => 24 + 7 * name.length),
    height: new Float32Array(size).fill(34),
  };
}

/** The same network with its nodes in another order: node `v` of `shape` is node `order[v]`. */
export function reordered(shape: NetworkShape, order: Int32Array): NetworkShape {
  const width = new Float32Array(shape.count);
  const height = new Float32Array(shape.count);
  order.forEach((at, v) => {
    width[at] = shape.width[v]!;
    height[at] = shape.height[v]!;
  });
  const edges = Int32Array.from(shape.from.keys()).reverse();
  return {
    count: shape.count,
    from: edges.map(e => order[shape.from[e]!]!),
    to: edges.map(e => order[shape.to[e]!]!),
    isHop: Uint8Array.from(edges, e => shape.isHop[e]!),
    width,
    height,
  };
}

/** Lays out to the end; returns the positions, and what was reported on the way. */
export function finished<Said>(steps: Generator<Said, NetworkPlaces, void>): {
  readonly places: NetworkPlaces;
  readonly said: readonly Said[];
} {
  const said: Said[] = [];
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { places: value, said };
    said.push(value);
  }
}

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** px round the boxes of these nodes. */
export function boxAround({ width, height }: NetworkShape, { x, y }: NetworkPlaces, nodes: readonly number[]): Box {
  return {
    left: Math.min(...nodes.map(v => x[v]! - width[v]! / 2)),
    right: Math.max(...nodes.map(v => x[v]! + width[v]! / 2)),
    top: Math.min(...nodes.map(v => y[v]! - height[v]! / 2)),
    bottom: Math.max(...nodes.map(v => y[v]! + height[v]! / 2)),
  };
}

export const doOverlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.05 && b.left < a.right - 0.05 && a.top < b.bottom - 0.05 && b.top < a.bottom - 0.05;

/** Pairs of nodes whose boxes overlap, from comparing every box with every other. */
export function overlapsOf(shape: NetworkShape, places: NetworkPlaces): string[] {
  const boxes = Array.from({ length: shape.count }, (_, v) => boxAround(shape, places, [v]));
  return boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b, j) => (doOverlap(a, b) ? [`${i} ${i + 1 + j}`] : [])));
}
