import { describe, expect, it } from "vitest";
import { codes } from "../../../src/schema/index.ts";
import {
  languages,
  sayCondition,
  sayFloor,
  sayLink,
  sayPlane,
  sayPosition,
  saySpan,
  sayState,
  sayTransfer,
  sayVerdict,
  sayVerdictLong,
  type VerdictLongParams,
} from "../../../src/text/index.ts";
import { named } from "../named.ts";

const one = { min: 1, max: 1 };
const asked: VerdictLongParams = {
  duty: "Setting the rate",
  nature: "obligation",
  plane: "practical",
  extent: "whole",
  answering: ["Sama (by its own word, 1 hop up)"],
};

describe("spans", () => {
  it.each([
    [one, "1 hop", "1 maillon"],
    [{ min: 3, max: 5 }, "3 to 5 hops", "3 à 5 maillons"],
    [{ min: 5, max: null }, "5 hops or more", "5 maillons ou plus"],
    [{ min: 1, max: null }, "1 hop or more", "1 maillon ou plus"],
  ])("%j", (span, en, fr) => {
    expect(saySpan("en", span)).toBe(en);
    expect(saySpan("fr", span)).toBe(fr);
  });
});

describe("verdicts for tables", () => {
  it.each([
    ["answered", "answered, 1 hop"],
    ["contested", "contested"],
    ["lost", "lost"],
    ["undocumented", "not documented"],
    ["answered-outside", "answered outside the chain"],
    ["excluded", "excluded by law or ruling"],
    ["not-applicable", "not applicable"],
    ["shifted-to-workers", "the workers themselves"],
    ["no-chain", "no chain"],
  ] as const)("%s is %s", (verdict, said) => {
    expect(sayVerdict("en", verdict, { distance: one })).toBe(said);
  });

  it("say the floor under which they stand", () => {
    expect(sayVerdict("en", "lost", { distance: null, floor: "documented" })).toBe(
      "lost (counting only what is documented)",
    );
  });
});

describe("verdicts in full", () => {
  it.each([
    [
      "lost",
      "In practice, responsibility for “Setting the rate” is lost: everyone is on record passing it on or refusing it.",
    ],
    ["excluded", "By law or ruling no one in this chain answers for “Setting the rate”."],
    ["undocumented", "In practice, no holder is documented for “Setting the rate”."],
    ["answered", "In practice, answering for “Setting the rate”: Sama (by its own word, 1 hop up)."],
  ] as const)("%s", (verdict, said) => {
    expect(sayVerdictLong("en", verdict, asked)).toBe(said);
  });

  it("name the nearest of those who answer, and count the rest", () => {
    expect(sayVerdictLong("en", "answered", { ...asked, answering: ["A (by contract)", "B"], more: 3 })).toBe(
      "In practice, answering for “Setting the rate”: A (by contract); B; 3 more.",
    );
  });

  it("say of statements on different parts that they differ by part, and never that they are contested", () => {
    const said = sayVerdictLong("en", "contested", { ...asked, extent: "by-part", contested: ["Sama"] });
    expect(said).toBe(
      "In practice, what is on record on “Setting the rate” differs by part, and nothing contradicts anything else: Sama.",
    );
    expect(sayVerdict("en", "contested", { distance: null, extent: "by-part" })).toBe("differs by part");
    expect(sayVerdict("fr", "contested", { distance: null, extent: "by-part" })).toBe("varie selon la partie");
  });

  it("call a power shifted to workers autonomy, and an obligation a burden", () => {
    const shifted = (nature: VerdictLongParams["nature"]) =>
      sayVerdictLong("en", "shifted-to-workers", { ...asked, nature });
    expect(shifted("power")).toContain("autonomy");
    expect(shifted("power")).not.toContain("burden");
    expect(shifted("obligation")).toContain("burden");
    expect(shifted("obligation")).not.toContain("autonomy");
    expect(shifted("both")).toMatch(/burden.*autonomy/);
  });

  it("say a floor first, and what lost and excluded are without it", () => {
    const floored = { ...asked, floor: "documented", withoutFloor: "answered" } as const;
    expect(sayVerdictLong("en", "lost", floored)).toBe(
      "Counting only what is documented: in practice, responsibility for “Setting the rate” is lost: everyone is on record passing it on or refusing it. Counting everything, the answer is: answered.",
    );
    expect(sayVerdictLong("en", "excluded", floored)).toContain("Counting everything");
    expect(sayVerdictLong("en", "undocumented", floored)).not.toContain("Counting everything");
  });

  it("refuse an answer without a holder", () => {
    expect(() => sayVerdictLong("en", "answered", { ...asked, answering: [] })).toThrow();
  });
});

