import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { languages } from "../../src/text/languages.ts";
import { assuranceRecord } from "./assuranceRecord.ts";
import { assuranceSheet } from "./assuranceSheet.ts";
import { sheetPage } from "./sheetPage.ts";

/** The folder of the page in the built site. */
export const ASSURANCE = "assurance";

/**
 * Writes what was tried into a built site, a page for each language: `assurance/`, `fr/assurance/`.
 * @param record `docs/assurance.json`
 * @throws where the record has another form
 */
export function writeAssurance(folder: string, record: string): void {
  const read = assuranceRecord.parse(JSON.parse(readFileSync(record, "utf8")));
  const [usual] = languages;
  const stepsOf = (code: string) => (code === usual!.code ? [ASSURANCE] : [code, ASSURANCE]);
  for (const { code } of languages) {
    const steps = stepsOf(code);
    const root = "../".repeat(steps.length);
    const others = new Map(languages.map(other => [other.code, `${root}${stepsOf(other.code).join("/")}/`]));
    const place = path.join(folder, ...steps);
    mkdirSync(place, { recursive: true });
    const home = code === usual!.code ? root : `${root}${code}/`;
    writeFileSync(path.join(place, "index.html"), sheetPage(assuranceSheet(read, code), { up: home, root, others }));
  }
}
