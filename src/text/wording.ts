/** Small rules of writing that several sentences share. */
import { OPEN_ISOLATE } from "./isolates.ts";
import type { Language } from "./languages.ts";
import { say } from "./say.ts";

/** In the language's own quotation marks: names of duties and words of a file stand so in a sentence. */
export const quoted = (language: Language, item: string): string => say(language, "list.quoted", { item });

/** With a capital letter in front. Only for what begins with a word of ours: a name is written as its owner writes it. */
export function capitalised(text: string): string {
  const mark = text.startsWith(OPEN_ISOLATE) ? OPEN_ISOLATE : "";
  const [first = ""] = text.slice(mark.length);
  return mark + first.toUpperCase() + text.slice(mark.length + first.length);
}
