/**
 * Texts as they are compared: as a row of small Latin letters and digits, regardless of case, marks, script, spelling
 * and the signs between words.
 */
import anyAscii from "any-ascii";

/**
 * How a text is transcribed into Latin letters.
 * - `strict`: `Müller`, `Mueller` and `MULLER` are equal, `Иван` equals `Ivan`.
 * - `loose`: the usual transcriptions of a name from another script are equal, too (`Юлия` equals `Yulia` and `Julia`).
 * - `skeleton`: only consonants are kept, for scripts that write few vowels, and words stay apart (`محمد علي` equals
 *   `Muhammad Ali`).
 */
export type Transcription = "strict" | "loose" | "skeleton";

/**
 * Flags of a unit. A strong border before or behind it is a sign between words, a weak one a capital letter or digit.
 */
export const border = { strongStart: 1, weakStart: 2, strongEnd: 4, weakEnd: 8, foreign: 16, unspaced: 32 } as const;

export type FoldedText = {
  /** ASCII codes of small letters and digits; in a skeleton also of the blanks between words. */
  readonly units: Uint8Array;
  /**
   * The flags of each unit (`border`): its borders, whether it stands for a letter that is not Latin, and whether its
   * script sets no blanks between words.
   */
  readonly borders: Uint8Array;
};

/** Marks and invisible characters (soft hyphens, joiners, isolates). They do not separate words. */
const UNSEEN = /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
/** Scripts whose marks are vowels that people always write, unlike those of Arabic and Hebrew. */
const MARKED =
  /^[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]$/u;
const SMALL = /^\p{Ll}$/u;
const LATIN = /^[\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]$/u;
/** Scripts that set no blanks between words, so that a word may begin anywhere. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u;
/** Scripts that write no vowels, or not all of them. */
const ABJAD =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Ethi}]/u;
const BEYOND_LATIN = /[^\p{sc=Latn}\p{sc=Zyyy}\p{sc=Zinh}]/u;

/** Does the text contain another script than Latin, or one that writes few vowels (`abjad`)? */
export const scriptOf = (text: string): "latin" | "other" | "abjad" =>
  ABJAD.test(text) ? "abjad" : BEYOND_LATIN.test(text) ? "other" : "latin";

/** Is the whole text in scripts that set no blanks between words? */
export const isUnspaced = (text: string): boolean => [...text].every(sign => UNSPACED.test(sign) || !WORD.test(sign));

const UPPER = 1;
const LOWER = 2;
const DIGIT = 4;
const ALONE = 8;
const FOREIGN = 16;

/** The form of one character: its letters in lower case; null where it separates words; "" where it is invisible. */
type Folded = { readonly letters: string | null; readonly kind: number };

const known = new Map<string, Folded>();
const SEPARATOR: Folded = { letters: null, kind: 0 };

function foldedCharacter(character: string): Folded {
  const before = known.get(character);
  if (before !== undefined) return before;
  const folded = foldCharacter(character);
  // The cache is limited, since there are many characters.
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}

function foldCharacter(character: string): Folded {
  const letters = anyAscii(character)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
  if (UNSEEN.test(character)) return { letters: MARKED.test(character) ? letters : "", kind: 0 };
  // NFKD turns signs such as "№" and "½" into letters or digits, which count.
  if (!WORD.test(character) && letters === "") return SEPARATOR;
  const kind =
    (CAPITAL.test(character) ? UPPER : 0) |
    (SMALL.test(character) ? LOWER : 0) |
    (/^[0-9]+$/.test(letters) ? DIGIT : 0) |
    (UNSPACED.test(character) ? ALONE : 0) |
    (LATIN.test(character) ? 0 : FOREIGN);
  return { letters, kind };
}

/** Pairs of letters with two spellings: the first is replaced by the second within a word. */
const PAIRS: Readonly<Record<Transcription, ReadonlyMap<string, string>>> = {
  strict: new Map([
    ["ae", "a"],
    ["oe", "o"],
    ["ue", "u"],
    ["aa", "a"],
    ["dj", "d"],
  ]),
  loose: new Map([
    ["ae", "a"],
    ["oe", "o"],
    ["ue", "u"],
    ["aa", "a"],
    ["dj", "d"],
    ["ou", "u"],
    // Greek "οι"; it also makes Tolstoy and Tolstoi equal.
    ["oi", "u"],
    ["kh", "h"],
    ["gh", "g"],
    ["ph", "f"],
    ["ts", "c"],
    ["tz", "c"],
    ["sh", "s"],
    ["ch", "s"],
    ["zh", "z"],
    ["ck", "k"],
    ["ii", "i"],
    ["ee", "i"],
    ["oo", "u"],
  ]),
  skeleton: new Map([
    ["kh", "h"],
    ["gh", "g"],
    ["ph", "f"],
    ["sh", "s"],
    ["ch", "s"],
    ["dh", "d"],
    ["th", "t"],
    ["zh", "z"],
    ["ck", "k"],
  ]),
};
const SINGLE: Readonly<Record<Transcription, ReadonlyMap<string, string>>> = {
  strict: new Map(),
  loose: new Map([
    ["y", "i"],
    ["j", "i"],
    ["w", "v"],
    ["q", "k"],
    ["x", "ks"],
    ["g", "k"],
    ["d", "t"],
    ["b", "p"],
  ]),
  skeleton: new Map([
    ...[..."aeiouyw"].map(vowel => [vowel, ""] as const),
    ["q", "k"],
    ["c", "k"],
    ["x", "ks"],
    ["p", "b"],
    ["v", "b"],
  ]),
};

