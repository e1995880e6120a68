import { formsOf } from "./fallbacksOf.ts";
import { type Language, languages } from "./languages.ts";

/**
 * The language of the product that speaks for a tag of BCP 47: of that tag, or of a shorter form of it.
 * @returns null where none does
 */
export function nearestLanguage(tag: string): Language | null {
  const spoken = new Map(languages.map(({ code }) => [code.toLowerCase(), code]));
  const form = formsOf(tag.toLowerCase()).find(one => spoken.has(one));
  return form === undefined ? null : spoken.get(form)!;
}
