/**
 * What both layouts of the network promise. For another base seed of the generated ones: `SEED=7 npx vitest run
 * tests/layout/network`.
 */
import { describe, expect, test } from "vitest";
import {
  checkNetworkPlaces,
  firstPlaces,
  layoutFree,
  layoutLayered,
  type NetworkPlaces,
  type NetworkShape,
  type Progress,
} from "../../../src/layout/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { boxAround, doOverlap, drawn, finished, generated, overlapsOf, reordered } from "./shapes.ts";

const SEED = Number(process.env.SEED ?? 1);

const layouts: readonly (readonly [string, (shape: NetworkShape) => Generator<Progress, NetworkPlaces, void>])[] = [
  ["free", shape => layoutFree(shape, SEED)],
  ["layered", layoutLayered],
];

const bytesOf = ({ x, y }: NetworkPlaces): number[] => [...new Uint8Array(x.buffer), ...new Uint8Array(y.buffer)];
const isWhole = (shape: NetworkShape, { x, y }: NetworkPlaces): boolean =>
  x.length === shape.count && y.length === shape.count && x.every(Number.isFinite) && y.every(Number.isFinite);
const star = (leaves: number): NetworkShape =>
  drawn(
    leaves + 1,
    Array.from({ length: leaves }, (_, leaf) => [0, leaf + 1] as const),
  );

