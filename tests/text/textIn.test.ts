import { describe, expect, it } from "vitest";
import { isPlural, nameInSentence, nameOf, textIn } from "../../src/text/index.ts";

describe("textIn", () => {
  it.each([
    ["a plain text is in the dossier's language", "Sama", "fr", "en", "Sama", "en"],
    ["the exact tag", { en: "a", fr: "b", "fr-CA": "c" }, "fr-CA", "en", "c", "fr-CA"],
    ["the exact tag in other letters", { en: "a", "pt-BR": "b" }, "pt-br", "en", "b", "pt-BR"],
    ["the same primary subtag", { en: "a", "fr-CA": "c" }, "fr", "en", "c", "fr-CA"],
    ["the same primary subtag of a longer wish", { de: "a", fr: "b" }, "fr-CH", "de", "b", "fr"],
    ["else the dossier's", { en: "a", de: "b" }, "fr", "de", "b", "de"],
    ["else the dossier's by primary subtag", { ja: "a", "de-AT": "b" }, "fr", "de", "b", "de-AT"],
    ["else the first", { ja: "a", de: "b" }, "fr", "en", "a", "ja"],
  ] as const)("%s", (_, text, language, dossierLanguage, shown, tag) => {
    expect(textIn(text, language, dossierLanguage)).toMatchObject({ text: shown, language: tag });
  });

  it.each([
    ["Sama", "ltr"],
    ["שלום", "rtl"],
    ["123 مرحبا", "rtl"],
    ["「日本」", "ltr"],
    ["Sama (سما)", "ltr"],
    ["…", "ltr"],
  ])("reads the direction of %s from its first letter", (text, direction) => {
    expect(textIn({ en: text }, "en", "en").direction).toBe(direction);
  });
});

describe("nameOf", () => {
  const unknown = { id: "u", kind: "unknown" } as const;
  it.each([
    [{ id: "a", kind: "organisation", name: { en: "A", fr: "B" } }, "A", "B"],
    [{ id: "a", kind: "organisation" }, "a", "a"],
    [{ ...unknown, name: "Other platforms" }, "Other platforms", "Other platforms"],
    [unknown, "unknown party", "acteur inconnu"],
    [{ ...unknown, inLine: {} }, "1 or more unknown parties", "1 acteur inconnu ou plus"],
    [{ ...unknown, inLine: { min: 2 } }, "2 or more unknown parties", "2 acteurs inconnus ou plus"],
    [{ ...unknown, inLine: { max: 3 } }, "1 to 3 unknown parties", "1 à 3 acteurs inconnus"],
    [{ ...unknown, inLine: { min: 1, max: 1 } }, "unknown party", "acteur inconnu"],
    [{ ...unknown, count: { min: 2 } }, "at least 2 unknown parties", "au moins 2 acteurs inconnus"],
    [{ ...unknown, count: 1 }, "unknown party", "acteur inconnu"],
  ] as const)("%j", (party, en, fr) => {
    expect(nameOf(party, "en", "en")).toBe(en);
    expect(nameOf(party, "fr", "en")).toBe(fr);
  });

  it("has an article within a sentence", () => {
    expect(nameInSentence(unknown, "en", "en")).toBe("an unknown party");
    expect(nameInSentence(unknown, "fr", "en")).toBe("un acteur inconnu");
    expect(nameInSentence({ ...unknown, name: "X" }, "fr", "en")).toBe("X");
  });
});

describe("isPlural", () => {
  it.each([
    [{ kind: "organisation" }, false],
    [{ kind: "organisation", count: { min: 2 } }, true],
    [{ kind: "organisation", count: 1 }, false],
    [{ kind: "unknown", inLine: { min: 1 } }, true],
    [{ kind: "worker-group" }, true],
    [{ kind: "household" }, false],
  ] as const)("%j is %s", (party, expected) => {
    expect(isPlural(party)).toBe(expected);
  });
});
