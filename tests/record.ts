import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Writes what a run of tests measured, as `NAME.json` in the folder that DEEP_LABOR_RECORDS names; without it, nothing.
 * @param name small letters, digits and "-"
 */
export function record(name: string, value: object): void {
  if (!/^[a-z0-9-]+$/u.test(name)) throw new Error(`${name} is no name of a record`);
  const folder = process.env.DEEP_LABOR_RECORDS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
}
