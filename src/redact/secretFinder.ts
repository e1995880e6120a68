/** Looks for many secrets in a text at once. */
import {
  border,
  type FoldedText,
  foldedWords,
  foldText,
  isUnspaced,
  scriptOf,
  type Transcription,
} from "./foldText.ts";
import { numberFinder, waysOfNumber } from "./numbersIn.ts";

/** A text that must not be read in anything that leaves. */
export type SecretText = {
  readonly text: string;
  /**
   * How the secret is looked for.
   * - `text` (default): in any spelling. A single word is found only as a whole word; several words also joined
   * ("MaryWanjiku") or, if they are few, in another order; and exactly as written anywhere.
   * - `written`: only exactly as written, as a whole word. This is for ids, which may be ordinary words in other
   *   spellings.
   * - `number`: by its digits, in any grouping, with and without a country prefix.
   * - `handle`: what an account is called, a word that many bear: only where it is written as an account ("@otieno",
   *   "otieno@…", ".../otieno"), or parted into words of which it is made ("Mary Wanjiku" for "marywanjiku").
   * - `name`: small words of the name of a file, which could be ordinary words: as `text`, but only where they are
   *   written as names are, with capitals or joined.
   */
  readonly as?: "text" | "written" | "number" | "handle" | "name";
  /** Must the words stand in their own order, since they are ordinary words in any other? */
  readonly isInOrder?: boolean;
};

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

/** How many units at the start of a needle are looked up before the whole is compared. */
const GRAM = 3;
/** Up to `FEW_WORDS` words every order is looked for; up to `SOME_WORDS` the orders that lists and registers use. */
const FEW_WORDS = 4;
const SOME_WORDS = 6;
/** So many letters in a row do not occur within a longer word by chance. */
const LONG = 8;
/** Fewer consonants, including the blanks between them, could match by chance. */
const LEAST_SKELETON = 5;
/** A shorter transcription between Latin letters and a script without blanks occurs in many words. */
const LEAST_HEARD = 6;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

type Needle = {
  readonly index: number;
  readonly units: Uint8Array;
  /** Has it several words, or is it in a script without blanks? */
  readonly isJoinable: boolean;
  /** Is the secret in another script than Latin; in one without blanks? */
  readonly isForeign: boolean;
  readonly isUnspaced: boolean;
  /** Is it found only exactly as written? */
  readonly isWrittenOnly: boolean;
  /** Is it found only where it is parted into several words? */
  readonly isPartedOnly: boolean;
};

/** The orders of the words that are looked for; their own comes first. */
function ordersOf(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= 1) return [words];
  if (words.length <= FEW_WORDS) return permutations(words);
  if (words.length > SOME_WORDS) return [words];
  const turned = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);
  return [...turned, [...words].reverse()];
}

function permutations<Item>(items: readonly Item[]): (readonly Item[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, at) =>
    permutations([...items.slice(0, at), ...items.slice(at + 1)]).map(rest => [item, ...rest]),
  );
}

const BLANKS = /[\s・]+/u;
const ONE_WORD = /^[\p{L}\p{N}\p{M}]+$/u;
const NO_LETTER = /[^\p{L}\p{N}\p{M}]/gu;
const lettersOf = (text: string): string => text.normalize("NFKC").replaceAll(NO_LETTER, "");
const HAN = /\p{sc=Han}/u;

/**
 * The words of a secret and their orders. In scripts without blanks each sign is a word: family names have one or two.
 */
type WordOrders = { readonly words: readonly string[]; readonly orders: readonly (readonly string[])[] };
function wordsOf(text: string): WordOrders {
  const words = text.split(/[^\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/u).filter(word => word !== "");
  if (words.length === 1 && isUnspaced(text)) {
    const signs = [...words[0]!];
    const turned =
      signs.length >= 2 && signs.length <= FEW_WORDS
        ? [1, 2].filter(at => at < signs.length).map(at => [...signs.slice(at), ...signs.slice(0, at)])
        : [];
    return { words: signs, orders: [signs, ...turned] };
  }
  return { words, orders: ordersOf(words) };
}

const hashOf = (units: Uint8Array, from: number, to: number): number => {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, BASE) + units[at]!) | 0;
  return hash;
};
const BASE = 0x01000193;

class NeedleBook {
  private readonly byHash = new Map<number, Needle[]>();
  /** Hash of the first units → the lengths of the needles that begin so. */
  private readonly lengths = new Map<number, number[]>();
  private readonly mayStart = new Uint8Array(0x1_0000);

  get isEmpty(): boolean {
    return this.byHash.size === 0;
  }

  add(needle: Needle): void {
    const { units } = needle;
    if (units.length < GRAM) return;
    const hash = hashOf(units, 0, units.length);
    const same = this.byHash.get(hash);
    if (same === undefined) this.byHash.set(hash, [needle]);
    else if (same.some(one => one.index === needle.index && one.isJoinable === needle.isJoinable)) return;
    else same.push(needle);
    const start = hashOf(units, 0, GRAM);
    const lengths = this.lengths.get(start);
    if (lengths === undefined) this.lengths.set(start, [units.length]);
    else if (!lengths.includes(units.length)) lengths.push(units.length);
    this.mayStart[start & 0xffff] = 1;
  }

