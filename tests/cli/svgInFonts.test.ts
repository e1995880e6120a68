import { describe, expect, test } from "vitest";
import type { FontFile } from "../../src/cli/fontFile.ts";
import { svgInFonts } from "../../src/cli/svgInFonts.ts";

const font = (family: string, weight: number, letters: string): FontFile => ({
  file: `${family}-${weight}.ttf`,
  family,
  weight,
  letters: new Set([...letters].map(letter => letter.codePointAt(0)!)),
});
const fonts = [
  font("Latin", 400, "abc xyz&<"),
  font("Latin", 600, "abc xyz"),
  font("Greek", 400, "αβγ"),
  font("All", 400, "abc αβγ"),
];
const svg = (text: string) => `<svg font-family="'Latin', serif" font-weight="400"><title>漢</title>${text}</svg>`;
const inFonts = (text: string, some = fonts) => svgInFonts(svg(text), some);

describe("a drawing in fonts", () => {
  test("stays as it is where the fonts that it asks for have every letter", () => {
    const text = `<text><tspan x="1">abc &amp; &lt;</tspan></text><text font-weight="600">xyz</text>`;
    expect(inFonts(text)).toEqual({ ok: true, value: { svg: svg(text), mixed: [] } });
  });

  test("sets a line in the first font that has all of it", () => {
    const { value } = inFonts(
      `<text><tspan x="1">ab </tspan><tspan>αβ</tspan><tspan x="1">xyz</tspan></text>`,
    ) as never;
    expect(value).toEqual({
      svg: svg(
        `<text><tspan x="1"><tspan font-family="'All'">ab </tspan></tspan>` +
          `<tspan><tspan font-family="'All'">αβ</tspan></tspan><tspan x="1">xyz</tspan></text>`,
      ),
      mixed: [],
    });
  });

  test("sets each run in a font of its own where no font has all, and asks for that to be tried", () => {
    const text = `<text font-weight="600">xyz αβ</text>`;
    const runs = `<tspan font-family="'Latin'">xyz </tspan><tspan font-family="'Greek'">αβ</tspan>`;
    expect(inFonts(text)).toEqual({
      ok: true,
      value: {
        svg: svg(`<text font-weight="600">${runs}</text>`),
        mixed: [{ text: `<text><tspan font-weight="600">${runs}</tspan></text>`, words: "xyz αβ" }],
      },
    });
  });

  test("names each letter that no font has once, with the line in which it stands first", () => {
    const text = `<text><tspan x="1">ab</tspan><tspan>c漢</tspan><tspan x="1">漢字</tspan></text>`;
    expect(inFonts(text)).toEqual({
      ok: false,
      trouble: [
        { letter: "漢", words: "abc漢" },
        { letter: "字", words: "漢字" },
      ],
    });
  });

  test("asks for no glyph for marks of direction, and for none of what is not drawn", () => {
    expect(inFonts("<text>\u2067abc\u2069</text>")).toMatchObject({ ok: true });
    expect(inFonts("<desc>漢</desc><g><title>漢</title></g>")).toMatchObject({ ok: true });
  });
});
