import { fileOf } from "../../edit/index.ts";
import type { JsonObject } from "../../schema/index.ts";

/** The JSON of a text that was opened; null where it is none, or was not read. */
export function fileOfText(text: string | Uint8Array | null): JsonObject | null {
  if (text === null) return null;
  return fileOf(typeof text === "string" ? text : new TextDecoder().decode(text));
}
