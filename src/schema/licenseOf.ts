/** The terms of a dossier: an SPDX licence expression, or an address at which they can be read. */
import { plainUrlOf } from "../base/index.ts";

/**
 * A token of an SPDX expression (https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/). Names of licences
 * are not checked, since new ones are added all the time.
 */
const TOKEN = /\s*(?:([()])|(AND|OR|WITH)(?![\w.:-])|((?:DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\+?))/uy;
/** No expression in use is longer. */
const LONGEST = 500;

function isExpression(text: string): boolean {
  if (text.length > LONGEST) return false;
  let [open, wantsLicense] = [0, true];
  const ended = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < ended.length) {
    const [, bracket, operator, license] = TOKEN.exec(ended) ?? [];
    if (bracket === undefined && operator === undefined && license === undefined) return false;
    // Where a licence is expected only a licence or an opening bracket may stand; elsewhere only the other tokens.
    if ((license !== undefined || bracket === "(") !== wantsLicense) return false;
    if (bracket !== undefined) open += bracket === "(" ? 1 : -1;
    if (open < 0) return false;
    wantsLicense = operator !== undefined || bracket === "(";
  }
  return open === 0 && !wantsLicense;
}

const ADDRESS = /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu;

function isAddress(text: string): boolean {
  return ADDRESS.test(text) && plainUrlOf(text) !== null;
}

export type License = { readonly kind: "expression" | "address"; readonly text: string };

/** The licence that a text names. Null for other words: they are shown as text, without a link and not as metadata. */
export function licenseOf(text: string): License | null {
  if (isAddress(text)) return { kind: "address", text };
  return isExpression(text) ? { kind: "expression", text } : null;
}
