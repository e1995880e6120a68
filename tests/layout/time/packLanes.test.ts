import { expect, it } from "vitest";
import { packLanes } from "../../../src/layout/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed } from "../../scope.ts";

it("puts what lies on each other in time into lanes of their own, and no others", () => {
  const items = [
    { left: 0, right: 10 },
    { left: 12, right: 20 },
    { left: 5, right: 8 },
  ];
  expect(packLanes(items, 2)).toEqual({ lanes: [0, 0, 1], count: 2 });
  expect(packLanes(items, 4)).toEqual({ lanes: [0, 1, 1], count: 2 });
  expect(packLanes(items, 5)).toEqual({ lanes: [0, 2, 1], count: 3 });
  expect(packLanes([], 3)).toEqual({ lanes: [], count: 0 });
});

it("never lets two of a lane touch", () => {
  const random = randomOf(firstSeed);
  const items = Array.from({ length: 200 }, () => {
    const left = random() * 600;
    return { left, right: left + random() * 120 };
  });
  const { lanes, count } = packLanes(items, 4);
  for (let lane = 0; lane < count; lane += 1) {
    const inLane = items.filter((_, place) => lanes[place] === lane).sort((a, b) => a.left - b.left);
    for (const [place, { left }] of inLane.entries())
      if (place > 0) expect(left - inLane[place - 1]!.right).toBeGreaterThanOrEqual(4);
  }
});