/** The letters of one word in a transcription. Takes linear time. */
function spelled(letters: string, key: Transcription): string {
  const single = SINGLE[key];
  const pairs = PAIRS[key];
  let out = "";
  for (const letter of letters) {
    for (const one of single.get(letter) ?? letter) {
      const last = out[out.length - 1];
      const pair = last === undefined ? undefined : pairs.get(last + one);
      if (pair !== undefined) out = out.slice(0, -1) + (out[out.length - 2] === pair && key !== "strict" ? "" : pair);
      else if (key === "strict" || last !== one || (one >= "0" && one <= "9")) out += one;
    }
  }
  return out;
}

/** Words come again and again: what they are spelled as is kept, of words of usual length. */
const LONGEST_KEPT = 32;
const MOST_KEPT = 50_000;
const spellings: Readonly<Record<Transcription, Map<string, string>>> = {
  strict: new Map(),
  loose: new Map(),
  skeleton: new Map(),
};

function spelledAs(letters: string, key: Transcription): string {
  if (letters.length > LONGEST_KEPT) return spelled(letters, key);
  const kept = spellings[key];
  const before = kept.get(letters);
  if (before !== undefined) return before;
  const made = spelled(letters, key);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(letters, made);
  return made;
}

const ARTICLE: ReadonlySet<string> = new Set(["al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ul"]);

/** Removes an Arabic article: Arabic joins it to the name, while Latin spellings separate it in many ways. */
const withoutArticle = (piece: string, isForeign: boolean): string =>
  isForeign ? piece.replace(/^al(?=.{3})/, "") : ARTICLE.has(piece) ? "" : piece;

const BLANK = 32;

class Writing {
  units = new Uint8Array(64);
  borders = new Uint8Array(64);
  length = 0;

  put(unit: number, borders: number): void {
    if (this.length === this.units.length) {
      const [units, held] = [new Uint8Array(this.length * 2), new Uint8Array(this.length * 2)];
      units.set(this.units);
      held.set(this.borders);
      [this.units, this.borders] = [units, held];
    }
    this.units[this.length] = unit;
    this.borders[this.length] = borders;
    this.length += 1;
  }
}

/**
 * @returns the text in a transcription. A piece is the text between two borders, weak or strong; letters are spelled
 * within pieces and never across them. Takes linear time.
 */
export function foldText(raw: string, key: Transcription = "strict"): FoldedText {
  const text = raw.normalize("NFC");
  const writing = new Writing();
  let piece = "";
  let pieceStart: number = border.strongStart | border.weakStart;
  let script = 0;
  let before = 0;
  /** Adds the piece that ends here, at a strong border or a weak one. */
  const end = (isStrong: boolean) => {
    if (key === "skeleton") piece = withoutArticle(piece, script !== 0);
    const letters = piece === "" ? "" : spelledAs(piece, key);
    const ends = border.weakEnd | (isStrong ? border.strongEnd : 0);
    if (letters === "") {
      // An empty piece still separates: its start becomes the start of the next.
      if (isStrong && writing.length > 0) writing.borders[writing.length - 1]! |= ends;
      pieceStart =
        isStrong || (pieceStart & border.strongStart) !== 0 ? border.strongStart | border.weakStart : pieceStart;
    } else {
      if (key === "skeleton" && writing.length > 0 && (pieceStart & border.strongStart) !== 0) writing.put(BLANK, 0);
      for (let at = 0; at < letters.length; at += 1)
        writing.put(
          letters.charCodeAt(at),
          (at === 0 ? pieceStart : 0) | (at === letters.length - 1 ? ends : 0) | script,
        );
      pieceStart = border.weakStart | (isStrong ? border.strongStart : 0);
    }
    piece = "";
    script = 0;
  };
  const add = (letters: string, kind: number) => {
    if ((kind & ALONE) !== 0) {
      end(true);
      piece = letters;
      script = border.foreign | border.unspaced;
      end(true);
      before = 0;
      return;
    }
    // "MaryWanjiku", "anna1990", "2go".
    const isBorder =
      ((before & LOWER) !== 0 && (kind & UPPER) !== 0) ||
      (before !== 0 && kind !== 0 && ((before ^ kind) & (DIGIT | FOREIGN)) !== 0);
    if (isBorder) end(false);
    piece += letters;
    if ((kind & FOREIGN) !== 0) script = border.foreign;
    if (kind !== 0) before = kind;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (unit >= 97 && unit <= 122) add(String.fromCharCode(unit), LOWER);
      else if (unit >= 65 && unit <= 90) add(String.fromCharCode(unit + 32), UPPER);
      else if (unit >= 48 && unit <= 57) add(String.fromCharCode(unit), DIGIT);
      else {
        end(true);
        before = 0;
      }
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at)!);
    at += character.length - 1;
    const { letters, kind } = foldedCharacter(character);
    if (letters === null) {
      end(true);
      before = 0;
    } else if (kind === 0) piece += letters;
    else add(letters, kind);
  }
  end(true);
  return {
    units: writing.units.subarray(0, writing.length),
    borders: writing.borders.subarray(0, writing.length),
  };
}

/** The words of a text between strong borders, folded. */
export function foldedWords(text: string): readonly string[] {
  const { units, borders } = foldText(text);
  const words: string[] = [];
  let word = "";
  for (let at = 0; at < units.length; at += 1) {
    word += String.fromCharCode(units[at]!);
    if ((borders[at]! & border.strongEnd) === 0) continue;
    words.push(word);
    word = "";
  }
  return word === "" ? words : [...words, word];
}

/** The form in which whole texts are compared; a text without letters and digits stays as written. */
export const foldedKey = (text: string): string => foldedWords(text).join(" ") || text.trim();
