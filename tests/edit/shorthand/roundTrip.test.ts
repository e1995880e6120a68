import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseShorthand } from "../../../src/edit/index.ts";
import { type Dossier, type Party, parseDossier } from "../../../src/schema/index.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { shorthandOf } from "./shorthandOf.ts";

const folder = path.resolve(import.meta.dirname, "../../../data/dossiers");
const shipped = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const options = { id: "again", today: "2026-11-28", language: "en" };

const read = (text: string): Dossier => {
  const { dossier, problems } = parseDossier(text);
  if (!dossier) throw new Error(JSON.stringify(problems));
  return dossier;
};

/** What a line can say of a party: the same for two that are the same. */
function described({ kind, name, country, countries = [], inLine, placed, above }: Party, language: string): string {
  const words = typeof name === "object" ? (name[language] ?? Object.values(name)[0]) : name;
  const { min = 1, max } = inLine ?? { max: 1 };
  return [
    kind,
    words?.replace(/\s+/g, " ").trim() ?? "",
    [...new Set([...(country ? [country] : []), ...countries])].sort().join(),
    kind === "unknown" ? `${min}-${max ?? ""}` : "",
    placed === false ? "beside" : "",
    above ?? "",
  ].join(" · ");
}

/** All that the shorthand carries: parties, and each link with its ends, its type and whether it is inferred, once. */
function carried(dossier: Dossier) {
  const { parties, links, language } = dossier;
  const byId = new Map(parties.map(party => [party.id, described(party, language)]));
  const strength = new Map<string, boolean>();
  for (const { type, from, to, verification } of links) {
    const key = `${byId.get(from)} —${type}→ ${byId.get(to)}`;
    strength.set(key, (strength.get(key) ?? true) && verification === "inferred");
  }
  return { parties: [...byId.values()].sort(), links: [...strength.keys()].sort() };
}

/** Readings are not written down, so that a link in two of them is one. */
const again = (dossier: Dossier) => {
  const { text, troubles } = parseShorthand(shorthandOf(dossier), { ...options, language: dossier.language });
  return { dossier: read(text), troubles };
};

describe("a chain written down in shorthand and read again", () => {
  test.each(shipped)("%s has the same parties and links", name => {
    const dossier = read(readFileSync(path.join(folder, name), "utf8"));
    const other = again(dossier);
    expect(carried(other.dossier)).toEqual(carried(dossier));
    expect(other.troubles).toEqual([]);
    expect(shorthandOf(other.dossier)).toBe(shorthandOf(dossier));
  });

  test(`random dossiers have the same parties and links ${extent}`, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), seed => {
        const dossier = read(JSON.stringify(randomDossier(seed)));
        const other = again(dossier);
        expect(carried(other.dossier)).toEqual(carried(dossier));
        // A party that hires itself is told, and a lone name is.
        expect(
          other.troubles.filter(({ code }) => !["to-itself", "no-link"].includes(code)),
          shorthandOf(dossier),
        ).toEqual([]);
      }),
      { seed: firstSeed, numRuns: tried(75, 3000) },
    );
  });
});
