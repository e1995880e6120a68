/** What the terms of a dossier can be: an SPDX licence expression, or an address at which they can be read. */

/** https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/, the form alone: new licences are added all the time. */
const TOKEN = /\s*(?:([()])|(AND|OR|WITH)(?![\w.:-])|((?:DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\+?))/uy;
/** Longer than any expression. */
const LONGEST = 500;

function isExpression(text: string): boolean {
  if (text.length > LONGEST) return false;
  let [open, wantsLicense] = [0, true];
  const ended = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < ended.length) {
    const [, bracket, operator, license] = TOKEN.exec(ended) ?? [];
    if (bracket === undefined && operator === undefined && license === undefined) return false;
    // A licence and an opening bracket stand where one is wanted; all else, where none is.
    if ((license !== undefined || bracket === "(") !== wantsLicense) return false;
    if (bracket !== undefined) open += bracket === "(" ? 1 : -1;
    if (open < 0) return false;
    wantsLicense = operator !== undefined || bracket === "(";
  }
  return open === 0 && !wantsLicense;
}

const ADDRESS = /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu;

function isAddress(text: string): boolean {
  if (!ADDRESS.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

export type License = { readonly kind: "expression" | "address"; readonly text: string };

/** Null for any other words: they are shown as words, are no link, and are not told to programs as a licence. */
export function licenseOf(text: string): License | null {
  if (isAddress(text)) return { kind: "address", text };
  return isExpression(text) ? { kind: "expression", text } : null;
}
