import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { withTables } from "./formatTables.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/formats.md"), "utf8");

test("the tables of docs/formats.md say what the formats do (`npm run formats` makes them anew)", () => {
  expect(page).toBe(withTables(page));
});
