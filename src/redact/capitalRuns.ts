/** Runs of capitalised words in a text, most of which are names of persons and firms. */

/** Words: letters with their marks, and a dot, an apostrophe or a hyphen within ("J.R.", "O’Neil", "al-Sharif"). */
const WORDS = /\p{L}[\p{L}\p{M}\p{N}]*(?:[.'’‘‐‑-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
/** A word with a capital letter: at its start, behind an Arabic article ("al-Sharif"), or as second letter ("eBay"). */
const CAPITAL = /^(?:(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐‑])?(?:\p{Ll})?[\p{Lu}\p{Lt}]/u;
/** French and Italian words that are joined to the name behind them: "d’Amina", "dell’Anna". */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|all|dall|dell|nell|sull|un)['’](?=\p{Lu})/iu;
const POSSESSIVE = /['’]s$/u;
/** Foreign names in Japanese, whose words are separated by a dot. */
const KATAKANA_RUN = /(?<![\p{sc=Kana}ー])[\p{sc=Kana}ー]{2,}(?:[・=＝][\p{sc=Kana}ー]{2,})+/gu;

/** Small words that occur within names: "Mary van der Berg", "Ministry of Labour", "Aisha bint Khalid". */
const WITHIN: ReadonlySet<string> = new Set(
  "af al auf av bin bint d da das de del della den der des di do dos du el ibn la las le les los of op ould t ter the til van vom von vor wa zu zum zur".split(
    " ",
  ),
);
const MOST_WITHIN = 3;
/**
 * Words that join parts of a name of two words or more ("Ortega y Gasset", "von und zu"); otherwise they join two
 * names.
 */
const JOINING: ReadonlySet<string> = new Set(["e", "i", "und", "y"]);

/**
 * Articles, prepositions and other words that stand before names and are capitalised only at the start of a sentence,
 * by language. Pronouns are left out, since names hardly follow them; so are words that are often names themselves.
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

/** Small words of one language that are names in others. They count only in texts of that language. */
const NAME_LIKE: ReadonlySet<string> = new Set(
  "ai al an bij da de del den der di do dos du el en gli hij in la le li lo ma na nei no nos om per sa sin ya za".split(
    " ",
  ),
);
const OPENING: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(BEFORE_NAMES).map(([language, words]) => [language, new Set(words)]),
);

const MOST_WORDS = 12;

/** Legal forms and other words in names of many firms. Such a word with a single other word identifies nobody. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  "ab ag bv co corp corporation cv epz gmbh inc incorporated kft kg limited limitada llc llp ltd ltda nv oy plc pte pty pvt sa sarl sas spa spzoo srl".split(
    " ",
  ),
);

type Word = { readonly text: string; readonly start: number; readonly end: number };

/** What may stand between two words of a run: blanks, a hyphen, a middle dot; never the end of a sentence. */
const BETWEEN = /^(?:[ \t\u00a0\u202f\u2009]+['’]?|['’]|\s?[-‐‑–&+・·]\s?|[ \t]*\r?\n[ \t]*)$/u;
/** What stands between words that may be one name: "Mary (Wanjiku)", "**Mary** Wanjiku", "John “Jack” Otieno". */
const LOOSE = /^\s?["“”„«»'‘’()*_/]{1,3}\s?$/u;
const SENTENCE_END = /[.!?:;…»”"(\n\r•–—-]\s*$/u;
/** Initials, whose dots end no sentence: "J. R. Tolkien", "J.R. Doe". */
const INITIAL = /^(?:\p{Lu}\.)*\p{Lu}$/u;

export type CapitalRun = {
  readonly text: string;
  /** The capitalised words of the run. */
  readonly words: readonly string[];
  /** Is it uncertain whether the words belong together? */
  readonly isLoose: boolean;
  /** Is it a name only in this order of words? */
  readonly isInOrder: boolean;
  /** Does a sentence begin with the run? Then its first word may be an ordinary word. */
  readonly isFirst: boolean;
};

const simple = (word: string): string =>
  word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[.'’]/g, "");

const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(simple(word));

/** The words of a text, without possessive endings and with French elisions ("d’") as words of their own. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: found, index }): Word[] => {
    const word = found.replace(POSSESSIVE, "");
    const before = ELISION.exec(word)?.[0] ?? "";
    const at = index + before.length;
    const own: Word = { text: word.slice(before.length), start: at, end: index + word.length };
    return before === "" ? [own] : [{ text: before.slice(0, -1), start: index, end: at - 1 }, own];
  });
}

/**
 * Ordinary words that often stand at the start of texts, in bold or in names of files: next to them nothing is a name.
 */
const OF_SENTENCES: ReadonlySet<string> = new Set(
  "and audio author client contract contractor copy contrat document draft employee employer file final frage he her his i image img interview managers manager maybe no non note notes nein oder or oui pdf photo picture question recording scan screen screenshot she shot si sie they todo transcript und vertrag video wages we whatsapp who worker workers ya yes you".split(
    " ",
  ),
);
const isOfSentences = (word: string): boolean =>
  OF_SENTENCES.has(simple(word)) || Object.values(OPENING).some(words => words.has(word.toLowerCase()));

/** Joined capitalised words in the name of a file or in an address: "MaryWanjiku.mp3". */
const JOINED = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,}){2,4}(?=[._]\p{L}|_)/gu;

/** Is it a small word that is capitalised only at the start of a sentence? @param languages BCP 47 tags */
export const opensSentence = (word: string, languages: readonly string[]): boolean => {
  const small = word.toLowerCase();
  const own = new Set(["en", ...languages].map(tag => tag.toLowerCase().split("-", 1)[0]!));
  return Object.entries(OPENING).some(
    ([language, words]) => words.has(small) && (own.has(language) || !NAME_LIKE.has(small)),
  );
};

/**
 * Runs of two or more capitalised words, with small words within, each as long as possible. A word that is capitalised
 * only at the start of a sentence is left out.
 * @param languages BCP 47 tags of the languages in which the text may be written
 */
export function capitalRuns(text: string, languages: readonly string[]): readonly CapitalRun[] {
  const words = wordsOf(text);
  const gap = (from: Word, to: Word): string => {
    const between = text.slice(from.end, to.start);
    return INITIAL.test(from.text) && between.startsWith(".") ? between.slice(1) || " " : between;
  };
  const beginsSentence = (word: Word) =>
    word === words[0] || SENTENCE_END.test(text.slice(Math.max(0, word.start - 8), word.start));
  // "I" is an ordinary word; "I." could be an initial.
  const isCapital = (word: Word) => CAPITAL.test(word.text) && (word.text.length > 1 || text[word.end] === ".");
  const isOpening = (word: Word) => beginsSentence(word) && opensSentence(word.text, languages);
  const runs: CapitalRun[] = [
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
    // "Wanjiku, Mary" is a name only where it is the whole text.
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

/** In runs of more words than this, only neighbours make pairs. */
const FEW_WORDS = 5;

export type PartOfRun = {
  readonly text: string;
  /** Is it a name only in this order of words? */
  readonly isInOrder: boolean;
};

const locale = (tag: string, options: Intl.DateTimeFormatOptions, days: readonly number[]): readonly string[] =>
  days.map(day =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, day))),
  );
/** Months whose names are also names of persons. */
const NAMED_MONTHS: ReadonlySet<string> = new Set(["april", "may", "june", "august"]);
/** Months, days of the week, and words for numbers and money that German capitalises. */
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
 * The pairs of words of a run that identify the same person or firm. A pair with a legal form or a common word
 * identifies nobody.
 * @param isCommon whether a word is in many names, such as the name of a country
 */
export function partsOfRun(
  { text, words, isLoose, isInOrder, isFirst }: CapitalRun,
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
