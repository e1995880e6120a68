/** What the table of fields says of a field (`fieldTable.ts`). */
import type { CodesId } from "./codesById.ts";

/** What a reference names. `evidence` is a source or a quote, `subject` a party, a link or "dossier". */
export type TargetKind =
  | "party"
  | "link"
  | "duty"
  | "money"
  | "proceeding"
  | "decision"
  | "hypothesis"
  | "source"
  | "evidence"
  | "subject";

/** A space in which ids are unique. */
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
 * A value without parts of its own.
 * - `text`: words in one or several languages; `plain`: words without a language.
 * - `range`: a number, bounds, or about so much; `share`: one that is a part of 1; `in-line`: bounds of whole numbers.
 * - `amount`: a range, a comparison or words. `evidence`: a list of sources and quotes.
 * - `private`: any JSON that is never published. `positions`: what a view keeps of where things lie.
 */
export type Plain =
  | "text"
  | "plain"
  | "date"
  | "country"
  | "currency"
  | "language"
  | "url"
  | "boolean"
  | "number"
  | "latitude"
  | "longitude"
  | "sha256"
  | "range"
  | "share"
  | "in-line"
  | "amount"
  | "evidence"
  | "private"
  | "positions";

/** A value that stands alone or as an entry of a list. */
export type One =
  | Plain
  /** An id of its own. */
  | { readonly id: Space }
  /** The id of something else. `group`: of a party that does the work. */
  | { readonly ref: TargetKind; readonly group?: true }
  /** A code of a closed list, or of a part of it. */
  | { readonly code: CodesId; readonly only?: readonly [string, ...string[]] }
  /** A code of an open list, or any text. */
  | { readonly openCode: CodesId }
  /** Always the same value. */
  | { readonly always: true | false | string }
  /** A small object, one of `fieldTable.objects`. */
  | { readonly object: string };

export type Kind =
  | One
  /** `filled`: never empty, since it would say nothing. */
  | { readonly listOf: One | Either; readonly filled?: true }
  | Either;

/** One of two forms, the second of which is an object or a text. */
export type Either = { readonly either: readonly [One, One] };

/**
 * How a value leaves for readers.
 * - `never`: it does not.
 * - `parts`: an object, each of whose fields says it for itself.
 * - `plain`: a number, a boolean, a date, a code or a tag, copied as it is. `id`, `reference`: as the id that is given anew.
 * - `constant`: a value that is the same in every file, and so is not searched for secrets.
 * - `open-code`: a code of an open list, which may also be any text.
 * - `words`: a text by the author without a language; `text`: one in one or several languages.
 * - `verbatim`, `verbatim-text`: words of others, or an address.
 * - `quantity`: a number, a range or a text. `schema-address`: an address at which this format's own schema is published.
 * - `evidence`: an id, or an object whose words leave only where they may.
 */
export type Leaves =
  | "never"
  | "parts"
  | "id"
  | "reference"
  | "plain"
  | "constant"
  | "open-code"
  | "words"
  | "text"
  | "verbatim"
  | "verbatim-text"
  | "quantity"
  | "schema-address"
  | "evidence";

/**
 * What becomes of an object that refers to something that goes. `item`: it goes as well. `field`: it loses the field.
 * `list`, `filled`: the list loses the entry, and where none is left the field goes, or the object, since without the
 * list it would say something else.
 */
export type WhenTakenOut = "item" | "field" | "list" | "filled";

/** The parts of a form below its sentence, in their order. Those without a value are folded but for the first three. */
export const formParts = ["main", "evidence", "sure", "when", "answer", "more"] as const;
export type FormPart = (typeof formParts)[number];

/** What must hold of an object for a field of it to be asked for (`app/forms/formOf.ts`). */
export type AskedWhen =
  | "is-group"
  | "roles-are-plain"
  | "may-be-description"
  | "is-unplaced"
  | "is-unknown-or-in-line"
  | "is-of-law"
  | "is-of-court"
  | "is-of-court-without-decision"
  | "passes-on"
  | "is-joint"
  | "is-joint-or-liable";

/** How the form of an object asks for a field. Of a small object each field says it for itself. */
export type AskedField = {
  /** `blank`: in the sentence of the form; `asked`: by a question at its head; `none`: not at all. Absent: `more`. */
  readonly part?: FormPart | "blank" | "asked" | "none";
  /** A word of its own in place of that of the field: `edit.label.<name>`. */
  readonly name?: string;
  /** Several lines. */
  readonly lines?: true;
  /** The words of a source, whose number is limited. */
  readonly isQuote?: true;
  readonly most?: { readonly letters: number } | { readonly words: number };
  readonly when?: AskedWhen;
};

/**
 * Where a reader is told of it: in the `sentence` of the object or what that rests on; among the `facts` beside it;
 * `apart`, with lines of its own. Otherwise why not.
 */
export type ToldAs = "sentence" | "facts" | "apart" | { readonly not: string };

/** What a column of a sheet holds, where that is not what the kind of its field says; `none`: it has no column. */
export type ColumnWord =
  | "none"
  | "plain"
  | "schemes"
  | "numbers"
  | "amounts"
  | "not"
  | "unknown-above"
  | "value"
  | "cited";

export type FieldRow = {
  readonly is: Kind;
  /** Without it there is no object. Absent: it may be left out. */
  readonly required?: true;
  /** A sentence for the JSON Schema. */
  readonly says?: string;
  /**
   * It describes and decides nothing: an unreadable one is left out alone. Trouble in any other field leaves out the whole
   * object, since the rest would mean something else.
   */
  readonly describes?: true;
  readonly leaves: Leaves;
  /** Where it refers to something: what becomes of the object when that is taken out. */
  readonly takenOut?: WhenTakenOut;
  readonly ask?: AskedField;
  /** The message by which a comparison calls it, where that is not what the form calls it. */
  readonly label?: string;
  readonly column?: ColumnWord;
  readonly told: ToldAs;
};

export type FieldRows = Readonly<Record<string, FieldRow>>;

/** A small object: its fields, and how the JSON Schema names it. One without a name is written where it stands. */
export type ObjectRow = {
  readonly name?: string;
  readonly title?: string;
  readonly says?: string;
  /** Its parts mean something together only: nobody would put one together from two. */
  readonly whole?: true;
  readonly fields: FieldRows;
};
