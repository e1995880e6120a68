/**
 * What a dossier is as sheets: which there are, what each column holds and is called. The one table from which sheets
 * are read, written and made as templates. Headings are a part of the file format, as the codes are: a table in either
 * language is read whatever the language of the page, so they stand here and not among the messages.
 */

import {
  type CodeListId,
  type FieldRow,
  type FieldRows,
  type Kind,
  type ListName,
  listNames,
  listsOfTarget,
  type One,
  rankAmong,
  rowsOf,
  rowsWithin,
} from "../../schema/index.ts";
import { columnHeadings, type SheetWords, sheetNames } from "../../text/index.ts";
import { otherHeadings } from "./otherHeadings.ts";

/** What the cells of a column hold. `texts`, `parties` and other plurals: one a line. */
export type CellForm =
  | "id"
  | "text"
  | "texts"
  | "plain"
  | "plains"
  | "date"
  | "range"
  | "count"
  | "share"
  | "number"
  | "degrees"
  | "in-line"
  | "amounts"
  | "value"
  /** `true` or absent. */
  | "flag"
  /** `false` or absent: the column says "yes" where it is not so. */
  | "not"
  | "yes-no"
  | "unknown-above"
  | "country"
  | "countries"
  | "currency"
  | "language"
  | "languages"
  | "address"
  | "party"
  | "parties"
  | "speakers"
  | "subject"
  | "duty"
  | "duties"
  | "roles"
  /** Fields that are told together, line by line: register and number. */
  | "schemes"
  | "numbers"
  /** What is not published. */
  | "private"
  /** A country or kind of the party that another column names. */
  | "end-country"
  | "end-kind"
  /** Where the party lies that a link leads to, who owns it, how many work there, how far below the first it stands. */
  | "end-place"
  | "end-owner"
  | "end-size"
  | "end-tier"
  | "source"
  | "cited"
  | { readonly code: CodeListId }
  | { readonly codes: CodeListId }
  | { readonly ref: ListName | "decisions" }
  | { readonly refs: ListName };

export type ColumnKind = {
  /** Unique in its sheet. Of a field of the format its path, as "workers.status". */
  readonly id: string;
  readonly form: CellForm;
  /** Its heading in each language that has one. */
  readonly heading: SheetWords;
  /** What else it may be called, in any language. */
  readonly also: readonly string[];
  /** What it is called where the rest of the table says of whom: taken, and asked about. */
  readonly perhaps: readonly string[];
  /** Within the evidence of what stands at this path: "evidence", "response.evidence". */
  readonly evidence?: string;
};

export type SheetKindId =
  | "links"
  | "parties"
  | "assertions"
  | "money"
  | "proceedings"
  | "decisions"
  | "conditions"
  | "figures"
  | "lookedFor"
  | "sources"
  | "quotes"
  | "hypotheses"
  | "duties"
  | "dossier";

export type SheetKind = {
  readonly id: SheetKindId;
  /** Its name in each language that has one. */
  readonly heading: SheetWords;
  readonly also: readonly string[];
  /** Columns without which a row says nothing: each by its id, or one of several. */
  readonly needs: readonly (readonly string[])[];
  /** What else must be there where nothing but the headings says what the sheet is: each by its id, or one of several. */
  readonly tells?: readonly (readonly string[])[];
  readonly columns: readonly ColumnKind[];
};

/** A column before it is known in which sheet it stands, which decides what it is called. */
type BareColumn = Pick<ColumnKind, "id" | "form" | "evidence">;

const several = {
  text: "texts",
  plain: "plains",
  country: "countries",
  language: "languages",
  party: "parties",
  duty: "duties",
} as const satisfies Readonly<Record<string, CellForm>>;

/** The same in a column of which each line is one of several. */
function inLines(form: CellForm): CellForm {
  if (typeof form === "string") return several[form as keyof typeof several] ?? form;
  if ("code" in form) return { codes: form.code };
  return "ref" in form ? { refs: form.ref as ListName } : form;
}

