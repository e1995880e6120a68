import type { Text } from "./table/text.ts";

/** The versions of a text, one per language; one version where it names no language. */
export const inAllLanguages = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);
