/** Bars on a scale of 400 px from nothing to 10. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyAxisOf, spansOnAxis } from "../../../src/layout/index.ts";

const axis = moneyAxisOf(10, 400, 60);
const bar = (min: number | null, max: number | null, about = false, price: number | null = null) =>
  spansOnAxis({ min, max, about }, axis, price === null ? null : [{ min: price, max: price, about: false }]);

describe("a scale", () => {
  it("goes from nothing to the highest amount, with room between what is written", () => {
    expect(axis.ticks).toEqual([0, 2, 4, 6, 8, 10]);
    expect(moneyAxisOf(12.5, 700, 60).ticks).toEqual([0, 2, 4, 6, 8, 10, 12.5]);
    expect(moneyAxisOf(15, 326, 60).ticks).toEqual([0, 5, 10, 15]);
    expect(moneyAxisOf(12.5, 100, 60).ticks).toEqual([0, 12.5]);
    expect(moneyAxisOf(0, 400, 60).ticks).toEqual([0]);
  });

  it("keeps any amount within itself, however absurd", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, noNaN: true }),
        fc.double({ min: 0, noNaN: true }),
        fc.integer({ min: 0, max: 1400 }),
        (most, amount, width) => {
          const scale = moneyAxisOf(most, width, 60);
          for (const place of [scale.at(amount), ...scale.ticks.map(scale.at)])
            expect(place >= 0 && place <= width).toBe(true);
          const places = scale.ticks.map(scale.at);
          expect(places).toEqual([...places].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe("a bar", () => {
  it("is sharp at an amount, and light between two bounds", () => {
    expect(bar(4, 4)).toEqual({
      ...{ solid: { from: 0, to: 160 }, light: null, soft: null, end: null, hatch: null, isHatchOpen: false },
    });
    expect(bar(2, 4)).toMatchObject({ solid: { from: 0, to: 80 }, light: { from: 80, to: 160 }, end: 160 });
  });

  it("is soft to both sides of about so much, and behind at least so much", () => {
    expect(bar(4, 4, true)).toMatchObject({ solid: { from: 0, to: 147 }, soft: { from: 147, to: 173 }, end: null });
    expect(bar(4, null)).toMatchObject({ solid: { from: 0, to: 160 }, soft: { from: 160, to: 186 }, end: null });
  });

  it("at most so much has nothing that is certain", () => {
    expect(bar(null, 4)).toMatchObject({ solid: null, light: { from: 0, to: 160 }, end: 160 });
  });

  it("of nothing is nothing; of next to nothing it can be seen", () => {
    expect(bar(0, 0)).toMatchObject({ solid: null, light: null });
    expect(bar(1e-9, 1e-9)).toMatchObject({ solid: { from: 0, to: 2 } });
  });

  it("hatches what is left of the price, behind the most that is stated", () => {
    expect(bar(2, 4, false, 10).hatch).toEqual({ from: 160, to: 400 });
    expect(bar(10, 10, false, 10).hatch).toBeNull();
    expect(bar(4, null, false, 10).hatch).toEqual({ from: 186, to: 400 });
  });

  it("goes on beyond the scale where no end of it is known, and so does what is hatched of such a price", () => {
    expect(bar(10, null).soft).toEqual({ from: 400, to: 426 });
    expect(bar(10, 10, true).soft).toEqual({ from: 387, to: 413 });
    const open = spansOnAxis({ min: 2, max: 2, about: false }, axis, [{ min: 10, max: null, about: false }]);
    expect(open).toMatchObject({ hatch: { from: 80, to: 440 }, isHatchOpen: true });
  });
});
