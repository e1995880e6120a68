/** `npm run formats`: makes the tables of docs/formats.md anew. A test checks that they agree with the formats. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { provideMessages } from "../src/text/provideMessages.ts";
import { withTables } from "../tests/formats/formatTables.ts";

const page = path.resolve(import.meta.dirname, "../docs/formats.md");
provideMessages();
writeFileSync(page, withTables(readFileSync(page, "utf8")));
console.log("Wrote docs/formats.md");
