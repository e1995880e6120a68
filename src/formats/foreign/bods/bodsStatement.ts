/** Statements of every version of the standard in one shape. */
import { isJsonObject, type JsonObject } from "../../../schema/index.ts";
import type { FilePlace } from "../../bringing/incoming.ts";
import { fieldsOf, type Gathering, listOf, textOf } from "../gathering.ts";
import type { JsonRecord } from "../readJson.ts";

type StatementKind = "entity" | "person" | "relationship";
export type BodsStatement = {
  readonly kind: StatementKind;
  /** What other statements call it: of a record in 0.4, of the statement before. */
  readonly key: string;
  readonly place: FilePlace;
  readonly all: JsonObject;
  readonly details: JsonObject;
};

/** What the statements of each version call themselves. */
const KINDS: Readonly<Record<string, StatementKind>> = {
  entity: "entity",
  person: "person",
  relationship: "relationship",
  entityStatement: "entity",
  personStatement: "person",
  ownershipOrControlStatement: "relationship",
  beneficialOwnershipStatement: "relationship",
};

/** Of a statement of 0.1 to 0.3, in which the details stand beside what the statement says of itself. */
const OF_THE_STATEMENT = new Set([
  ...["statementID", "statementId", "statementType", "statementDate", "publicationDetails", "source", "annotations"],
  ...["replacesStatements", "recordId", "recordType", "recordStatus", "declarationSubject", "declaration"],
]);

/** A word without what versions write differently in it. */
export const lettersOf = (word: string): string => word.toLowerCase().replace(/[^a-z]/gu, "");

/** Why somebody is not named, in the file's own words. */
export const reasonOf = (details: JsonObject): string => textOf(details.description) || textOf(details.reason);

const idOf = (statement: JsonObject): string => textOf(statement.statementId ?? statement.statementID);

function statementOf({ value, place }: JsonRecord): BodsStatement | null {
  if (!isJsonObject(value)) return null;
  const isNew = value.recordType !== undefined;
  const word = textOf(isNew ? value.recordType : value.statementType);
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  const key = isNew ? textOf(value.recordId) || idOf(value) : idOf(value);
  if (kind === undefined || key === "") return null;
  return {
    kind,
    key,
    place: { ...place, id: key },
    all: value,
    details: isNew ? fieldsOf(value.recordDetails) : value,
  };
}

/** The statements that hold: of each record the last, without those that another replaces and those that are closed. */
function holding(statements: readonly BodsStatement[], { leave }: Gathering): readonly BodsStatement[] {
  const last = new Map<string, BodsStatement>();
  const dateOf = (one: BodsStatement) => textOf(one.all.statementDate);
  for (const one of statements) {
    const before = last.get(one.key);
    if (before === undefined || dateOf(one) >= dateOf(before)) last.set(one.key, one);
  }
  const replaced = new Set(statements.flatMap(({ all }) => listOf(all.replacesStatements).map(textOf)));
  return statements.filter(one => {
    const told = idOf(one.all) || one.key;
    if (last.get(one.key) !== one || replaced.has(idOf(one.all))) leave(one.kind, one.place, told, "repeated");
    else if (textOf(one.all.recordStatus) === "closed")
      leave(one.kind, one.place, told, "not-in-force", { status: "closed" });
    else return true;
    return false;
  });
}

/** The statements of a file that hold, in its order. All others are left. */
export function statementsIn(records: readonly JsonRecord[], gathered: Gathering): readonly BodsStatement[] {
  const read = records.flatMap(record => {
    const statement = statementOf(record);
    if (!statement) gathered.leave("statement", record.place, JSON.stringify(record.value) ?? "", "not-of-the-format");
    return statement ?? [];
  });
  return holding(read, gathered);
}

export function evidenceOf({ all, place }: BodsStatement, gathered: Gathering): readonly string[] {
  const source = fieldsOf(all.source);
  const assertedBy = listOf(source.assertedBy).map(one => textOf(fieldsOf(one).name));
  return gathered.evidence(textOf(source.url) === "" ? [] : [textOf(source.url)], {
    accessed: gathered.date(source.retrievedAt, place, "retrievedAt"),
    authors: assertedBy.filter(Boolean),
  });
}

/** Tells of each detail that was not read, with its value. */
export function loseOthers({ details, place }: BodsStatement, read: ReadonlySet<string>, { lose }: Gathering): void {
  for (const [field, value] of Object.entries(details)) {
    if (read.has(field) || OF_THE_STATEMENT.has(field)) continue;
    const text = JSON.stringify(value);
    if (value !== null && value !== false && text !== "[]" && text !== '""' && text !== "{}")
      lose(place, text ?? "", "no-place-for-field", { field });
  }
}
