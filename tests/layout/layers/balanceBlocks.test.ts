import { expect, test } from "vitest";
import { balanceBlocks } from "../../../src/layout/layers/balanceBlocks.ts";
import { orderByKey } from "../../../src/layout/layers/layerOrder.ts";
import { properLayers } from "../../../src/layout/layers/properLayers.ts";
import { blocksOf } from "../../../src/layout/layers/untangleBlocks.ts";

type Edge = readonly [from: number, to: number];

/** The final x of nodes, each its own block and at least 10 px apart in its layer, from the initial `x`. */
function balanced(layers: readonly number[], edges: readonly Edge[], x: readonly number[], above: number): number[] {
  const proper = properLayers({
    nodes: layers.map(layer => ({ layer, width: 10, port: 5 })),
    edges: edges.map(([from, to]) => ({ from, to })),
    gap: 0,
    lane: 0,
  });
  const order = orderByKey(proper, new Float64Array(layers.length));
  const toNext = Float64Array.from(order.items, (item, i) =>
    layers[order.items[i + 1]!] === layers[item] ? 10 : Number.NaN,
  );
  const line = Float64Array.from(x);
  const blocks = blocksOf(order, Int32Array.from(layers.keys()), toNext);
  const at = Float64Array.from({ length: blocks.count });
  blocks.blockOf.forEach((block, item) => {
    at[block] = line[item]!;
  });
  balanceBlocks(proper, blocks, at, 60, above);
  return Array.from(blocks.blockOf, block => Math.round(at[block]!));
}

test("two nodes that touch and are pulled apart part", () => {
  // 0 > 2 and 1 > 3; 0 and 1 touch, 2 and 3 stand 90 px further out and give way by as much.
  const [a, b, c, d] = balanced([0, 0, 1, 1], [[0, 2], [1, 3]], [0, 10, -90, 100], 1); // biome-ignore format: a drawing
  expect([a! - c!, b! - d!]).toEqual([0, 0]);
  expect(b! - a!).toBeGreaterThan(60);
});

test("two nodes that are pulled to one place push each other and move as one", () => {
  // 0 and 1 are both joined to 2 only, which comes to stand below their middle.
  const [a, b, c] = balanced([0, 0, 1], [[0, 2], [1, 2]], [0, 10, 105], 1); // biome-ignore format: a drawing
  expect(b! - a!).toBe(10);
  expect(Math.abs(2 * c! - a! - b!)).toBeLessThanOrEqual(1);
});

test("a node comes to rest over the middle of those below it, which stay where they are", () => {
  expect(balanced([0, 1, 1], [[0, 1], [0, 2]], [80, 0, 40], 0)).toEqual([20, 0, 40]); // biome-ignore format: a drawing
});

test("no node is pushed at rest", () => {
  // 0 would stand over 2, but 1 stands there and does not move.
  expect(balanced([0, 0, 1], [[0, 2]], [0, 30, 50], 0)).toEqual([20, 30, 50]);
});