describe.each(layouts)("the %s layout", (_, layout) => {
  test("gives the same bytes for the same network", () => {
    const shape = generated(400, SEED);
    expect(bytesOf(finished(layout(shape)).places)).toEqual(bytesOf(finished(layout(shape)).places));
  });

  test("gives the same picture in whatever order nodes and edges come", () => {
    const shape = generated(300, SEED);
    const random = randomOf(SEED);
    const order = Int32Array.from({ length: shape.count }, (_, v) => v);
    for (let i = shape.count - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const spots = ({ x, y }: NetworkPlaces): string[] => Array.from(x, (value, v) => `${value} ${y[v]}`).sort();
    expect(spots(finished(layout(reordered(shape, order))).places)).toEqual(spots(finished(layout(shape)).places));
  });

  test.each([1, 2, 3, 30, 300, 1200])("puts no box of %i on another", size => {
    const shape = generated(size, SEED);
    const { places } = finished(layout(shape));
    expect(isWhole(shape, places)).toBe(true);
    expect(overlapsOf(shape, places), `SEED=${SEED}`).toEqual([]);
  });

  test("has nothing to say of nothing, and puts one node somewhere", () => {
    expect(finished(layout(drawn(0, []))).places.x).toHaveLength(0);
    expect(isWhole(drawn(1, []), finished(layout(drawn(1, []))).places)).toBe(true);
  });

  test("takes loops, pairs joined twice, a cycle that nobody enters, and overlays alone", () => {
    for (const shape of [
      drawn(2, [
        [0, 0],
        [0, 1],
        [0, 1],
        [1, 0],
      ]),
      drawn(4, [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
      ]),
      drawn(3, [], [[0, 1]]),
      drawn(5, [], []),
    ]) {
      const { places } = finished(layout(shape));
      expect(isWhole(shape, places)).toBe(true);
      expect(overlapsOf(shape, places)).toEqual([]);
    }
  });

  test("keeps 2,000 round one party within a few thousand pixels", () => {
    const shape = star(2000);
    const { places } = finished(layout(shape));
    checkNetworkPlaces(shape, places);
    const { left, right, top, bottom } = boxAround(shape, places, [...shape.width.keys()]);
    expect(right - left).toBeLessThan(6000);
    expect(bottom - top).toBeLessThan(6000);
  });

  test("puts detached pieces beside each other", () => {
    const shape = drawn(11, [
      [0, 1],
      [1, 2],
      [1, 3],
      [4, 5],
      [5, 6],
      [7, 8],
      [9, 8],
    ]);
    const { places } = finished(layout(shape));
    const boxes = [[0, 1, 2, 3], [4, 5, 6], [7, 8, 9], [10]].map(nodes => boxAround(shape, places, nodes));
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(doOverlap(a, b)).toBe(false);
    });
  });

  test("leaves pinned nodes exactly where they are, and nobody on them", () => {
    const shape = generated(300, SEED);
    const free = finished(layout(shape)).places;
    const pinX = new Float64Array(300).fill(Number.NaN);
    const pinY = pinX.slice();
    for (const [v, x, y] of [
      [3, free.x[40]! + 0.123456789, free.y[40]!],
      [7, -2000.5, 0],
      [8, 1e5, 1e5],
    ] as const) {
      pinX[v] = x;
      pinY[v] = y;
    }
    const pinned = { ...shape, pinX, pinY };
    const { places, said } = finished(layout(pinned));
    for (const one of [places, ...said.map(progress => progress.places), firstPlaces(pinned, SEED)])
      for (const v of [3, 7, 8]) expect([one.x[v], one.y[v]]).toEqual([pinX[v], pinY[v]]);
    expect(overlapsOf(pinned, places)).toEqual([]);
  });

  test("leaves a picture of which every node is pinned as it is", () => {
    const shape = generated(200, SEED);
    const { places } = finished(layout(shape));
    const again = finished(layout({ ...shape, pinX: places.x, pinY: places.y })).places;
    expect(again).toEqual(places);
  });

  test("moves little else where one node is pinned a little aside", () => {
    const shape = generated(300, SEED);
    const before = finished(layout(shape)).places;
    const pinX = new Float64Array(300).fill(Number.NaN);
    const pinY = pinX.slice();
    pinX[5] = before.x[5]! + 60;
    pinY[5] = before.y[5]!;
    const after = finished(layout({ ...shape, pinX, pinY })).places;
    const moved = Array.from(after.x, (x, v) => Math.hypot(x - before.x[v]!, after.y[v]! - before.y[v]!));
    expect(moved.filter(way => way > 60).length).toBeLessThan(30);
  });

  test("keeps the nodes of a group together", () => {
    const shape = generated(300, SEED);
    const group = Int32Array.from({ length: 300 }, (_, v) => (v % 7 === 6 ? -1 : v % 7));
    const { places } = finished(layout({ ...shape, group }));
    expect(overlapsOf(shape, places)).toEqual([]);
    const boxes = [0, 1, 2, 3, 4, 5].map(own =>
      boxAround(
        shape,
        places,
        [...group.keys()].filter(v => group[v] === own),
      ),
    );
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) expect(doOverlap(a, b)).toBe(false);
    });
  });

  test("can be stopped at any step with a place for every node", () => {
    const shape = generated(3000, SEED);
    const { said } = finished(layout(shape));
    expect(said.length).toBeGreaterThan(8);
    let before = 0;
    for (const { done, places } of said) {
      expect(isWhole(shape, places)).toBe(true);
      // No step does more than a fifth of the work, so that the layout can be stopped.
      expect(done - before).toBeLessThan(0.2);
      expect(done).toBeGreaterThanOrEqual(before);
      before = done;
    }
    expect(before).toBeLessThan(1);
  });

  test("refuses what is no network", () => {
    const shape = drawn(2, [[0, 1]]);
    expect(() => finished(layout({ ...shape, to: Int32Array.of(2) }))).toThrow("an edge leads to node 2");
    expect(() => finished(layout({ ...shape, width: Float32Array.of(1) }))).toThrow("1 numbers for 2 nodes");
    expect(() => finished(layout({ ...shape, height: Float32Array.of(1, Number.NaN) }))).toThrow(
      "a box measures NaN px",
    );
    expect(() => finished(layout({ ...shape, pinX: new Float64Array(2) }))).toThrow("one coordinate alone");
  });
});

