/** Characters that nobody sees and that change what is seen: they are written out. */
import { hasRightToLeft } from "./directionOf.ts";
import { CLOSE_ISOLATE, OPEN_ISOLATE } from "./isolates.ts";

/** Signs of scripts, those that are drawn. */
const scripts = (names: string): string =>
  `(?!\\p{DI})[${names
    .split(" ")
    .map(name => `\\p{scx=${name}}`)
    .join("")}]`;
/** Joiners shape the letters of these. */
const JOINED = scripts(
  "Arab Syrc Mand Nkoo Mong Phag Adlm Rohg Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Tibt Mymr Khmr Bali Java",
);
/** Written without spaces: a space without width says where a line may end. */
const UNSPACED = scripts("Thai Laoo Khmr Mymr");

/** Where such a character belongs to what is written, with the sign before it. */
const NEEDED = [
  "\\p{ExtPict}[\\ufe0f\\p{EMod}]?\\u200d(?=\\p{ExtPict})",
  "\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}",
  `${JOINED}\\u200d`,
  `${JOINED}[\\u200c\\u180e](?=${JOINED})`,
  `${UNSPACED}\\u200b(?=${UNSPACED})`,
  "\\p{L}\\p{M}*\\u00ad(?=\\p{L})",
  "(?!\\p{VS})[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]\\p{VS}",
  // What was written out before.
  "\\u2068‹U\\+[0-9A-F]{4,6}›\\u2069",
].join("|");
/**
 * Controls of C0 and C1 save tab and line ends, half pairs, separators, and everything that Unicode says is not to be
 * drawn: marks of direction, joiners, spaces without width, tags.
 */
const HIDDEN = "(?![\\t\\n\\r])[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}\\p{NChar}\\ufff9-\\ufffb]";

const hidden = new RegExp(HIDDEN, "u");
const neededOrHidden = new RegExp(`(${NEEDED})|${HIDDEN}`, "gu");

/**
 * A text of a file with each control written out, "‹U+202E›", so that it turns nothing and is seen. Any other text is
 * the same, byte for byte; what was written out stays as it is.
 */
export function showControls(text: string): string {
  if (!hidden.test(text)) return text;
  // Its letters would turn what runs the other way.
  const [open, close] = hasRightToLeft(text) ? [OPEN_ISOLATE, CLOSE_ISOLATE] : ["", ""];
  return text.replace(neededOrHidden, (found, needed: string | undefined) => {
    if (needed !== undefined) return needed;
    const number = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return `${open}‹U+${number}›${close}`;
  });
}
