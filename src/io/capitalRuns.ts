/** Runs of words with capitals in a text: names of persons and firms, most of them. */

/** Letters with their marks; a dot or an apostrophe within or behind them ("J.", "O’Neil"), a hyphen between two. */
const WORDS = /\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’‘‐‑-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
/** Foreign names in Japanese: their words are parted by a dot. */
const KATAKANA_RUN = /(?<![\p{sc=Kana}ー])[\p{sc=Kana}ー]{2,}(?:[・=＝][\p{sc=Kana}ー]{2,})+/gu;

/** Small words within a name: "Mary van der Berg", "Ministry of Labour", "Aisha bint Khalid". */
const WITHIN: ReadonlySet<string> = new Set(
  "af al auf av bin bint d da das de del della den der des di do dos du el ibn la las le les los of op ould ter the til van vom von vor zu zum zur".split(
    " ",
  ),
);
const MOST_WITHIN = 2;

/**
 * Articles, prepositions and what else stands before a name with a capital only because a sentence begins there. Pronouns
 * are not here, since hardly a name follows them; nor is what is often a name itself.
 */
const BEFORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  en: "a about according after against all although and as at because before between both but by despite during each every few for from his her if in into its like many most near of on once one or other our over per several since so some such than that the their then these this those though through to toward towards two under until via when where whereas which while who whose with within without".split(
    " ",
  ),
  fr: "à après au aucun aucune aux avant avec car ce cependant ces cet cette chaque chez comme contre dans de depuis des deux donc du dont en entre et jusque la le les leur leurs lorsque mais malgré ni notre nos où ou par parmi pendant plusieurs pour près puis puisque quand que quelques sa sans sauf selon ses si sinon son sous sur tous tout toute toutes un une vers".split(
    " ",
  ),
  de: "aber als am an auf aus bei beim bis das dass dem den der des die diese dieser dieses durch ein eine einem einen einer eines für gegen ihr ihre im in ins jede jeder laut mit nach neben ob oder ohne sein seine seit so sowie trotz über um und unter vom von vor während weil wenn wie wo zu zum zur zwischen".split(
    " ",
  ),
  es: "a ante antes aunque cada como con contra cuando de del desde después donde durante el en entre la las los mientras o para pero por porque según si sin sobre su sus también tras un una unos unas y".split(
    " ",
  ),
  it: "a agli ai al alla alle anche con contro da dal dalla dei del della di dopo durante e gli i il in la le lo ma nei nel nella o per perché prima quando se secondo senza su sui sul sulla tra un una uno".split(
    " ",
  ),
  pt: "a ao aos antes as até com como contra da das de depois do dos durante e em entre mas na nas no nos o os ou para pela pelo por porque quando se segundo sem sob sobre um uma".split(
    " ",
  ),
  nl: "aan achter als bij de dat deze die dit door een en het in maar met na naar of om onder op over sinds te tegen tot uit van volgens voor want zonder".split(
    " ",
  ),
  sw: "baada kabla katika kila kutoka kwa kwenye lakini na ni pia tangu wa ya za".split(" "),
};

const OPENING: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(BEFORE_NAMES).map(([language, words]) => [language, new Set(words)]),
);

const MOST_WORDS = 12;

/** Words that many firms bear: what is made of such a word and one other names nobody. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "ab ag as bv co company corp corporation cv epz gmbh group groupe holding holdings inc incorporated international kft kg limited limitada llc llp ltd ltda nv oy plc pte pty pvt sa sarl sas se services societe spa spzoo srl".split(
    " ",
  ),
);

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Between two words of a run: blanks, a hyphen, a dot of the middle; never the end of a sentence or of a part. */
const BETWEEN = /^(?:[ \t\u00a0\u202f\u2009]+|\s?[-‐‑–&+・·]\s?|\r?\n[ \t]*)$/u;
const SENTENCE_END = /[.!?:;…»”"(\n\r•–—-]\s*$/u;
/** "J. R. Tolkien": a dot behind one letter ends nothing. */
const INITIAL = /^\p{Lu}$/u;

export type Run = {
  readonly text: string;
  /** Its words that begin with a capital. */
  readonly words: readonly string[];
};

const simple = (word: string): string =>
  word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[.'’]/g, "");

const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(simple(word));

/** Is it a small word that has its capital only where a sentence begins? @param languages as BCP 47 */
export const opensSentence = (word: string, languages: readonly string[]): boolean =>
  ["en", ...languages].some(tag => OPENING[tag.toLowerCase().split("-", 1)[0]!]?.has(word.toLowerCase()) ?? false);

/**
 * Runs of two or more words with capitals, with small words of names within; each as long as it is, without a word that
 * has its capital from the beginning of a sentence.
 * @param languages in which the text may be written, as BCP 47
 */
export function capitalRuns(text: string, languages: readonly string[]): readonly Run[] {
  const words: Word[] = [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  const gap = (from: Word, to: Word): string => {
    const between = text.slice(from.end, to.start);
    return INITIAL.test(from.text) && between.startsWith(".") ? between.slice(1) || " " : between;
  };
  const beginsSentence = (word: Word) =>
    word === words[0] || SENTENCE_END.test(text.slice(Math.max(0, word.start - 8), word.start));
  const runs: Run[] = [...text.matchAll(KATAKANA_RUN)].map(([run]) => ({ text: run, words: run.split(/[・=＝]/u) }));
  for (let at = 0; at < words.length; ) {
    const first = words[at]!;
    if (!CAPITAL.test(first.text) || (beginsSentence(first) && opensSentence(first.text, languages))) {
      at += 1;
      continue;
    }
    const own = [first];
    let last = at;
    for (let next = at + 1, within = 0; next < words.length && own.length < MOST_WORDS; next += 1) {
      if (!BETWEEN.test(gap(words[next - 1]!, words[next]!))) break;
      if (CAPITAL.test(words[next]!.text)) {
        own.push(words[next]!);
        last = next;
        within = 0;
      } else if (WITHIN.has(words[next]!.text) && within < MOST_WITHIN) within += 1;
      else break;
    }
    if (own.length > 1)
      runs.push({ text: text.slice(first.start, words[last]!.end), words: own.map(word => word.text) });
    at = last + 1;
  }
  return runs;
}

/**
 * Who is meant by a run is also meant by two of its words side by side, and by its first and last. Two of which one is a
 * legal form, or any word of all, name nobody.
 * @param isCommon whether a word is borne by many: a country, say
 */
export function partsOfRun({ text, words }: Run, isCommon: (word: string) => boolean): readonly string[] {
  const isTelling = (word: string) => !isLegalForm(word) && !isCommon(word);
  const pairs = words.slice(1).map((word, index) => [words[index]!, word] as const);
  if (words.length > 2) pairs.push([words[0]!, words[words.length - 1]!]);
  return [
    text,
    ...(words.length > 2 ? pairs.filter(pair => pair.every(isTelling)).map(([one, other]) => `${one} ${other}`) : []),
  ];
}
