/** Differences and questions in sentences: names in place of ids, words in place of codes, never JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { fileOf } from "../../../src/edit/index.ts";
import { type Dossier, fieldsOfList, listNames, parseDossier } from "../../../src/schema/index.ts";
import {
  languages,
  sayConflict,
  sayConflictSide,
  sayVersionChange,
  versionTeller,
  withoutIsolates,
} from "../../../src/text/index.ts";
import { sayField } from "../../../src/text/sentences/sayField.ts";
import { changesBetween, mergeVersions } from "../../../src/versions/index.ts";
import { randomlyEdited } from "../../model/editing/randomEdits.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { firstSeed, partOf, tried } from "../../scope.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = new URL("../../../data/dossiers/", import.meta.url);
const dossiers = readdirSync(folder).filter(name => name.endsWith(".dossier.json"));
const read = (text: string): Dossier => parseDossier(text).dossier!;
/** What only JSON and programs write. */
const JSON_SIGNS = /[{}[\]]|undefined|\bnull\b|NaN/;

type Loose = Record<string, unknown>;
const small = (): Loose & { links: Loose[]; parties: Loose[]; assertions: Loose[] } => ({
  ...{ format: "deep-labor/1", id: "small", title: "Small", language: "en", updated: "2026-01-01" },
  parties: [
    { id: "sama", kind: "organisation", name: "Sama", country: "KE" },
    { id: "labellers", kind: "worker-group", name: "Data labellers" },
  ],
  links: [{ id: "l", type: "engages", from: "sama", to: "labellers", verification: "reported", evidence: ["time"] }],
  assertions: [
    {
      id: "p",
      party: "sama",
      duty: "pay-wage",
      position: "holds",
      basis: "contract",
      verification: "reported",
      evidence: [],
    },
  ],
  sources: [{ id: "time", type: "press", title: "Exclusive", publisher: "TIME", published: "2023-01-18" }],
});
function changed(edit: (file: ReturnType<typeof small>) => void, language: "en" | "fr" = "en"): readonly string[] {
  const [before, after] = [small(), small()];
  edit(after);
  const teller = versionTeller(language, [read(JSON.stringify(after)), read(JSON.stringify(before))]);
  return changesBetween(before, after).map(one => withoutIsolates(sayVersionChange(teller, one)));
}

describe("a difference in a sentence", () => {
  const cases: readonly (readonly [edit: (file: ReturnType<typeof small>) => void, en: string, fr: string])[] = [
    [
      file => Object.assign(file.links[0]!, { verification: "documented" }),
      "Link: Sama → Data labellers – Better verified: reported → documented",
      "Lien : Sama → Data labellers – Mieux vérifié : de seconde main → pièce à l’appui",
    ],
    [
      file => Object.assign(file.links[0]!, { verification: "unverified" }),
      "Link: Sama → Data labellers – Less well verified: reported → unverified",
      "Lien : Sama → Data labellers – Moins bien vérifié : de seconde main → sans vérification",
    ],
    [
      file => file.assertions.pop(),
      "Taken out – Statement: Sama: Paying for the work, holds",
      "Retrait – Déclaration : Sama : Payer le travail, assume",
    ],
    [
      file => file.parties.push({ id: "n", kind: "organisation", name: "Neo" }),
      "Added – Party: Neo",
      "Ajout – Acteur : Neo",
    ],
    [
      file => Object.assign(file.links[0]!, { start: "2021-11" }),
      "Link: Sama → Data labellers – Since, added: November 2021",
      "Lien : Sama → Data labellers – Depuis, ajout : novembre 2021",
    ],
    [
      file => Object.assign(file.links[0]!, { evidence: [{ source: "time", locator: "p. 3" }] }),
      "Link: Sama → Data labellers – Exclusive, TIME, 18 January 2023, Place in the source: nothing → p. 3",
      "Lien : Sama → Data labellers – Exclusive, TIME, 18 janvier 2023, Endroit dans la source : rien → p. 3",
    ],
    [
      file => Object.assign(file.parties[0]!, { country: "UG" }),
      "Party: Sama – Country: Kenya → Uganda",
      "Acteur : Sama – Pays : Kenya → Ouganda",
    ],
    [
      file =>
        Object.assign(file.parties[1]!, {
          private: { review: [{ by: "Ana", at: "2026-11-02", text: "Sure?", done: true }] },
        }),
      "Party: Data labellers – Note for the review, added: “Sure?” (Ana; 2 November 2026; done)",
      "Acteur : Data labellers – Note pour la relecture, ajout : « Sure? » (Ana ; 2 novembre 2026 ; fait)",
    ],
  ];
  it.each(cases)("names what is meant: %#", (edit, en, fr) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
    expect(changed(edit).map(plain)).toEqual([en]);
    expect(changed(edit, "fr").map(plain)).toEqual([fr]);
  });

  it("tells two long texts apart that begin alike", () => {
    const long = "word ".repeat(80);
    const teller = versionTeller("en", [read(JSON.stringify(small()))]);
    const change = {
      kind: "changed",
      list: "links",
      id: "l",
      path: ["remark"],
      before: `${long}one`,
      after: `${long}two`,
    } as const;
    expect(sayVersionChange(teller, change)).toMatch(/one.*two/s);
  });

  it.each(languages.map(({ code }) => code))("has a word for every field of the format: %s", language => {
    for (const list of listNames)
      for (const field of fieldsOfList(list)) {
        const word = sayField(language, list, [field]);
        expect(word, `${list}.${field}`).not.toMatch(/^[“«]/);
      }
  });

  it.each(partOf(dossiers, 3))("is never JSON, whatever is taken out of a file: %s", name => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const empty = JSON.parse(text) as Loose;
    for (const [field, value] of Object.entries(empty)) if (Array.isArray(value)) empty[field] = [];
    for (const { code } of languages) {
      const teller = versionTeller(code, [read(text)]);
      for (const change of changesBetween(fileOf(text)!, empty))
        expect(sayVersionChange(teller, change)).not.toMatch(/undefined|\[object/);
      // Each object told field by field.
      for (const list of listNames)
        for (const item of (fileOf(text)![list] ?? []) as Loose[])
          for (const [field, value] of Object.entries(item)) {
            const change = {
              kind: "added",
              list,
              id: String(item.id),
              path: [field],
              before: undefined,
              after: value,
            } as const;
            expect(sayVersionChange(teller, change)).not.toMatch(/undefined|\[object|[{}]/);
          }
    }
  });
});

describe("a question in a sentence", () => {
  it("is never JSON, in either language", () => {
    let count = 0;
    for (let seed = firstSeed; seed < firstSeed + tried(20, 400); seed += 1) {
      const base = randomDossier(seed);
      const [mine, theirs] = [1, 2].map(by => JSON.stringify(randomlyEdited(base, seed * 13 + by, 14)));
      const { conflicts } = mergeVersions(JSON.stringify(base), mine!, theirs!);
      const files = [mine!, theirs!, JSON.stringify(base)].flatMap(text => parseDossier(text).dossier ?? []);
      for (const { code } of languages) {
        const teller = versionTeller(code, files);
        for (const conflict of conflicts) {
          count += 1;
          const sides = (["mine", "theirs", "base"] as const).map(side => sayConflictSide(teller, conflict, side));
          for (const words of [sayConflict(teller, conflict), ...sides]) {
            expect(words, `seed ${seed}`).not.toMatch(JSON_SIGNS);
            expect(words, `seed ${seed}`).not.toBe("");
          }
        }
      }
    }
    expect(count).toBeGreaterThan(20);
  });
});
