/** The language that has every message, and speaks where no other does. */
export const ROOT_LANGUAGE = "en";

/**
 * The languages that speak where one lacks a message: itself, the shorter forms of its tag, English.
 * @param known the tags of all languages
 */
export function fallbacksOf(tag: string, known: readonly string[]): readonly string[] {
  const parts = tag.split("-");
  const shorter = parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
  return [...new Set([...shorter, ROOT_LANGUAGE])].filter(one => known.includes(one));
}
