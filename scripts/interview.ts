/**
 * `npm run interview`: writes docs/interview.md from data/seed.json. With `-- --text FILE`, the interview as it was read,
 * it also compares each quote with that text and notes that it did, for a test.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { interviewTable } from "../build/interviewTable.ts";
import { provideMessages } from "../src/text/index.ts";
import { dossiersIn } from "./dossiersIn.ts";
import { interviewPage } from "./interviewPage.ts";
import { quotesOf } from "./quotesOf.ts";
import { textPrint } from "./textPrint.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const PRINT = "tests/fixtures/interview.print.txt";

provideMessages();
const table = interviewTable(path.join(root, "data/seed.json"));
const dossiers = dossiersIn(root);
const asked = process.argv.indexOf("--text");
const file = process.argv[asked + 1];
if (asked >= 0) {
  if (file === undefined) throw new Error("Say which file: npm run interview -- --text FILE");
  writeFileSync(path.join(root, PRINT), `${textPrint(readFileSync(file, "utf8"), quotesOf(table, dossiers))}\n`);
  console.log(`Wrote ${PRINT}`);
}
writeFileSync(path.join(root, "docs/interview.md"), interviewPage(table, dossiers));
console.log("Wrote docs/interview.md");
