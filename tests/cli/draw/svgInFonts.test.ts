import { describe, expect, test } from "vitest";
import type { FontFile } from "../../../src/cli/draw/fontFile.ts";
import { svgInFonts } from "../../../src/cli/draw/svgInFonts.ts";

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
const inFonts = (text: string, inkWidth: (text: string) => number | null = () => 1) =>
  svgInFonts(svg(text), fonts, inkWidth);

describe("a drawing in fonts", () => {
  test("stays as it is where the fonts that it asks for have every letter", () => {
    const text = `<text><tspan x="1">abc &amp; &lt;</tspan></text><text font-weight="600">xyz</text>`;
    expect(inFonts(text)).toEqual({ ok: true, value: svg(text) });
  });

  test("sets a line in the first font that has all of it", () => {
    const text = `<text><tspan x="1">ab </tspan><tspan>αβ</tspan><tspan x="1">xyz</tspan></text>`;
    expect(inFonts(text)).toEqual({
      ok: true,
      value: svg(
        `<text><tspan x="1"><tspan font-family="'All'">ab </tspan></tspan>` +
          `<tspan><tspan font-family="'All'">αβ</tspan></tspan><tspan x="1">xyz</tspan></text>`,
      ),
    });
  });

  test("makes a line smaller that is wider in its font than the room it has, and never illegible", () => {
    const sizeAt = (width: number) => {
      const set = inFonts(`<text font-size="20">αβ</text>`, () => width);
      return set.ok ? Number(/font-size="([\d.]+)">αβ/u.exec(set.value)?.[1]) : null;
    };
    const [one, two] = [sizeAt(36)!, sizeAt(40)!];
    expect(one).toBeLessThan(20);
    expect(two / one).toBeCloseTo(36 / 40, 2);
    expect(sizeAt(1000)).toBe(14);
  });

  test("sets each run in a font of its own where no font has all", () => {
    const runs = `<tspan font-family="'Latin'">xyz </tspan><tspan font-family="'Greek'">αβ</tspan>`;
    const asked: string[] = [];
    const set = inFonts(`<text font-weight="600">xyz αβ</text>`, text => {
      asked.push(text);
      return 1;
    });
    expect(set).toEqual({ ok: true, value: svg(`<text font-weight="600">${runs}</text>`) });
    expect(asked).toEqual([`<text><tspan font-weight="600" font-size="16">${runs}</tspan></text>`]);
  });

  test("says which line would be missing, since nothing of it would be drawn", () => {
    const trouble = { code: "no-one-font", words: "xyz αβ" };
    expect(inFonts("<text>xyz αβ</text>", () => null)).toEqual({ ok: false, trouble });
  });

  test("names each letter that no font has once, with the line in which it stands first", () => {
    const text = `<text><tspan x="1">ab</tspan><tspan>c漢</tspan><tspan x="1">漢字</tspan></text>`;
    const letters = [
      { letter: "漢", words: "abc漢" },
      { letter: "字", words: "漢字" },
    ];
    expect(inFonts(text)).toEqual({ ok: false, trouble: { code: "no-glyph", letters } });
  });

  test("asks for no glyph for marks of direction, and for none of what is not drawn", () => {
    expect(inFonts("<text>\u2067abc\u2069</text>")).toMatchObject({ ok: true });
    expect(inFonts("<desc>漢</desc><g><title>漢</title></g>")).toMatchObject({ ok: true });
  });
});
