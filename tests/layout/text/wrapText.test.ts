/** Lines of a text. For another base seed: `SEED=7 npx vitest run tests/layout/text/wrapText.test.ts`. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Font, measureText, textFits, widestPart, wrapRuns, wrapText } from "../../../src/layout/index.ts";

const seed = Number(process.env.SEED ?? 20_261_125);
const font: Font = { face: "sans-400", size: 10 };
const bold: Font = { face: "sans-600", size: 10 };
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const lettersOf = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);
/** The width of this text. */
const like = (text: string): number => measureText(text, font) + 0.01;

const pieces = fc.constantFrom(
  ..."a b c ( ) « » - – / , . ! ? 1 2 é ę \u00a0 \u202f 中 国 、 。 「 」 ア ー 한 글 ش ر ك ة ש ל א ก ข ำ e\u0301 👩‍👩‍👧 🇰🇪 \u200b \u00ad \t \n \u2068 \u2069".split(
    " ",
  ),
  " ",
  " ",
  "Subunternehmen",
  "word",
);
const texts = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(""));

describe("breaking a text into lines", () => {
  it.each([
    ["between words", "to the Spanish firm", "Spanish firm", ["to the ", "Spanish firm"]],
    ["after a hyphen", "data-labelling", "data-label", ["data-", "labelling"]],
    ["after a slash", "employer/contract", "employer/con", ["employer/", "contract"]],
    ["not before what closes", "a word, too", "a word", ["a ", "word, ", "too"]],
    ["not after what opens", "see (here)", "(here)", ["see ", "(here)"]],
    ["not at a space that binds", "12\u00a0000 € now", "12\u00a0000 €", ["12\u00a0000 € ", "now"]],
    ["not in a span of years", "in 2015–2016", "2015–2016", ["in ", "2015–2016"]],
    ["within a word that fits no line", "Subunternehmen", "Subunter", ["Subunter", "nehmen"]],
    ["between Chinese characters", "数据标注员", "数据", ["数据", "标注", "员"]],
    ["with Japanese commas where they belong", "日本、東京", "日本", ["日", "本、", "東京"]],
    ["between Thai words", "ภาษาไทย", "ภาษาไท", ["ภาษา", "ไทย"]],
    [
      "before the mark that opens an isolate",
      "to \u2068شركة\u2069 now",
      "\u2068شركة\u2069",
      ["to ", "\u2068شركة\u2069 ", "now"],
    ],
    ["not before the mark that closes one", "\u2068数据 ش\u2069, so", "数据", ["\u2068数据 ", "ش\u2069, ", "so"]],
    ["with a family as one sign", "👩‍👩‍👧👩‍👩‍👧", "👩", ["👩‍👩‍👧", "👩‍👩‍👧"]],
  ])("breaks %s", (_, text, width, lines) => {
    expect(wrapText(text, like(width), font)).toEqual(lines);
  });

  it("gives no line for no text", () => {
    expect(wrapText("", 100, font)).toEqual([]);
  });

  it("loses no letter, breaks no sign, and keeps to the width as far as one sign does", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 150 }), (text, width) => {
        const lines = wrapText(text, width, font);
        expect(lines.join("")).toBe(text);
        expect(lines.flatMap(lettersOf)).toEqual(lettersOf(text));
        for (const line of lines) {
          const ink = line.replace(/[\t\n\r \u200b]+$/u, "");
          if (lettersOf(ink).length > 1) expect(measureText(ink, font)).toBeLessThanOrEqual(width + 1e-6);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("starts no line with a space or with what closes, where there is room for the widest part", () => {
    fc.assert(
      fc.property(texts, text => {
        const width = widestPart([{ text, font }]) + 0.01;
        for (const line of wrapText(text, width, font).slice(1)) expect(line).not.toMatch(/^[ \t\n)»,.!?、。」ー]/u);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("takes no more lines where there is more room", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 5, max: 100 }), (text, width) => {
        const words = text.replaceAll(/[^a-z ]/gu, "");
        expect(wrapText(words, width + 20, font).length).toBeLessThanOrEqual(wrapText(words, width, font).length);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe("breaking a paragraph of several looks", () => {
  it("keeps to each run the letters it had", () => {
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 10, max: 120 }),
        (parts, width) => {
          const runs = parts.map((text, place) => ({ text, font: place % 2 === 0 ? font : bold }));
          const lines = wrapRuns(runs, width);
          parts.forEach((text, run) => {
            const own = lines.flat().filter(piece => piece.run === run);
            expect(own.map(piece => piece.text).join("")).toBe(text);
          });
          for (const line of lines) expect(line.length).toBeGreaterThan(0);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it("breaks the same as one look would, where the looks are the same", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 10, max: 120 }), (text, cut, width) => {
        const letters = lettersOf(text);
        const at = letters.length === 0 ? 0 : cut % letters.length;
        const halves = [letters.slice(0, at).join(""), letters.slice(at).join("")];
        const lines = wrapRuns(
          halves.map(half => ({ text: half, font })),
          width,
        );
        expect(lines.map(line => line.map(piece => piece.text).join(""))).toEqual(wrapText(text, width, font));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("counts each look at its own width", () => {
    const runs = [
      { text: "contested ", font: bold },
      { text: "by statement", font },
    ];
    const all = measureText("contested ", bold) + measureText("by statement", font);
    expect(wrapRuns(runs, all + 0.01)).toHaveLength(1);
    expect(wrapRuns(runs, all - 0.01)).toHaveLength(2);
  });
});

describe("setting a text in as many lines as there is room for", () => {
  it("offers each number of lines, as narrow as it allows", () => {
    expect(textFits("to the Spanish firm", font, 6).map(({ lines }) => lines)).toEqual([
      ["to the Spanish firm"],
      ["to the", "Spanish firm"],
      ["to the", "Spanish", "firm"],
    ]);
    expect(textFits("to the Spanish firm", font, 2)).toHaveLength(2);
    expect(textFits("", font, 3)).toEqual([]);
  });

  it("keeps every letter, breaks no word, and measures its widest line", () => {
    const inked = (text: string) => text.replace(/[\s\u200b]+/gu, "");
    fc.assert(
      fc.property(texts, text => {
        const least = widestPart([{ text, font }]);
        textFits(text, font, 5).forEach(({ lines, width }, place, all) => {
          expect(lines).toHaveLength(place + 1);
          expect(inked(lines.join(""))).toBe(inked(text));
          expect(width).toBe(Math.max(...lines.map(line => measureText(line, font))));
          if (place > 0) expect(width).toBeLessThanOrEqual(all[place - 1]!.width + 0.01);
          if (place === all.length - 1 && place < 4) expect(width).toBeLessThanOrEqual(least + 0.01);
        });
      }),
      { seed },
    );
  });
});
