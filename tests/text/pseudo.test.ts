/** A language that nobody reads: whatever can still be read in it was never translated. */
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it, vi } from "vitest";
import en from "../../data/languages/en/messages.json";
import fr from "../../data/languages/fr/messages.json";
import { codes, type ProblemCode, severities } from "../../src/schema/index.ts";
import {
  languages,
  nameOf,
  sayAmount,
  sayFinding,
  sayLink,
  sayPosition,
  sayProblem,
  sayRange,
  sayTransfer,
  sayVerdictLong,
} from "../../src/text/index.ts";
import { addMessages } from "../../src/text/languages.ts";
import { findings } from "./findings.ts";
import { named } from "./named.ts";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The message with every piece of text in brackets and without a letter; its params and choices are unchanged. */
function pseudo(message: string): string {
  const pieces: { start: number; end: number }[] = [];
  const collect = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 0 && element.location)
        pieces.push({ start: element.location.start.offset, end: element.location.end.offset });
      if ("options" in element) for (const option of Object.values(element.options)) collect(option.value);
    }
  };
  collect(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true, captureLocation: true }).getAst());
  let result = message;
  for (const { start, end } of pieces.sort((a, b) => b.start - a.start)) {
    const text = result.slice(start, end);
    const hidden = /\p{L}/u.test(text) ? `⟦${text.replaceAll(/\p{L}/gu, "·")}⟧` : text;
    result = result.slice(0, start) + hidden + result.slice(end);
  }
  return result;
}

for (const [language, messages] of [
  ["en", en],
  ["fr", fr],
] as const)
  addMessages(language, Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, pseudo(text)])));

// The words of code lists, dates and lists come from the data and from Intl, not from messages.
vi.mock("../../src/text/wordsOfCodes.ts", () => ({ label: () => "λ", definition: () => "λ" }));
vi.mock("../../src/text/sayList.ts", () => ({ sayList: (_: string, items: readonly string[]) => items.join("+") }));

const latin = (said: string) => said.match(/\p{Script=Latin}+/gu);

describe("in a language nobody reads, no readable word is left", () => {
  it("makes one out of every message", () => {
    expect(pseudo("{n, plural, one {# hop} other {# hops}} to {to}")).toBe(
      "{n, plural, one {#⟦ ···⟧} other {#⟦ ····⟧}}⟦ ·· ⟧{to}",
    );
  });

  for (const { code: language } of languages) {
    it(`findings (${language})`, () => {
      for (const finding of findings) {
        const said = sayFinding(language, finding);
        expect({ finding, latin: latin(said) }).toEqual({ finding, latin: null });
        expect(said).toContain("⟦");
      }
    });

    it(`problems (${language})`, () => {
      const params = {
        bytes: 2,
        maxBytes: 2,
        depth: 64,
        newest: "ν",
        options: ["α"],
        start: "1",
        end: "2",
        stated: "3",
      };
      const more = {
        overturned: "4",
        first: "α",
        set: "σ",
        words: 3,
        characters: 3,
        letters: 3,
        most: 2,
        expected: "ε",
        decision: "δ",
        later: "λ",
        address: "α",
      };
      for (const code of Object.keys(severities) as ProblemCode[]) {
        const { what, fix } = sayProblem(language, {
          code,
          found: '"φ"',
          params: { ...params, ...more },
          pointer: "/π/0",
        });
        // Sizes are written by Intl.
        const words = [what, fix].map(said => said.replace(/\d\s?(bytes|octets?)/gu, ""));
        expect({ code, latin: words.map(latin) }).toEqual({ code, latin: [null, null] });
      }
    });

    it(`traces (${language})`, () => {
      const names = { extent: "whole", answering: ["η"], contested: ["κ"], outside: ["ο"] } as const;
      for (const verdict of codes.verdicts)
        for (const plane of codes.planes)
          for (const nature of codes.natures) {
            const params = {
              duty: "δ",
              plane,
              nature,
              floor: "documented",
              withoutFloor: "lost",
              ...names,
            } as const;
            expect(latin(sayVerdictLong(language, verdict, params))).toBeNull();
          }
      for (const kind of codes.transfers)
        expect(latin(sayTransfer(language, { kind, from: "α", to: "β", duty: "δ" }))).toBeNull();
      for (const type of codes.linkTypes)
        expect(latin(sayLink(language, { type, from: named("α"), to: named("β") }))).toBeNull();
    });

    it(`positions (${language})`, () => {
      const rest = {
        party: named("π"),
        duty: "δ",
        to: ["α"],
        jointWith: ["β"],
        retains: "oversight",
        finality: "interim",
      } as const;
      for (const position of codes.positions)
        for (const basis of codes.bases)
          for (const saidBy of [["π"], ["σ"]])
            expect(
              latin(sayPosition(language, { position, basis, saidBy, stated: "2023", overturned: "2024", ...rest })),
            ).toBeNull();
    });

    it(`numbers, amounts and names (${language})`, () => {
      for (const range of [{ min: 1 }, { max: 1 }, { min: 1, max: 2 }, { about: 1 }, {}])
        expect(latin(sayRange(language, range))).toBeNull();
      for (const unit of codes.units)
        for (const tax of codes.taxes) expect(latin(sayAmount(language, { amount: 1, unit, tax }))).toBeNull();
      for (const inLine of [undefined, { min: 1 }, { min: 1, max: 3 }])
        expect(latin(nameOf({ id: "u", kind: "unknown", ...(inLine ? { inLine } : {}) }, language, "en"))).toBeNull();
    });
  }
});
