/** What is told of a language in `data/languages/<tag>/language.json` (the README there says what each means). */
export type LanguageFile = {
  readonly name: string;
  readonly locale: string;
  /** The direction in which it is written. */
  readonly direction: "ltr" | "rtl";
  /** What stands between the parts of a row, with its blank. */
  readonly comma: string;
  readonly descriptionsBegin: readonly string[];
  readonly pointsAtOne: string;
  readonly keptWithWordBefore: string;
  readonly keptWithWordAfter: string;
};

const NO_BREAK = "\u00a0";

/**
 * The typography of a language, so that writers of messages may use ordinary blanks: no line begins with a sign that
 * belongs to the word before it, or ends with one that belongs to the word after it.
 */
export function typesetterOf({
  keptWithWordBefore: before,
  keptWithWordAfter: after,
}: Pick<LanguageFile, "keptWithWordBefore" | "keptWithWordAfter">): (message: string) => string {
  // A class without signs matches nothing.
  const blanks = new RegExp(` (?=[${before}])|(?<=[${after}]) `, "gu");
  return message => message.replace(blanks, NO_BREAK);
}
