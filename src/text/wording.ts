/** Small rules of writing that several sentences share. */
import { OPEN_ISOLATE } from "./isolates.ts";
import type { Language } from "./languages.ts";
import { say } from "./say.ts";

/** Words in the quotation marks of a language, for names of duties and words of a file in a sentence. */
export const quoted = (language: Language, item: string): string => say(language, "list.quoted", { item });

/** Items that have commas of their own, as in "A (by its own word, 1 hop up); B". */
export const sayApart = (language: Language, items: readonly string[]): string =>
  items.slice(1).reduce((before, next) => say(language, "list.apart", { before, next }), items[0] ?? "");

/** What something is called, and behind it what is said of it; the one of both that is there where the other is empty. */
export const sayLabelled = (language: Language, label: string, text: string): string =>
  label === "" || text === "" ? label + text : say(language, "list.labelled", { label, text });

/**
 * A text with a capital letter at its start, which must be a word of ours: names are written as their owners write
 * them.
 */
export function capitalised(text: string): string {
  const mark = text.startsWith(OPEN_ISOLATE) ? OPEN_ISOLATE : "";
  const [first = ""] = text.slice(mark.length);
  return mark + first.toUpperCase() + text.slice(mark.length + first.length);
}