describe.each(languages)("what the model finds, in $name", ({ code: language }) => {
  it("has a sentence for every verdict, plane and floor", () => {
    const said = new Set<string>();
    for (const verdict of codes.verdicts)
      for (const plane of codes.planes)
        for (const floor of codes.verifications) {
          const sentence = sayVerdictLong(language, verdict, {
            ...asked,
            plane,
            floor,
            contested: ["Meta"],
            outside: ["G"],
          });
          expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
          said.add(sentence);
        }
    // Without a chain, and for what law excludes, the plane is not said.
    expect(said.size).toBe((7 * 3 + 2) * codes.verifications.length);
    for (const floor of codes.verifications) expect(sayFloor(language, floor)).not.toBe("");
    for (const plane of codes.planes) expect(sayPlane(language, plane)).not.toBe("");
  });

  it("has a sentence of its own for every transfer, with both names and the duty", () => {
    const said = codes.transfers.map(kind => sayTransfer(language, { kind, from: "Ann", to: "Bob", duty: "Duty" }));
    expect(new Set(said).size).toBe(codes.transfers.length);
    for (const sentence of said)
      for (const name of ["Duty", "Ann", "Bob"]) expect(sentence).toMatch(new RegExp(`${name}.*\\.$`, "u"));
  });

  it("has words of their own for every state and condition", () => {
    expect(new Set(codes.states.map(state => sayState(language, state))).size).toBe(codes.states.length);
    expect(new Set(codes.conditions.map(one => sayCondition(language, one))).size).toBe(codes.conditions.length);
  });

  it("has a sentence of its own for every type of link, in one and in many", () => {
    for (const isPlural of [false, true]) {
      const said = codes.linkTypes.map(type =>
        sayLink(language, { type, from: named("Ann", { isPlural }), to: named("Bob") }),
      );
      expect(new Set(said).size).toBe(codes.linkTypes.length);
      for (const sentence of said) expect(sentence).toMatch(/^Ann .*Bob.*\.$/u);
    }
  });

  it("has a sentence for every position on every basis, and whatever is retained", () => {
    for (const position of codes.positions)
      for (const basis of codes.bases)
        for (const retains of codes.retains)
          for (const isPlural of [false, true])
            for (const saidBy of [undefined, ["Ann"], ["Zoe"]]) {
              const sentence = sayPosition(language, {
                position,
                basis,
                party: named("Ann", { isPlural }),
                duty: "Duty",
                to: ["Bob"],
                jointWith: ["Cid"],
                retains,
                ...(saidBy ? { saidBy } : {}),
              });
              expect(sentence).toMatch(/^\P{Ll}.*\.$/u);
              expect(sentence).toContain("Ann");
              expect(sentence).toContain("Duty");
              if (position === "passes-on") expect(sentence).toContain("Bob");
              if (position === "holds-jointly") expect(sentence).toContain("Cid");
            }
  });
});

describe("conditions", () => {
  it.each([
    ["not-met", "said not to be met"],
    ["disputed", "disputed: accounts differ"],
  ] as const)("%s is %s", (condition, said) => {
    expect(sayCondition("en", condition)).toBe(said);
  });
});

