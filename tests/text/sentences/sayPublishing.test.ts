import { describe, expect, it } from "vitest";
import en from "../../../data/languages/en/messages.json";
import {
  type InferenceTold,
  languages,
  type RefusalTold,
  sayDifference,
  sayInference,
  sayItemChange,
  sayRefusal,
} from "../../../src/text/index.ts";

const codesAfter = (start: string): string[] =>
  Object.keys(en).flatMap(key => (key.startsWith(`${start}.`) ? [key.slice(start.length + 1)] : []));

/** The params of refusals and inferences. */
const params = {
  party: "middle-firm",
  source: "talk",
  sources: ["report", "paper"],
  proceeding: "case-1",
  country: "KE",
  role: "recruiter",
  days: ["2021-03-04", "2021-03-05"],
  word: "staffing",
  id: "told",
  count: 2,
  secret: "Acme…",
  from: "/parties/1/private",
  field: "/links/0/remark",
  at: "/summary",
  name: "The Daily Paper",
  text: "Land Cruiser",
  words: "They came by night and",
  date: "2024-05-06",
  address: "https://drive.example/a",
  parameter: "ouid",
  canStand: "no",
};

describe.each(languages)("what is said before publishing in $name", ({ code: language }) => {
  it("has a sentence for every reason not to, and one that says what to do", () => {
    const codes = codesAfter("publishing.refusal.what");
    expect(codes).toEqual(codesAfter("publishing.refusal.fix"));
    for (const code of codes) {
      const { what, fix } = sayRefusal(language, { code, params } as RefusalTold);
      expect(`${what} ${fix}`).not.toMatch(/[{}]|undefined/);
      for (const sentence of [what, fix]) expect(sentence).toMatch(/[.…”»]$/u);
    }
  });

  it("has a sentence for everything that could be inferred", () => {
    for (const code of codesAfter("publishing.inference")) {
      const said = sayInference(language, { code, params } as InferenceTold);
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said).toMatch(/\.$/u);
    }
  });

  it("has a few words for everything that goes or changes", () => {
    for (const code of codesAfter("publishing.difference"))
      expect(sayDifference(language, code as Parameters<typeof sayDifference>[1])).not.toBe("");
    for (const code of codesAfter("publishing.item"))
      expect(sayItemChange(language, code as Parameters<typeof sayItemChange>[1])).not.toBe("");
  });
});

describe("what is said before publishing", () => {
  it("names countries, roles and days in words", () => {
    expect(sayInference("en", { code: "alone-in-role", params })).toBe(
      "“middle-firm” is the only party of the file with this role in this country: recruiter, Kenya. A reader who knows the field may know who it is.",
    );
    expect(sayInference("fr", { code: "exact-day", params })).toContain("4 mars 2021 et 5 mars 2021");
  });

  it("shows what hides in a secret", () => {
    const told = { ...params, secret: "A\u202eB" };
    expect(sayRefusal("en", { code: "private-told", params: told }).what).toContain("A‹U+202E›B");
  });

  it("says of an error what is said of it everywhere", () => {
    const problem = { code: "not-a-date", found: '"May"', params: {}, pointer: "/links/0/start" } as const;
    expect(sayRefusal("en", { code: "has-error", problem }).what).toContain("“May”");
  });
});
