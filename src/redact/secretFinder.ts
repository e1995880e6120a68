/** Looks for many secrets in a text at once. */
import { foldedWords, foldText, scriptOf, type Transcription } from "./foldText.ts";
import { LONG, type Match, matchAt } from "./matchAt.ts";
import type { Needle } from "./needleBook.ts";
import { numberFinder } from "./numbersIn.ts";
import { type ExactSecret, lettersOf, type SecretText, type SoughtSecrets, soughtSecrets } from "./soughtSecrets.ts";

/**
 * What is searched.
 * - `text`: a text of a dossier.
 * - `output`: a text made from a dossier; only unbroken digits count as numbers.
 * - `value`: a number of a dossier; only numbers are looked for.
 * - `bytes`: bytes that are likely no text, read as text; only matches that cannot be chance count.
 */
export type Searched = "text" | "output" | "value" | "bytes";

export type SecretFinder = {
  /** The indices, in order, of the secrets that can be read in the text. */
  readonly found: (text: string, searched?: Searched) => readonly number[];
};

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Does a text contain a secret exactly as written? A whole word must have no letter or digit beside it. */
function isWrittenIn(text: string, { text: secret, isWhole }: ExactSecret): boolean {
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    if (!isWhole) return true;
    const before = text.charCodeAt(at - 1) >= 0xdc00 ? text.slice(at - 2, at) : (text[at - 1] ?? "");
    const after = String.fromCodePoint(text.codePointAt(at + secret.length) ?? 32);
    if (!WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after)) return true;
  }
  return false;
}

/** Words behind or before the signs of an account. */
const HANDLES = /(?<=[@/~\\])[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*|[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.+-]*(?=@)/gu;

/** What is written as an account in a text, each folded. */
const handlesIn = (text: string): readonly string[] =>
  [...text.matchAll(HANDLES)].map(([handle]) => foldedWords(handle.replace(/\+.*$/u, "")).join(""));

/** Small words that stand by themselves, with blanks or the signs of a sentence around them. */
const SMALL_WORD = /(?<![^\s(“”«»"‘])\p{Ll}[\p{Ll}\p{M}]*(?=[\s,.;:!?)“”»"’]|$)/gu;
const withoutSmallWords = (text: string): string => text.replaceAll(SMALL_WORD, "0");

/** No text contains this. */
const NOWHERE = "\ud800 \udc00";

/** A text that is searched, and the indices of the secrets found in it so far. */
type Search = { readonly text: string; readonly searched: Searched; readonly found: Set<number> };

/** Does the text contain it exactly as written? Answered once for each secret, since the text may be long. */
function asWrittenIn(
  { text, searched }: Search,
  { signs, written, exact }: SoughtSecrets,
): (needle: Needle) => boolean {
  let letters: string | null = null;
  const known = new Map<number, boolean>();
  return ({ index, isWrittenOnly, isPartedOnly }) => {
    if (isPartedOnly) return false;
    const before = known.get(index);
    if (before !== undefined) return before;
    const own = signs.get(index);
    if (own !== undefined) letters ??= lettersOf(text);
    const is =
      isWrittenOnly || searched === "bytes"
        ? isWrittenIn(text, written.get(index)!)
        : own !== undefined
          ? own.some(one => letters!.includes(one))
          : text.includes(exact.get(index) ?? NOWHERE);
    known.set(index, is);
    return is;
  };
}

/** Finds secrets by their letters in one transcription, where a match is accepted. */
function findLetters(
  search: Search,
  sought: SoughtSecrets,
  key: Transcription,
  accepts: (match: Match) => boolean,
): void {
  const { text, found } = search;
  const folded = foldText(text, key);
  const isAsWritten = asWrittenIn(search, sought);
  sought.books[key].each(folded, (needle, from, to) => {
    if (found.has(needle.index)) return;
    const match = matchAt(folded, from, to, needle);
    const isAccepted =
      !needle.isWrittenOnly &&
      (!needle.isPartedOnly || match.isParted) &&
      match.whole !== "no" &&
      !match.isBySound &&
      accepts(match);
    if (isAccepted || (key === "strict" && isAsWritten(needle))) found.add(needle.index);
  });
}

/** Finds secrets in another script than the text. */
function findAcross(search: Search, sought: SoughtSecrets): void {
  for (const add of sought.addForeign.splice(0)) add();
  const isAcross = ({ needle, isForeignText }: Match) => needle.isForeign !== isForeignText;
  findLetters(search, sought, "loose", isAcross);
  findLetters(search, sought, "skeleton", match => isAcross(match) && match.whole === "words");
}

function findHandles({ text, found }: Search, { handles }: SoughtSecrets): void {
  if (handles.size === 0) return;
  for (const handle of handlesIn(text)) for (const index of handles.get(handle) ?? []) found.add(index);
}

/** In what is likely no text, only letters that cannot be chance. */
const isNoChance = ({ needle, whole }: Match): boolean =>
  needle.isJoinable && needle.units.length >= LONG && whole === "words";

export function secretFinder(secrets: readonly SecretText[]): SecretFinder {
  const sought = soughtSecrets(secrets);
  const digits = numberFinder(sought.numbers.map(({ ways }) => ways));
  const names = secrets.flatMap(({ text, as }, index) => (as === "name" ? [{ text, index }] : []));
  const nameFinder = names.length === 0 ? null : secretFinder(names.map(({ text }) => ({ text })));

  const findNumbers = (text: string, searched: Exclude<Searched, "bytes">, found: Set<number>): void => {
    for (const at of digits.found(text, searched)) found.add(sought.numbers[at]!.index);
  };
  const find = (search: Search): void => {
    const { text, searched, found } = search;
    for (const one of sought.short) if (isWrittenIn(text, one)) found.add(one.index);
    if (searched === "bytes") {
      findLetters(search, sought, "strict", isNoChance);
      return;
    }
    findNumbers(text, searched, found);
    findHandles(search, sought);
    for (const at of nameFinder?.found(withoutSmallWords(text), searched) ?? []) found.add(names[at]!.index);
    findLetters(search, sought, "strict", () => true);
    if (sought.hasForeign || scriptOf(text) !== "latin") findAcross(search, sought);
  };

  return {
    found(raw, searched = "text") {
      if (secrets.length === 0) return [];
      const found = new Set<number>();
      if (searched === "value") findNumbers(raw, searched, found);
      else find({ text: raw.normalize("NFC"), searched, found });
      return [...found].sort((a, b) => a - b);
    },
  };
}
