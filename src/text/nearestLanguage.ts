import { type Language, languages } from "./languages.ts";

/**
 * The language of the product that speaks for a tag of BCP 47: of that tag, or of a shorter form of it.
 * @returns null where none does
 */
export function nearestLanguage(tag: string): Language | null {
  const parts = tag.toLowerCase().split("-");
  for (let length = parts.length; length > 0; length -= 1) {
    const form = parts.slice(0, length).join("-");
    const found = languages.find(({ code }) => code.toLowerCase() === form);
    if (found) return found.code;
  }
  return null;
}
