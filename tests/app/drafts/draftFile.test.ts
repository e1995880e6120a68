import { expect, test } from "vitest";
import { nameBeside } from "../../../src/app/drafts/draftFile.ts";

test.each([
  ["chain.dossier.json", "chain-2.dossier.json"],
  ["chain-2.dossier.json", "chain-3.dossier.json"],
  ["chain.json", "chain-2.json"],
  ["chain", "chain-2"],
  ["a chain of 2021.dossier.json", "a chain of 2021-2.dossier.json"],
  ["été.dossier.json", "été-2.dossier.json"],
])("a file beside %s is called %s", (name, beside) => {
  expect(nameBeside(name)).toBe(beside);
});
