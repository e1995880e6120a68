/**
 * The allow-list: for each object of a dossier, the fields that are copied into the published file, and how. It is made
 * from the table of fields, each of which says how it leaves: a field that does not say so does not compile, and one that
 * the format does not know does not leave.
 */
import {
  type Either,
  type FieldRow,
  type FieldRows,
  type Kind,
  type Leaves,
  type ListName,
  listNames,
  rowsOf,
  rowsWithin,
  type Space,
  type TargetKind,
} from "../schema/index.ts";

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

const spaceOf: Readonly<Record<TargetKind, Space>> = {
  party: "subject",
  link: "subject",
  subject: "subject",
  duty: "duties",
  money: "money",
  proceeding: "proceedings",
  decision: "decisions",
  hypothesis: "hypotheses",
  source: "evidence",
  evidence: "evidence",
};

const bounds: Fields = { min: "plain", max: "plain" };
const range: Shape = { either: ["plain", { fields: { ...bounds, about: "plain" } }] };

/** Only positions leave. Anything else that `views` may hold one day must be allowed first. */
const positions: Shape = {
  fields: { network: { fields: { pins: { byParty: { fields: { x: "plain", y: "plain" } } } } } },
};

/** Of the fields of an object, those that leave, and how. */
const fieldsOf = (rows: FieldRows): Fields =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([field, row]) => (row.leaves === "never" ? [] : [[field, shapeOf(row)]])),
  );

const shapeOf = ({ is, leaves }: FieldRow): Shape => shapeOfKind(is, leaves);

function shapeOfKind(is: Kind, leaves: Leaves): Shape {
  if (is === "evidence") return { list: { evidence: fieldsOf(rowsWithin(is)) } };
  if (is === "positions") return positions;
  if (is === "in-line") return { fields: bounds };
  if (is === "range" || is === "share") return range;
  if (is === "amount")
    return { either: ["plain", { fields: { ...bounds, about: "plain", ...fieldsOf(rowsWithin(is)) } }] };
  if (typeof is === "string") return wordFor(is, leaves);
  if ("listOf" in is) return { list: shapeOfKind(is.listOf, leaves) };
  if ("either" in is) return leaves === "quantity" ? leaves : eitherOf(is, leaves);
  if ("id" in is) return { id: is.id };
  if ("ref" in is) return { reference: spaceOf[is.ref] };
  return "object" in is ? { fields: fieldsOf(rowsWithin(is)) } : wordFor(is, leaves);
}

/** An object that has nothing but a code is written as the code, where a code may stand in its place. */
function eitherOf({ either }: Either, leaves: Leaves): Shape {
  const [one, other] = either;
  const shapes = [shapeOfKind(one, leaves), shapeOfKind(other, leaves)] as const;
  const code = typeof one === "object" && "openCode" in one ? one.openCode : null;
  const short = Object.entries(rowsWithin(other)).find(
    ([, { is }]) => code !== null && typeof is === "object" && "openCode" in is && is.openCode === code,
  );
  return short ? { either: shapes, short: short[0] } : { either: shapes };
}

function wordFor(is: Kind, leaves: Leaves): Shape {
  if (leaves !== "never" && leaves !== "parts" && leaves !== "id" && leaves !== "reference" && leaves !== "evidence")
    return leaves;
  throw new Error(`The table says that ${JSON.stringify(is)} leaves as “${leaves}”, which it is not.`);
}

const lists = Object.fromEntries(listNames.map(list => [list, fieldsOf(rowsOf(list))])) as Readonly<
  Record<ListName, Fields>
>;
const { parties, sources } = lists;

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
  head: fieldsOf(rowsOf("head")),
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
  atHome: { ...parties, place: { fields: { name: "text", lat: "coordinate", lon: "coordinate" } } },
  unnamedQuote: without(lists.quotes, "locator"),
  unnamed: {
    ...only(sources, "id", "type"),
    published: "year",
    ...only(sources, "language", "derivedFrom"),
    person: {
      fields: {
        identity: "plain",
        role: "text",
        place: "text",
        // Without the consent, publishing the published file again would remove the quotes.
        consent: "consent-to-quote",
      },
    },
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
