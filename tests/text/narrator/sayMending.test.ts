import { describe, expect, it } from "vitest";
import en from "../../../data/languages/en/messages.json";
import { languages, sayMending } from "../../../src/text/index.ts";
import { draw, fileOf } from "../../model/drawing.ts";

const { dossier } = fileOf(draw("c > a > [w]"));

describe("what a button says that mends a problem", () => {
  it("names parties by their names, and a code by its meaning", () => {
    expect(sayMending("en", { code: "limit-workers", params: { groups: ["w"] } }, dossier)).toBe("About W only");
    expect(sayMending("en", { code: "limit-workers", params: { groups: ["w"] } }, null)).toBe("About w only");
    expect(sayMending("fr", { code: "place-again", params: { party: "a" } }, dossier)).toBe(
      "Donner une place dans la chaîne\u00a0: A",
    );
    expect(sayMending("en", { code: "write-currency", params: { value: "KES" } }, dossier)).toBe(
      "Write “KES” (Kenyan Shilling)",
    );
  });

  it("has words for each, in every language", () => {
    const params = { value: "2023", id: "i", one: "start", other: "end", to: "end", from: "until", field: "workers" };
    const codes = Object.keys(en).flatMap(key => /^edit\.mend\.(.+)$/u.exec(key)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(20);
    for (const { code: language } of languages)
      for (const code of codes) {
        const told = { code, params: { ...params, groups: ["w"], party: "a" } } as Parameters<typeof sayMending>[1];
        expect(sayMending(language, told, dossier)).toMatch(/^\p{Lu}/u);
      }
  });
});
