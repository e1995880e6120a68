import { isolated } from "./isolated.ts";
import type { Language } from "./languages.ts";
import { say } from "./say.ts";
import { sayList } from "./sayList.ts";

/** A list in words that names at most so many, and counts the rest if it is more than one: "A, B and 4 more". */
export function sayFew(language: Language, items: readonly string[], most: number): string {
  if (items.length <= most + 1) return sayList(language, items);
  const named = items.slice(0, most).map(isolated).join(", ");
  return say(language, "chain.few", { names: named, count: items.length - most });
}
