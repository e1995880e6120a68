import { describe, expect, it } from "vitest";
import { inFormWords } from "../../../src/app/forms/inFormWords.ts";
import type { Reader } from "../../../src/app/page/reading/useReader.ts";
import { codeLists, fourteenDuties, type Problem, type ProblemCode, severities } from "../../../src/schema/index.ts";
import { type Language, languages, say as sayIn, sayProblem } from "../../../src/text/index.ts";

const readerOf = (language: Language): Reader => ({ language, say: (key, params) => sayIn(language, key, params) });
/** No word of a language is written so. */
const signs = [
  ...Object.values(codeLists)
    .flatMap(({ codes }) => [...codes.keys()])
    .filter(code => code.includes("-")),
  ...fourteenDuties.map(({ id }) => id),
];
const SIGN = new RegExp(`(?<![\\p{L}-])(?:${[...new Set(signs)].join("|")})(?![\\p{L}-])`, "u");

/** What a problem of any kind may tell. */
const PARAMS: Problem["params"] = {
  ...{
    bytes: 30_000_000,
    maxBytes: 20_971_520,
    expected: "list",
    depth: 64,
    newest: "deep-labor/1",
    kind: "organisation",
  },
  ...{
    start: "2023",
    end: "2021",
    stated: "2023",
    overturned: "2021",
    first: "/parties/0",
    party: "Sama",
    set: "reading",
  },
  ...{ words: 60, characters: 0, letters: 300, most: 240, decision: "ruling-2020", later: "ruling-2022" },
  address: "https://drive.example/x",
};

describe.each(languages.map(({ code }) => code))("what is said in a form (%s)", language => {
  it.each(Object.keys(severities) as ProblemCode[])("of %s names no code of the file", code => {
    const fields = ["position", "verification", "basis", "kind", "status", "met", "what", "duty"];
    for (const field of code === "missing-field" ? fields : ["position"]) {
      const params = { ...PARAMS, options: signs.slice(0, 20) };
      const { what, fix } = sayProblem(language, { code, found: '"xyz"', params, pointer: `/parties/3/${field}` });
      expect(inFormWords(readerOf(language), `${what} ${fix}`)).not.toMatch(SIGN);
    }
  });
});

describe("in a form", () => {
  it("a position and a field are called as they are there, and what an author wrote stays", () => {
    const said = (sentence: string) => inFormWords(readerOf("en"), sentence);
    expect(said("“passes-on” does not say to whom.")).not.toContain("passes-on");
    expect(said("The field “party” is missing.")).not.toContain("“party”");
    expect(said("“Xyzzy-plugh” is not on the list.")).toBe("“Xyzzy-plugh” is not on the list.");
  });
});
