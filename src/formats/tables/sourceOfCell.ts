/** What a cell for a source says: an address, words over one, "Title, Publisher, date", an id. */

import { addressKey, pastedEvidence } from "../../edit/index.ts";
import type { JsonObject } from "../../schema/index.ts";
import { dateOfCell } from "./dateOfCell.ts";

export type SourceTold = {
  /** Of the source: title, publisher, published, url. */
  readonly fields: JsonObject;
  /** Of the evidence. */
  readonly locator?: string;
  readonly quote?: string;
  /** Whether the quote is the passage that the address names, to be compared with the source. */
  readonly isFromAddress: boolean;
};

const URL_IN = /https?:\/\/|\bwww\.|\bdoi:/iu;

/** "Title, Publisher, 2023-01-18" in parts. Without a date behind it, all of it is the title. */
function titleParts(words: string): JsonObject {
  const parts = words.split(/,\s+/u);
  const read = parts.length > 1 ? dateOfCell(parts.at(-1)!, "none") : null;
  if (!read || !("date" in read)) return { title: words };
  const before = parts.slice(0, -1);
  const [publisher, ...title] = before.toReversed();
  if (title.length === 0) return { title: before.join(", "), published: read.date };
  return { title: title.toReversed().join(", "), publisher: publisher!, published: read.date };
}

const trimmed = (words: string): string => words.replace(/^[\s,;:–—-]+|[\s,;:–—(-]+$/gu, "").replace(/\s+/gu, " ");

/**
 * Reads one line of a cell.
 * @param link the address under the words
 */
export function sourceOfCell(line: string, link?: string): SourceTold {
  const words = line.trim();
  const isAddress = link !== undefined && (words === "" || addressKey(words) !== null);
  const asked = link !== undefined ? link : words;
  if (!URL_IN.test(asked)) return { fields: titleParts(words), isFromAddress: false };
  const pasted = pastedEvidence(asked);
  if ("trouble" in pasted || pasted.url === undefined) return { fields: titleParts(words), isFromAddress: false };
  const { url, notes } = pasted;
  const isFromAddress = notes.includes("from-fragment");
  const beside =
    link === undefined ? trimmed(words.replace(/(?:https?:\/\/|www\.)\S+/iu, " ")) : isAddress ? "" : words;
  // A passage beside an address keeps its place; it is a title only where it reads as one.
  const title =
    beside === ""
      ? {}
      : isFromAddress || pasted.quote === undefined || pasted.title !== undefined
        ? titleParts(pasted.title ?? beside)
        : titleParts(beside);
  return {
    fields: { ...title, url },
    ...(pasted.locator === undefined || beside.includes(pasted.locator) ? {} : { locator: pasted.locator }),
    ...(isFromAddress && pasted.quote !== undefined ? { quote: pasted.quote } : {}),
    isFromAddress,
  };
}

/** The same for two cells that mean one source. */
export function sourceKey(fields: JsonObject): string {
  const { url, title, publisher, published } = fields;
  if (typeof url === "string") return addressKey(url) ?? url;
  return [title, publisher, published]
    .map(part => (typeof part === "string" ? part.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase() : ""))
    .join("|");
}
