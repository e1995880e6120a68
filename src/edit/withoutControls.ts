/**
 * Controls but for tabs and ends of lines, marks that turn text or have no width, soft hyphens, tags, halves of letters.
 * Joiners stay: several scripts need them.
 */
const CONTROLS =
  /(?![\t\n])[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text without the control characters that nobody sees and that come along in a paste. Most texts stay the same. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, "");
