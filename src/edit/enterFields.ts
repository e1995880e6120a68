/**
 * What an author writes enters the file at the first moment the format takes it. Until then it is kept beside the file,
 * with what is still missing.
 */
import { fieldsOfList, type JsonObject, type ListName, type Path, type Problem } from "../schema/index.ts";
import { type ItemAddress, pathOfItem } from "./itemAddress.ts";
import { addItem, setField } from "./itemChanges.ts";
import { newIdOf } from "./newIdOf.ts";
import { readText, type TextRead } from "./readText.ts";

/** A value for a path within an object; undefined takes out what stands there. */
export type FieldValue = readonly [path: Path, value: unknown];

/** A text in which the object stands, as it was read to see that the format takes it. */
export type Entered = TextRead & { readonly id: string };
/** What the format does not take yet, and why. */
export type NotEntered = { readonly problems: readonly Problem[] };

/** Says what is wrong, whatever its place in the text. */
const nameOf = ({ code, pointer, params }: Problem): string => JSON.stringify([code, pointer, params.field ?? null]);

/** Everything that would be left out of the dossier, or that has two meanings. */
const errorsIn = ({ opened }: TextRead): readonly Problem[] =>
  opened.problems.filter(({ severity }) => severity === "error");

/** The errors of a text that another does not have. Nothing stands before what was changed, so places stay. */
export function newErrors(before: TextRead, after: TextRead): readonly Problem[] {
  const known = new Set(errorsIn(before).map(nameOf));
  return errorsIn(after).filter(problem => !known.has(nameOf(problem)));
}

/** The object with its fields in the order of the format; those that it does not know come last. */
export function inOrder(list: ListName, item: JsonObject): JsonObject {
  const known = fieldsOfList(list).filter(field => Object.hasOwn(item, field));
  const strange = Object.keys(item).filter(field => !known.includes(field));
  return Object.fromEntries([...known, ...strange].map(field => [field, item[field]]));
}

/** Enters a new object at the end of its list, if the format takes it. */
export function enterNew(before: TextRead, list: ListName, value: JsonObject): Entered | NotEntered {
  const { text, file } = before;
  if (!file) return { problems: [] };
  const id = typeof value.id === "string" && value.id !== "" ? value.id : newIdOf(file, list, value);
  const entered = readText(addItem(text, list, inOrder(list, { ...value, id }), file));
  const problems = newErrors(before, entered);
  return problems.length > 0 ? { problems } : { ...entered, id };
}

function withFields({ text, file }: TextRead, address: ItemAddress, fields: readonly FieldValue[]): string {
  const known = (written: string) => (written === text ? (file ?? undefined) : undefined);
  return fields.reduce((written, [path, value]) => setField(written, address, path, value, known(written)), text);
}

/** Lists whose objects say one thing with several fields. */
const CLAIMS: ReadonlySet<ListName | "head"> = new Set([
  "links",
  "assertions",
  "conditions",
  "money",
  "figures",
  "proceedings",
]);

/** The file with what the format took, and the fields that still wait with what stands against them. */
export type EnteredFields = {
  readonly read: TextRead;
  readonly waiting: readonly FieldValue[];
  readonly problems: readonly Problem[];
};

/**
 * Enters values into an object that is in the file. Nothing else of the file may be lost by it: a party is not unplaced
 * while hops lead to it. They enter together if the format takes them so; else, of what describes, those that it takes by
 * themselves, and of a claim none.
 * @param fields the last is the one that was written just now
 */
export function enterFields(before: TextRead, address: ItemAddress, fields: readonly FieldValue[]): EnteredFields {
  const { file } = before;
  if (!file || !pathOfItem(file, address)) return { read: before, waiting: fields, problems: [] };
  const whole = readText(withFields(before, address, fields));
  const problems = newErrors(before, whole);
  if (problems.length === 0) return { read: whole, waiting: [], problems: [] };
  // Half of a claim is another claim: its fields wait together.
  if (fields.length < 2 || CLAIMS.has(address.list)) return { read: before, waiting: fields, problems };
  const alone = readText(withFields(before, address, [fields[fields.length - 1]!]));
  if (newErrors(before, alone).length > 0) return { read: before, waiting: fields, problems };
  return enterFields(alone, address, fields.slice(0, -1));
}
