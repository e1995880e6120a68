/** Notes of a review: what a colleague or an editor asks at an object. They stand in its `private`, and nothing of them leaves. */
import { changeText, isJsonObject, type JsonObject, listNames, type Path, valueAt } from "../schema/index.ts";
import { type ItemAddress, itemsIn, pathOfItem } from "./itemAddress.ts";
import { fileOf, takeOutValue } from "./itemChanges.ts";

export type ReviewNote = {
  readonly by: string;
  /** An ISO date, with or without a time. */
  readonly at: string;
  readonly text: string;
  readonly isDone: boolean;
};

export type PlacedNote = {
  readonly note: ReviewNote;
  /** The object of a list that it stands at, or in. */
  readonly address: ItemAddress;
  /** Of the note, from the root of the file. */
  readonly path: Path;
};

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function noteOf(value: unknown): ReviewNote | null {
  if (!isJsonObject(value) || typeof value.text !== "string") return null;
  return { by: textOf(value.by), at: textOf(value.at), text: value.text, isDone: value.done === true };
}

/** The notes of an object and of what it holds. */
function notesBelow(item: JsonObject, address: ItemAddress, at: Path): readonly PlacedNote[] {
  const found: PlacedNote[] = [];
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: item, path: at }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    const inner: { value: unknown; path: Path }[] = [];
    if (Array.isArray(value)) inner.push(...value.map((one, index) => ({ value: one, path: [...path, index] })));
    else if (isJsonObject(value))
      for (const [key, one] of Object.entries(value))
        if (key !== "private") inner.push({ value: one, path: [...path, key] });
        else if (isJsonObject(one) && Array.isArray(one.review))
          one.review.forEach((entry: unknown, index) => {
            const note = noteOf(entry);
            if (note) found.push({ note, address, path: [...path, key, "review", index] });
          });
    open.push(...inner.reverse());
  }
  return found;
}

/** All notes of a file: those of the dossier itself, then list by list. */
export function reviewNotesIn(file: JsonObject): readonly PlacedNote[] {
  const lists: ReadonlySet<string> = new Set(listNames);
  const head = Object.fromEntries(Object.entries(file).filter(([key]) => !lists.has(key)));
  return [
    ...notesBelow(head, { list: "head" }, []),
    ...listNames.flatMap(list =>
      itemsIn(file, list).flatMap(({ item, address }) => notesBelow(item, address, pathOfItem(file, address)!)),
    ),
  ];
}

/**
 * Writes a note at an object. What else stands in its `private` stays, also where that is no object.
 * @throws where the text is no JSON object, or the object is not there
 */
export function addReviewNote(
  text: string,
  address: ItemAddress,
  { by, at, text: words }: Omit<ReviewNote, "isDone">,
): string {
  const file = fileOf(text);
  const path = file && pathOfItem(file, address);
  if (!file || !path) throw new Error("The object of a note is not in the file.");
  const note = { ...(by === "" ? {} : { by }), at, text: words };
  const own = valueAt(file, [...path, "private"]);
  if (own !== undefined && !isJsonObject(own))
    return changeText(text, [{ path: [...path, "private"], value: { note: own, review: [note] } }]);
  const review = isJsonObject(own) ? own.review : undefined;
  if (review !== undefined && !Array.isArray(review))
    return changeText(text, [{ path: [...path, "private", "review"], value: [review, note] }]);
  const place = Array.isArray(review) ? review.length : 0;
  return changeText(text, [{ path: [...path, "private", "review", place], value: note, insert: true }]);
}

/** @param path of the note */
export const setReviewDone = (text: string, path: Path, isDone: boolean): string =>
  changeText(text, [{ path: [...path, "done"], value: isDone ? true : undefined }]);

/** @param path of the note */
export const takeOutNote = (text: string, path: Path): string => takeOutValue(text, path);
