/** What is proposed of a file that is brought in, before anything of it is. */

import type { JsonObject, ListName } from "../../schema/index.ts";
import type { FieldDifference } from "./compareObjects.ts";
import type { FilePlace, Loss } from "./incoming.ts";
import type { MatchedParty } from "./matchParties.ts";

export type BringingVerdict =
  | { readonly code: "new" }
  /** Its evidence, or fields that are empty there, join what is there. */
  | { readonly code: "adds"; readonly fields: readonly string[] }
  | { readonly code: "same" }
  | { readonly code: "contradicts"; readonly differs: readonly FieldDifference[] };

export type ProposedItem = {
  /** List and id in the file, as "links/a-b". */
  readonly key: string;
  readonly list: ListName;
  /** As it would stand in the dossier: with its id there, and with the ids there of what it refers to. */
  readonly value: JsonObject;
  /** The id of what is there; null where it is new. */
  readonly there: string | null;
  readonly verdict: BringingVerdict;
  /** Keys of what it refers to, of those that came in as well. */
  readonly needs: readonly string[];
};

/** A record of the file, with what it says. */
export type BringingRow = {
  readonly key: string;
  readonly place: FilePlace;
  /** Of what it is about: the claim it makes, else the party, else the source. */
  readonly verdict: BringingVerdict["code"] | "left";
  /** Positions in `items`: what it is about comes first. */
  readonly items: readonly number[];
  /** What of it does not come in. */
  readonly losses: readonly Loss[];
};

export type BringingProposal = {
  readonly items: readonly ProposedItem[];
  readonly rows: readonly BringingRow[];
  /** Of the parties that came in, those that are known and those that could be. */
  readonly parties: readonly MatchedParty[];
  /** What has no place in a row: losses of the file as a whole. */
  readonly losses: readonly Loss[];
  /** The fields of the file's own head, with the ids that things have there now. Empty where the file has none. */
  readonly head: JsonObject;
};

/** What the user says to a proposal. Nothing said takes what is new and what adds, and leaves what contradicts. */
export type BringingChoices = {
  /** Of a party of the file: the id of the party that it is, or null for a new one. */
  readonly parties: ReadonlyMap<string, string | null>;
  /** Keys of rows that are left. */
  readonly left: ReadonlySet<string>;
  /** Of an item that contradicts: it stands in place of what is there, or beside it. */
  readonly contradictions: ReadonlyMap<string, "here" | "beside">;
};

export const noChoices: BringingChoices = { parties: new Map(), left: new Set(), contradictions: new Map() };

/** The key of the record that a place lies in. */
export const rowKey = ({ file, sheet, row, line, pointer, id }: FilePlace): string =>
  JSON.stringify([
    file ?? "",
    sheet ?? "",
    ...(row !== undefined ? ["row", row] : line !== undefined ? ["line", line] : [pointer ?? "", id ?? ""]),
  ]);
