/**
 * The visible part of a line. For another base seed: `SEED=7 npx vitest run tests/views/network/clippedLine.test.ts`.
 */

import { describe, expect, it } from "vitest";
import { clippedLine } from "../../../src/views/network/clippedLine.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed } from "../../scope.ts";

const BASE = firstSeed;
const view = { left: 0, right: 100, top: 0, bottom: 50 };

describe("a line that leaves what is seen", () => {
  it("is cut where it leaves it, and is not there where it passes by", () => {
    expect(clippedLine({ x: -100, y: 25 }, { x: 100, y: 25 }, view, 0)).toEqual([0.5, 1]);
    expect(clippedLine({ x: 50, y: -50 }, { x: 50, y: 150 }, view, 0)).toEqual([0.25, 0.5]);
    expect(clippedLine({ x: -10, y: -10 }, { x: -10, y: 200 }, view, 0)).toBeNull();
    expect(clippedLine({ x: 90, y: -50 }, { x: 200, y: 40 }, view, 0)).toBeNull();
    expect(clippedLine({ x: 10, y: 10 }, { x: 10, y: 10 }, view, 4)).toEqual([0, 1]);
  });

  it("loses nothing that is seen, and begins at a whole number of dashes", () => {
    for (let turn = 0; turn < 500; turn += 1) {
      const seed = BASE + turn;
      const random = randomOf(seed);
      const somewhere = () => ({ x: random() * 400 - 150, y: random() * 300 - 120 });
      const [start, end] = [somewhere(), somewhere()];
      const period = random() < 0.5 ? 0 : 1 + random() * 20;
      const part = clippedLine(start, end, view, period);
      const length = Math.hypot(end.x - start.x, end.y - start.y);
      for (let share = 0; share <= 1; share += 1 / 64) {
        const [x, y] = [start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share];
        if (x < view.left || x > view.right || y < view.top || y > view.bottom) continue;
        expect({ seed, isThere: part !== null && share >= part[0] - 1e-9 && share <= part[1] + 1e-9 }).toEqual({
          seed,
          isThere: true,
        });
      }
      if (part === null || period === 0) continue;
      const dashes = (part[0] * length) / period;
      expect(Math.abs(dashes - Math.round(dashes)), `seed ${seed}`).toBeLessThan(1e-6);
      expect(part[0], `seed ${seed}`).toBeGreaterThanOrEqual(0);
    }
  });
});
