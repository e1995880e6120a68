/** Everyone can read the colours. */
import { describe, expect, it } from "vitest";
import { type ColourName, type Palette, type PaletteName, palettes } from "../../src/theme/index.ts";

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const names = Object.keys(palettes.light) as ColourName[];
const backgrounds = names.filter(name => /^(?:paper|card|wash|stratum-\d)$/u.test(name));
/** Colours of lines between texts, which say nothing. */
const ornaments: readonly ColourName[] = ["rule", "rule-on-ground"];
/** Colours that are drawn with, but never used for words. */
const shapes: readonly ColourName[] = ["edge", "money", "data", "instructions", "ownership"];
const texts = names.filter(
  name => ![...backgrounds, ...ornaments, ...shapes, "ground"].includes(name) && !name.endsWith("on-ground"),
);
const onGround = names.filter(name => name.endsWith("on-ground") && !ornaments.includes(name));

const tooWeak = (palette: Palette, marks: readonly ColourName[], on: readonly ColourName[], least: number): string[] =>
  marks.flatMap(mark =>
    on
      .filter(back => contrast(palette[mark], palette[back]) < least)
      .map(back => `${mark} on ${back}: ${contrast(palette[mark], palette[back]).toFixed(2)}`),
  );

describe.each(Object.entries(palettes) as [PaletteName, Palette][])("the %s palette", (_, palette) => {
  it("can be read on every ground: 4.5 for words, 3 for shapes", () => {
    expect(backgrounds).toHaveLength(9);
    expect([...texts].sort()).toEqual(
      ["contested", "held", "ink", "link", "passed", "quiet", "refused", "shared", "unknown"].sort(),
    );
    expect(tooWeak(palette, texts, backgrounds, 4.5)).toEqual([]);
    expect(tooWeak(palette, shapes, backgrounds, 3)).toEqual([]);
  });

  it("can be read on the card of the workers", () => {
    expect(onGround).toHaveLength(9);
    expect(tooWeak(palette, onGround, ["ground"], 4.5)).toEqual([]);
  });
});

const strong = ["strong", "strongDark"] as const satisfies readonly PaletteName[];

describe.each(strong)("the %s palette, for readers who ask for more contrast", name => {
  const palette = palettes[name];

  it("has 7 for words, 4.5 for shapes and 3 for the lines between texts, on every ground", () => {
    expect(tooWeak(palette, texts, backgrounds, 7)).toEqual([]);
    expect(tooWeak(palette, onGround, ["ground"], 7)).toEqual([]);
    expect(tooWeak(palette, shapes, backgrounds, 4.5)).toEqual([]);
    expect(tooWeak(palette, ["rule"], backgrounds, 3)).toEqual([]);
    expect(tooWeak(palette, ["rule-on-ground"], ["ground"], 3)).toEqual([]);
  });
});
