/**
 * The allow-list: for each object of a dossier, the fields that are copied into the published file, and how. Fields
 * that are not listed do not leave. A test compares the list with the records of `schema`: a new field must be added
 * here.
 */
import type { ListName } from "../schema/index.ts";

/** A space in which ids are unique. An id that does not leave is replaced by the same new id everywhere. */
export type Space =
  | "dossier"
  | "duties"
  | "subject"
  | "assertions"
  | "conditions"
  | "money"
  | "figures"
  | "proceedings"
  | "decisions"
  | "hypotheses"
  | "sets"
  | "evidence"
  | "lookedFor"
  | "story";

/**
 * How a value is copied.
 * - `plain`: a number, a boolean, a date, a code or a tag, copied as it is.
 * - `coordinate`: a coordinate of a place, cut to two decimals, which is about a kilometre.
 * - `constant`: a value that is the same in every file, and so is not searched for secrets.
 * - `open-code`: a code of an open list, which may also be any text.
 * - `words`: a text by the author without a language; `text`: one in one or several languages.
 * - `verbatim`, `verbatim-text`: words of others, or an address.
 * - `quantity`: a number, a range or a text.
 * - `year`: the year of a date. `schema-address`: an address at which this format's own schema is published.
 * - `consent-to-quote`: only that a person may be quoted, and only where a quote of that person leaves.
 * - `evidence`: an id, or an object whose words leave only where they may.
 */
export type Shape =
  | "plain"
  | "coordinate"
  | "constant"
  | "open-code"
  | "words"
  | "text"
  | "verbatim"
  | "verbatim-text"
  | "quantity"
  | "year"
  | "schema-address"
  | "consent-to-quote"
  | { readonly id: Space }
  | { readonly reference: Space }
  | { readonly list: Shape }
  | { readonly fields: Fields }
  /**
   * Either a text or number, or an object. `short`: the field by which an object that has nothing else is written as the
   * text alone, since it says the same.
   */
  | { readonly either: readonly [one: Shape, object: Shape]; readonly short?: string }
  /** An object whose keys are ids of parties. */
  | { readonly byParty: Shape }
  | { readonly evidence: Fields };

export type Fields = Readonly<Record<string, Shape>>;

const party: Shape = { reference: "subject" };
const link: Shape = { reference: "subject" };
const duty: Shape = { reference: "duties" };
const listOf = (shape: Shape): Shape => ({ list: shape });
const fields = (of: Fields): Shape => ({ fields: of });

const range: Shape = { either: ["plain", fields({ min: "plain", max: "plain", about: "plain" })] };
const hypotheses = listOf({ reference: "hypotheses" });
const times: Fields = { start: "plain", end: "plain", ended: "plain", observed: "plain" };

const quoteFields: Fields = {
  locator: "verbatim",
  quote: "verbatim",
  quoteLanguage: "plain",
  quoteIsTranslation: fields({ from: "plain", by: "plain" }),
  translation: "verbatim-text",
  translatedBy: "plain",
  seenIn: "plain",
};
const evidence = listOf({
  evidence: {
    source: { reference: "evidence" },
    quoteId: { reference: "evidence" },
    ...quoteFields,
    supports: "plain",
    remark: "text",
  },
});
const response = fields({ status: "plain", date: "plain", text: "text", evidence });
const saidBy = listOf({ either: [party, fields({ name: "text" })] });
const role: Shape = {
  either: ["open-code", fields({ function: "open-code", start: "plain", end: "plain" })],
  short: "function",
};

const parties: Fields = {
  id: { id: "subject" },
  kind: "plain",
  name: "text",
  shortName: "text",
  nameIsDescription: "plain",
  aliases: listOf("text"),
  roles: listOf(role),
  country: "plain",
  countries: listOf("plain"),
  seat: "plain",
  place: fields({ name: "text", lat: "plain", lon: "plain" }),
  identifiers: listOf(fields({ scheme: "verbatim", id: "verbatim" })),
  count: range,
  inLine: fields({ min: "plain", max: "plain" }),
  placed: "plain",
  near: listOf(party),
  placeEvidence: evidence,
  above: "plain",
  withheld: "plain",
  hypotheses,
  workers: fields({
    status: "plain",
    setting: "open-code",
    tasks: listOf("open-code"),
    media: listOf("open-code"),
    stage: "open-code",
    languages: listOf("plain"),
    ratingSystem: fields({ issuer: party, effects: "text" }),
    certification: "text",
    nda: "plain",
    minors: "plain",
    evidence,
  }),
  description: "text",
  url: "verbatim",
  response,
  evidence,
  remark: "text",
};

