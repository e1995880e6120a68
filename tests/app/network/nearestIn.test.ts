/** The arrow keys in the picture of the network. */
import { describe, expect, it } from "vitest";
import { nearestIn } from "../../../src/app/network/nearestIn.ts";

const places = (...points: readonly (readonly [number, number])[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

describe("the nearest party", () => {
  const cross = places([0, 0], [100, 10], [-100, -10], [10, -100], [-10, 100], [300, 0]);
  it.each([
    ["right", [1, 0], 1],
    ["left", [-1, 0], 2],
    ["up", [0, -1], 3],
    ["down", [0, 1], 4],
  ] as const)("to the %s is the one a reader sees there", (_, direction, expected) => {
    expect(nearestIn(cross, 0, direction)).toBe(expected);
  });

  it("is nobody where nobody stands in that direction", () => {
    expect(nearestIn(places([0, 0], [0, 100]), 0, [1, 0])).toBeNull();
    expect(nearestIn(places(), null, [0, 1])).toBeNull();
  });

  it("is the uppermost where none is chosen yet", () => {
    expect(nearestIn(places([0, 50], [10, 5], [0, 5]), null, [0, 1])).toBe(2);
  });
});