describe("the free layout", () => {
  test("gives another picture for another seed", () => {
    const shape = generated(300, SEED);
    expect(finished(layoutFree(shape, 1)).places).not.toEqual(finished(layoutFree(shape, 2)).places);
  });

  test("begins with the first places", () => {
    const shape = generated(500, SEED);
    const first = firstPlaces(shape, SEED);
    expect(isWhole(shape, first)).toBe(true);
    expect(bytesOf(firstPlaces(shape, SEED))).toEqual(bytesOf(first));
  });

  test("puts who is joined nearer to each other than who is not", () => {
    const shape = generated(600, SEED);
    const { x, y } = finished(layoutFree(shape, SEED)).places;
    const way = (u: number, v: number): number => Math.hypot(x[u]! - x[v]!, y[u]! - y[v]!);
    const mean = (ways: readonly number[]): number => ways.reduce((sum, one) => sum + one, 0) / ways.length;
    const joined = mean(Array.from(shape.from, (from, e) => way(from, shape.to[e]!)));
    const any = mean(Array.from(shape.from, (from, e) => way(from, shape.to[(e * 7 + 1) % shape.to.length]!)));
    expect(joined).toBeLessThan(any / 2);
  });
});

describe("the layered layout", () => {
  test("draws who gives work above who takes it, wherever no cycle leads back", () => {
    const shape = drawn(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [2, 3],
      [4, 3],
      [3, 5],
    ]);
    const { y } = finished(layoutLayered(shape)).places;
    for (const [e, from] of shape.from.entries()) expect(y[from]).toBeLessThan(y[shape.to[e]!]!);
  });

  test("follows a cycle from where it is entered", () => {
    // 0 > 1 > 2 > 3 > 1
    const { y } = finished(
      layoutLayered(
        drawn(4, [
          [0, 1],
          [1, 2],
          [2, 3],
          [3, 1],
        ]),
      ),
    ).places;
    expect([...y]).toEqual([...y].sort((a, b) => a - b));
    expect(new Set(y).size).toBe(4);
  });

  test("puts whoever only overlays join below all layers", () => {
    const { y } = finished(
      layoutLayered(
        drawn(
          4,
          [
            [0, 1],
            [1, 2],
          ],
          [[3, 1]],
        ),
      ),
    ).places;
    expect(y[3]).toBeGreaterThan(y[2]!);
  });

  test("folds wide layers into lines and never mixes two of them", () => {
    const edges = Array.from({ length: 600 }, (_, i) => [i < 300 ? 0 : 1 + (i % 300), i + 1] as const);
    const shape = drawn(601, edges);
    const { places } = finished(layoutLayered(shape));
    const { left, right } = boxAround(shape, places, [...shape.width.keys()]);
    expect(right - left).toBeLessThan(6000);
    const upper = Math.max(...places.y.slice(1, 301));
    expect(places.y[0]).toBeLessThan(Math.min(...places.y.slice(1, 301)));
    expect(upper).toBeLessThan(Math.min(...places.y.slice(301)));
  });
});

describe("the check of places", () => {
  test("notices boxes that overlap, a node without a place and a pin that was moved", () => {
    const shape = drawn(2, [[0, 1]]);
    const at = (x: number): NetworkPlaces => ({ x: Float64Array.of(0, x), y: Float64Array.of(0, 0) });
    expect(() => checkNetworkPlaces(shape, at(100))).not.toThrow();
    expect(() => checkNetworkPlaces(shape, at(99))).toThrow("nodes 0 and 1 overlap");
    expect(() => checkNetworkPlaces(shape, at(Number.NaN))).toThrow("node 1 stands nowhere");
    const pins = { pinX: Float64Array.of(Number.NaN, 50), pinY: Float64Array.of(Number.NaN, 0) };
    expect(() => checkNetworkPlaces({ ...shape, ...pins }, at(100))).toThrow(
      "node 1 does not stand where it is pinned",
    );
  });
});