const sources: Fields = {
  id: { id: "evidence" },
  type: "open-code",
  title: "verbatim-text",
  authors: listOf("verbatim"),
  publisher: "verbatim",
  published: "plain",
  language: "plain",
  url: "verbatim",
  archivedUrl: "verbatim",
  seenAt: "verbatim",
  doi: "verbatim",
  accessed: "plain",
  derivedFrom: listOf({ reference: "evidence" }),
  access: "plain",
  sha256: "plain",
  person: fields({
    identity: "plain",
    role: "text",
    place: "text",
    firstHand: "plain",
    consent: fields({ scope: "plain", date: "plain" }),
  }),
  remark: "text",
};

const lists: Readonly<Record<ListName, Fields>> = {
  duties: {
    id: { id: "duties" },
    label: "text",
    definition: "text",
    question: "text",
    nature: "plain",
    remark: "text",
  },
  parties,
  links: {
    id: { id: "subject" },
    type: "plain",
    from: party,
    to: party,
    label: "text",
    functions: listOf("open-code"),
    tasks: listOf("open-code"),
    ...times,
    governingLaw: "plain",
    nda: "plain",
    share: range,
    verification: "plain",
    hypotheses,
    evidence,
    response,
    remark: "text",
  },
  assertions: {
    id: { id: "assertions" },
    party,
    duty,
    position: "plain",
    extent: "text",
    basis: "plain",
    saidBy,
    workers: listOf(party),
    to: listOf(party),
    retains: "plain",
    jointWith: listOf(party),
    liability: "plain",
    link,
    jurisdiction: "plain",
    provision: "verbatim",
    ...times,
    stated: "plain",
    overturned: "plain",
    decision: { reference: "decisions" },
    proceeding: { reference: "proceedings" },
    finality: "plain",
    hypotheses,
    verification: "plain",
    evidence,
    response,
    remark: "text",
  },
  conditions: {
    id: { id: "conditions" },
    duty,
    extent: "text",
    workers: listOf(party),
    party,
    met: "plain",
    description: "text",
    saidBy,
    ...times,
    stated: "plain",
    hypotheses,
    verification: "plain",
    evidence,
    response,
    remark: "text",
  },
  money: {
    id: { id: "money" },
    kind: "plain",
    label: "text",
    payer: party,
    payee: party,
    link,
    workers: listOf(party),
    amount: {
      either: [
        "plain",
        fields({
          min: "plain",
          max: "plain",
          about: "plain",
          than: { reference: "money" },
          is: "plain",
          words: "text",
        }),
      ],
    },
    currency: "plain",
    unit: "plain",
    per: "plain",
    alsoStated: listOf(fields({ amount: range, currency: "plain" })),
    country: "plain",
    tax: "plain",
    includes: listOf("text"),
    excludes: listOf("text"),
    paidTime: "plain",
    statistic: "plain",
    population: "text",
    ...times,
    hypotheses,
    planned: "plain",
    verification: "plain",
    evidence,
    response,
    derivedFrom: listOf({ reference: "money" }),
    remark: "text",
  },
  figures: {
    id: { id: "figures" },
    about: { reference: "subject" },
    what: "words",
    value: "quantity",
    unit: "words",
    population: "text",
    date: "plain",
    of: listOf(party),
    verification: "plain",
    evidence,
    remark: "text",
  },
  proceedings: {
    id: { id: "proceedings" },
    title: "text",
    status: "plain",
    court: "text",
    authority: party,
    country: "plain",
    against: listOf(party),
    concerns: listOf(party),
    duties: listOf(duty),
    workers: listOf(party),
    start: "plain",
    end: "plain",
    next: "plain",
    decisions: listOf(
      fields({
        id: { id: "decisions" },
        date: "plain",
        court: "text",
        outcome: "text",
        finality: "plain",
        overturned: "plain",
        followedBy: { reference: "decisions" },
        upholds: { reference: "decisions" },
        evidence,
        remark: "text",
      }),
    ),
    evidence,
    response,
    remark: "text",
  },
  hypotheses: {
    id: { id: "hypotheses" },
    set: { id: "sets" },
    label: "text",
    default: "plain",
    evidence,
    remark: "text",
  },
  sources,
  quotes: { id: { id: "evidence" }, source: { reference: "evidence" }, ...quoteFields, remark: "text" },
  lookedFor: {
    id: { id: "lookedFor" },
    what: "text",
    from: party,
    to: party,
    date: "plain",
    evidence,
    remark: "text",
  },
  story: {
    id: { id: "story" },
    title: "text",
    text: "text",
    focus: fields({
      parties: listOf(party),
      links: listOf(link),
      duty,
      plane: "plain",
      workers: party,
      day: "plain",
      known: "plain",
      world: listOf({ reference: "hypotheses" }),
    }),
    view: "open-code",
    evidence,
    remark: "text",
  },
};

