import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { panOf } from "../../../../src/app/picture/story/panOf.ts";
import { tried } from "../../../scope.ts";

describe("how far the picture is scrolled within its frame while a step is told", () => {
  it("not at all where all of it has room", () => {
    for (const through of [0, 0.5, 1])
      expect(panOf({ content: 500, frame: 700, focus: { top: 300, bottom: 400 }, through })).toBe(0);
  });

  it("by half the frame where nothing is marked, as far as there is more", () => {
    const at = (content: number, through: number) => panOf({ content, frame: 600, focus: null, through });
    expect([at(2000, 0), at(2000, 0.15), at(2000, 1), at(650, 1)]).toEqual([0, 0, 300, 50]);
  });

  it("from the top to the foot of what is too high for the frame", () => {
    const focus = { top: 100, bottom: 1100 };
    const at = (through: number) => panOf({ content: 1500, frame: 600, focus, through });
    expect([at(0), at(1)]).toEqual([88, 512]);
  });

  it("never beyond its ends, on with the page, and never so that what the step is about leaves the frame", () => {
    const length = fc.integer({ min: 1, max: 4000 });
    fc.assert(
      fc.property(length, length, length, length, (content, frame, one, other) => {
        const [top, bottom] = [Math.min(one, other, content), Math.min(Math.max(one, other), content)];
        const at = [0, 0.15, 0.5, 1].map(through => panOf({ content, frame, focus: { top, bottom }, through }));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        for (const pan of at) {
          expect(pan).toBeGreaterThanOrEqual(0);
          expect(pan).toBeLessThanOrEqual(Math.max(0, content - frame));
          if (bottom - top + 24 > frame) continue;
          expect(top - pan).toBeGreaterThanOrEqual(0);
          expect(bottom - pan).toBeLessThanOrEqual(frame);
        }
      }),
      { numRuns: tried(100, 5_000) },
    );
  });
});
