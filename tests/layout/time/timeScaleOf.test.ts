import { describe, expect, it } from "vitest";
import { timeScaleOf } from "../../../src/layout/index.ts";
import { firstDay, lastDay } from "../../../src/schema/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { extent, firstSeed, tried } from "../../scope.ts";

const scaleOf = (days: readonly number[], right = 800) => timeScaleOf({ days, left: 0, right, tickRoom: 58 });

describe("the axis of days", () => {
  it("is nothing without a day", () => {
    expect(scaleOf([])).toMatchObject({ ticks: [], folds: [] });
  });

  it("shows everything of one day as a line in the middle, not as the whole width", () => {
    const day = firstDay("2020-02-02");
    const { xOf, first, last } = scaleOf([day, day + 1]);
    expect(last - first).toBeGreaterThanOrEqual(90);
    expect(Math.abs(xOf(day) - 400)).toBeLessThan(8);
  });

  it("folds a stretch in which nothing happens for longer than all else", () => {
    const days = ["1850", "2019", "2020", "2021", "2022"].flatMap(year => [firstDay(year), lastDay(year) + 1]);
    const { folds, xOf, ticks } = scaleOf(days);
    expect(folds).toMatchObject([{ from: lastDay("1850") + 1, to: firstDay("2019") }]);
    // What is left of the axis is for what is dated.
    expect(xOf(firstDay("2022")) - xOf(firstDay("2019"))).toBeGreaterThan(400);
    expect(ticks.every(({ day }) => day <= folds[0]!.from || day >= folds[0]!.to)).toBe(true);
  });

  it("folds nothing where two days are all there is", () => {
    expect(scaleOf([firstDay("1850"), firstDay("2020")]).folds).toEqual([]);
  });

  it("writes ticks of years where months have no room, and of months where they have", () => {
    const years = ["2010", "2015", "2022"].map(firstDay);
    expect(scaleOf(years).ticks[0]).toMatchObject({ precision: "year" });
    expect(scaleOf([firstDay("2020-01"), firstDay("2020-06")]).ticks[0]).toMatchObject({ precision: "month" });
  });
});

describe(`axes of random days (${extent})`, () => {
  it.each(Array.from({ length: tried(20, 400) }, (_, index) => firstSeed + index))("seed %i", seed => {
    const random = randomOf(seed);
    const between = (least: number, most: number) => Math.floor(least + random() * (most - least));
    const days = Array.from({ length: between(1, 40) }, () =>
      random() < 0.1 ? between(-40_000, 40_000) : between(15_000, 20_000),
    );
    const right = between(240, 900);
    const { xOf, dayAt, ticks, folds, first, last } = scaleOf(days, right);
    const sorted = [...days].sort((a, b) => a - b);
    expect(first).toBeLessThanOrEqual(sorted[0]!);
    expect(last).toBeGreaterThanOrEqual(sorted.at(-1)!);
    // Later days lie further right, each day within the axis, and no day of the file in a fold.
    for (const [place, day] of sorted.entries()) {
      const x = xOf(day);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(right);
      expect(x).toBeGreaterThanOrEqual(xOf(sorted[place - 1] ?? day));
      for (const { from, to } of folds) expect(day <= from || day >= to).toBe(true);
    }
    // A place is the day of that place, as finely as px allow.
    for (const day of sorted) expect(Math.abs(xOf(dayAt(xOf(day))) - xOf(day))).toBeLessThan(1);
    for (const [place, { x }] of ticks.entries()) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(right);
      if (place > 0) expect(x - ticks[place - 1]!.x).toBeGreaterThan(40);
    }
  });
});