export type AllowList = {
  /** The fields of the dossier itself, without its lists. */
  readonly head: Fields;
  readonly lists: Readonly<Record<ListName, Fields>>;
  /** The fields of a party whose name is withheld, in place of those of a party. */
  readonly withheld: Fields;
  /** The fields of a household or a person: their place is published coarsely. */
  readonly atHome: Fields;
  /** The fields of a source whose person is not named, in place of those of a source. */
  readonly unnamed: Fields;
  /** The fields of a quote from such a source, without its place in the source. */
  readonly unnamedQuote: Fields;
};

const only = (of: Fields, ...names: readonly string[]): Fields =>
  Object.fromEntries(names.map(name => [name, of[name]!]));

const without = (of: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(of).filter(([field]) => field !== name));

export const allowList: AllowList = {
  head: {
    $schema: "schema-address",
    format: "constant",
    id: { id: "dossier" },
    title: "text",
    shortTitle: "text",
    subtitle: "text",
    standfirst: "text",
    summary: "text",
    language: "plain",
    fictional: "plain",
    status: "plain",
    updated: "plain",
    asOf: "plain",
    authors: listOf(fields({ name: "text", url: "verbatim" })),
    publisher: "text",
    license: "verbatim",
    corrections: listOf(fields({ date: "plain", text: "text", evidence, remark: "text" })),
    clients: listOf(party),
    evidence,
    // Only positions leave. Anything else that views may hold one day must be allowed first.
    views: fields({ network: fields({ pins: { byParty: fields({ x: "plain", y: "plain" }) } }) }),
    remark: "text",
  },
  lists,
  withheld: only(
    parties,
    "id",
    "kind",
    "name",
    "roles",
    "country",
    "count",
    "inLine",
    "placed",
    "near",
    "above",
    "withheld",
    "hypotheses",
  ),
  atHome: { ...parties, place: fields({ name: "text", lat: "coordinate", lon: "coordinate" }) },
  unnamedQuote: without(lists.quotes, "locator"),
  unnamed: {
    ...only(sources, "id", "type"),
    published: "year",
    ...only(sources, "language", "derivedFrom"),
    person: fields({
      identity: "plain",
      role: "text",
      place: "text",
      // Without the consent, publishing the published file again would remove the quotes.
      consent: "consent-to-quote",
    }),
  },
};

/** The names of all fields of the format. */
export const fieldNames: ReadonlySet<string> = new Set([
  ...Object.keys(lists),
  "private",
  "quoteId",
  ...namesOf(allowList.head),
  ...Object.values(lists).flatMap(namesOf),
]);

function namesOf(table: Fields): string[] {
  const inside = (shape: Shape): string[] => {
    if (typeof shape === "string" || "id" in shape || "reference" in shape) return [];
    if ("list" in shape) return inside(shape.list);
    if ("either" in shape) return shape.either.flatMap(inside);
    if ("byParty" in shape) return inside(shape.byParty);
    return namesOf("fields" in shape ? shape.fields : shape.evidence);
  };
  return Object.entries(table).flatMap(([field, shape]) => [field, ...inside(shape)]);
}
