/**
 * `npm run assurance -- FOLDER`: writes docs/assurance.json and docs/assurance.md from the records that a run of tests
 * left in FOLDER (DEEP_LABOR_RECORDS; by default `records`, where `npm run test:all` leaves them).
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT_LANGUAGE } from "../src/text/fallbacksOf.ts";
import { readRecords } from "./assurance/assuranceRecord.ts";
import { assuranceSheet } from "./assurance/assuranceSheet.ts";
import { sheetMarkdown } from "./assurance/sheetMarkdown.ts";

const root = path.resolve(import.meta.dirname, "..");
const [folder = "records"] = process.argv.slice(2);
const record = readRecords(path.resolve(root, folder));
if (record.run.changed > 0) {
  console.error(
    `${record.run.changed} files differed from the commit that these records name. Run the tests on a clean copy of the code.`,
  );
  process.exit(1);
}
writeFileSync(path.join(root, "docs/assurance.json"), `${JSON.stringify(record, null, 2)}\n`);
writeFileSync(path.join(root, "docs/assurance.md"), sheetMarkdown(assuranceSheet(record, ROOT_LANGUAGE)));
console.log("Wrote docs/assurance.json and docs/assurance.md");
