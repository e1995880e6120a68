import { fileOf } from "../edit/index.ts";
import type { JsonObject } from "../schema/index.ts";
import { changesBetween } from "./changesBetween.ts";

export type NearestBase = {
  /** Among the texts that were given. */
  readonly index: number;
  /** How many differences lie between it and theirs. */
  readonly changes: number;
};

/**
 * Which of these texts theirs likely grew from: the one with the fewest differences to it. Of several it is the first:
 * against a later one, what was written since would be taken for what theirs began with, and not be asked about.
 * @returns null where none of them can be read
 */
export function nearestBase(texts: readonly string[], theirs: JsonObject): NearestBase | null {
  const known = new Map<string, number>();
  let nearest: NearestBase | null = null;
  for (const [index, text] of texts.entries()) {
    const file = known.has(text) ? null : fileOf(text);
    const changes = known.get(text) ?? (file ? changesBetween(file, theirs).length : Number.POSITIVE_INFINITY);
    known.set(text, changes);
    if (changes < Number.POSITIVE_INFINITY && (nearest === null || changes < nearest.changes))
      nearest = { index, changes };
  }
  return nearest;
}
