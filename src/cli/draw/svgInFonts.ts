/**
 * Sets each line of text in a drawing of ours in fonts that have all its letters. The rasteriser silently leaves out
 * letters that its fonts do not have, or draws boxes, so every letter is checked before.
 */
import { done, failed, type Result } from "../../base/index.ts";
import { type Face, measureText } from "../../layout/index.ts";
import type { FontFile } from "./fontFile.ts";

/** A letter that no font has, with the first text in which it stands. */
export type MissingLetter = { readonly letter: string; readonly words: string };

export type FontsTrouble =
  | { readonly code: "no-glyph"; readonly letters: readonly MissingLetter[] }
  /** The letters of a line are in several fonts that cannot be drawn beside each other. */
  | { readonly code: "no-one-font"; readonly words: string };

/** The width in px of a `text` as drawn; null where nothing of it is drawn. */
export type InkWidth = (text: string) => number | null;

/** Marks of direction and joiners, which have no glyph. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const ATTACHED = /^[\p{M}\p{Zs}]$/u;

const TOKEN = /<\/?(?<tag>[a-z]+)(?<attributes>[^>]*)>|[^<]+/gu;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const plain = (xml: string): string =>
  xml.replace(/&([a-z]+|#x27);/gu, (whole, name: string) => entities[name] ?? whole);
const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, sign => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));

type TextStyle = {
  readonly family: string;
  readonly weight: number;
  /** In px, like `spacing`. */
  readonly size: number;
  readonly spacing: number;
};
/** Words of one style within a line. `token` is their index among the tokens of the drawing. */
type LinePart = TextStyle & { readonly token: number; readonly words: string };

const attributeIn = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`, "u").exec(attributes)?.[1];

/** The first family in a list. */
const firstFamily = (list: string): string => plain(list).split(",")[0]!.trim().replace(/^'|'$/gu, "");

function styleIn(attributes: string, above: TextStyle): TextStyle {
  const number = (name: string, inherited: number): number => {
    const own = attributeIn(attributes, name);
    return own === undefined ? inherited : Number(own);
  };
  const family = attributeIn(attributes, "font-family");
  return {
    family: family === undefined ? above.family : firstFamily(family),
    weight: number("font-weight", above.weight),
    size: number("font-size", above.size),
    spacing: number("letter-spacing", above.spacing),
  };
}

/** The px that the layout gave to a piece of text. */
function roomOf({ family, weight, size, spacing, words }: LinePart): number {
  const face: Face = family.includes("Serif") ? "serif-600" : weight === 600 ? "sans-600" : "sans-400";
  return measureText(words, { face, size, spacing });
}

/** The font of a family with the nearest weight. */
function fontFor(
  fonts: readonly FontFile[],
  { family, weight }: Pick<TextStyle, "family" | "weight">,
): FontFile | undefined {
  const far = (font: FontFile): number => Math.abs(font.weight - weight);
  return fonts
    .filter(font => font.family === family)
    .reduce<FontFile | undefined>((best, font) => (best && far(best) <= far(font) ? best : font), undefined);
}

const has = (font: FontFile | undefined, letter: string): boolean =>
  UNSEEN.test(letter) || (font?.letters.has(letter.codePointAt(0)!) ?? false);
const hasAll = (font: FontFile | undefined, words: string): boolean => [...words].every(letter => has(font, letter));

/** Divides words into runs, each with a family that has all its letters; null where a letter is in none. */
function runsOf(words: string, style: TextStyle, fonts: readonly FontFile[], families: readonly string[]) {
  const runs: { family: string | null; words: string }[] = [];
  for (const letter of words) {
    const open = runs.at(-1);
    const isIn = (family: string) => has(fontFor(fonts, { ...style, family }), letter);
    if (open && (UNSEEN.test(letter) || (ATTACHED.test(letter) && open.family !== null && isIn(open.family)))) {
      open.words += letter;
      continue;
    }
    const family = [style.family, ...families].find(isIn) ?? null;
    if (open && open.family === family) open.words += letter;
    else runs.push({ family, words: letter });
  }
  return runs;
}

const spanOf = (family: string, words: string, size?: number): string =>
  `<tspan font-family="'${escaped(family)}'"${size === undefined ? "" : ` font-size="${Math.round(size * 100) / 100}"`}>${escaped(words)}</tspan>`;

/** A line is not scaled below this share of its size to fit its room; then it juts out. */
const SMALLEST = 0.7;

/**
 * @param svg a drawing as `svgElement` writes it
 * @param fonts fonts to try for each letter, in order, after the font that the text asks for
 */
export function svgInFonts(svg: string, fonts: readonly FontFile[], inkWidth: InkWidth): Result<string, FontsTrouble> {
  const families = [...new Set(fonts.map(({ family }) => family))];
  const tokens = [...svg.matchAll(TOKEN)];
  const lines: LinePart[][] = [];
  const styles: TextStyle[] = [{ family: "", weight: 400, size: 16, spacing: 0 }];
  let isText = false;
  tokens.forEach(({ 0: whole, groups }, token) => {
    const { tag, attributes = "" } = groups!;
    if (tag === undefined) {
      if (isText) lines.at(-1)!.push({ ...styles.at(-1)!, token, words: plain(whole) });
      return;
    }
    if (whole.startsWith("</")) {
      styles.pop();
      if (tag === "text") isText = false;
      return;
    }
    if (tag === "text") isText = true;
    // A text with its own x begins a line.
    if (tag === "text" || (tag === "tspan" && attributeIn(attributes, "x") !== undefined)) lines.push([]);
    if (!whole.endsWith("/>")) styles.push(styleIn(attributes, styles.at(-1)!));
  });

  const written = new Map<number, string>();
  const missing = new Map<string, MissingLetter>();
  let lost: string | null = null;
  for (const pieces of lines) {
    if (pieces.every(piece => hasAll(fontFor(fonts, piece), piece.words))) continue;
    const words = pieces.map(piece => piece.words).join("");
    const whole = families.find(family =>
      pieces.every(piece => hasAll(fontFor(fonts, { ...piece, family }), piece.words)),
    );
    const runs = pieces.map(piece =>
      whole === undefined
        ? runsOf(piece.words, piece, fonts, families)
        : [{ family: whole as string | null, words: piece.words }],
    );
    for (const run of runs.flat())
      if (run.family === null)
        for (const letter of run.words) if (!missing.has(letter)) missing.set(letter, { letter, words });
    if (missing.size > 0) continue;
    const drawn = (piece: LinePart, place: number, share?: number) =>
      runs[place]!.map(run => spanOf(run.family!, run.words, share && piece.size * share)).join("");
    const alone = pieces.map(
      (piece, place) => `<tspan font-weight="${piece.weight}" font-size="${piece.size}">${drawn(piece, place)}</tspan>`,
    );
    const width = inkWidth(`<text>${alone.join("")}</text>`);
    if (width === null && words.trim() !== "") lost ??= words;
    // Letters of another font are often wider than the layout expected.
    const share = pieces.reduce((sum, piece) => sum + roomOf(piece), 0) / (width ?? 1);
    pieces.forEach((piece, place) => {
      written.set(piece.token, drawn(piece, place, share < 1 ? Math.max(SMALLEST, share) : undefined));
    });
  }
  if (missing.size > 0) return failed({ code: "no-glyph", letters: [...missing.values()] });
  if (lost !== null) return failed({ code: "no-one-font", words: lost });
  return done(tokens.map(([whole], token) => written.get(token) ?? whole).join(""));
}
