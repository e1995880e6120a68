import type { Published } from "../redact/index.ts";
import type { GivenFile, ReadFormat, TakeAnswers } from "./bringing/incoming.ts";
import type { FormatName } from "./formatNames.ts";

/** What happens to a part of a dossier in a format: whole, in words or a note, not at all. */
export type Carried = "whole" | "in-words" | "lost";

/** The parts of a dossier that the table of losses speaks of, in its order. */
export const carriedParts = [
  "hops",
  "ownership",
  "payments",
  "representation",
  "groups",
  "kinds",
  "numbers",
  "statements",
  "answers",
  "verification",
  "readings",
  "money",
  "conditions",
  "figures",
  "proceedings",
  "sources",
  "quotes",
  "dates",
  "languages",
  "searches",
  "story",
  "imprint",
  "views",
] as const;

export type CarriedPart = (typeof carriedParts)[number];

/** A file that was made, with the name it should have. */
export type FormatFile = { readonly name: string; readonly bytes: Uint8Array };

/** How sure it is that bytes are of a format: by what only this format has, by what it may have, or not at all. */
export type Recognised = "surely" | "maybe" | "no";

export type FormatReader = {
  /** Looks at the bytes first and at the name last; never throws. */
  readonly recognise: (file: GivenFile) => Recognised;
  /** Reads what it can; never throws, whatever the bytes are. Pure: the same file and answers give the same. */
  readonly read: (file: GivenFile, answers: TakeAnswers) => ReadFormat;
};

export type FormatWriter = {
  /** Made from what may leave, and from nothing else. The same dossier gives the same bytes. */
  readonly write: (published: Pick<Published, "dossier">, language: string) => readonly FormatFile[];
  /** What the format can say of each part: the rows of the table in `docs/formats.md`. */
  readonly carries: Readonly<Record<CarriedPart, Carried>>;
};

export type FileFormat = {
  readonly name: FormatName;
  /** Endings of file names, without a dot, the usual one first. */
  readonly endings: readonly string[];
  readonly reader?: FormatReader;
  readonly writer?: FormatWriter;
};
