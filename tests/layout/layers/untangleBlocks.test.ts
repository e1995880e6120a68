import { expect, test } from "vitest";
import { blocksOf, untangleBlocks } from "../../../src/layout/layers/untangleBlocks.ts";

/** Items of one layer in the order of their numbers, 10 px apart, each with its `root`. */
function blocksIn(root: readonly number[]) {
  const items = Int32Array.from(root.keys());
  const order = { start: items, blocks: items, blockStart: items, items, place: items };
  const toNext = Float64Array.from(items, i => (i + 1 < items.length ? 10 : Number.NaN));
  return blocksOf(order, Int32Array.from(root), toNext);
}

test("blocks that want the same place stand on both sides of it", () => {
  expect([...untangleBlocks(blocksIn([0, 1, 2]), Float64Array.of(7, 7, 7))]).toEqual([-3, 7, 17]);
});

test("blocks that have room stand where they want", () => {
  expect([...untangleBlocks(blocksIn([0, 1, 2]), Float64Array.of(-5, 20, 30))]).toEqual([-5, 20, 30]);
});

test("two blocks in the wrong order meet in the middle", () => {
  expect([...untangleBlocks(blocksIn([0, 1]), Float64Array.of(30, 0))]).toEqual([10, 20]);
});

test("blocks that stand left and right of each other are a broken promise", () => {
  expect(() => untangleBlocks(blocksIn([0, 1, 0]), new Float64Array(3))).toThrow("both left and right");
});
