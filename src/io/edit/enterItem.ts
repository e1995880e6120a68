/**
 * What an author writes enters the file at the first moment the format takes it. Until then it is kept beside the file,
 * with what is still missing.
 */
import { type JsonObject, type ListName, type Path, type Problem, parseDossier, sizeCaps } from "../../schema/index.ts";
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

const startsWith = (path: Path, start: Path): boolean => start.every((key, place) => path[place] === key);

/** The errors of one object; of the dossier itself, those in no list. */
function errorsOf(text: string, at: Path): readonly Problem[] {
  const { problems } = parseDossier(text, sizeCaps.browser);
  const errors = problems.filter(({ severity }) => severity === "error");
  return at.length > 0
    ? errors.filter(({ path }) => startsWith(path, at))
    : errors.filter(({ path }) => typeof path[1] !== "number" || path[0] === "corrections" || path[0] === "authors");
}

/** Says what is wrong, whatever its place in the text. */
const nameOf = ({ code, pointer, params }: Problem): string => JSON.stringify([code, pointer, params.field ?? null]);

/** Enters a new object at the end of its list, or behind another, if the format takes it. */
export function enterNew(
  text: string,
  list: ListName,
  value: JsonObject,
  behind: string | null = null,
): Entered | NotEntered {
  const file = fileOf(text);
  if (!file) return { problems: [] };
  const id = typeof value.id === "string" && value.id !== "" ? value.id : newIdOf(file, list, value);
  const entered = addItem(text, list, { id, ...value }, behind);
  const after = fileOf(entered)!;
  const problems = errorsOf(entered, pathOfItem(after, { list, id }) ?? [list]);
  return problems.length > 0 ? { problems } : { text: entered, id };
}

const withFields = (text: string, address: ItemAddress, fields: readonly FieldValue[]): string =>
  fields.reduce((written, [path, value]) => setField(written, address, path, value), text);

/**
 * Enters values into an object that is in the file. They enter together if the format takes them so; else those that it
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
  const at = file && pathOfItem(file, address);
  if (!at) return { text, waiting: fields, problems: [] };
  const before = new Set(errorsOf(text, at).map(nameOf));
  const newErrors = (written: string): readonly Problem[] =>
    errorsOf(written, at).filter(problem => !before.has(nameOf(problem)));
  const whole = withFields(text, address, fields);
  const problems = newErrors(whole);
  if (problems.length === 0) return { text: whole, waiting: [], problems: [] };
  if (fields.length < 2) return { text, waiting: fields, problems };
  const last = fields[fields.length - 1]!;
  const alone = withFields(text, address, [last]);
  if (newErrors(alone).length > 0) return { text, waiting: fields, problems };
  const others = enterFields(alone, address, fields.slice(0, -1));
  return others;
}
