/** Runs of words with capitals in a text: names of persons and firms, most of them. */

/** Letters with their marks; a dot, an apostrophe or a hyphen within them ("J.R.", "O’Neil", "al-Sharif"). */
const WORDS = /\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’‘‐‑-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
/** A capital, also behind an Arabic article ("al-Sharif"), and within ("eBay"). */
const CAPITAL = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐‑])?(?:\p{Ll})?[\p{Lu}\p{Lt}]/u;
/** French and Italian words that are written in one with the name behind them: "d’Amina", "dell’Anna". */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|all|dall|dell|nell|sull|un)['’](?=\p{Lu})/iu;
const POSSESSIVE = /['’]s$/u;
/** Foreign names in Japanese: their words are parted by a dot. */
const KATAKANA_RUN = /(?<![\p{sc=Kana}ー])[\p{sc=Kana}ー]{2,}(?:[・=＝][\p{sc=Kana}ー]{2,})+/gu;

/** Small words within a name: "Mary van der Berg", "Ministry of Labour", "Aisha bint Khalid". */
const WITHIN: ReadonlySet<string> = new Set(
  "af al auf av bin bint d da das de del della den der des di do dos du el ibn la las le les los of op ould t ter the til van vom von vor wa zu zum zur".split(
    " ",
  ),
);
const MOST_WITHIN = 3;
/** They join parts of a name that has two words already ("Ortega y Gasset", "von und zu"), and else two names. */
const JOINING: ReadonlySet<string> = new Set(["e", "i", "und", "y"]);

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

/** Small words of one language that are names in others: they count only where that language is written. */
const NAME_LIKE: ReadonlySet<string> = new Set(
  "ai al an bij da de del den der di do dos du el en gli hij in la le li lo ma na nei no nos om per sa sin ya za".split(
    " ",
  ),
);
const OPENING: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(BEFORE_NAMES).map(([language, words]) => [language, new Set(words)]),
);

const MOST_WORDS = 12;

/** Words that many firms bear: what is made of such a word and one other names nobody. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "ab ag bv co corp corporation cv epz gmbh inc incorporated kft kg limited limitada llc llp ltd ltda nv oy plc pte pty pvt sa sarl sas spa spzoo srl".split(
    " ",
  ),
);

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** Between two words of a run: blanks, a hyphen, a dot of the middle; never the end of a sentence or of a part. */
const BETWEEN = /^(?:[ \t\u00a0\u202f\u2009]+['’]?|['’]|\s?[-‐‑–&+・·]\s?|[ \t]*\r?\n[ \t]*)$/u;
/** Between two names that may be one: "Mary (Wanjiku)", "**Mary** Wanjiku", "Mary_Wanjiku", "John “Jack” Otieno". */
const LOOSE = /^\s?["“”„«»'‘’()*_/]{1,3}\s?$/u;
const SENTENCE_END = /[.!?:;…»”"(\n\r•–—-]\s*$/u;
/** "J. R. Tolkien", "J.R. Doe": a dot behind one letter ends nothing. */
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;

export type Run = {
  readonly text: string;
  /** Its words that begin with a capital. */
  readonly words: readonly string[];
  /** Are its words side by side without being sure to belong together? */
  readonly isLoose: boolean;
  /** Do they name somebody in this order alone? */
  readonly isInOrder: boolean;
  /** Does a sentence begin with it? Then its first word may be any. */
  readonly isFirst: boolean;
};

const simple = (word: string): string =>
  word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[.'’]/g, "");

const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(simple(word));

/** The words of a text, without a possessive, and with what French writes in one with a name apart. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: found, index }): Word[] => {
    const word = found.replace(POSSESSIVE, "");
    const before = ELISION.exec(word)?.[0] ?? "";
    const at = index + before.length;
    const own: Word = { text: word.slice(before.length), start: at, end: index + word.length };
    return before === "" ? [own] : [{ text: before.slice(0, -1), start: index, end: at - 1 }, own];
  });
}

/** Words that many a text begins with, sets in bold or has in the name of a file: beside them nothing is a name. */
const OF_SENTENCES: ReadonlySet<string> = new Set(
  "and audio author client contract contractor copy contrat document draft employee employer file final frage he her his i image img interview managers manager maybe no non note notes nein oder or oui pdf photo picture question recording scan screen screenshot she shot si sie they todo transcript und vertrag video wages we whatsapp who worker workers ya yes you".split(
    " ",
  ),
);
const isOfSentences = (word: string): boolean =>
  OF_SENTENCES.has(simple(word)) || Object.values(OPENING).some(words => words.has(word.toLowerCase()));

/** In the name of a file or an address, words with capitals are joined: "MaryWanjiku.mp3". */
const JOINED = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,}){2,4}(?=[._]\p{L}|_)/gu;

/** Is it a small word that has its capital only where a sentence begins? @param languages as BCP 47 */
export const opensSentence = (word: string, languages: readonly string[]): boolean => {
  const small = word.toLowerCase();
  const own = new Set(["en", ...languages].map(tag => tag.toLowerCase().split("-", 1)[0]!));
  return Object.entries(OPENING).some(
    ([language, words]) => words.has(small) && (own.has(language) || !NAME_LIKE.has(small)),
  );
};

/**
 * Runs of two or more words with capitals, with small words of names within; each as long as it is, without a word that
 * has its capital from the beginning of a sentence.
 * @param languages in which the text may be written, as BCP 47
 */
export function capitalRuns(text: string, languages: readonly string[]): readonly Run[] {
  const words = wordsOf(text);
  const gap = (from: Word, to: Word): string => {
    const between = text.slice(from.end, to.start);
    return INITIAL.test(from.text) && between.startsWith(".") ? between.slice(1) || " " : between;
  };
  const beginsSentence = (word: Word) =>
    word === words[0] || SENTENCE_END.test(text.slice(Math.max(0, word.start - 8), word.start));
  // "I" is a word of sentences; "I." could be an initial.
  const isCapital = (word: Word) => CAPITAL.test(word.text) && (word.text.length > 1 || text[word.end] === ".");
  const isOpening = (word: Word) => beginsSentence(word) && opensSentence(word.text, languages);
  const runs: Run[] = [
    ...[...text.matchAll(KATAKANA_RUN)].map(([run]) => ({ text: run, words: run.split(/[・=＝]/u) })),
    ...[...text.matchAll(JOINED)]
      .map(([run]) => ({ text: run, words: run.match(/\p{Lu}\p{Ll}+/gu) ?? [] }))
      .filter(run => !run.words.some(isOfSentences)),
  ].map(run => ({ ...run, isLoose: false, isInOrder: false, isFirst: false }));
  for (let at = 0; at < words.length; ) {
    const first = words[at]!;
    if (!isCapital(first) || isOpening(first)) {
      at += 1;
      continue;
    }
    const own = [first];
    let last = at;
    for (let next = at + 1, within = 0; next < words.length && own.length < MOST_WORDS; next += 1) {
      const word = words[next]!;
      if (!BETWEEN.test(gap(words[next - 1]!, word))) break;
      if (isCapital(word)) {
        own.push(word);
        last = next;
        within = 0;
      } else if (
        (WITHIN.has(word.text) || (JOINING.has(word.text) && (own.length > 1 || within > 0))) &&
        within < MOST_WITHIN
      )
        within += 1;
      else break;
    }
    const isFirst = beginsSentence(first);
    if (own.length > 1)
      runs.push({
        text: text.slice(first.start, words[last]!.end),
        words: own.map(word => word.text),
        isLoose: false,
        isInOrder: false,
        isFirst,
      });
    at = last + 1;
    const [before, after] = [words[last]!, words[at]];
    if (!after || !isCapital(after)) continue;
    const between = text.slice(before.end, after.start);
    // "Wanjiku, Mary" is a name where nothing but it is said.
    const isTurned =
      between === ", " && own.length === 1 && words.length - at === 1 && (at === 1 || text[words[at - 2]!.end] === ":");
    if ((!LOOSE.test(between) && !isTurned) || [before, after].some(word => isOfSentences(word.text))) continue;
    const third = words[at + 1];
    const isOne = third && isCapital(third) && LOOSE.test(text.slice(after.end, third.start));
    const joined = [...own, after, ...(isOne ? [third] : [])];
    runs.push({
      text: text.slice(first.start, joined[joined.length - 1]!.end),
      words: joined.map(word => word.text),
      isLoose: true,
      isInOrder: !isTurned && !/[(]/u.test(between),
      isFirst: false,
    });
  }
  return runs;
}

/** Of more words than so many, only neighbours are taken in pairs. */
const FEW_WORDS = 5;

export type PartOfRun = {
  readonly text: string;
  /** Is it a name in this order alone? */
  readonly isInOrder: boolean;
};

const locale = (tag: string, options: Intl.DateTimeFormatOptions, days: readonly number[]): readonly string[] =>
  days.map(day =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, day))),
  );
