/** Small rules of writing that several sentences share. */
import type { Language } from "./languages.ts";
import { say } from "./say.ts";

/** In the language's own quotation marks: names of duties and words of a file stand so in a sentence. */
export const quoted = (language: Language, item: string): string => say(language, "list.quoted", { item });

/** With a capital letter in front. Only for what begins with a word of ours: a name is written as its owner writes it. */
export function capitalised(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
