import { describe, expect, it } from "vitest";
import { placeDiscs } from "../../../src/layout/index.ts";

const frame = { width: 700, height: 400 };

describe("discs on a map", () => {
  it("stand at their points where there is room", () => {
    const discs = [
      { x: 100, y: 100, r: 13 },
      { x: 300, y: 100, r: 13 },
    ];
    expect(placeDiscs(discs, frame)).toEqual(discs.map(disc => ({ ...disc, anchor: null })));
  });

  it("forty on one point cover nothing, stay in the frame, and say what they stand for", () => {
    const placed = placeDiscs(
      Array.from({ length: 40 }, () => ({ x: 690, y: 8, r: 13 })),
      frame,
    );
    placed.forEach((one, place) => {
      expect(one.x - one.r >= 0 && one.y - one.r >= 0 && one.x + one.r <= 700 && one.y + one.r <= 400).toBe(true);
      expect(one.anchor).toEqual({ x: 690, y: 8 });
      for (const other of placed.slice(0, place))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(26);
    });
  });

  it("two that a line joins leave room for it", () => {
    const [a, b] = placeDiscs(
      [
        { x: 200, y: 200, r: 13 },
        { x: 205, y: 200, r: 13, joined: new Set([0]) },
      ],
      frame,
    );
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThanOrEqual(26 + 18);
  });

  it("where no place is left a disc stands at its point", () => {
    const tight = { width: 30, height: 30 };
    const discs = [
      { x: 15, y: 15, r: 13 },
      { x: 15, y: 15, r: 13 },
    ];
    expect(placeDiscs(discs, tight)[1]).toMatchObject({ x: 15, y: 15 });
  });
});
