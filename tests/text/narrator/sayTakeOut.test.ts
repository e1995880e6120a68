import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hangsOn, type ItemAddress } from "../../../src/edit/index.ts";
import { isJsonObject, listNames, parseDossier } from "../../../src/schema/index.ts";
import { type Language, sayTakeOut } from "../../../src/text/index.ts";
import { draw } from "../../model/drawing.ts";

const textOf = (id: string) =>
  readFileSync(new URL(`../../../data/dossiers/${id}.dossier.json`, import.meta.url), "utf8");
const sama = textOf("openai-sama");

function linesOf(text: string, address: Exclude<ItemAddress, { readonly list: "head" }>, language: Language = "en") {
  return sayTakeOut(language, parseDossier(text).dossier!, address, hangsOn(text, address));
}

describe("what hangs on an object, in words", () => {
  it("is counted first and then named, list by list", () => {
    const drawn = draw("c > a > [w]", {
      says: ["a holds health-safety", "c passes-on pay-wage to a", "c disclaims pay-wage"],
      clients: ["c", "a"],
      lookedFor: [{ id: "search", what: "A contract", from: "a" }],
    });
    expect(linesOf(JSON.stringify(drawn), { list: "parties", id: "a" })).toEqual([
      "Taking out A also takes out 2 links and 2 statements.",
      "2 links: C → A; A → W",
      "2 statements: A: Health & safety, holds; C: Paying for the work, passes on",
      "1 search would no longer name it: A contract",
      "The file would name it among the clients no longer.",
      "Naming no workers, 1 statement would be about every group of the file: C: Paying for the work, disclaims",
    ]);
    expect(linesOf(JSON.stringify(drawn), { list: "assertions", id: "says-1" })).toEqual([
      "Taking out A: Health & safety, holds takes out nothing else.",
    ]);
  });

  it("tells what would rest on less, or on nothing", () => {
    const lines = linesOf(sama, { list: "sources", id: JSON.parse(sama).sources[0].id as string });
    expect(lines[0]).toMatch(/^Taking out .+ also takes out \d+ quotes?\.$/u);
    expect(lines.join("\n")).toMatch(/would (?:have less evidence|be left without any evidence): /u);
  });

  it("tells what would be about more workers than it was", () => {
    const drawn = draw("c > [w]", { says: ["c disclaims pay-wage"] });
    expect(linesOf(JSON.stringify(drawn), { list: "links", id: "hop-1" }).at(-1)).toBe(
      "Naming no workers, 1 statement would be about every group of the file: C: Paying for the work, disclaims",
    );
  });

  it.each(["openai-sama", "flamanville", "uber-sao-paulo"])("has words for every object, in both languages: %s", id => {
    const text = textOf(id);
    const file = JSON.parse(text) as Record<string, unknown>;
    for (const list of listNames)
      for (const item of (file[list] ?? []) as unknown[])
        for (const language of ["en", "fr"] as const) {
          const lines = linesOf(text, { list, id: String(isJsonObject(item) && item.id) }, language);
          for (const line of lines) expect(line).not.toMatch(/undefined|\[object|: $/u);
        }
  });
});