/** What the cells hold where a value stands alone. */
function formOfOne(one: One): CellForm {
  if (typeof one === "object") {
    if ("id" in one) return one.id === "sets" ? "plain" : "id";
    if ("ref" in one) {
      if (one.ref === "party" || one.ref === "duty" || one.ref === "subject") return one.ref;
      return { ref: one.ref === "decision" ? "decisions" : listsOfTarget[one.ref][0]! };
    }
    if ("code" in one) return { code: one.code };
    if ("openCode" in one) return { code: one.openCode };
    return "always" in one ? "flag" : "text";
  }
  switch (one) {
    case "url":
      return "address";
    case "boolean":
      return "yes-no";
    case "latitude":
    case "longitude":
      return "degrees";
    case "sha256":
      return "plain";
    case "amount":
      return "range";
    case "evidence":
    case "positions":
      return "private";
    default:
      return one;
  }
}

function formOfKind(is: Kind): CellForm {
  if (typeof is === "string" || !("listOf" in is || "either" in is)) return formOfOne(is);
  if ("either" in is) return "value";
  const { listOf } = is;
  if (typeof listOf === "string" || !("either" in listOf)) return inLines(formOfOne(listOf));
  return typeof listOf.either[0] === "object" && "ref" in listOf.either[0] ? "speakers" : "roles";
}

/** What every claim has behind it: one piece of evidence a line. */
const evidenceColumns = (path: string): readonly BareColumn[] =>
  columnsOfRows(rowsWithin("evidence"), `${path}.`).map(column => ({
    ...column,
    form: column.id === `${path}.source` ? "source" : inLines(column.form),
    evidence: path,
  }));

const objectsIn = (is: Kind): boolean =>
  typeof is === "object" &&
  ("object" in is || ("listOf" in is && typeof is.listOf === "object" && "object" in is.listOf));

function columnsOf({ is, column }: FieldRow, id: string): readonly BareColumn[] {
  if (column === "none") return [];
  if (is === "evidence") return evidenceColumns(id);
  if (column === undefined && objectsIn(is)) return columnsOfRows(rowsWithin(is), `${id}.`);
  const own: BareColumn = { id, form: column ?? formOfKind(is) };
  // A number and what is said in its place.
  if (is === "amount") return [own, ...columnsOfRows(rowsWithin(is), `${id}.`)];
  return own.form === "value" ? [own, { id: `${id}.words`, form: "text" }] : [own];
}

const columnsOfRows = (rows: FieldRows, above: string): readonly BareColumn[] =>
  Object.entries(rows).flatMap(([field, row]) => columnsOf(row, above + field));

/** Columns that are no field of the object: what tables say along with it of others. */
const BESIDE: Readonly<Partial<Record<SheetKindId, readonly BareColumn[]>>> = {
  links: [
    { id: "from.kind", form: "end-kind" },
    { id: "from.country", form: "end-country" },
    { id: "to.kind", form: "end-kind" },
    { id: "to.country", form: "end-country" },
    { id: "to.place", form: "end-place" },
    { id: "to.owner", form: "end-owner" },
    { id: "to.size", form: "end-size" },
    { id: "to.tier", form: "end-tier" },
  ],
  parties: [
    { id: "size", form: "count" },
    { id: "employees", form: "count" },
  ],
  decisions: [{ id: "proceeding", form: { ref: "proceedings" } }],
};

/** What comes first in a sheet, where that is not in the order of the table of fields. */
const FIRST: Readonly<Partial<Record<SheetKindId, readonly string[]>>> = {
  links: [
    ...["from", "to", "type", "from.kind", "from.country", "to.kind", "to.country"],
    ...["to.place", "to.owner", "to.size", "to.tier"],
  ],
  parties: [
    ...["name", "kind", "country", "countries", "seat", "shortName", "nameIsDescription", "aliases"],
    ...["size", "employees", "count", "inLine", "placed", "near", "placeEvidence", "above"],
    ...["identifiers.scheme", "identifiers.id", "roles"],
  ],
  assertions: [
    ...["party", "duty", "position", "extent", "basis", "to", "retains", "jointWith", "liability", "workers", "link"],
    ...["start", "end", "ended", "observed", "stated", "overturned", "saidBy"],
    ...["verification", "provision", "jurisdiction", "decision", "proceeding", "finality"],
  ],
  money: [
    ...["kind", "label", "payer", "payee", "link", "workers", "amount", "currency", "unit", "per"],
    ...["amount.than", "amount.is", "amount.words"],
  ],
  decisions: ["proceeding"],
  sources: ["title"],
  dossier: [
    ...["title", "shortTitle", "subtitle", "standfirst", "summary", "language", "updated", "asOf"],
    ...["clients", "publisher", "license"],
  ],
};
/** What comes last in every sheet: a field, or the first name of a small object. */
const LAST = ["verification", "evidence", "hypotheses", "response", "remark", "withheld", "private", "id"];

