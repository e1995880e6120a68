import { describe, expect, it } from "vitest";
import { codeExtras, codeOptions } from "../../../../src/app/forms/fields/codeOptions.ts";
import { findOptions, likelyEntry } from "../../../../src/app/forms/fields/findOptions.ts";
import { registerOptions } from "../../../../src/app/forms/fields/registerOptions.ts";
import { codeLists } from "../../../../src/schema/index.ts";
import { label, languages, say } from "../../../../src/text/index.ts";

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

  it("of 10,000 options the one that is typed", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ id: `p-${at}`, name: `Party ${at}` }));
    expect(findOptions(many, "party 9999").options).toHaveLength(1);
  });
});

const readerOf = (language: string) =>
  ({ language, say: (key: never, params?: never) => say(language, key, params) }) as never;
/** Every beginning of the words of a name, as somebody types it. */
const beginnings = (name: string): readonly string[] =>
  [...name.matchAll(/\S+/gu)].flatMap(({ index }) =>
    Array.from({ length: name.length - index }, (_, more) => name.slice(index, index + more + 1)),
  );
/** Where a name begins to limit itself: “decided; how was not read”. */
const limitOf = (name: string): number => name.search(/[;,(:]/u);

describe.each(languages.map(({ code }) => code))("of all lists of codes (%s), what Enter takes", language => {
  it.each(Object.keys(codeLists))(
    "of %s is an entry of the list wherever one fits, and never a word of one’s own",
    list => {
      const options = codeOptions(language, list as never);
      for (const { name, detail = "" } of options)
        for (const typed of [...beginnings(name), ...detail.split(/\s+/u).filter(word => /\p{L}{3}/u.test(word))]) {
          const found = findOptions(options, typed);
          const place = likelyEntry(
            found,
            codeExtras(readerOf(language), list as never, typed, () => {}),
          );
          expect(found.options.length, typed).toBeGreaterThan(0);
          expect(place, typed).toBe(0);
        }
    },
  );

  it.each(Object.keys(codeLists))("of %s is no entry with a condition where a plain one begins so", list => {
    const options = codeOptions(language, list as never);
    for (const typed of options.flatMap(({ name }) => beginnings(name))) {
      const found = findOptions(options, typed);
      const limit = limitOf(found.options[0]!.name);
      if (limit < 0 || limit < typed.trim().length) continue;
      const plain = found.options.filter(({ name, words = [] }) =>
        [name, ...words].some(one => limitOf(one) < 0 && one.toLowerCase().startsWith(typed.toLowerCase())),
      );
      expect(
        plain.map(({ id }) => id),
        typed,
      ).toEqual([]);
    }
  });
});

describe("where a case stands", () => {
  it.each([
    ["en", "decid", "closed"],
    ["en", "decided; how", "ruling-not-read"],
    ["en", "not read", "ruling-not-read"],
    ["fr", "décision", "closed"],
    ["fr", "décision rendue, iss", "ruling-not-read"],
    ["fr", "jug", "closed"],
  ] as const)("in %s, “%s” is %s", (language, typed, code) => {
    expect(findOptions(codeOptions(language, "proceeding-statuses"), typed).options[0]!.id).toBe(code);
  });
});

describe("a word of one’s own", () => {
  it("is offered beside what fits, and not where the list has it", () => {
    const wordsFor = (typed: string) => codeExtras(readerOf("en"), "source-types", typed, () => {});
    expect(wordsFor("code")).toHaveLength(1);
    for (const known of ["press", "Press", label("en", "source-types", "court-record"), "court-record"])
      expect(wordsFor(known)).toEqual([]);
  });

  it("of a name is marked only where it is all that there is: what fits by its second line is somebody else", () => {
    const making = [{}];
    expect(likelyEntry(findOptions(options, "sam"), making)).toBe(0);
    expect(likelyEntry(findOptions(options, "united"), making)).toBe(-1);
    expect(likelyEntry(findOptions(options, "united"), [{ isMeant: "before" }])).toBe(1);
    expect(likelyEntry(findOptions(options, "a source"), making)).toBe(1);
    expect(likelyEntry(findOptions(options, "xyz"), making)).toBe(0);
  });
});
