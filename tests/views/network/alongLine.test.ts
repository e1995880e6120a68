/** Of a line, what is outside of the cards at its ends: in one piece, from where it is beside a card for good. */
import { describe, expect, it } from "vitest";
import { alongLine, reachOf, trimmedLine } from "../../../src/views/network/alongLine.ts";
import { isWithin, type PlacedBox, widened } from "../../../src/views/network/boxIndex.ts";
import type { LinePath, Point } from "../../../src/views/network/linePath.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed, tried } from "../../scope.ts";

const line = (start: Point, end: Point, bend: Point | null): LinePath => ({
  ...{ start, end, bend },
  ...{ loop: null, aside: 0, parts: [[0, 1]] },
});

const isUnder = ({ x, y }: Point, box: PlacedBox): boolean =>
  isWithin({ left: x, top: y, width: 0, height: 0 }, widened(box, -0.01));

const STEPS = 400;
const pointsOf = (path: LinePath): readonly Point[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => alongLine(path, step / STEPS));

describe("a line between two cards", () => {
  it("begins where it leaves its card", () => {
    const card = { left: -50, top: -20, width: 100, height: 40 };
    const { start, end } = trimmedLine(line({ x: 0, y: 0 }, { x: 300, y: 0 }, null), card, null);
    expect(start.x).toBeCloseTo(50, 9);
    expect(start.y).toBeCloseTo(0, 9);
    expect(end).toEqual({ x: 300, y: 0 });
  });

  it("begins where it leaves its card for good, if it comes back under it", () => {
    // Out of the upper edge, back through it, and out of the left edge.
    const card = { left: -300, top: -10, width: 310, height: 120 };
    const whole = line({ x: 0, y: 0 }, { x: -400, y: 60 }, { x: -150, y: -60 });
    expect(pointsOf(whole).map(({ y }) => y < card.top)).toContain(true);
    for (const isBack of [false, true]) {
      const path = isBack ? line(whole.end, whole.start, whole.bend) : whole;
      const seen = isBack ? trimmedLine(path, null, card) : trimmedLine(path, card, null);
      expect((isBack ? seen.end : seen.start).x).toBeCloseTo(card.left, 6);
      expect(pointsOf(seen).some(point => isUnder(point, card))).toBe(false);
    }
  });

  it("is not seen where it ends under the card at which it begins", () => {
    const card = { left: -50, top: -20, width: 100, height: 40 };
    expect(trimmedLine(line({ x: 0, y: 0 }, { x: 30, y: 0 }, { x: 15, y: -90 }), card, null).parts).toEqual([]);
  });

  it("runs under neither of them, and is left out nowhere else", () => {
    let seen = 0;
    for (let seed = firstSeed; seed < firstSeed + tried(300, 3000); seed += 1) {
      const random = randomOf(seed);
      const place = (most: number): number => (random() - 0.5) * most;
      const card = (x: number, y: number): PlacedBox => {
        const [width, height] = [20 + random() * 200, 20 + random() * 80];
        return { left: x - width * random(), top: y - height * random(), width, height };
      };
      const [start, end] = [
        { x: place(800), y: place(800) },
        { x: place(800), y: place(800) },
      ];
      const whole = line(start, end, random() < 0.2 ? null : { x: place(1200), y: place(1200) });
      const [from, to] = [card(start.x, start.y), card(end.x, end.y)];
      const trimmed = trimmedLine(whole, from, to);
      if (trimmed.parts.length === 0) continue;
      seen += 1;
      const isCovered = (point: Point) => isUnder(point, from) || isUnder(point, to);
      expect(pointsOf(trimmed).some(isCovered), `seed ${seed}`).toBe(false);
      // A straight line comes back nowhere.
      if (whole.bend === null) {
        const free = pointsOf(whole).filter(point => !isCovered(point)).length / STEPS;
        expect(Math.abs(reachOf(trimmed) / reachOf(whole) - free), `seed ${seed}`).toBeLessThan(2 / STEPS);
      }
    }
    expect(seen).toBeGreaterThan(150);
  });
});
