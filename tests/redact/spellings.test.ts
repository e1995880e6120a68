/**
 * The same name, number or address in another spelling is the same: by rule, on random names of several languages. For
 * another base seed: `SEED=7 npx vitest run tests/redact/spellings.test.ts`.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leakFinder } from "../../src/redact/index.ts";
import { plainNames, spellings } from "./namesOfPeople.ts";

const seed = Number(process.env.SEED ?? 20_000_000);
const RUNS = { seed, numRuns: 400 };
console.log(`spellings from seed ${seed}`);

const isFound = (secret: string, text: string, as?: "number") =>
  leakFinder([{ text: secret, ...(as && { as }) }]).leaks(text, "text").length > 0;

describe("a name is found in each of its spellings", () => {
  it.each(spellings.map(forms => [forms[0]!, forms] as const))("%s", (_, forms) => {
    for (const secret of forms)
      for (const told of forms) {
        // Two spellings of a name in another script are each compared with that script, not with each other.
        const isAsked =
          secret === forms[0] || told === forms[0] || /^[\u0000-\u024f\u1e00-\u1eff’]+$/u.test(secret + told);
        const isRomanised =
          forms[0]!.match(/[^\u0000-\u024f\u1e00-\u1eff’]/u) !== null && secret !== forms[0] && told !== forms[0];
        if (isAsked && !isRomanised)
          expect({ secret, told, found: isFound(secret, `Thanks to ${told}, who said so.`) }).toEqual({
            secret,
            told,
            found: true,
          });
      }
  });
});

/** A name of two to four words, from parts that occur in names of many languages. */
const syllable = fc.constantFrom(
  ..."ka wan ji ku mü ller øde gård łuk asz đor đe ış ıl þó ra nguy ễn thị ja mes co peña são ção öst berg hå kan strau ß èze ñez šić czy kow".split(
    " ",
  ),
);
const word = fc
  .array(syllable, { minLength: 2, maxLength: 3 })
  .map(parts => parts.join(""))
  .map(text => text.slice(0, 1).toLocaleUpperCase("en") + text.slice(1));
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map(words => words.join(" "));
const known = fc.constantFrom(...plainNames);
const anyName = fc.oneof(name, known);

const withoutMarks = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
const GERMAN: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss", å: "aa", ø: "oe", æ: "ae" };
const asTyped = (text: string) => text.replace(/[äöüßåøæ]/gu, letter => GERMAN[letter]!);

const joins: readonly (readonly [string, (text: string) => string])[] = [
  ["without marks", withoutMarks],
  ["as typed without the letters", asTyped],
  ["in capitals", text => text.toLocaleUpperCase("en")],
  ["in small letters", text => text.toLocaleLowerCase("en")],
  ["decomposed", text => text.normalize("NFD")],
  ["joined", text => text.replaceAll(/[ -]/gu, "")],
  ["joined, in small letters", text => text.replaceAll(/[ -]/gu, "").toLocaleLowerCase("en")],
  ["with a #", text => `#${text.replaceAll(/[ -]/gu, "")}`],
  ["with an @", text => `@${withoutMarks(text.replaceAll(/[ -]/gu, "")).toLowerCase()}`],
  ["as an id", text => withoutMarks(text.replaceAll(" ", "-")).toLowerCase()],
  ["in an address", text => `https://people.example/in/${withoutMarks(text.replaceAll(/[ -]/gu, "")).toLowerCase()}`],
  ["in an address, escaped", text => `https://people.example/?q=${encodeURIComponent(text)}`],
  ["in a host", text => `https://${withoutMarks(text.replaceAll(/[ ]/gu, "-")).toLowerCase()}.example/`],
  ["with points", text => text.replaceAll(" ", ". ")],
  ["with soft hyphens", text => `${text.slice(0, 3)}\u00ad${text.slice(3)}`],
  ["over two lines", text => text.replaceAll(" ", "\n")],
  ["its last word first", text => text.split(" ").reverse().join(", ")],
  [
    "its first two words changed about",
    text => {
      const [first, second, ...rest] = text.split(" ");
      // Of names with more than four words, only the orders of lists and registers are looked for.
      if (rest.length > 2) return text;
      return [second, first, ...rest].join(" ");
    },
  ],
  ["another turn", text => text.split(" ").slice(1).concat(text.split(" ")[0]!).join(" ")],
];

describe("a name is found, however it is joined and turned", () => {
  it.each(joins)("%s", (_, write) => {
    fc.assert(
      fc.property(anyName, text => isFound(text, `(${write(text)}).`)),
      RUNS,
    );
  });

  it("and one by one, whatever stands around it", () => {
    fc.assert(
      fc.property(anyName, fc.constantFrom(" ", "\n", "“", "(", "/", ": ", "–", "@", "#"), (text, before) =>
        isFound(text, `so${before}${text}${before}it`),
      ),
      RUNS,
    );
  });
});

describe("a number is found, however its digits are grouped", () => {
  const digits = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 10 })
    .map(list => `7${list.join("")}`);
  const grouped = (text: string, sizes: readonly number[], between: string) => {
    const groups: string[] = [];
    for (let at = 0, turn = 0; at < text.length; turn += 1) {
      const size = sizes[turn % sizes.length]!;
      groups.push(text.slice(at, at + size));
      at += size;
    }
    return groups.join(between);
  };
  const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
  const between = fc.constantFrom(" ", "-", ".", ",", "\u00a0", "’", "/", " - ", "");
  const prefix = fc.constantFrom("254", "49", "1", "33", "91");

  it("in any groups, both ways", () => {
    fc.assert(
      fc.property(digits, sizes, between, sizes, between, (number, a, one, b, other) =>
        isFound(grouped(number, a, one), `Ring ${grouped(number, b, other)} now.`, "number"),
      ),
      RUNS,
    );
  });

  it("with the prefix of a country and without", () => {
    fc.assert(
      fc.property(digits, prefix, sizes, between, (number, country, own, sign) => {
        const at = `+${country} ${grouped(number, own, sign)}`;
        return (
          isFound(at, `Ring 0${number}.`, "number") &&
          isFound(at, `https://wa.me/${country}${number}`, "number") &&
          isFound(at, `Ring 00${country} ${number}.`, "number") &&
          isFound(`0${number}`, `Ring ${at}.`, "number")
        );
      }),
      RUNS,
    );
  });

  it("and no other number is", () => {
    fc.assert(
      fc.property(
        digits,
        digits,
        (one, other) => one.includes(other) || other.includes(one) || !isFound(one, `Ring ${other}.`, "number"),
      ),
      RUNS,
    );
  });
});

describe("what is another name is not found", () => {
  it("of words of which one differs", () => {
    fc.assert(
      fc.property(name, word, (text, other) => {
        const words = text.split(" ");
        const changed = [...words.slice(0, -1), `${other}x`].join(" ");
        return !isFound(text, changed);
      }),
      RUNS,
    );
  });

  it("where other words stand between", () => {
    fc.assert(
      fc.property(name, text => !isFound(text, text.split(" ").join(" who knew "))),
      RUNS,
    );
  });

  it.each([
    ["事实", "这是实施的时候。"],
    ["Li An", "脸上"],
    ["Wang", "往前走"],
    ["Anna", "annals"],
    ["Ida Roe", "Aida Roehm"],
    ["عمل", "Amal wa li"],
  ])("%s is not in %s", (secret, text) => {
    expect(isFound(secret, text)).toBe(false);
  });
});
