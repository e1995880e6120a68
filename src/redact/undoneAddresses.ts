/** Undoes the usual ways to write an e-mail address so that no program finds it: "mary [at] mail (dot) example". */

const BRACKETED_AT = /\s{0,3}[[({<]\s{0,2}(?:at|ät|arobase|@)\s{0,2}[\])}>]\s{0,3}/giu;
const BRACKETED_DOT = /\s{0,3}[[({<]\s{0,2}(?:dot|punkt|point|punto|ponto|\.)\s{0,2}[\])}>]\s{0,3}/giu;
/** "mary dot wanjiku at mail dot example": only with a dot in words behind the sign in words. */
const IN_WORDS =
  /(?<![\p{L}\p{N}._+-])([\p{L}\p{N}._+-]{1,64}(?:\s{1,2}dot\s{1,2}[\p{L}\p{N}_+-]{1,64}){0,3})\s{1,2}at\s{1,2}([\p{L}\p{N}-]{1,64}(?:\s{1,2}dot\s{1,2}[\p{L}\p{N}-]{1,64}){1,4})(?![\p{L}\p{N}-])/giu;
const DOT_IN_WORDS = /\s{1,2}dot\s{1,2}/giu;
const MAY_HOLD = /[[({<]\s{0,2}(?:at|ät|arobase|@|dot|punkt|point|punto|ponto|\.)\s{0,2}[\])}>]|\sdot\s/iu;

/** The text with such addresses as they are meant; the same text where there is none. */
export function undoneAddresses(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text
    .replaceAll(BRACKETED_AT, "@")
    .replaceAll(BRACKETED_DOT, ".")
    .replaceAll(IN_WORDS, (_, own: string, host: string) =>
      [own, host].map(part => part.replaceAll(DOT_IN_WORDS, ".")).join("@"),
    );
}
