/** A value of a file as its author reads it: texts by themselves, small things in a line each, all else as in the file. */
import { showControls } from "../../text/index.ts";

/** Letters that are shown; who wants all of a longer text has the file. */
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

/** Controls of direction and the like are written out; lines stay lines. */
export function valueText(value: unknown): string {
  const letters = [...written(value)];
  const shown = letters.length <= SHOWN ? letters.join("") : `${letters.slice(0, SHOWN).join("")}…`;
  return shown.split("\n").map(showControls).join("\n");
}
