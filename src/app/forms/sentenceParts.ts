import { type Key, type Language, say } from "../../text/index.ts";

/** Stand round the name of a blank while the sentence is made. Private use: no text has them. */
const [OPEN, CLOSE] = ["\uE010", "\uE011"];
const BLANK = new RegExp(`[\u2066-\u2069]*${OPEN}([^${CLOSE}]*)${CLOSE}[\u2066-\u2069]*`, "u");

/**
 * A sentence with blanks, in pieces: words, and names of blanks at the odd places.
 * @param key of a message whose placeholders are the blanks
 */
export function sentenceParts(language: Language, key: Key, blanks: readonly string[]): readonly string[] {
  const params = Object.fromEntries(blanks.map(name => [name, `${OPEN}${name}${CLOSE}`]));
  return say(language, key, params).split(BLANK);
}
