import { describe, expect, it } from "vitest";
import {
  codeLists,
  fieldsOfList,
  fourteenDuties,
  listNames,
  type Problem,
  type ProblemCode,
  parseDossier,
  severities,
} from "../../../src/schema/index.ts";
import { languages, sayLeftOut, sayProblem, sayProblemName } from "../../../src/text/index.ts";

const allCodes = Object.keys(severities) as ProblemCode[];

/** The params that a problem of each code may have. */
const PARAMS: Problem["params"] = {
  bytes: 30_000_000,
  maxBytes: 20_971_520,
  expected: "list",
  depth: 64,
  newest: "deep-labor/1",
  field: "count",
  options: ["a", "b"],
  start: "2023",
  end: "2021",
  stated: "2023",
  overturned: "2021",
  first: "/parties/0",
  kind: "organisation",
  party: "sama",
  set: "reading",
  words: 60,
  characters: 0,
  letters: 300,
  most: 240,
  decision: "ruling-2020",
  later: "ruling-2022",
  address: "https://drive.example/x",
};
const told = (code: ProblemCode, more: Partial<Problem> = {}) => ({
  code,
  found: '"xyz"',
  params: PARAMS,
  pointer: "/parties/3/count",
  ...more,
});

/** The only problem of this kind in a file. */
function problemIn(file: unknown, code: ProblemCode): Problem {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const found = parseDossier(text).problems.filter(problem => problem.code === code);
  expect(found).toHaveLength(1);
  return found[0]!;
}
const dossier = (more: object) => ({
  format: "deep-labor/1",
  id: "t",
  title: "T",
  language: "en",
  updated: "2024-01-01",
  parties: [],
  links: [],
  ...more,
});

describe.each(languages)("problems in $name", ({ code: language }) => {
  it.each(allCodes)("%s: says what was found and what to do", code => {
    const { what, fix } = sayProblem(language, told(code));
    for (const sentence of [what, fix]) expect(sentence).toMatch(/^[\p{Lu}“«].*\.$/u);
    expect(sayProblemName(language, code)).not.toBe("");
    expect(sayLeftOut(language, { code, pointer: "/links/2" })).toMatch(/^\/links\/2 .*\.$/);
  });

  it("has a sentence of its own for everything that syntax can expect", () => {
    const broken = [
      "[",
      "{a}",
      '{"a" 1}',
      '{"a":1 2}',
      '"a',
      '"\\q"',
      '"\t"',
      "01",
      "{} {}",
      "[1,]",
      "{“a”:1}",
      "[ // c\n]",
    ];
    const problems = broken.map(text => problemIn(text, "syntax"));
    expect(new Set(problems.map(({ params }) => params.expected)).size).toBe(broken.length);
    const said = problems.map(problem => sayProblem(language, { ...problem, found: "x" }));
    expect(new Set(said.map(({ what }) => what)).size).toBe(broken.length);
    expect(new Set(said.map(({ fix }) => fix)).size).toBe(broken.length);
  });
});

