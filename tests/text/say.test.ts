import { afterEach, describe, expect, it, vi } from "vitest";
import { isLanguage, type Key, languages, say, sayList } from "../../src/text/index.ts";

afterEach(() => vi.unstubAllGlobals());

describe("say", () => {
  it("chooses the plural form of the language", () => {
    expect([1, 3].map(count => say("en", "finding.one-source-links", { count, total: 1200 }))).toEqual([
      "1 of 1,200 links is supported by a single origin.",
      "3 of 1,200 links are each supported by a single origin.",
    ]);
    expect(say("fr", "span.exactly", { min: 0 })).toBe("0 maillon");
  });

  it("joins a list with the language's own words", () => {
    expect(say("en", "finding.countries", { count: 3, countries: ["A", "B", "C"], also: 0, others: [] })).toBe(
      "3 countries: A, B and C.",
    );
    expect(say("fr", "finding.countries", { count: 2, countries: ["A", "B"], also: 0, others: [] })).toBe(
      "2 pays\u00a0: A et B.",
    );
    expect(sayList("fr", ["A", "B"], "disjunction")).toBe("A ou B");
  });

  it("sets French signs apart by a space that does not break, and leaves params as they are", () => {
    expect(say("fr", "list.quoted", { item: "a : b" })).toBe("«\u00a0a : b\u00a0»");
  });

  it("throws for a key without a text", () => {
    expect(() => say("en", "no.such.key" as Key)).toThrow("no text for no.such.key in en");
    expect(() => say("en", "toString" as Key)).toThrow("no text");
  });

  it("throws for a param that is missing", () => {
    expect(() => say("en", "list.quoted")).toThrow();
  });

  it("takes signs of markup in params as text", () => {
    expect(say("en", "list.quoted", { item: "<b>{x}</b> ' #" })).toBe("“<b>{x}</b> ' #”");
  });

  it("works where code may not be made from strings", () => {
    const forbidden = () => {
      throw new Error("made code from a string");
    };
    vi.stubGlobal("eval", forbidden);
    vi.stubGlobal("Function", forbidden);
    for (const { code } of languages) expect(say(code, "range.about", { about: "3" })).toContain("3");
  });
});

describe("isLanguage", () => {
  it("knows the listed ones only", () => {
    expect(["en", "fr", "de", "EN", "", "toString"].filter(isLanguage)).toEqual(["en", "fr"]);
  });
});
