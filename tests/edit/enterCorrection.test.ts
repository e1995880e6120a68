import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { enterCorrection } from "../../src/edit/index.ts";

const folder = new URL("../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(folder)
  .filter(name => name.endsWith(".dossier.json"))
  .map(name => [name, readFileSync(new URL(name, folder), "utf8")] as const);
const correctionsOf = (text: string): readonly unknown[] => JSON.parse(text).corrections ?? [];
const entry = { date: "2026-12-01", text: { en: "A source was added.", fr: "Une source a été ajoutée." } };

describe("a correction", () => {
  it.each(dossiers)("stands once in %s, however often it is written, behind the others", (_, text) => {
    const once = enterCorrection(text, entry);
    expect(correctionsOf(once)).toEqual([...correctionsOf(text), entry]);
    expect({ ...JSON.parse(once), corrections: null }).toEqual({ ...JSON.parse(text), corrections: null });
    expect(enterCorrection(enterCorrection(once, entry), { ...entry })).toBe(once);
  });

  it("is known again with its languages in another order, and as a text without a language", () => {
    const file = (text: unknown) => JSON.stringify({ language: "en", corrections: [{ date: entry.date, text }] });
    const turned = file({ fr: entry.text.fr, en: entry.text.en });
    expect(enterCorrection(turned, entry)).toBe(turned);
    const plain = file("A source was added.");
    expect(enterCorrection(plain, { date: entry.date, text: { en: "A source was added." } })).toBe(plain);
  });

  it("is another one with other words, and on another day", () => {
    const text = enterCorrection('{"language":"en"}', entry);
    for (const other of [
      { ...entry, date: "2026-12-02" },
      { ...entry, text: { ...entry.text, fr: "Une source est ajoutée." } },
      { ...entry, text: "A source was added." },
    ])
      expect(correctionsOf(enterCorrection(text, other))).toEqual([entry, other]);
  });

  it("is written into nothing that is no file", () => {
    expect(() => enterCorrection("{", entry)).toThrow();
    expect(() => enterCorrection('{"corrections": "none"}', entry)).toThrow();
  });
});
