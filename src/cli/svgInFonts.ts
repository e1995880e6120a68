/**
 * A drawing of ours with each line of its text set in fonts that have all its letters. What turns SVG into PNG leaves
 * out, or draws as boxes, what its fonts do not have, and says nothing: here it is known before, letter by letter.
 */
import { done, failed, type Result } from "../base/index.ts";
import type { FontFile } from "./fontFile.ts";

/** A letter that none of the fonts has, with the text in which it stands first. */
export type MissingLetter = { readonly letter: string; readonly words: string };

export type SvgInFonts = {
  readonly svg: string;
  /** Lines for which no one font is enough, each as a `text` of its own: whether they can be drawn has to be tried. */
  readonly mixed: readonly { readonly text: string; readonly words: string }[];
};

/** Marks of direction, joiners: shape what stands beside them and have no glyph. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const ATTACHED = /^[\p{M}\p{Zs}]$/u;

const TOKEN = /<\/?(?<tag>[a-z]+)(?<attributes>[^>]*)>|[^<]+/gu;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const plain = (xml: string): string =>
  xml.replace(/&([a-z]+|#x27);/gu, (whole, name: string) => entities[name] ?? whole);
const escaped = (text: string): string =>
  text.replace(/[&<>]/gu, sign => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));

type Style = { readonly family: string; readonly weight: number };
/** Words of one look within a line. `token` is where they stand in the drawing. */
type Piece = Style & { readonly token: number; readonly words: string };

const attributeIn = (attributes: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`, "u").exec(attributes)?.[1];

/** What it asks for first. */
const firstFamily = (list: string): string => plain(list).split(",")[0]!.trim().replace(/^'|'$/gu, "");

function styleIn(attributes: string, above: Style): Style {
  const [family, weight] = [attributeIn(attributes, "font-family"), attributeIn(attributes, "font-weight")];
  return {
    family: family === undefined ? above.family : firstFamily(family),
    weight: weight === undefined ? above.weight : Number(weight),
  };
}

/** Of the same family the nearest weight. */
function fontFor(fonts: readonly FontFile[], { family, weight }: Style): FontFile | undefined {
  const far = (font: FontFile): number => Math.abs(font.weight - weight);
  return fonts
    .filter(font => font.family === family)
    .reduce<FontFile | undefined>((best, font) => (best && far(best) <= far(font) ? best : font), undefined);
}

const has = (font: FontFile | undefined, letter: string): boolean =>
  UNSEEN.test(letter) || (font?.letters.has(letter.codePointAt(0)!) ?? false);
const hasAll = (font: FontFile | undefined, words: string): boolean => [...words].every(letter => has(font, letter));

/** Runs of letters, each with a family that has them; null where none does. */
function runsOf(words: string, style: Style, fonts: readonly FontFile[], families: readonly string[]) {
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

const spanOf = (family: string, words: string): string =>
  `<tspan font-family="'${escaped(family)}'">${escaped(words)}</tspan>`;

/**
 * @param svg as `svgElement` writes it
 * @param fonts of which the first that has a letter draws it, after the one it asks for
 */
export function svgInFonts(svg: string, fonts: readonly FontFile[]): Result<SvgInFonts, readonly MissingLetter[]> {
  const families = [...new Set(fonts.map(({ family }) => family))];
  const tokens = [...svg.matchAll(TOKEN)];
  const lines: Piece[][] = [];
  const styles: Style[] = [{ family: "", weight: 400 }];
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
    // A place of its own begins a line.
    if (tag === "text" || (tag === "tspan" && attributeIn(attributes, "x") !== undefined)) lines.push([]);
    if (!whole.endsWith("/>")) styles.push(styleIn(attributes, styles.at(-1)!));
  });

  const written = new Map<number, string>();
  const missing = new Map<string, MissingLetter>();
  const mixed: SvgInFonts["mixed"][number][] = [];
  for (const pieces of lines) {
    if (pieces.every(piece => hasAll(fontFor(fonts, piece), piece.words))) continue;
    const words = pieces.map(piece => piece.words).join("");
    const whole = families.find(family =>
      pieces.every(piece => hasAll(fontFor(fonts, { ...piece, family }), piece.words)),
    );
    if (whole !== undefined) {
      for (const piece of pieces) written.set(piece.token, spanOf(whole, piece.words));
      continue;
    }
    const spans = pieces.map(piece => {
      const runs = runsOf(piece.words, piece, fonts, families);
      for (const run of runs)
        if (run.family === null)
          for (const letter of run.words) if (!missing.has(letter)) missing.set(letter, { letter, words });
      const drawn = runs.map(run => spanOf(run.family ?? piece.family, run.words)).join("");
      written.set(piece.token, drawn);
      return `<tspan font-weight="${piece.weight}">${drawn}</tspan>`;
    });
    mixed.push({ text: `<text>${spans.join("")}</text>`, words });
  }
  if (missing.size > 0) return failed([...missing.values()]);
  return done({ svg: tokens.map(([whole], token) => written.get(token) ?? whole).join(""), mixed });
}
