/**
 * The words that people type beside numbers and dates, of all languages together: whoever writes in one quotes sources
 * in another. They stand in `data/languages/<tag>/typed.json`; the README there says what each means.
 */
type BeforeAndAfter = { readonly before: readonly string[]; readonly after: readonly string[] };

type TypedFile = {
  readonly months: readonly string[];
  readonly monthsShort: Readonly<Record<string, number>>;
  readonly besideDates: readonly string[];
  readonly besideDays: readonly string[];
  readonly today: readonly string[];
  readonly yesterday: readonly string[];
  readonly thousands: readonly string[];
  readonly millions: readonly string[];
  readonly thousandMillions: readonly string[];
  readonly behindMillions: readonly string[];
  readonly about: BeforeAndAfter;
  readonly atLeast: BeforeAndAfter;
  readonly atMost: BeforeAndAfter;
  readonly beyond: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly percent: readonly string[];
  readonly currencies: Readonly<Record<string, string>>;
};

const files = Object.values(
  import.meta.glob<TypedFile>("../../../data/languages/*/typed.json", { eager: true, import: "default" }),
);

const all = (words: (file: TypedFile) => readonly string[]): readonly string[] => [...new Set(files.flatMap(words))];

/** Each list of words, of every language. */
export const typedWords = {
  /** The names of each month, January first. */
  months: Array.from({ length: 12 }, (_, month) => files.map(({ months }) => months[month]!)),
  monthsShort: new Map(files.flatMap(({ monthsShort }) => Object.entries(monthsShort))),
  currencies: new Map(files.flatMap(({ currencies }) => Object.entries(currencies))),
  besideDates: all(file => file.besideDates),
  besideDays: all(file => file.besideDays),
  today: all(file => file.today),
  yesterday: all(file => file.yesterday),
  thousands: all(file => file.thousands),
  millions: all(file => file.millions),
  thousandMillions: all(file => file.thousandMillions),
  behindMillions: all(file => file.behindMillions),
  aboutBefore: all(file => file.about.before),
  aboutAfter: all(file => file.about.after),
  atLeastBefore: all(file => file.atLeast.before),
  atLeastAfter: all(file => file.atLeast.after),
  atMostBefore: all(file => file.atMost.before),
  atMostAfter: all(file => file.atMost.after),
  beyond: all(file => file.beyond),
  from: all(file => file.from),
  to: all(file => file.to),
  percent: all(file => file.percent),
} as const;

/**
 * The source of a pattern for one of some words: the longest first, with either apostrophe, and with a full stop where
 * one is put behind a short form.
 */
export const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((one, other) => other.length - one.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/['’]/gu, "['’]"))
    .join("|");
