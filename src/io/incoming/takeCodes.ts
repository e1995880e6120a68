/**
 * The codes of what happens to a foreign file. Each has a sentence in `text/` under `take.lost.…`, `take.ask.…`,
 * `take.refused.…`. A reader adds its own here.
 */

/** Why a record, or a part of one, did not come in. */
export type LossCode =
  /** The record names nobody that the file describes. */
  | "names-nobody"
  /** A kind of record that says nothing of parties or work (`params.kind`). */
  | "no-parties-in-it"
  /** A field that the dossier has no place for (`params.field`). */
  | "no-place-for-field"
  /** A value that is none of what the field takes (`params.field`). */
  | "value-not-taken"
  /** The same record stands in the file once more, and earlier or older ones are left. */
  | "repeated"
  /** The format of a dossier does not take it as it stands. */
  | "has-errors";

/** What is asked once for a file. */
export type QuestionCode =
  /** The file does not say in which direction work passes (`undirected` records). */
  | "direction"
  /** A type of link of the file, in its own word (`params.word`), is which of ours? */
  | "link-type";

/** Why nothing of a file could be read. */
export type RefusalOfFile =
  /** No format is known in which this could be written. */
  | "unknown-format"
  /** What is in it is surely of several formats at once (`params.formats`). */
  | "several-formats"
  /** It begins as the format does and is damaged at the place. */
  | "damaged"
  /** It is locked with a password. */
  | "encrypted"
  /** It is, or would be when unpacked, larger than `params.limit` (bytes or records, `params.unit`). */
  | "too-large"
  /** It has none of what the format is about (`params.kinds`). */
  | "nothing-in-it"
  /** A newer version of the format wrote it. */
  | "newer-version";
