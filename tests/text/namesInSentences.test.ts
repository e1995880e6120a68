/** Names stay as their owners write them; only a name that says it describes has a small letter within a sentence. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inAllLanguages, parseDossier, type Text } from "../../src/schema/index.ts";
import { mayDescribe, narratorOf } from "../../src/text/index.ts";
import { draw, fileOf } from "../model/drawing.ts";

const owned = [
  ...["Sa Sa International", "An Phu Data", "Son Tech", "Des Moines Register", "des Moines Register", "A Thinking Ape"],
  ...[
    "Its Learning",
    "Other World Computing",
    "Une Musique",
    "Several Inc.",
    "Eine Zeitung",
    "un Techo",
    "One or more",
  ],
];
const plain = (words: string): string => words.replaceAll(/[\u00a0\u202f]/gu, " ");

/** The hop from one of these to the other, in a sentence. */
const hop = (from: string, to: string, language: "en" | "fr", nameIsDescription?: true): string => {
  const { dossier } = fileOf(
    draw("c > a > [w]", { parties: { c: { name: from, nameIsDescription }, a: { name: to, nameIsDescription } } }),
  );
  return plain(narratorOf(dossier, language).link(dossier.links[0]!));
};

describe.each(["en", "fr"] as const)("in %s", language => {
  it.each(owned)("%s is written so at the start of a sentence and within it", name => {
    expect(hop(name, "Sama", language).startsWith(name)).toBe(true);
    expect(hop("Sama", name, language)).toContain(` ${name}`);
  });

  it.each(["A Chinese platform", "Une plateforme chinoise", "Other platforms", "D’autres entreprises", "Eine Firma"])(
    "%s, which describes, has a small letter within a sentence alone",
    name => {
      expect(hop(name, "Sama", language, true).startsWith(name)).toBe(true);
      const within = hop("Sama", name, language, true);
      expect(within).toContain(` ${name.charAt(0).toLowerCase()}${name.slice(1)}`);
      expect(within).not.toContain(name);
    },
  );
});

describe("the shipped dossiers", () => {
  const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
  it.each(readdirSync(folder))("%s says of each name that begins as a description does whether it is one", file => {
    const { dossier } = parseDossier(readFileSync(path.join(folder, file), "utf8"));
    const unsaid = dossier!.parties.filter(
      ({ name, nameIsDescription }) => !nameIsDescription && inAllLanguages(name as Text | undefined).some(mayDescribe),
    );
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });
});
