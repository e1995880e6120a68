/** Changes of one object of a file, addressed by its list and id. All other bytes of the text stay. */
import {
  changeText,
  isJsonObject,
  type JsonObject,
  type ListName,
  locateValues,
  type Path,
  valueAt,
} from "../schema/index.ts";
import { type ItemAddress, pathOfItem } from "./itemAddress.ts";

/** The JSON of a file as it is written, with unknown fields and with what is left out of the dossier. Null if it is none. */
export function fileOf(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}

const readFile = (text: string): JsonObject => {
  const file = fileOf(text);
  if (!file) throw new Error("Only a JSON object can be changed.");
  return file;
};

/**
 * Writes a value at a path within an object, or takes it out where the value is undefined. An object on the way that
 * would be left empty is taken out with it.
 * @param file the JSON of the text, where it is known
 * @throws where the text is no JSON object, or the object is not there
 */
export function setField(
  text: string,
  address: ItemAddress,
  path: Path,
  value: unknown,
  file: JsonObject = readFile(text),
): string {
  const item = pathOfItem(file, address);
  if (!item) throw new Error("The object to be changed is not in the file.");
  if (value !== undefined) return changeText(text, [{ path: [...item, ...path], value }]);
  let gone: Path = path;
  for (;;) {
    const above = gone.slice(0, -1);
    const parent = valueAt(file, [...item, ...above]);
    const isOnly = above.length > 0 && isJsonObject(parent) && Object.keys(parent).length === 1;
    if (!isOnly) break;
    gone = above;
  }
  return changeText(text, [{ path: [...item, ...gone], value: undefined }]);
}

/**
 * Writes a new object at the end of a list.
 * @param file the JSON of the text, where it is known
 * @throws where the text is no JSON object
 */
export function addItem(text: string, list: ListName, value: JsonObject, file: JsonObject = readFile(text)): string {
  const items = file[list];
  const index = Array.isArray(items) ? items.length : 0;
  return changeText(text, [{ path: [list, index], value, insert: true }]);
}

/** Takes a value out, with its comma. Nothing that refers to it is looked at. */
export function takeOutValue(text: string, path: Path): string {
  return changeText(text, [{ path, value: undefined }]);
}

/**
 * Moves an entry of a list by one place. The two entries are written as they were; what stands between them stays.
 * @param path of the list
 * @param by −1 towards the beginning, 1 towards the end
 * @returns the same text where the entry is at the end already
 */
export function moveEntry(text: string, path: Path, index: number, by: -1 | 1): string {
  const list = valueAt(readFile(text), path);
  const other = index + by;
  if (!Array.isArray(list) || index < 0 || index >= list.length || other < 0 || other >= list.length) return text;
  const [first, second] = [Math.min(index, other), Math.max(index, other)];
  const [one, two] = locateValues(text, [
    [...path, first],
    [...path, second],
  ]);
  if (!one || !two) return text;
  const between = text.slice(one.end, two.start);
  return (
    text.slice(0, one.start) +
    text.slice(two.start, two.end) +
    between +
    text.slice(one.start, one.end) +
    text.slice(two.end)
  );
}
