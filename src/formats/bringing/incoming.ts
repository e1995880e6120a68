/** What a reader of a foreign format gives: objects of a dossier, where each came from, and what became of each record. */
import type { JsonObject, ListName } from "../../schema/index.ts";
import type { LossCode, QuestionCode, RefusalOfFile } from "./bringingCodes.ts";

/** A file as it was handed in. Nothing has been believed of it yet, its name neither. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/** Where something stands in a foreign file. Rows, columns and lines count from 1. */
export type FilePlace = {
  /** Within an archive, or where several files were given together. */
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly line?: number;
  /** A JSON pointer (RFC 6901). */
  readonly pointer?: string;
  /** The record's own name for itself: the id of an entity, a node, a statement. */
  readonly id?: string;
};

export type TakeParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Something that a file says and that did not come in, or not as it stood. */
export type Loss = {
  readonly place: FilePlace;
  /** What stood there, as it was written, cut to a line. */
  readonly what: string;
  readonly code: LossCode;
  readonly params: TakeParams;
  /** It is the record as a whole that did not come in, and not a part of it. */
  readonly isWhole?: true;
};

/** Something that the file does not say and that is not guessed in silence: asked once for all records it concerns. */
export type TakeQuestion = {
  /** Stable for the same file, so that an answer can be kept in a file of answers: "direction", "type:Supplies". */
  readonly id: string;
  readonly code: QuestionCode;
  readonly params: TakeParams;
  /** How many records hang on it. */
  readonly records: number;
  /** The answers that are understood, as codes of the format or words of the question; null where any text is. */
  readonly choices: readonly string[] | null;
  /** The likeliest of many choices, at most three, where the file speaks for some. */
  readonly likely?: readonly string[];
  /** What was taken for the answer: the one given, else what changes least. */
  readonly assumed: string;
};

/** Answers by the id of their question. */
export type TakeAnswers = ReadonlyMap<string, string>;

/** `in = taken + left`, always. */
export type RecordCount = { readonly in: number; readonly taken: number; readonly left: number };

/**
 * What came in: the lists of a dossier with ids of their own, to which the objects refer among each other. It need not
 * be a whole dossier: the head may be missing.
 */
export type Incoming = {
  readonly objects: JsonObject;
  /** By list and id, as "links/a-b": where the object came from, the record that made it first. */
  readonly places: ReadonlyMap<string, readonly FilePlace[]>;
  /** Of the file's own kinds of record ("row", "Company", "relationship", "edge"). */
  readonly kinds: ReadonlyMap<string, RecordCount>;
  readonly lost: readonly Loss[];
  readonly asked: readonly TakeQuestion[];
};

/** A file that could not be read at all, or one of several formats that it could be. */
export type FileRefusal = {
  readonly code: RefusalOfFile;
  readonly place: FilePlace;
  /** What was found. */
  readonly found: string;
  readonly params: TakeParams;
};

export type ReadFormat =
  | { readonly ok: true; readonly incoming: Incoming }
  | {
      readonly ok: false;
      readonly refusals: readonly FileRefusal[];
      /** Where records were read and none of them could be taken: how many there were, and why each was left. */
      readonly left?: Pick<Incoming, "kinds" | "lost">;
    };

/** "links/a-b", the key of `places`. */
export const placeKey = (list: ListName, id: string): string => `${list}/${id}`;
