import { describe, expect, it } from "vitest";
import { type Searched, secretFinder } from "../../src/redact/secretFinder.ts";
import type { SecretText } from "../../src/redact/soughtSecrets.ts";

const isFound = (secret: SecretText | string, text: string, searched?: Searched): boolean =>
  secretFinder([typeof secret === "string" ? { text: secret } : secret]).found(text, searched).length > 0;

describe("what is looked for", () => {
  it("is told by its place among the secrets, in order", () => {
    const finder = secretFinder([{ text: "Wanjiku" }, { text: "Otieno" }, { text: "Li" }, { text: "Kamau" }]);
    expect(finder.found("Li, Kamau, Otieno and Wanjiku")).toEqual([0, 1, 2, 3]);
    const numbers = secretFinder([
      { text: "+254 712 345 678", as: "number" },
      { text: "+254 798 765 432", as: "number" },
    ]);
    expect(numbers.found("254798765432 or 254712345678", "value")).toEqual([0, 1]);
    const names = secretFinder([{ text: "Mary Wanjiku" }, { text: "Peter Otieno" }]);
    expect(names.found("Peter Otieno, Mary Wanjiku", "bytes")).toEqual([0, 1]);
  });

  it.each([
    ["a name of two letters within a word", "Li", "Lion", false],
    ["a name of two letters by itself", "Li", "Ms Li said", true],
    ["a name of two letters behind a sign of two units", "Li", "😀Li", true],
    ["a name of two letters behind a letter of two units", "Li", "a 𝐀Li", false],
    [
      "six words, told from the fourth on",
      "Ana Berta Carla Dora Edith Frida",
      "Dora Edith Frida Ana Berta Carla",
      true,
    ],
    ["six words, two of them exchanged", "Ana Berta Carla Dora Edith Frida", "Berta Ana Carla Dora Edith Frida", false],
    [
      "seven words, told from the second on",
      "Ana Berta Carla Dora Edith Frida Gerd",
      "Berta Carla Dora Edith Frida Gerd Ana",
      false,
    ],
    ["one word with a sign behind it, in a longer word", "Konstantin.", "Konstantinopel", false],
    ["one word with signs on both sides, by itself", "“Konstantin”", "It was Konstantin", true],
  ])("%s", (_, secret, text, is) => {
    expect(isFound(secret, text)).toBe(is);
  });

  it("is compared letter by letter, also where two texts have one hash", () => {
    // Both come to one number in the polynomial of 32 bits by which pieces of a text are looked up.
    const [one, other] = ["kmtwlzxghdxpf", "kmtvhvndnsnsb"];
    const hash = (text: string) =>
      [...text].reduce((sum, letter) => (Math.imul(sum, 0x01000193) + letter.charCodeAt(0)) | 0, 0);
    expect(hash(one)).toBe(hash(other));
    expect(isFound(one, `It was ${one}.`)).toBe(true);
    expect(isFound(one, `It was ${other}.`)).toBe(false);
  });

  it.each([
    ["a name in other spelling, in bytes", "Wanjiku", "xx WANJIKU xx", false],
    ["a name as it is written, in bytes", "Wanjiku", "\u0001Wanjiku\u0002", true],
    ["two words, in bytes", "Mary Wanjiku", "\u0001MARY WANJIKU\u0002", true],
    ["two short words, in bytes", "Al Ba", "\u0001AL BA\u0002", false],
  ])("%s", (_, secret, text, is) => {
    expect(isFound(secret, text, "bytes")).toBe(is);
  });
});

describe("a name in a script that writes few vowels", () => {
  it.each([
    ["of two words", "Muhammad Ali", "قال محمد علي ذلك", true],
    ["with too few consonants to tell", "Ali Ba", "قال لو بو ذلك", false],
    ["of which a word has no consonant, in a longer word", "Aya Konstantinsberg", "неконстантинсбергский", false],
  ])("%s", (_, secret, text, is) => {
    expect(isFound(secret, text)).toBe(is);
  });

  it("may have vowels alone", () => {
    expect(isFound("Ия Ее", "Это был Иван")).toBe(false);
    expect(isFound("Ия Ее", "Это была Ия Ее")).toBe(true);
  });
});
