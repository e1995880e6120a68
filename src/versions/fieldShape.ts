/** How the values of the format are compared and brought together: what has parts of its own, and what is one thing. */
import {
  allRows,
  type FieldRow,
  isEvidenceField,
  isJsonObject,
  isWholeObject,
  type JsonObject,
} from "../schema/index.ts";

/**
 * `fields`: an object, field by field. `keyed`: a list whose entries have keys of their own. `set`: a list of which each
 * entry stands for itself. `whole`: one value, which nobody would put together from two.
 */
export type FieldShape = "fields" | "keyed" | "set" | "whole";

const isWhole = ({ is }: FieldRow): boolean =>
  typeof is === "string" ? NUMBERS.has(is) : "either" in is || ("object" in is && isWholeObject(is.object));

const NUMBERS: ReadonlySet<string> = new Set(["range", "share", "in-line", "amount"]);

const namesOf = (holds: (row: FieldRow) => boolean): ReadonlySet<string> =>
  new Set(allRows.filter(([, row]) => holds(row)).map(([field]) => field));

/** Numbers and places whose parts mean something together only. */
const WHOLE = namesOf(isWhole);

/** Lists that say of whom, to whom or by whom something is said. One put together from two would be nobody's statement. */
const DECIDING = namesOf(
  ({ is, takenOut }) => typeof is === "object" && "listOf" in is && (takenOut === "filled" || takenOut === "item"),
);

const isReview = (path: readonly string[]): boolean => path.at(-1) === "review" && path.at(-2) === "private";

/**
 * @param path names of fields, from the object of the list on; keys of entries stand in it too
 * @param values all versions of the value that there are
 */
export function shapeOf(path: readonly string[], values: readonly unknown[]): FieldShape {
  const name = path.at(-1) ?? "";
  const there = values.filter(value => value !== undefined);
  if (WHOLE.has(name) || path.at(-2) === "pins" || there.length === 0) return "whole";
  if (there.every(isJsonObject)) return "fields";
  if (!there.every(Array.isArray)) return "whole";
  if (isEvidenceField(name) || name === "decisions" || isReview(path)) return "keyed";
  return DECIDING.has(name) ? "whole" : "set";
}

/** What an entry of evidence names: a source or a quote. */
const namedBy = (entry: unknown): string =>
  isJsonObject(entry) ? String(entry.quoteId ?? entry.source ?? "") : String(entry);

const wordsQuoted = (entry: unknown): string => (isJsonObject(entry) ? String(entry.quote ?? "") : "");

const reviewKey = (note: unknown): string =>
  isJsonObject(note) ? JSON.stringify([note.by, note.at, note.text]) : JSON.stringify(note);

/** Gives each key a number where it comes again. */
function numbered(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map(key => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  });
}

/**
 * The keys of the entries of several versions of one list, which are the same for what is the same entry: of a decision
 * its id, of a note its words, of evidence what it names, and the words quoted where one list names it twice.
 */
export function keysOf(
  path: readonly string[],
  lists: readonly (readonly unknown[])[],
): readonly (readonly string[])[] {
  if (path.at(-1) === "decisions")
    return lists.map(list =>
      numbered(list.map(one => (isJsonObject(one) ? String(one.id ?? "") : JSON.stringify(one)))),
    );
  if (!isEvidenceField(path.at(-1))) return lists.map(list => numbered(list.map(reviewKey)));
  const severalTimes = new Set<string>();
  for (const list of lists) {
    const seen = new Set<string>();
    for (const entry of list) {
      const name = namedBy(entry);
      if (seen.has(name)) severalTimes.add(name);
      seen.add(name);
    }
  }
  return lists.map(list =>
    numbered(
      list.map(entry => {
        const name = namedBy(entry);
        return severalTimes.has(name) ? JSON.stringify([name, wordsQuoted(entry)]) : name;
      }),
    ),
  );
}

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** Whether this is a text of the format in several languages. */
export const isInLanguages = (value: unknown): value is JsonObject =>
  isJsonObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, words]) => TAG.test(tag) && typeof words === "string");

/** A text without a language is one in that of the dossier, where another version of it is in several. */
export function asTexts(values: readonly unknown[], languages: readonly string[]): readonly unknown[] {
  if (!values.some(isInLanguages) || !values.some(value => typeof value === "string")) return values;
  return values.map((value, at) => (typeof value === "string" ? { [languages[at] ?? "und"]: value } : value));
}
