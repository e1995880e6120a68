/**
 * A value of a file as its author reads it: a text by itself, small values in a line each, anything else as in the
 * file.
 */
import { showControls } from "../../text/index.ts";

/** The most letters that are shown; the file has the rest of a longer text. */
const SHOWN = 600;

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null;

function written(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.every(isPlain)) return value.join(", ");
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length > 0 && !Array.isArray(value) && entries.every(([, one]) => isPlain(one)))
    return entries.map(([key, one]) => `${key}: ${String(one)}`).join("\n");
  return JSON.stringify(value, null, 2) ?? "";
}

/** The value as text. Controls of direction and the like are written out; line breaks stay. */
export function valueText(value: unknown): string {
  const letters = [...written(value)];
  const shown = letters.length <= SHOWN ? letters.join("") : `${letters.slice(0, SHOWN).join("")}…`;
  return shown.split("\n").map(showControls).join("\n");
}