/** Months that are names as well. */
const NAMED_MONTHS: ReadonlySet<string> = new Set(["april", "may", "june", "august"]);
/** Months, days of the week, and words of numbers and money that German writes with a capital. */
const OF_TIME: ReadonlySet<string> = new Set(
  [
    ...["en", "fr", "de", "es", "it", "pt", "nl", "sw"].flatMap(tag => [
      ...locale(
        tag,
        { month: "long" },
        Array.from({ length: 12 }, (_, month) => 1 + 31 * month - (month > 1 ? 2 : 0)),
      ),
      ...locale(tag, { weekday: "long" }, [1, 2, 3, 4, 5, 6, 7]),
    ]),
    ..."Anfang Beginn Cent Dollar Ende Euro Jahr Jahre Million Millionen Milliarde Milliarden Mitte Monat Monate Prozent Schilling Stunde Stunden Tag Tage Uhr Woche Wochen".split(
      " ",
    ),
  ]
    .map(simple)
    .filter(word => !NAMED_MONTHS.has(word)),
);
const isOfTime = (word: string): boolean => OF_TIME.has(simple(word));

/**
 * Who is meant by a run is also meant by two of its words. Two of which one is a legal form, or common, name nobody.
 * @param isCommon whether a word is borne by many: a country, say
 */
export function partsOfRun(
  { text, words, isLoose, isInOrder, isFirst }: Run,
  isCommon: (word: string) => boolean,
): readonly PartOfRun[] {
  const isTelling = (word: string) => !isLegalForm(word) && !isOfTime(word) && !isCommon(word);
  const whole: PartOfRun = { text, isInOrder: isFirst };
  const pairs = words.flatMap((one, at) =>
    words
      .slice(at + 1, words.length <= FEW_WORDS ? undefined : at + 2)
      .flatMap((other): PartOfRun[] =>
        isTelling(one) && isTelling(other)
          ? [{ text: `${one} ${other}`, isInOrder: isInOrder || (isFirst && at === 0) }]
          : [],
      ),
  );
  if (isLoose) return pairs;
  if (words.length === 2) return words.some(isOfTime) ? [] : [whole];
  return [whole, ...pairs];
}
