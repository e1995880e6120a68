import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Where a record of this name is kept; null where nobody asks for records. */
function fileOf(name: string, ending: string): string | null {
  if (!/^[a-z0-9-]+$/u.test(name)) throw new Error(`${name} is no name of a record`);
  const folder = process.env.DEEP_LABOR_RECORDS;
  if (!folder) return null;
  mkdirSync(folder, { recursive: true });
  return path.join(folder, `${name}.${ending}`);
}

/**
 * Writes what a run of tests measured, as `NAME.json` in the folder that DEEP_LABOR_RECORDS names; without it, nothing.
 * @param name small letters, digits and "-"
 */
export function record(name: string, value: object): void {
  const file = fileOf(name, "json");
  if (file !== null) writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/** Adds to what a run counts in many places: a line of `NAME.jsonl`, which `npm run assurance` sums. */
export function recordOne(name: string, value: Readonly<Record<string, number>>): void {
  const file = fileOf(name, "jsonl");
  if (file !== null) appendFileSync(file, `${JSON.stringify(value)}\n`);
}
