/** What the page orders from the worker that reads what is brought in, and what the worker shows of it. */
import type {
  BringingRow,
  FieldDifference,
  FilePlace,
  FileRefusal,
  FormatName,
  GivenFile,
  Loss,
  MatchedParty,
  NewHead,
  NotTaken,
  SheetLayout,
  TakeQuestion,
} from "../../../formats/index.ts";
import type { JsonObject, ListName } from "../../../schema/index.ts";

/** Files, or what was pasted, under the name that it has in the preview. */
export type BringGiven = { readonly files: readonly GivenFile[] } | { readonly pasted: string; readonly name: string };

export type RowVerdict = BringingRow["verdict"];

/** Which rows are shown: those of a verdict, all, or those of which something does not come in. */
export type RowFilter = RowVerdict | "all" | "troubled";

export type BringSettings = {
  /** Null: as it is recognised. */
  readonly format: FormatName | null;
  readonly answers: ReadonlyMap<string, string>;
  readonly mended: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string | null>;
  readonly left: ReadonlySet<string>;
  readonly contradictions: ReadonlyMap<string, "here" | "beside">;
};

export type BringOrder = {
  /** The answer carries it, so that a late one is known. */
  readonly number: number;
  /** Absent: what was given before. */
  readonly given?: BringGiven;
  /** The text of the dossier that it goes into; null begins a new one. Absent: as before. */
  readonly into?: string | null;
  readonly settings: BringSettings;
  readonly filter: RowFilter;
  /** From 0. */
  readonly page: number;
  /** Given where it is to be brought in: the head of a new dossier. */
  readonly head?: NewHead;
};

/** What a row says of one object. */
export type RowItem = {
  readonly key: string;
  readonly list: ListName;
  readonly value: JsonObject;
  readonly verdict: RowVerdict;
  /** Whether an earlier row says it already. */
  readonly isRepeated: boolean;
  /** Fields that are added to what is there. */
  readonly adds: readonly string[];
  readonly differs: readonly FieldDifference[];
};

export type RowCell = {
  /** By which it is mended. */
  readonly key: string;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  readonly losses: readonly Loss[];
};

export type ShownRow = {
  readonly key: string;
  readonly place: FilePlace;
  readonly verdict: RowVerdict;
  readonly items: readonly RowItem[];
  /** What is told of the row as a whole, and of cells that it does not show. */
  readonly losses: readonly Loss[];
  /** Of a table: its cells, in order. */
  readonly cells: readonly RowCell[];
};

/** What there is to say before anything is brought in. */
export type BringPreview = {
  readonly kind: "preview";
  readonly format: FormatName;
  /** Formats that it could be as well. */
  readonly formats: readonly FormatName[];
  readonly layouts: readonly SheetLayout[];
  readonly asked: readonly TakeQuestion[];
  readonly parties: readonly MatchedParty[];
  readonly losses: readonly Loss[];
  readonly counts: Readonly<Record<RowFilter, number>>;
  /** How many rows come in as things are chosen, and what is new with them. */
  readonly coming: number;
  readonly made: Readonly<Partial<Record<ListName, number>>>;
  readonly rows: readonly ShownRow[];
  readonly page: number;
  readonly pages: number;
  /** Parties that the rows name, and duties of the dossier's own, for their names. */
  readonly names: JsonObject;
};

export type BringRefused = {
  readonly kind: "refused";
  readonly file: string;
  readonly refusals: readonly FileRefusal[];
};

export type BringDone = {
  readonly kind: "done";
  readonly text: string;
  readonly made: Readonly<Partial<Record<ListName, number>>>;
  readonly changed: number;
  readonly notTaken: readonly NotTaken[];
};

export type BringView = BringPreview | BringRefused | BringDone;
export type BringAnswered = { readonly number: number; readonly view: BringView };

/** Rows that are shown at once. */
export const ROWS_SHOWN = 50;
