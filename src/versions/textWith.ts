/** The text of a file with other values in it: what stays as it was keeps its bytes. */
import { changeText, isJsonObject, type JsonObject, type Path, type TextChange } from "../schema/index.ts";
import { isSameMeaning } from "./meaning.ts";

/** What tells an entry of a list from its neighbours. */
function nameOf(entry: unknown): string | null {
  if (!isJsonObject(entry)) return null;
  const name = entry.id ?? entry.quoteId ?? entry.source ?? entry.text;
  return typeof name === "string" ? name : null;
}

/**
 * Makes one text of another.
 * @param file the JSON of the text
 * @param wanted the same with other values; entries that stay are the same values, in the same order
 */
export const textWith = (text: string, file: JsonObject, wanted: JsonObject): string =>
  changeText(text, changesTo([], file, wanted));

function changesTo(path: Path, is: unknown, wanted: unknown): readonly TextChange[] {
  if (is === wanted || isSameMeaning(is, wanted, String(path.at(-1) ?? ""))) return [];
  if (Array.isArray(is) && Array.isArray(wanted)) return entryChanges(path, is, wanted);
  if (!isJsonObject(is) || !isJsonObject(wanted)) return [{ path, value: wanted }];
  const keys = [...new Set([...Object.keys(is), ...Object.keys(wanted)])];
  return keys.flatMap((key): readonly TextChange[] => {
    if (!Object.hasOwn(wanted, key) || wanted[key] === undefined)
      return Object.hasOwn(is, key) ? [{ path: [...path, key], value: undefined }] : [];
    if (!Object.hasOwn(is, key)) return [{ path: [...path, key], value: wanted[key] }];
    return changesTo([...path, key], is[key], wanted[key]);
  });
}

/** Entry by entry, from the last to the first, so that no change shifts the place of another. */
function entryChanges(path: Path, is: readonly unknown[], wanted: readonly unknown[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = is.length - 1;
  let to = wanted.length - 1;
  const isIn = (list: readonly unknown[], last: number, entry: unknown): boolean => {
    for (let place = last; place >= 0; place -= 1) if (isSameEntry(list[place], entry)) return true;
    return false;
  };
  while (at >= 0 || to >= 0) {
    if (at >= 0 && to >= 0 && isSameEntry(is[at], wanted[to])) {
      changes.push(...changesTo([...path, at], is[at], wanted[to]));
      at -= 1;
      to -= 1;
    } else if (to >= 0 && (at < 0 || !isIn(is, at, wanted[to]))) {
      changes.push({ path: [...path, at + 1], value: wanted[to], insert: true });
      to -= 1;
    } else {
      changes.push({ path: [...path, at], value: undefined });
      at -= 1;
    }
  }
  return changes;
}

function isSameEntry(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const name = nameOf(one);
  return name === null ? isSameMeaning(one, other) : name === nameOf(other);
}
