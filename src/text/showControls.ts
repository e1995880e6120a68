/** Writes out invisible characters that change what a reader sees. */
import { hasRightToLeft } from "./directionOf.ts";
import { CLOSE_ISOLATE, OPEN_ISOLATE } from "./isolates.ts";

/** The visible signs of scripts. */
const scripts = (names: string): string =>
  `(?!\\p{DI})[${names
    .split(" ")
    .map(name => `\\p{scx=${name}}`)
    .join("")}]`;
/** Scripts whose letters joiners shape. */
const JOINED = scripts(
  "Arab Syrc Mand Nkoo Mong Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Bali Java",
);
/** Scripts without spaces, in which a zero-width space shows where a line may end. */
const UNSPACED = scripts("Thai Laoo Khmr Mymr");

/** Invisible characters that belong to the writing, with the sign before them. */
const NEEDED = [
  "\\p{ExtPict}[\\ufe0f\\p{EMod}]?\\u200d(?=\\p{ExtPict})",
  "\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}",
  `${JOINED}\\u200d`,
  `${JOINED}[\\u200c\\u180e](?=${JOINED})`,
  `${UNSPACED}\\u200b(?=${UNSPACED})`,
  "\\p{L}\\p{M}*\\u00ad(?=\\p{L})",
  "(?!\\p{VS})[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]\\p{VS}",
  // Characters that have been written out before.
  "\\u2068‹U\\+[0-9A-F]{4,6}›\\u2069",
].join("|");
/**
 * Controls of C0 and C1 except tab and line ends, lone surrogates, separators, and everything that Unicode calls
 * default ignorable: marks of direction, joiners, zero-width spaces, tags.
 */
const HIDDEN = "(?![\\t\\n\\r])[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\p{NChar}\\ufff9-\\ufffb]";

const hidden = new RegExp(HIDDEN, "u");
const neededOrHidden = new RegExp(`(${NEEDED})|${HIDDEN}`, "gu");

/**
 * A text of a file with each invisible control character written out, as "‹U+202E›". Any other text stays the same,
 * byte for byte, and so does the result of this function.
 */
export function showControls(text: string): string {
  if (!hidden.test(text)) return text;
  // Its Latin letters would change the order of right-to-left text.
  const [open, close] = hasRightToLeft(text) ? [OPEN_ISOLATE, CLOSE_ISOLATE] : ["", ""];
  return text.replace(neededOrHidden, (found, needed: string | undefined) => {
    if (needed !== undefined) return needed;
    const number = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `${open}‹U+${number}›${close}`;
  });
}
