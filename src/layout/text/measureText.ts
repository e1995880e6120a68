/** Measures text without a browser: exactly for the bundled Latin fonts, as an upper bound for every other letter. */
import fontWidths from "./fontWidths.json" with { type: "json" };

/** One of the bundled cuts. Other letters fall back to fonts of the reader. */
export type Face = keyof typeof fontWidths;

export type Font = {
  readonly face: Face;
  /** px */
  readonly size: number;
  /** px after every letter. */
  readonly spacing?: number;
};

/** Face → code point → width in thousandths of the size of type, without kerning (`npm run widths`). */
const tables = new Map<string, ReadonlyMap<number, number>>();

function tableOf(face: Face): ReadonlyMap<number, number> {
  const known = tables.get(face);
  if (known) return known;
  const runs: readonly (readonly number[])[] = fontWidths[face];
  const table = new Map(runs.flatMap(([first, ...widths]) => widths.map((width, place) => [first! + place, width])));
  tables.set(face, table);
  return table;
}

/**
 * The most em that letters outside of the bundled fonts take in the fonts of readers; the first matching row counts.
 * Each is above the widest of its letters in Noto Sans, with room for DejaVu Sans.
 */
const bounds: readonly (readonly [letters: RegExp, em: number])[] = [
  [/^[\p{Mn}\p{Me}]$/u, 0],
  [/^[\p{Emoji_Presentation}\p{Regional_Indicator}]$/u, 1.4],
  [/^\p{Zs}$/u, 1],
  [/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}\u3000-\u303f\uff01-\uff60]$/u, 1],
  [/^[жмфшщъыюљњ]$/u, 1.1],
  [/^[ЖМФШЩЫЮЉЊ]$/u, 1.25],
  [/^(?=\p{Ll})[\p{sc=Cyrl}\p{sc=Grek}]$/u, 0.85],
  [/^[\u0410-\u042f\u0391-\u03a9]$/u, 0.95],
  [/^[اأإآٱ]$/u, 0.35],
  [/^[دذرزژوؤةء،؛؟٠-٩]$/u, 0.65],
  [/^[جحخچطظعغقكکگلمنهيىئی]$/u, 0.98],
  [/^[\u0600-\u06ff]$/u, 1.45],
  [/^\ufdfd$/u, 11],
  [/^\p{sc=Arab}$/u, 2.6],
  [/^\p{sc=Hebr}$/u, 0.9],
  [/^[\p{sc=Thai}\p{sc=Laoo}]$/u, 1.05],
  [/^\p{sc=Deva}$/u, 1.2],
  [/^[\p{sc=Taml}\p{sc=Mlym}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Sinh}]$/u, 2.6],
  [/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\p{sc=Ethi}]$/u, 1.5],
];
/** The most em of every other letter and sign. */
const WIDEST = 2;

const bounded = new Map<string, number>();

function boundOf(letter: string): number {
  const known = bounded.get(letter);
  if (known !== undefined) return known;
  const found = bounds.find(([letters]) => letters.test(letter))?.[1] ?? WIDEST;
  bounded.set(letter, found);
  return found;
}

/**
 * Arabic letters are narrower before another letter than alone, by Unicode’s joining classes. The most em; the first
 * matching row counts.
 */
const joined: readonly (readonly [letters: RegExp, em: number])[] = [
  [/^[بتثپنيئىی]$/u, 0.45],
  [/^[لفقعغم]$/u, 0.66],
  [/^[جحخچهكکگطظ]$/u, 0.85],
  [/^[سشصض]$/u, 1.15],
];
const ARABIC = /^[\u0620-\u06ff]$/u;
const isArabic = (letter: string | undefined): boolean =>
  letter !== undefined && letter > "\u0600" && ARABIC.test(letter);

/** Joiners, soft hyphens and marks of direction, which have no width. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;
const isUnseen = (letter: string): boolean => letter > "~" && UNSEEN.test(letter);

/** Is the width of this text exact, so that a drawing can promise it? */
export function isExact(text: string, { face }: Pick<Font, "face">): boolean {
  const table = tableOf(face);
  return [...text].every(letter => table.has(letter.codePointAt(0)!) && !isUnseen(letter));
}

/** The width in px: exact if `isExact`, else at least the width with which the text is drawn. */
export function measureText(text: string, { face, size, spacing = 0 }: Font): number {
  const table = tableOf(face);
  let thousandths = 0;
  const letters = [...text].filter(letter => !isUnseen(letter));
  letters.forEach((letter, place) => {
    const isJoined = isArabic(letter) && isArabic(letters[place + 1]);
    const bound = (isJoined ? joined.find(([some]) => some.test(letter))?.[1] : undefined) ?? boundOf(letter);
    thousandths += table.get(letter.codePointAt(0)!) ?? bound * 1000;
  });
  return (thousandths * size) / 1000 + letters.length * spacing;
}
