/** `npm run library`: builds the library and writes its surface into docs/library.md. A test checks that both agree. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildPart } from "./buildPart.ts";
import { withSurface } from "./surfaceOf.ts";

const root = path.resolve(import.meta.dirname, "..");
await buildPart("library");
const page = path.join(root, "docs/library.md");
const typesOf = (name: string): string => readFileSync(path.join(root, `dist/library/${name}.d.ts`), "utf8");
writeFileSync(
  page,
  withSurface(readFileSync(page, "utf8"), [
    ["deep-labor", typesOf("deep-labor")],
    ["deep-labor/schema", typesOf("schema")],
  ]),
);
console.log("Wrote docs/library.md");