function inOrder(sheet: SheetKindId, columns: readonly BareColumn[]): readonly BareColumn[] {
  const first = FIRST[sheet] ?? [];
  const rankOf = ({ id, evidence }: BareColumn): number =>
    rankAmong(evidence ?? id, first, []) || rankAmong(id.replace(/\..*$/u, ""), [], LAST);
  return [...columns].sort((one, other) => rankOf(one) - rankOf(other));
}

const isList = (sheet: SheetKindId): sheet is SheetKindId & ListName => listNames.includes(sheet as ListName);

function rowsOfSheet(sheet: SheetKindId): FieldRows {
  if (isList(sheet)) return rowsOf(sheet);
  return sheet === "dossier" ? rowsOf("head") : rowsWithin(rowsOf("proceedings").decisions!.is);
}

const words = (names: string): readonly string[] => names.split("|");

type BareSheet = Omit<SheetKind, "heading" | "columns">;

const bareKinds: readonly BareSheet[] = [
  {
    id: "links",
    also: words(
      "link|lien|relations|relationships|edges|connections|chain|chaîne|contracts|contrats|suppliers|fournisseurs",
    ),
    needs: [["from"], ["to"]],
  },
  {
    id: "parties",
    also: words("party|acteur|organisations|organizations|companies|entités|entities|nodes|elements|who|qui"),
    needs: [["name", "kind", "id"]],
    tells: [["name"]],
  },
  {
    id: "assertions",
    also: words("statement|énoncé|assertions|claims|affirmations|duties by party"),
    needs: [["party"], ["duty"]],
  },
  {
    id: "money",
    also: words("amounts|montants|payments|paiements|pay|prices|prix"),
    needs: [["kind"], ["amount", "amount.than", "amount.words"]],
  },
  {
    id: "proceedings",
    also: words("case|affaire|proceedings|procédures|court cases"),
    needs: [["title"], ["country", "status", "court"]],
    tells: [["status", "court", "against"]],
  },
  {
    id: "decisions",
    also: words("decision|décision|rulings|jugements"),
    needs: [["proceeding"], ["outcome"]],
  },
  {
    id: "conditions",
    also: words("condition|working conditions|conditions de travail"),
    needs: [["duty"], ["met"]],
  },
  {
    id: "figures",
    also: words("figure|chiffre|numbers|nombres|statistics"),
    needs: [["about"], ["what"], ["value", "value.words"]],
  },
  {
    id: "lookedFor",
    also: words("search|recherche|looked for|not found"),
    needs: [["what"]],
    tells: [["date", "from", "to"]],
  },
  {
    id: "sources",
    also: words("source|references|références|bibliography|bibliographie"),
    needs: [["title", "url", "id", "publisher", "doi", "type"]],
    tells: [["title"], ["url", "doi", "publisher", "published", "authors"]],
  },
  {
    id: "quotes",
    also: words("quote|citation|quotations"),
    needs: [["source"], ["quote"]],
  },
  {
    id: "hypotheses",
    also: words("hypotheses|hypothèses"),
    needs: [["set"], ["label"]],
  },
  {
    id: "duties",
    also: words("duties"),
    needs: [["label"], ["definition"], ["question"]],
  },
  {
    id: "dossier",
    also: [],
    needs: [["title"], ["language"]],
    tells: [["asOf", "updated", "standfirst", "summary", "clients"]],
  },
];

/** The sheets and columns that are read and written. Their words are those of `data/languages`. */
export const sheetKinds: readonly SheetKind[] = bareKinds.map(kind => ({
  ...kind,
  heading: sheetNames(kind.id),
  columns: inOrder(kind.id, [...(BESIDE[kind.id] ?? []), ...columnsOfRows(rowsOfSheet(kind.id), "")]).map(column => ({
    ...column,
    ...otherHeadings(kind.id, column.id),
    heading: columnHeadings(kind.id, column.id),
  })),
}));

const byId = new Map(sheetKinds.map(kind => [kind.id, kind]));
export const sheetKindOf = (id: SheetKindId): SheetKind => byId.get(id)!;

export const isSheetKind = (id: string): id is SheetKindId => byId.has(id as SheetKindId);
