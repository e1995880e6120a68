/**
 * How long a text may be in the picture of a chain and in an article. Longer texts are shortened there, visibly; the
 * outline and the table show them whole.
 */

import type { Path } from "../json/scanJson.ts";
import type { Dossier } from "../records.ts";

/** Letters (code points) of words such as names and titles, and of prose such as quotes and remarks. */
export const MOST_LETTERS = { words: 240, prose: 2000 } as const;
/** The most words of a standfirst. */
export const MOST_STANDFIRST_WORDS = 35;
/** Letters of what is written for small places. */
const IN_SMALL_PLACES: ReadonlyMap<string, number> = new Map([
  ["shortTitle", 40],
  ["shortName", 24],
]);

/** Fields that the picture of a chain shows. */
const pictured: ReadonlySet<string> = new Set([
  "title",
  "shortTitle",
  "subtitle",
  "name",
  "shortName",
  "extent",
  "label",
  "question",
  "court",
  "words",
  "value",
  "unit",
  "what",
  "role",
  "roles",
  "function",
  "publisher",
  "authors",
]);
const words: ReadonlySet<string> = new Set([
  ...pictured,
  "provision",
  "locator",
  "population",
  "includes",
  "excludes",
  "certification",
  "effects",
  "aliases",
]);
const prose: ReadonlySet<string> = new Set([
  "standfirst",
  "summary",
  "text",
  "remark",
  "description",
  "definition",
  "quote",
  "translation",
  "outcome",
]);
/** Fields that are never shown. */
const unseen: ReadonlySet<string> = new Set(["private", "views"]);

export type LongText = {
  readonly path: Path;
  readonly text: string;
  /** Code points. */
  readonly letters: number;
  /** The most code points that are shown. */
  readonly most: number;
  readonly isPictured: boolean;
};

/** The texts that are too long, in the order of the file. */
export function longTextsIn(dossier: Dossier): readonly LongText[] {
  const found: LongText[] = [];
  const look = (value: unknown, path: Path, field: string): void => {
    if (typeof value === "string") {
      const most =
        IN_SMALL_PLACES.get(field) ??
        (words.has(field) ? MOST_LETTERS.words : prose.has(field) ? MOST_LETTERS.prose : null);
      if (most === null || value.length <= most) return;
      const letters = [...value].length;
      if (letters > most) found.push({ path, text: value, letters, most, isPictured: pictured.has(field) });
    } else if (Array.isArray(value)) for (const [place, item] of value.entries()) look(item, [...path, place], field);
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) {
        // Each language of a text belongs to the same field.
        const isTag =
          typeof item === "string" && words.has(field) !== prose.has(field) && !words.has(key) && !prose.has(key);
        if (!unseen.has(key)) look(item, [...path, key], isTag ? field : key);
      }
  };
  look(dossier, [], "");
  return found;
}
