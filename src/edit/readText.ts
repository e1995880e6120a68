import { type JsonObject, type Parsed, parseDossier, sizeCaps } from "../schema/index.ts";
import { fileOf } from "./itemChanges.ts";

/** A text with what reading it gave, so that whoever has it next need not read it again. */
export type TextRead = {
  readonly text: string;
  /** Its JSON as it is written; null where it is none. */
  readonly file: JsonObject | null;
  /** What the format says of it. */
  readonly opened: Parsed;
};

/**
 * @param file the JSON of the text, where it is known
 * @param maxBytes the largest text that is read
 */
export const readText = (
  text: string,
  file: JsonObject | null = fileOf(text),
  maxBytes: number = sizeCaps.browser,
): TextRead => ({ text, file, opened: parseDossier(text, maxBytes) });
