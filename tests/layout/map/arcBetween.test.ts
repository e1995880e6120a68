import { describe, expect, it } from "vitest";
import { arcBetween } from "../../../src/layout/index.ts";

const frame = { width: 800, height: 500 };
const [a, b] = [
  { x: 120, y: 250, r: 13 },
  { x: 520, y: 240, r: 13 },
];
const away = ({ middle: p }: ReturnType<typeof arcBetween>, { middle: q }: ReturnType<typeof arcBetween>) =>
  Math.hypot(p.x - q.x, p.y - q.y);

describe("an arc", () => {
  it("goes from the edge of one disc to the edge of the other", () => {
    const { along, d, head } = arcBetween(a, b, 0, frame);
    const [first, last] = [along[0]!, along.at(-1)!];
    expect(Math.hypot(first.x - a.x, first.y - a.y)).toBeCloseTo(16, 1);
    expect(Math.hypot(last.x - b.x, last.y - b.y)).toBeCloseTo(16, 1);
    expect([d, head].join()).not.toMatch(/NaN|undefined/);
  });

  it("and one that leads back, and others between the same two, lie apart", () => {
    const lines = [
      arcBetween(a, b, 0, frame),
      arcBetween(a, b, 1, frame),
      arcBetween(a, b, 2, frame),
      arcBetween(b, a, 0, frame),
      arcBetween(b, a, 1, frame),
    ];
    lines.forEach((line, place) => {
      for (const other of lines.slice(0, place)) expect(away(line, other)).toBeGreaterThan(9);
    });
  });

  it("stays within the frame", () => {
    const top = { ...a, y: 30 };
    for (const { x, y } of arcBetween(top, { ...b, y: 40 }, 0, frame).along)
      expect(x >= 0 && y >= 0 && x <= 800 && y <= 500).toBe(true);
  });

  it("leaves a disc free that it does not lead to, wherever that lies between the two", () => {
    for (let y = 140; y <= 320; y += 4) {
      const other = { x: 320, y, r: 13 };
      const nearest = Math.min(
        ...arcBetween(a, b, 0, frame, [other]).along.map(p => Math.hypot(p.x - other.x, p.y - other.y)),
      );
      expect(nearest, `a disc at ${y}`).toBeGreaterThan(13);
    }
  });

  it("between discs that touch has no head that would lie on them", () => {
    const { head, d } = arcBetween(a, { ...a, x: a.x + 20 }, 0, frame);
    expect([head, d].join()).not.toMatch(/NaN/);
  });
});
