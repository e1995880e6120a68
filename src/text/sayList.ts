import { isolated } from "./isolated.ts";
import { entryOf, type Language } from "./languages.ts";

const formats = new Map<string, Intl.ListFormat>();

/** A list in words: "A, B and C", or with `disjunction` "A, B or C". Each item is `isolated`. */
export function sayList(
  language: Language,
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
): string {
  const name = `${language} ${type}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.ListFormat(entryOf(language).locale, { style: "long", type });
    formats.set(name, format);
  }
  return format.format(items.map(isolated));
}
