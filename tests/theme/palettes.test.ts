/** One palette in two writings: as data for pictures, as variables for the page. And it can be read by everyone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type ColourName, type Palette, type PaletteName, palettes } from "../../src/theme/index.ts";

const sheet = (file: string): string => readFileSync(path.resolve(import.meta.dirname, "../../src/app", file), "utf8");
const DARK = "@media (prefers-color-scheme: dark)";
const PRINT = "@media print";

/** What stands between the braces that open after `start`. */
function blockAfter(css: string, start: string): string {
  const from = css.indexOf("{", css.indexOf(start)) + 1;
  let depth = 1;
  let to = from;
  for (; depth > 0; to += 1) {
    if (css[to] === "{") depth += 1;
    if (css[to] === "}") depth -= 1;
  }
  return css.slice(from, to - 1);
}

const coloursIn = (rules: string): Record<string, string> =>
  Object.fromEntries(
    [...rules.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/gu)].map(([, name, value]) => [name, value]),
  );

/** `.overlay-money { --overlay: … }` */
const overlaysIn = (rules: string): Record<string, string> =>
  Object.fromEntries(
    [...rules.matchAll(/\.overlay-([a-z]+) \{\s*--overlay: (#[0-9a-f]{6});/gu)].map(([, name, value]) => [name, value]),
  );

const page = sheet("shell/page.css");
const chain = sheet("stage/chain.css");
const lightSheet = { ...coloursIn(blockAfter(page, ":root")), ...overlaysIn(chain.slice(0, chain.indexOf(DARK))) };
const sheets: Readonly<Record<PaletteName, Record<string, string>>> = {
  light: lightSheet,
  dark: { ...coloursIn(blockAfter(page, DARK)), ...overlaysIn(blockAfter(chain, DARK)) },
  print: { ...lightSheet, ...coloursIn(blockAfter(page, PRINT)) },
};

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
/** Lines between texts: nothing is said by them. */
const ornaments: readonly ColourName[] = ["rule", "rule-on-ground"];
/** Drawn, never written in. */
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

describe.each(Object.entries(palettes) as [PaletteName, Palette][])("the %s palette", (name, palette) => {
  it("has the names and values of the style sheets", () => {
    expect(palette).toEqual(sheets[name]);
  });

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
