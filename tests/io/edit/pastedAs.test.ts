import { expect, test } from "vitest";
import { type PastedAs, pastedAs } from "../../../src/io/index.ts";
import { smallText } from "../../schema/smallDossier.ts";

test.each<[string, PastedAs]>([
  [smallText, "file"],
  [`\ufeff${smallText}`, "file"],
  ['{ "parties": [] }', "file"],
  [smallText.slice(0, -5), "broken-file"],
  ["{sic} the firm said so.", "evidence"],
  ['{ "said": "so" }', "evidence"],
  ["“The firm said so.”", "evidence"],
  ["", "evidence"],
])("%j is pasted as %s", (text, as) => {
  expect(pastedAs(text)).toBe(as);
});
