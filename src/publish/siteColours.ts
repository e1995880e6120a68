/** The colours of a site of one's own, under the names that an embed knows them by (`--deep-labor-link`). */
import { done, failed, type Result } from "../base/index.ts";
import { type ColourName, houseColours, type Palette, palettes } from "../theme/index.ts";

type SiteColourName = (typeof houseColours)[number];

export type SiteColoursTrouble =
  | { readonly code: "form"; readonly part: string }
  | { readonly code: "name"; readonly name: string }
  | { readonly code: "value"; readonly name: string; readonly value: string }
  /** Words in that colour could not be read; `contrast` is what it is, `least` what it has to be. */
  | {
      readonly code: "contrast";
      readonly theme: "light" | "dark";
      readonly name: string;
      readonly on: string;
      readonly contrast: number;
      readonly least: number;
    };

const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/u;
const isColourName = (name: string): name is SiteColourName => houseColours.some(one => one === name);

const inFull = (hex: string): string =>
  hex.length === 4 ? `#${[...hex.slice(1)].map(one => one + one).join("")}` : hex;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#contrast-minimum and #non-text-contrast */
const [WORDS, SHAPES] = [4.5, 3];
const GROUNDS = (Object.keys(palettes.light) as ColourName[]).filter(name =>
  /^(?:paper|card|wash|stratum-\d)$/u.test(name),
);
const OF_WORDS = ["ink", "quiet", "link", "held", "shared", "passed", "refused", "contested", "unknown"] as const;
const ON_GROUND = (Object.keys(palettes.light) as ColourName[]).filter(
  name => name.endsWith("on-ground") && name !== "rule-on-ground",
);

/** Every pair that a reader has to tell apart, with the least contrast. */
const PAIRS: readonly (readonly [mark: ColourName, on: ColourName, least: number])[] = [
  ...OF_WORDS.flatMap(mark => GROUNDS.map(on => [mark, on, WORDS] as const)),
  ...GROUNDS.map(on => ["edge", on, SHAPES] as const),
  ...ON_GROUND.map(mark => [mark, "ground", WORDS] as const),
];

/**
 * Reads `link=#8a1c1c,ground=#102030`, and as `dark-link=#f0a0a0` the colours of the dark theme.
 * @returns rules for a style sheet; nothing in them can be anything else than a colour
 */
export function siteColours(written: string): Result<string, SiteColoursTrouble> {
  const chosen: Record<"light" | "dark", Map<SiteColourName, string>> = { light: new Map(), dark: new Map() };
  for (const part of written.split(/[,;\s]+/u).filter(Boolean)) {
    const [, dark, name, value] = /^(dark-)?([a-z-]+)=(.+)$/iu.exec(part) ?? [];
    if (name === undefined || value === undefined) return failed({ code: "form", part });
    if (!isColourName(name)) return failed({ code: "name", name });
    if (!HEX.test(value.toLowerCase())) return failed({ code: "value", name, value });
    chosen[dark ? "dark" : "light"].set(name, inFull(value.toLowerCase()));
  }
  for (const theme of ["light", "dark"] as const) {
    const own: Palette = { ...palettes[theme], ...Object.fromEntries(chosen[theme]) };
    for (const [name, on, least] of PAIRS) {
      const isChosen = [name, on].some(one => isColourName(one) && chosen[theme].has(one));
      const contrast = contrastOf(own[name], own[on]);
      if (isChosen && contrast < least) return failed({ code: "contrast", theme, name, on, contrast, least });
    }
  }
  const rules = (theme: "light" | "dark"): string =>
    chosen[theme].size === 0
      ? ""
      : `:root{${[...chosen[theme]].map(([name, value]) => `--${name}:${value}`).join(";")}}`;
  // Paper keeps its own colours, and the dark theme those that are not chosen for it.
  const [light, dark] = [rules("light"), rules("dark")];
  return done(
    [
      light && `@media screen and (not (prefers-color-scheme:dark)){${light}}`,
      dark && `@media screen and (prefers-color-scheme:dark){${dark}}`,
    ].join(""),
  );
}
