/** What nodes and edges of other programs say of themselves, sorted into fields of ours. */
import type { FilePlace } from "../bringing/incoming.ts";
import { foldedWord } from "./codeOfWord.ts";
import { addressOf, type Gathering } from "./gathering.ts";

/** What a node or an edge says of itself besides its ends, by the name of the field. */
export type GraphFields = ReadonlyMap<string, readonly string[]>;

export type GraphNode = {
  /** What edges call it. */
  readonly key: string;
  /** Null where the file gives none. */
  readonly name: string | null;
  readonly fields: GraphFields;
  readonly place: FilePlace;
};

export type GraphEdge = {
  readonly from: string;
  readonly to: string;
  readonly direction: "directed" | "undirected" | "mutual";
  /** The file's own word for what the edge is, where its format has a place for that. */
  readonly kind: string;
  readonly label: string;
  readonly fields: GraphFields;
  readonly place: FilePlace;
};

/** The values of a record by our fields. */
export type SortedFields = ReadonlyMap<string, readonly string[]>;

/** Different words of a file at most that are each asked about; with more of them they are names, not types. */
const MOST_WORDS = 30;

/** Said in words when it goes out; what comes in is never surer than "unverified". */
const OWN_WORDS = new Set(["how sure", "over", "not placed", "above", "answer"]);

/** Sorts the fields of a record into those of ours; the others are lost, each with its value. */
export function sortFields(
  { fields, place }: { readonly fields: GraphFields; readonly place: FilePlace },
  name: string,
  known: Readonly<Record<string, string>>,
  { lose }: Gathering,
): SortedFields {
  const sorted = new Map<string, readonly string[]>();
  for (const [called, written] of fields) {
    const values = written.map(value => value.trim()).filter(Boolean);
    if (values.length === 0 || (values.length === 1 && values[0] === name)) continue;
    const word = foldedWord(called);
    const field = Object.hasOwn(known, word) ? known[word]! : null;
    if (field === null) {
      if (!OWN_WORDS.has(word)) lose(place, values.join(" | "), "no-place-for-field", { field: called });
    } else if (field === "kind" && sorted.has(field))
      lose(place, values.join(" | "), "no-place-for-field", { field: called });
    else sorted.set(field, [...(sorted.get(field) ?? []), ...values]);
  }
  return sorted;
}

export const firstOf = (sorted: SortedFields, field: string): string => sorted.get(field)?.[0] ?? "";

/** The addresses among the sources of a record; words have no source that they could lead to. */
export const sourcesOf = (sorted: SortedFields, place: FilePlace, { lose }: Gathering): readonly string[] =>
  (sorted.get("sources") ?? [])
    .flatMap(one => one.split("|"))
    .filter(one => {
      const isAddress = addressOf(one) !== null;
      if (!isAddress && one.trim() !== "") lose(place, one, "value-not-taken", { field: "sources" });
      return isAddress;
    });

/** Whether words are types: few of them for all records. Many are names. */
export function areTypes(words: readonly string[]): boolean {
  const distinct = new Set(words.map(foldedWord).filter(Boolean));
  return distinct.size > 0 && distinct.size <= MOST_WORDS;
}
