/** Lines of long texts: how much is measured and how much is given to segmenters, counted instead of timed. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Font, widestPart, wrapRuns } from "../../src/layout/index.ts";
import type * as Measuring from "../../src/layout/text/measureText.ts";
import { longTexts } from "../fixtures/longTexts.ts";

const measured = vi.hoisted(() => ({ units: 0 }));
// The real function, counting its calls.
vi.mock("../../src/layout/text/measureText.ts", async original => {
  const real = await original<typeof Measuring>();
  return {
    ...real,
    measureText(text: string, font: Font) {
      measured.units += text.length + 1;
      return real.measureText(text, font);
    },
  };
});

// The real one, counting what it holds each time a segment is taken.
const { segment } = Intl.Segmenter.prototype;
beforeAll(() => {
  vi.spyOn(Intl.Segmenter.prototype, "segment").mockImplementation(function (this: Intl.Segmenter, text: string) {
    const segments = segment.call(this, text);
    return {
      containing: at => segments.containing(at),
      *[Symbol.iterator]() {
        for (const one of segments) {
          measured.units += text.length;
          yield one;
        }
      },
    } as Intl.Segments;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
});

beforeEach(() => {
  measured.units = 0;
});

const font: Font = { face: "sans-400", size: 10 };
const bold: Font = { face: "sans-600", size: 10 };

const workFor = (work: () => void): number => {
  measured.units = 0;
  work();
  return measured.units;
};

describe("the work that a text makes", () => {
  it.each(Object.keys(longTexts(1)))("grows as %s grows", name => {
    const wrap = (units: number) => () => wrapRuns([{ text: longTexts(units)[name]!, font }], 130);
    const widest = (units: number) => () => widestPart([{ text: longTexts(units)[name]!, font }]);
    for (const work of [wrap, widest]) {
      expect(workFor(work(32_000))).toBeLessThanOrEqual(9 * workFor(work(4_000)));
    }
  });

  it("grows as a paragraph of two looks does", () => {
    const paragraph = (units: number) => () =>
      wrapRuns(
        [
          { text: "word ".repeat(units / 5), font: bold },
          { text: "a".repeat(units), font },
        ],
        130,
      );
    expect(workFor(paragraph(32_000))).toBeLessThan(9 * workFor(paragraph(4_000)));
  });

  it("is no more than the stack can hold", () => {
    expect(widestPart([{ text: "数".repeat(300_000), font }])).toBe(10);
  });
});
