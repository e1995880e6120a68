/** Looks for many secrets in a text at once. */
import { foldText } from "./foldText.ts";

/** A text that must not be read in anything that leaves. */
export type SecretText = {
  readonly text: string;
  /** Only as it is written, as a whole word: for ids, which in other writing may be ordinary words. */
  readonly asWritten?: boolean;
};

export type SecretFinder = {
  /**
   * Places in the list of secrets of those that can be read in the text: as they are written, anywhere in it; or as
   * whole words, in whatever case, accents and separators ("mary-wanjiku" gives "Mary Wanjiku" away).
   * @param isCode of a code, date or number: only as they are written
   */
  readonly found: (text: string, isCode?: boolean) => readonly number[];
};

/** So many UTF-16 units of a secret are looked up at once. */
const GRAM = 4;
const BLANK = 32;
/** Scripts that set no blanks between words: any place there is the edge of one. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const isUnspaced = (unit: number): boolean => unit >= 0x0e00 && UNSPACED.test(String.fromCharCode(unit));
const WORD = /[\p{L}\p{N}]/u;

type Needle = {
  readonly index: number;
  readonly text: string;
  readonly folded: Uint16Array;
  readonly asWritten: boolean;
};

const hashAt = (units: Uint16Array, at: number): number =>
  (Math.imul(units[at]!, 0x9e37) ^
    Math.imul(units[at + 1]!, 0x85eb) ^
    (units[at + 2]! * 0x1c3) ^
    (units[at + 3]! * 0xd)) &
  0xffff;

const standsAt = (units: Uint16Array, at: number, folded: Uint16Array): boolean => {
  if (at + folded.length > units.length) return false;
  for (let i = 0; i < folded.length; i += 1) if (units[at + i] !== folded[i]) return false;
  return true;
};

/** Is it no part of a longer word? */
function isWhole(units: Uint16Array, at: number, { folded }: Needle): boolean {
  const isEdge = (outside: number | undefined, inside: number) =>
    outside === undefined || outside === BLANK || isUnspaced(inside);
  const end = at + folded.length;
  return isEdge(units[at - 1], folded[0]!) && isEdge(units[end], folded[folded.length - 1]!);
}

function isWrittenIn(text: string, { text: secret, asWritten }: Needle): boolean {
  if (!asWritten) return text.includes(secret);
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
    if (!WORD.test(text[at - 1] ?? "") && !WORD.test(text[at + secret.length] ?? "")) return true;
  return false;
}

export function secretFinder(secrets: readonly SecretText[]): SecretFinder {
  const mayStart = new Uint8Array(0x1_0000);
  const byStart = new Map<number, Needle[]>();
  /** With hardly a letter or digit in them. */
  const short: Needle[] = [];
  secrets.forEach(({ text, asWritten = false }, index) => {
    const needle = { index, text: text.normalize("NFC"), folded: foldText(text), asWritten };
    if (needle.folded.length < GRAM) {
      short.push(needle);
      return;
    }
    const hash = hashAt(needle.folded, 0);
    mayStart[hash] = 1;
    const same = byStart.get(hash);
    if (same) same.push(needle);
    else byStart.set(hash, [needle]);
  });
  return {
    found(raw, isCode = false) {
      if (secrets.length === 0) return [];
      const found = new Set<number>();
      const text = raw.normalize("NFC");
      for (const needle of short) if (isWrittenIn(text, needle)) found.add(needle.index);
      const refuted = new Set<number>();
      const units = foldText(text);
      for (let at = 0; at + GRAM <= units.length; at += 1) {
        const hash = hashAt(units, at);
        if (mayStart[hash] === 0) continue;
        for (const needle of byStart.get(hash)!) {
          const { index, asWritten, folded } = needle;
          if (found.has(index) || !standsAt(units, at, folded)) continue;
          if (!isCode && !asWritten && isWhole(units, at, needle)) found.add(index);
          else if (!refuted.has(index)) {
            if (isWrittenIn(text, needle)) found.add(index);
            else refuted.add(index);
          }
        }
      }
      return [...found].sort((a, b) => a - b);
    },
  };
}