describe("problems", () => {
  it.each([
    ["UK", "“GB” (United Kingdom)"],
    ["EL", "“GR” (Greece)"],
    ["ke", "“KE” (Kenya)"],
    ["Kenya", "“KE” (Kenya)"],
    ["Allemagne", "“DE” (Germany)"],
    ["cote d'ivoire", "“CI” (Côte d’Ivoire)"],
    ["USA", "“US” (United States)"],
  ])("the country %s was probably meant as %s", (country, meant) => {
    const problem = problemIn(
      dossier({ parties: [{ id: "a", kind: "organisation", name: "A", country }] }),
      "unknown-country",
    );
    expect(sayProblem("en", problem).fix).toBe(`Write ${meant}, if that is meant.`);
  });

  it("guesses no country where none is likely", () => {
    for (const found of ["ZZ", "", "the moon"])
      expect(sayProblem("en", told("unknown-country", { found: JSON.stringify(found) })).fix).toContain("such as KE");
  });

  it.each([
    ["KSH", "“KES”"],
    ["usd", "“USD”"],
    ["€", "“EUR”"],
    ["$", "such as KES"],
  ])("the currency %s", (found, meant) => {
    expect(sayProblem("en", told("unknown-currency", { found: JSON.stringify(found) })).fix).toContain(meant);
  });

  it("names the nearest id", () => {
    const file = dossier({
      parties: [{ id: "sama", kind: "organisation", name: "Sama" }],
      clients: ["samma"],
    });
    expect(sayProblem("en", problemIn(file, "unknown-reference"))).toEqual({
      what: "No party in this file has the id “samma”.",
      fix: "Write “sama”, if that is meant, or add what is missing.",
    });
  });

  it("names the pin and not its place, where a pin leads to nothing", () => {
    const file = dossier({ views: { network: { pins: { sama: { x: 1, y: 2 } } } } });
    expect(sayProblem("en", problemIn(file, "unknown-reference")).what).toContain("“sama”");
  });

  it("writes an ill-formed id as it could be", () => {
    const file = dossier({ parties: [{ id: "Société Générale", kind: "organisation", name: "S" }] });
    expect(sayProblem("en", problemIn(file, "not-kebab-case")).fix).toContain("“societe-generale”");
  });

  it("names the tag that is none, be it a value or a key", () => {
    expect(sayProblem("en", problemIn(dossier({ title: { "en gb": "T" } }), "unknown-language")).what).toContain(
      "“en gb”",
    );
    expect(sayProblem("en", problemIn(dossier({ language: "english!" }), "unknown-language")).what).toContain(
      "“english!”",
    );
  });

  it("tells a text from a number", () => {
    const file = dossier({ parties: [{ id: "a", kind: "organisation", name: 3 }] });
    expect(sayProblem("en", problemIn(file, "wrong-type")).what).toContain("3");
    const place = dossier({ parties: [{ id: "a", kind: "organisation", name: "A", place: { lat: "3" } }] });
    expect(sayProblem("en", problemIn(place, "wrong-type"))).toEqual({
      what: 'A number was expected in “lat”, and "3" was found.',
      fix: "Write a number without quotes, with a point for decimals.",
    });
  });

  it("names the workers below a party that is not reached, where there are any", () => {
    const said = (groups: string[]) =>
      sayProblem("en", told("not-reached", { params: { party: "sama", groups } })).what;
    expect(said(["a", "b"])).toMatch(/“sama”.* Below it stand: a and b\.$/);
    expect(said([])).not.toContain("Below");
  });

  it("shows a shortened text without its opening quote", () => {
    const long = "x".repeat(200);
    const said = sayProblem("en", problemIn(dossier({ asOf: long }), "not-a-date")).what;
    expect(said).toMatch(/^“x+…” is not/);
  });

  it("says where a file ends too soon", () => {
    expect(sayProblem("en", problemIn("{", "syntax")).what).toContain("it is not complete");
  });

  it("never says less of a file's size than there is", () => {
    const params = { bytes: 20 * 1024 * 1024 + 1, maxBytes: 20 * 1024 * 1024 };
    expect(sayProblem("en", told("too-large", { params })).what).toBe(
      "The file has 20.1 MB; at most 20 MB can be read here.",
    );
  });

  it("says what refers to something left out", () => {
    expect(sayLeftOut("en", { code: "refers-to-left-out", pointer: "/links/2" })).toBe(
      "/links/2 is left out: it refers to something that could not be read.",
    );
  });
});

describe.each(languages)("codes of the file in $name", ({ code: language }) => {
  /** Codes that are no words of a language, and so cannot be anything else in a sentence. */
  const signs = [
    ...Object.values(codeLists)
      .flatMap(({ codes }) => [...codes.keys()])
      .filter(code => /[a-z]-[a-z]/u.test(code)),
    ...fourteenDuties.map(({ id }) => id),
  ];
  const SIGN = new RegExp(`(?<![\\p{L}-])(?:${[...new Set(signs)].join("|")})(?![\\p{L}-])`, "gu");
  const withoutQuotes = (sentence: string): string => sentence.replace(/“[^“”]*”|«[^«»]*»/gu, "");
  const fieldsOfAll = ["", ...new Set(listNames.flatMap(list => fieldsOfList(list)))];

  it.each(allCodes)("stand in no words of %s but in quotes", code => {
    // Only where a field is missing do the words depend on which it is.
    const fields = code === "missing-field" ? fieldsOfAll : ["position"];
    const cases = fields.flatMap(field =>
      ["list", "code"].flatMap(expected => ["organisation", "duty"].map(kind => ({ field, expected, kind }))),
    );
    for (const { field, expected, kind } of cases) {
      const params = {
        ...PARAMS,
        expected,
        kind,
        options: signs.slice(0, 20),
        belongs: "basis",
        present: "worker-pay",
      };
      const { what, fix } = sayProblem(language, told(code, { params, pointer: `/parties/3/${field}` }));
      expect(withoutQuotes(`${what} ${fix}`).match(SIGN), `${field} ${expected} ${kind}: ${what} ${fix}`).toBeNull();
    }
  });
});
