/**
 * What an author writes enters the file at the first moment the format takes it. Until then it is kept beside the file,
 * with what is still missing.
 */
import {
  fieldsOfList,
  type JsonObject,
  type ListName,
  type Path,
  type Problem,
  parseDossier,
  sizeCaps,
} from "../../schema/index.ts";
import { type ItemAddress, pathOfItem } from "./itemAddress.ts";
import { addItem, fileOf, setField } from "./itemChanges.ts";
import { newIdOf } from "./newIdOf.ts";

/** A value for a path within an object; undefined takes out what stands there. */
export type FieldValue = readonly [path: Path, value: unknown];

export type Entered = {
  readonly text: string;
  readonly id: string;
};
/** What the format does not take yet, and why. */
export type NotEntered = { readonly problems: readonly Problem[] };

/** What is wrong with the texts that were read last: the text after one key is the text before the next. */
const lately = new Map<string, readonly Problem[]>();
/** A text is compared with a few others, one after the other. */
const KEPT = 4;

/** Everything that would be left out of the dossier, or that has two meanings. */
function errorsIn(text: string): readonly Problem[] {
  const errors =
    lately.get(text) ?? parseDossier(text, sizeCaps.browser).problems.filter(({ severity }) => severity === "error");
  lately.delete(text);
  lately.set(text, errors);
  for (const [oldest] of lately) if (lately.size > KEPT) lately.delete(oldest);
  return errors;
}

/** Says what is wrong, whatever its place in the text. */
const nameOf = ({ code, pointer, params }: Problem): string => JSON.stringify([code, pointer, params.field ?? null]);

/** The errors of a text that another does not have. Nothing stands before what was changed, so places stay. */
function newErrors(before: string, after: string): readonly Problem[] {
  const known = new Set(errorsIn(before).map(nameOf));
  return errorsIn(after).filter(problem => !known.has(nameOf(problem)));
}

/** The object with its fields in the order of the format; those that it does not know come last. */
function inOrder(list: ListName, item: JsonObject): JsonObject {
  const known = fieldsOfList(list).filter(field => Object.hasOwn(item, field));
  const strange = Object.keys(item).filter(field => !known.includes(field));
  return Object.fromEntries([...known, ...strange].map(field => [field, item[field]]));
}

/** Enters a new object at the end of its list, if the format takes it. */
export function enterNew(text: string, list: ListName, value: JsonObject): Entered | NotEntered {
  const file = fileOf(text);
  if (!file) return { problems: [] };
  const id = typeof value.id === "string" && value.id !== "" ? value.id : newIdOf(file, list, value);
  const entered = addItem(text, list, inOrder(list, { ...value, id }));
  const problems = newErrors(text, entered);
  return problems.length > 0 ? { problems } : { text: entered, id };
}

const withFields = (text: string, address: ItemAddress, fields: readonly FieldValue[]): string =>
  fields.reduce((written, [path, value]) => setField(written, address, path, value), text);

/**
 * Enters values into an object that is in the file. Nothing else of the file may be lost by it: a party is not unplaced
 * while hops lead to it. They enter together if the format takes them so; else those that it
 * takes by themselves; the others wait.
 * @param fields the last is the one that was written just now
 * @returns the text, and the fields that still wait with what stands against them
 */
export function enterFields(
  text: string,
  address: ItemAddress,
  fields: readonly FieldValue[],
): { readonly text: string; readonly waiting: readonly FieldValue[]; readonly problems: readonly Problem[] } {
  const file = fileOf(text);
  if (!file || !pathOfItem(file, address)) return { text, waiting: fields, problems: [] };
  const whole = withFields(text, address, fields);
  const problems = newErrors(text, whole);
  if (problems.length === 0) return { text: whole, waiting: [], problems: [] };
  if (fields.length < 2) return { text, waiting: fields, problems };
  const last = fields[fields.length - 1]!;
  const alone = withFields(text, address, [last]);
  if (newErrors(text, alone).length > 0) return { text, waiting: fields, problems };
  const others = enterFields(alone, address, fields.slice(0, -1));
  return others;
}
