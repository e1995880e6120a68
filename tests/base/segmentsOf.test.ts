/** Characters and words of a text. For another base seed: `SEED=7 npx vitest run tests/base/segmentsOf.test.ts`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentsOf } from "../../src/base/index.ts";
import { longTexts } from "../fixtures/longTexts.ts";

const seed = Number(process.env.SEED ?? 20_261_127);
const signs = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("en", { granularity: "word" });

const atOnce = (segmenter: Intl.Segmenter, text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);
const inParts = (segmenter: Intl.Segmenter, text: string): string[] =>
  [...segmentsOf(segmenter, text)].map(({ segment }) => segment);

const pieces = fc.constantFrom(
  ..."a b 1 2 ' . , : ; - _ ( ) é 中 国 ア ー 한 글 ش ر ك ש א\" ก e\u0301 \u0301 👩‍👩‍👧 👩 🇰🇪 🇫 \u200b \u200d \u00ad \r \n \u2068 क् ष".split(
    " ",
  ),
  " ",
  "can't",
  "3.14",
  "word".repeat(200),
  "\u0301".repeat(600),
);
const texts = fc.array(pieces, { minLength: 50, maxLength: 900 }).map(parts => parts.join(""));

/** The same segmenter, counting how many code units it was given for each segment that was taken. */
function counting(segmenter: Intl.Segmenter) {
  const seen = { units: 0 };
  const counted = Object.create(segmenter) as Intl.Segmenter;
  Object.defineProperty(counted, "segment", {
    value: (text: string) => ({
      *[Symbol.iterator]() {
        for (const segment of segmenter.segment(text)) {
          seen.units += text.length;
          yield segment;
        }
      },
    }),
  });
  return { counted, seen };
}

describe("the segments of a long text", () => {
  it.each([
    ["signs", signs],
    ["words", words],
  ])("are the same %s as those of the whole text at once", (_, segmenter) => {
    fc.assert(
      fc.property(texts, text => {
        expect(inParts(segmenter, text)).toEqual(atOnce(segmenter, text));
      }),
      { seed, numRuns: 150 },
    );
  });

  it("say where they begin", () => {
    const text = "a word, ".repeat(500);
    for (const { segment, index } of segmentsOf(words, text)) expect(text.startsWith(segment, index)).toBe(true);
  });

  it.each(Object.keys(longTexts(1)))("cost eight times as much work for %s eight times as long", name => {
    const workFor = (units: number, segmenter: Intl.Segmenter): number => {
      const { counted, seen } = counting(segmenter);
      for (const _ of segmentsOf(counted, longTexts(units)[name]!));
      return seen.units;
    };
    for (const segmenter of [signs, words])
      expect(workFor(32_000, segmenter)).toBeLessThan(9 * workFor(4_000, segmenter));
  });
});