  /** Calls back for every occurrence of a needle. Takes linear time in the text, apart from the occurrences. */
  each({ units }: FoldedText, found: (needle: Needle, from: number, to: number) => void): void {
    if (units.length < GRAM || this.isEmpty) return;
    // hashes[i] is the hash of the first i units; two of them give the hash of any piece.
    const hashes = new Int32Array(units.length + 1);
    for (let at = 0; at < units.length; at += 1) hashes[at + 1] = (Math.imul(hashes[at]!, BASE) + units[at]!) | 0;
    const powers = new Map<number, number>();
    const powerOf = (length: number) => {
      const before = powers.get(length);
      if (before !== undefined) return before;
      let power = 1;
      for (let at = 0; at < length; at += 1) power = Math.imul(power, BASE);
      powers.set(length, power);
      return power;
    };
    const piece = (from: number, length: number) =>
      (hashes[from + length]! - Math.imul(hashes[from]!, powerOf(length))) | 0;
    for (let at = 0; at + GRAM <= units.length; at += 1) {
      const start = piece(at, GRAM);
      if (this.mayStart[start & 0xffff] === 0) continue;
      for (const length of this.lengths.get(start) ?? []) {
        if (at + length > units.length) continue;
        for (const needle of this.byHash.get(piece(at, length)) ?? [])
          if (needle.units.length === length && standsAt(units, at, needle.units)) found(needle, at, at + length);
      }
    }
  }
}

const standsAt = (units: Uint8Array, at: number, needle: Uint8Array): boolean => {
  for (let i = 0; i < needle.length; i += 1) if (units[at + i] !== needle[i]) return false;
  return true;
};

const BLANK = 32;

function joined(words: readonly Uint8Array[], isParted: boolean): Uint8Array {
  const written = words.filter(word => word.length > 0);
  const gap = isParted ? 1 : 0;
  const all = new Uint8Array(
    written.reduce((sum, word) => sum + word.length + gap, -gap * Math.min(1, written.length)),
  );
  let at = 0;
  for (const word of written) {
    if (at > 0 && isParted) all[at++] = BLANK;
    all.set(word, at);
    at += word.length;
  }
  return all;
}

type ExactSecret = { readonly index: number; readonly text: string; readonly isWhole: boolean };

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

