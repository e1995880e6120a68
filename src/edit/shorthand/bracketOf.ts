import { pastedEvidence } from "../pastedEvidence.ts";
import { addressKey } from "../sameAddress.ts";
import type { TellTrouble } from "./shorthandTrouble.ts";
import { QUOTED, unquoted } from "./signsOf.ts";

/** What a pair of square brackets gives as evidence. */
export type Bracket = {
  /** Empty where the source is told by its title alone. */
  readonly url: string;
  readonly title: string;
  /** The same for two brackets with one source. */
  readonly key: string;
  readonly words: string;
  readonly locator: string;
};

/** A place in a source, as it is written behind its title. */
const LOCATOR = /(?:^|[\s,;])((?:pp?\.|pages?|§|para\.?|ch\.|min\.)\s*\d[\w.,–-]*)\s*$/iu;

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Titles are the same source whatever their capitals. */
export const titleKey = (title: string): string => inOneLine(title).toLowerCase();

/**
 * Reads what stands between square brackets.
 * @param signs the same text, as `signsOf` gives it
 * @param column of the opening bracket, from 1
 */
export function bracketOf(written: string, signs: string, column: number, tell: TellTrouble): Bracket | null {
  const quoted = new RegExp(`${QUOTED}+`, "u").exec(signs);
  const words = quoted ? unquoted(written.slice(quoted.index, quoted.index + quoted[0].length)) : "";
  const [before, behind] = quoted
    ? [written.slice(0, quoted.index), written.slice(quoted.index + quoted[0].length)]
    : [written, ""];
  const beside = inOneLine(`${before} ${behind}`);
  const pasted = /https?:\/\//iu.test(beside) ? pastedEvidence(beside) : null;
  if (pasted && "url" in pasted && pasted.url !== undefined) {
    const { url, title = "", quote = "", locator = "" } = pasted;
    // Words beside the address without quotation marks are where it stands, or what it is called.
    const isPlace = words !== "" && locator === "" && title === "";
    const key = addressKey(url) ?? url;
    return { url, title, key, words: words || quote, locator: isPlace ? quote : locator };
  }
  const place = inOneLine(behind) || (LOCATOR.exec(beside)?.[1] ?? "");
  const title = (place === "" ? beside : beside.slice(0, beside.lastIndexOf(place))).replace(/[\s,;]+$/u, "");
  if (title === "" || pasted !== null) {
    tell(column, "empty-evidence", `[${inOneLine(written)}]`);
    return null;
  }
  return { url: "", title, key: titleKey(title), words, locator: place };
}