describe("positions", () => {
  const base = { position: "holds", party: named("OpenAI"), duty: "Paying for the work" } as const;
  it("keep claim and finding apart", () => {
    expect(
      sayPosition("en", { ...base, position: "passes-on", basis: "statement", to: ["Sama"], retains: "oversight" }),
    ).toBe("OpenAI says “Paying for the work” lies with Sama, keeping oversight.");
    expect(sayPosition("en", { ...base, basis: "statement", saidBy: ["the petitioners"], stated: "2023-07" })).toBe(
      "According to the petitioners, OpenAI answers for “Paying for the work” (July 2023).",
    );
    expect(sayPosition("en", { ...base, basis: "court", finality: "interim", stated: "2023-06-02" })).toBe(
      "The court ruled (interim, 2 June 2023) that OpenAI must answer for “Paying for the work”.",
    );
    expect(sayPosition("en", { ...base, basis: "law", provision: "art. L8221-5", jurisdiction: "FR" })).toBe(
      "By law (art. L8221-5, France), as the author reads it, OpenAI answers for “Paying for the work”.",
    );
    expect(sayPosition("en", { ...base, basis: "contract", verification: "reported" })).toBe(
      "By contract, OpenAI answers for “Paying for the work” (reported).",
    );
    expect(sayPosition("en", { ...base, basis: "practice", saidBy: ["OpenAI"], own: true })).toBe(
      "In practice, by its own account, OpenAI answers for “Paying for the work”.",
    );
  });

  it("say which part of a duty is spoken of", () => {
    expect(sayPosition("en", { ...base, basis: "court", finality: "final", extent: "the indemnity" })).toBe(
      "The court ruled (final) that OpenAI must answer for “Paying for the work” (in part: the indemnity).",
    );
    expect(sayPosition("fr", { ...base, basis: "court", finality: "final", extent: "l’indemnité" })).toMatch(
      /OpenAI doit assumer la responsabilité «\s?Paying for the work\s?» \(en partie\s?: l’indemnité\)\.$/u,
    );
    expect(sayState("en", "held", "part")).toBe("held, in part");
    expect(sayState("fr", "held", "part")).toBe("assumée, en partie");
  });

  it("say of a court that it must, or does not have to, answer", () => {
    expect(sayPosition("en", { ...base, position: "excluded", basis: "court", finality: "final" })).toBe(
      "The court ruled (final) that OpenAI does not have to answer for “Paying for the work”.",
    );
  });

  it("end with one full stop, also behind a name that ends with one", () => {
    expect(sayPosition("en", { ...base, position: "passes-on", basis: "statement", to: ["Scale AI, Inc."] })).toMatch(
      /lies with \S*Scale AI, Inc\.\S?$/u,
    );
  });

  it("never call a settlement a ruling", () => {
    expect(sayPosition("en", { ...base, basis: "court", finality: "settled" })).toMatch(
      /^By settlement, not by a final/,
    );
  });

  it("say that a decision fell", () => {
    expect(
      sayPosition("en", {
        ...base,
        basis: "court",
        finality: "appeal",
        stated: "2020-02-10",
        overturned: "2022-04-05",
      }),
    ).toMatch(/No longer in force since 5 April 2022\.$/);
  });

  it("say that something was looked for and not found", () => {
    expect(sayPosition("en", { ...base, position: "unknown", basis: "contract" })).toBe(
      "The position of OpenAI on “Paying for the work” was looked for in contracts and not found.",
    );
  });

  it("speak of several in the plural", () => {
    expect(sayPosition("en", { ...base, party: named("Requesters", { isPlural: true }), basis: "policy" })).toBe(
      "In their own policy, Requesters say they answer for “Paying for the work”.",
    );
  });
});

it.each([
  ["documented", "answered, 1 hop"],
  ["reported", "answered, 1 hop"],
  ["inferred", "answered, 1 hop (inferred)"],
  ["unverified", "answered, 1 hop (unverified)"],
] as const)(
  "a verdict that rests on nothing better than %s says so in a table where it is weak: %s",
  (strength, said) => {
    expect(sayVerdict("en", "answered", { distance: one, strength })).toBe(said);
  },
);
