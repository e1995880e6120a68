/** Sorts secrets by the ways in which they are looked for. */
import { foldedWords, foldText, isUnspaced, scriptOf, type Transcription } from "./foldText.ts";
import { GRAM, type Needle, NeedleBook } from "./needleBook.ts";
import { waysOfNumber } from "./numbersIn.ts";

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

export type ExactSecret = { readonly index: number; readonly text: string; readonly isWhole: boolean };

/** Secrets, by their places among those that were given. */
export type SoughtSecrets = {
  readonly books: Readonly<Record<Transcription, NeedleBook>>;
  /** Secrets with hardly a letter or digit, which are looked for one by one. */
  readonly short: ExactSecret[];
  /** Each secret exactly as written. */
  readonly written: Map<number, ExactSecret>;
  readonly numbers: { readonly index: number; readonly ways: readonly string[] }[];
  /** Secrets of several words exactly as written, which are also looked for within words. */
  readonly exact: Map<number, string>;
  /** Secrets in scripts with many signs for one sound. In their own script the same signs are looked for. */
  readonly signs: Map<number, readonly string[]>;
  /** Accounts, by their folded letters. */
  readonly handles: Map<string, number[]>;
  /** Each adds what is only looked for between scripts, when that is needed first. */
  readonly addForeign: (() => void)[];
  /** Is any secret in another script than Latin? */
  hasForeign: boolean;
};

/** Up to `FEW_WORDS` words every order is looked for; up to `SOME_WORDS` the orders that lists and registers use. */
const FEW_WORDS = 4;
const SOME_WORDS = 6;
/** Fewer consonants, including the blanks between them, could match by chance. */
const LEAST_SKELETON = 5;

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
export const lettersOf = (text: string): string => text.normalize("NFKC").replaceAll(NO_LETTER, "");
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

type NeedleKind = Omit<Needle, "units">;

const kindOf = (index: number, text: string, { words }: WordOrders): NeedleKind => ({
  index,
  isJoinable: words.length > 1,
  isForeign: scriptOf(text) !== "latin",
  isUnspaced: isUnspaced(text),
  isWrittenOnly: false,
  isPartedOnly: false,
});

/** Adds a needle for each order of the words. */
function addNeedles(
  books: SoughtSecrets["books"],
  key: Transcription,
  kind: NeedleKind,
  { words, orders }: WordOrders,
): void {
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
}

function addHandle(sought: SoughtSecrets, index: number, text: string): void {
  const letters = foldedWords(text).join("");
  sought.handles.set(letters, [...(sought.handles.get(letters) ?? []), index]);
  const split = { words: [text], orders: [[text]] };
  addNeedles(sought.books, "strict", { ...kindOf(index, text, split), isPartedOnly: true }, split);
}

/** Adds a secret that is looked for by its words: in any spelling, or only as they are written. */
function addWords(sought: SoughtSecrets, index: number, text: string, { as, isInOrder = false }: SecretText): void {
  const { words, orders } = wordsOf(text);
  const isWrittenOnly = as === "written";
  const one = { index, text, isWhole: isWrittenOnly || (ONE_WORD.test(text) && !isUnspaced(text)) };
  if (foldText(text).units.length < GRAM) {
    sought.short.push(one);
    return;
  }
  sought.written.set(index, one);
  if (isWrittenOnly) {
    const split = { words, orders: [words] };
    addNeedles(sought.books, "strict", { ...kindOf(index, text, split), isWrittenOnly }, split);
    return;
  }
  if (HAN.test(text) || isUnspaced(text))
    sought.signs.set(index, (isUnspaced(text) ? orders.map(order => order.join("")) : [text]).map(lettersOf));
  else if (BLANKS.test(text)) sought.exact.set(index, text);
  if (scriptOf(text) !== "latin") sought.hasForeign = true;
  const split = { words, orders: isInOrder ? orders.slice(0, 1) : orders };
  const kind = kindOf(index, text, split);
  addNeedles(sought.books, "strict", kind, split);
  sought.addForeign.push(() => {
    addNeedles(sought.books, "loose", kind, split);
    if (words.length > 1 && !isUnspaced(text)) addNeedles(sought.books, "skeleton", kind, split);
  });
}

/** Small words of names are not among them: they are looked for in another text. */
export function soughtSecrets(secrets: readonly SecretText[]): SoughtSecrets {
  const sought: SoughtSecrets = {
    books: { strict: new NeedleBook(), loose: new NeedleBook(), skeleton: new NeedleBook() },
    short: [],
    written: new Map(),
    numbers: [],
    exact: new Map(),
    signs: new Map(),
    handles: new Map(),
    addForeign: [],
    hasForeign: false,
  };
  secrets.forEach((secret, index) => {
    if (secret.as === "name") return;
    const text = secret.text.normalize("NFC").trim();
    if (secret.as === "number") sought.numbers.push({ index, ways: waysOfNumber(text) });
    else if (secret.as === "handle") addHandle(sought, index, text);
    else addWords(sought, index, text, secret);
  });
  return sought;
}
