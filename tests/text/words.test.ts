import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CodeListId, codeLists, fourteenDuties } from "../../src/schema/index.ts";
import { definition, dutyDefinition, dutyLabel, dutyQuestion, label, languages } from "../../src/text/index.ts";

const ids = Object.keys(codeLists) as CodeListId[];

describe("the words of the code lists", () => {
  it("come from every file of data/codelists but the registers", () => {
    const files = readdirSync(new URL("../../data/codelists/", import.meta.url)).map(name => name.replace(".json", ""));
    expect(ids.slice().sort()).toEqual(files.filter(name => name !== "countries" && name !== "currencies").sort());
  });

  it.each(ids)("%s: every code has its words in every language", id => {
    for (const [code, words] of codeLists[id].codes)
      for (const { code: language } of languages) {
        expect(words.label[language], `${id} ${code} ${language}`).toBeTruthy();
        expect(words.definition[language], `${id} ${code} ${language}`).toBeTruthy();
        expect(label(language, id, code)).toBe(words.label[language]);
        expect(definition(language, id, code)).toBe(words.definition[language]);
      }
  });

  it("show an unknown code of an open list as it is written", () => {
    expect(label("fr", "roles", "barker")).toBe("barker");
    expect(definition("fr", "roles", "barker")).toBeNull();
    expect(label("fr", "roles", "constructor")).toBe("constructor");
  });

  it("have no unknown code in a closed list", () => {
    expect(() => label("en", "verdicts", "fine")).toThrow("no code fine in verdicts");
  });
});

describe("the words of the duties", () => {
  it("are there in every language", () => {
    for (const { code } of languages)
      for (const duty of fourteenDuties)
        for (const said of [dutyLabel(code, duty), dutyDefinition(code, duty), dutyQuestion(code, duty)])
          expect(said).toBeTruthy();
    expect(dutyLabel("fr", fourteenDuties[0]!)).toBe("Payer le travail");
  });

  it("of a dossier's own are in the dossier's language", () => {
    expect(dutyLabel("fr", { label: "Wohnung" }, "de")).toBe("Wohnung");
  });
});
