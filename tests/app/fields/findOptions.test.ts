import { describe, expect, it } from "vitest";
import { findOptions } from "../../../src/app/fields/findOptions.ts";
import { registerOptions } from "../../../src/app/fields/registerOptions.ts";

const options = [
  { id: "openai", name: "OpenAI", detail: "United States", words: ["client"] },
  { id: "sama", name: "Sama", detail: "Kenya", words: ["Samasource", "Leadgenius of old"] },
  { id: "kenya-labs", name: "Kenya Labs" },
  { id: "cote", name: "Côte d’Ivoire SARL" },
  { id: "arab", name: "شركة المثال" },
];
const idsOf = (typed: string) => findOptions(options, typed).options.map(({ id }) => id);

describe("what a picker finds", () => {
  it.each([
    ["", ["openai", "sama", "kenya-labs", "cote", "arab"]],
    ["  ", ["openai", "sama", "kenya-labs", "cote", "arab"]],
    ["sam", ["sama"]],
    ["SAMAS", ["sama"]],
    ["cote d'i", ["cote"]],
    ["ivoire", ["cote"]],
    ["labs", ["kenya-labs"]],
    // A beginning of the name first, then whatever else is known of it.
    ["kenya", ["kenya-labs", "sama"]],
    ["client", ["openai"]],
    ["of old", ["sama"]],
    ["المثال", ["arab"]],
    ["united sama", []],
    ["xyz", []],
  ])("by “%s”", (typed, ids) => {
    expect(idsOf(typed)).toEqual(ids);
  });

  it("is sure only where something begins so: what is in a second line is somebody else", () => {
    expect(findOptions(options, "sam").isSure).toBe(true);
    expect(findOptions(options, "united").isSure).toBe(false);
    expect(findOptions(options, "xyz").isSure).toBe(false);
  });

  it.each([
    ["country", "uk", "GB"],
    ["country", "ke", "KE"],
    ["country", "kenya", "KE"],
    ["country", "allemagne", "DE"],
    ["country", "ivory", "CI"],
    ["country", "cote", "CI"],
    ["currency", "kes", "KES"],
    ["currency", "euro", "EUR"],
    ["currency", "ksh", "KES"],
    ["language", "fr", "fr"],
    ["language", "swahili", "sw"],
    ["language", "anglais", "en"],
  ] as const)("of the register %s, “%s” is %s", (register, typed, code) => {
    for (const language of ["en", "fr"] as const)
      expect(findOptions(registerOptions(language, register), typed).options[0]?.id).toBe(code);
  });

  it("of 10,000 options within a moment", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `p-${at}`, name: `Party ${at}` }));
    findOptions(many, "a");
    // The quickest of several: a machine that has other work to do is no failure.
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      expect(findOptions(many, "party 9999").options).toHaveLength(1);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });
});
