/** Texts for which there is no room. For another base seed: `SEED=7 npx vitest run tests/text/shortened.test.ts`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shortened, textIn } from "../../src/text/index.ts";
import { longTexts } from "../fixtures/longTexts.ts";

const seed = Number(process.env.SEED ?? 20_261_127);
const signs = new Intl.Segmenter("en", { granularity: "grapheme" });
const signsOf = (text: string): string[] => [...signs.segment(text)].map(({ segment }) => segment);

describe("a text that is shortened", () => {
  it.each([
    ["as it is where there is room", "a word", 6, "a word"],
    ["between words", "who checks what it hears", 18, "who checks what…"],
    ["within a word that is alone", "Subunternehmen", 7, "Subunt…"],
    ["between signs", "👩‍👩‍👧👩‍👩‍👧", 7, "👩‍👩‍👧…"],
    ["where letters are of two units each", "𠀀𠀀𠀀", 3, "𠀀𠀀𠀀"],
    ["between Han characters", "数据标注员", 4, "数据标…"],
    ["within a sign of too many marks", `e${"\u0301".repeat(9)}`, 4, "e\u0301\u0301…"],
    ["to nothing but dots where it is blanks", " ".repeat(9), 4, "…"],
  ])("is %s", (_, text, most, short) => {
    expect(shortened(text, most)).toBe(short);
  });

  it("is the beginning of the text, no longer than there is room for, and cuts no sign", () => {
    const pieces = fc.constantFrom(..."a bc é 数 ش ก ำ 👩‍👩‍👧 🇰🇪 e\u0301 \u202e 𠀀".split(" "), " ", "word ");
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.integer({ min: 12, max: 60 }), (parts, most) => {
        const text = parts.join("");
        const short = shortened(text, most);
        if ([...text].length <= most) expect(short).toBe(text);
        else {
          expect([...short].length).toBeLessThanOrEqual(most);
          expect(short.endsWith("…")).toBe(true);
          const kept = signsOf(short.slice(0, -1));
          expect(signsOf(text).slice(0, kept.length)).toEqual(kept);
          expect([...short].length).toBeGreaterThan(0.4 * most);
        }
      }),
      { seed, numRuns: 3000 },
    );
  });

  it.each(Object.entries(longTexts(100_000)))("is known to be one, with no control left in it: %s", (_, text) => {
    const shown = textIn(text, "en", "en", 240);
    expect(shown.isShortened).toBe(true);
    expect(shown.text).not.toMatch(/\u202e/u);
    expect(textIn("short", "en", "en", 240)).toEqual({ text: "short", language: "en", direction: "ltr" });
  });
});
