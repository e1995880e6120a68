/** The language that has every message, and speaks where no other does. */
export const ROOT_LANGUAGE = "en";

/** A tag and its shorter forms, as `pt-BR` and `pt`. */
export function formsOf(tag: string): readonly string[] {
  const parts = tag.split("-");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
}

/**
 * The languages that speak where one lacks a message: itself, the shorter forms of its tag, English.
 * @param known the tags of all languages
 */
export function fallbacksOf(tag: string, known: readonly string[]): readonly string[] {
  return [...new Set([...formsOf(tag), ROOT_LANGUAGE])].filter(one => known.includes(one));
}
