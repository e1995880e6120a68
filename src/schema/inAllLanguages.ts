import type { Text } from "./records.ts";

/** What a text says, in each of its languages; one that is written in none in particular once. */
export const inAllLanguages = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