export function secretFinder(secrets: readonly SecretText[]): SecretFinder {
  const books: Readonly<Record<Transcription, NeedleBook>> = {
    strict: new NeedleBook(),
    loose: new NeedleBook(),
    skeleton: new NeedleBook(),
  };
  /** Secrets with hardly a letter or digit, which are looked for one by one. */
  const short: ExactSecret[] = [];
  /** Each secret exactly as written, by its index. */
  const written = new Map<number, ExactSecret>();
  const numbers: { readonly index: number; readonly ways: readonly string[] }[] = [];
  /** Secrets of several words exactly as written, which are also looked for within words. */
  const exact = new Map<number, string>();
  /** Secrets in scripts with many signs for one sound. In their own script the same signs are looked for. */
  const signs = new Map<number, readonly string[]>();
  let hasForeign = false;

  /** Accounts, by their folded letters. */
  const handles = new Map<string, number[]>();
  const names = secrets.flatMap(({ text, as }, index) => (as === "name" ? [{ text, index }] : []));
  const nameFinder = names.length === 0 ? null : secretFinder(names.map(({ text }) => ({ text })));

  const foreignNeedles: (() => void)[] = [];
  const addNeedles = (
    index: number,
    text: string,
    { words, orders }: WordOrders,
    key: Transcription,
    { isWrittenOnly = false, isPartedOnly = false } = {},
  ) => {
    const kind = {
      index,
      isJoinable: words.length > 1,
      isForeign: scriptOf(text) !== "latin",
      isUnspaced: isUnspaced(text),
      isWrittenOnly,
      isPartedOnly,
    };
    const folded = new Map(words.map(word => [word, foldText(word, key).units]));
    for (const order of orders) {
      const units = joined(
        order.map(word => folded.get(word)!),
        key === "skeleton",
      );
      if (key === "skeleton") {
        if (units.length >= LEAST_SKELETON) books.skeleton.add({ ...kind, units });
        continue;
      }
      books[key].add({ ...kind, units });
      // Joining words may bring two letters together that have another spelling as a pair.
      const asOne = foldText(order.join("").toLowerCase(), key).units;
      if (asOne.length !== units.length) books[key].add({ ...kind, units: asOne });
    }
  };
  secrets.forEach(({ text: raw, as = "text", isInOrder = false }, index) => {
    const text = raw.normalize("NFC").trim();
    if (as === "number") {
      numbers.push({ index, ways: waysOfNumber(text) });
      return;
    }
    if (as === "name") return;
    if (as === "handle") {
      const letters = foldedWords(text).join("");
      handles.set(letters, [...(handles.get(letters) ?? []), index]);
      addNeedles(index, text, { words: [text], orders: [[text]] }, "strict", { isPartedOnly: true });
      return;
    }
    const { words, orders } = wordsOf(text);
    const split = { words, orders: isInOrder ? orders.slice(0, 1) : orders };
    const isWrittenOnly = as === "written";
    const one = { index, text, isWhole: isWrittenOnly || (ONE_WORD.test(text) && !isUnspaced(text)) };
    if (foldText(text).units.length < GRAM) {
      short.push(one);
      return;
    }
    written.set(index, one);
    if (isWrittenOnly) {
      addNeedles(index, text, { words: split.words, orders: [split.words] }, "strict", { isWrittenOnly });
      return;
    }
    if (HAN.test(text) || isUnspaced(text))
      signs.set(index, (isUnspaced(text) ? orders.map(order => order.join("")) : [text]).map(lettersOf));
    else if (BLANKS.test(text)) exact.set(index, text);
    if (scriptOf(text) !== "latin") hasForeign = true;
    addNeedles(index, text, split, "strict");
    foreignNeedles.push(() => {
      addNeedles(index, text, split, "loose");
      if (split.words.length > 1 && !isUnspaced(text)) addNeedles(index, text, split, "skeleton");
    });
  });
  const digits = numberFinder(numbers.map(({ ways }) => ways));

  return {
    found(raw, searched = "text") {
      if (secrets.length === 0) return [];
      const found = new Set<number>();
      const lookForNumbers = (text: string) => {
        for (const at of digits.found(text, searched === "bytes" ? "output" : searched)) found.add(numbers[at]!.index);
      };
      if (searched === "value") {
        lookForNumbers(raw);
        return [...found].sort((a, b) => a - b);
      }
      const text = raw.normalize("NFC");
      for (const one of short) if (isWrittenIn(text, one)) found.add(one.index);
      if (searched === "bytes") {
        lookIn("strict", ({ needle, whole }) => needle.isJoinable && needle.units.length >= LONG && whole === "words");
        return [...found].sort((a, b) => a - b);
      }
      lookForNumbers(text);
      if (handles.size > 0)
        for (const handle of handlesIn(text)) for (const index of handles.get(handle) ?? []) found.add(index);
      for (const at of nameFinder?.found(withoutSmallWords(text), searched) ?? []) found.add(names[at]!.index);
      lookIn("strict", () => true);
      if (hasForeign || scriptOf(text) !== "latin") {
        for (const add of foreignNeedles.splice(0)) add();
        const isAcross = ({ needle, isForeignText }: Match) => needle.isForeign !== isForeignText;
        lookIn("loose", isAcross);
        lookIn("skeleton", match => isAcross(match) && match.whole === "words");
      }
      return [...found].sort((a, b) => a - b);

      function lookIn(key: Transcription, accepts: (match: Match) => boolean): void {
        const folded = foldText(text, key);
        let letters: string | null = null;
        const known = new Map<number, boolean>();
        /** Does the text contain it exactly as written? Answered once, since the text may be long. */
        const isAsWritten = ({ index, isWrittenOnly, isPartedOnly }: Needle): boolean => {
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
        books[key].each(folded, (needle, from, to) => {
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
    },
  };
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

type Match = {
  readonly needle: Needle;
  /**
   * `words`: the match begins and ends at borders of words; `within`: it is part of a word, but too long for chance.
   */
  readonly whole: "words" | "within" | "no";
  readonly isForeignText: boolean;
  /** Does it run across a border between words, or to a capital letter within one? */
  readonly isParted: boolean;
  /** Is it only a match by sound, which is not enough in scripts with many signs for one sound, or if it is short? */
  readonly isBySound: boolean;
};

function matchAt({ units, borders }: FoldedText, from: number, to: number, needle: Needle): Match {
  let [isForeignText, isUnspacedText, isParted, hasBorder] = [false, false, false, false];
  for (let at = from; at < to; at += 1) {
    const own = borders[at]!;
    if ((own & border.foreign) !== 0) isForeignText = true;
    if ((own & border.unspaced) !== 0) isUnspacedText = true;
    if (at < to - 1 && (own & border.strongEnd) !== 0) isParted = true;
    if (at < to - 1 && (own & border.weakEnd) !== 0) hasBorder = true;
  }
  const isShort = units.length > 0 && to - from < LEAST_HEARD;
  const isBySound = (needle.isUnspaced && isUnspacedText) || (needle.isUnspaced !== isUnspacedText && isShort);
  const whole = wholeness(borders[from]!, borders[to - 1]!, isParted, needle);
  return { needle, whole, isForeignText, isParted: isParted || hasBorder, isBySound };
}

function wholeness(start: number, end: number, isParted: boolean, { isJoinable, units }: Needle): Match["whole"] {
  // "marywanjiku" matches "Mary Wanjiku"; a short match could be any two words.
  if (!isJoinable)
    return (start & border.strongStart) !== 0 && (end & border.strongEnd) !== 0 && (!isParted || units.length >= LONG)
      ? "words"
      : "no";
  if ((start & border.weakStart) !== 0 && (end & border.weakEnd) !== 0) return "words";
  return !isParted && units.length >= LONG ? "within" : "no";
}
