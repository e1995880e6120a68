import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { emptiedOf } from "../../src/edit/index.ts";
import { checkDossier } from "../../src/model/index.ts";
import { codeLists, fourteenDuties, listNames, parseDossier } from "../../src/schema/index.ts";
import { randomDossier } from "../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../scope.ts";

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const shipped = readdirSync(folder)
  .filter(name => name.endsWith(".dossier.json"))
  .map(name => [name, readFileSync(path.join(folder, name), "utf8")] as const);

const options = (language: string) => ({
  id: "of-my-own",
  today: "2031-01-31",
  language,
  title: language === "fr" ? "[Titre]" : "[Title]",
  toFindOut: language === "fr" ? "À trouver :" : "To find out:",
});

const words = (text: string): readonly string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter(word => [...word].length >= 4);

/** The words that the product has of its own: labels of codes and duties, codes, keys of the format. */
const ours = new Set(
  [
    ...Object.values(codeLists).flatMap(({ codes: list }) =>
      [...list].flatMap(([code, { label }]) => [code, ...Object.values(label)]),
    ),
    ...fourteenDuties.flatMap(({ label }) => (typeof label === "string" ? [label] : Object.values(label))),
    ...listNames,
    "format deep labor title language status draft updated kind name roles count inLine placed near above private note",
    "verification unverified evidence from type links titre trouver find false",
  ].flatMap(words),
);

/** Every text of a file, whatever it is of. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

describe.each(shipped)("%s emptied of its facts", (_, original) => {
  test.each(["en", "fr"])("holds no word and no text of it but those of the product: %s", language => {
    const emptied = emptiedOf(original, options(language))!;
    const before = textsOf(JSON.parse(original));
    const theirs = new Set(before.flatMap(words).filter(word => !ours.has(word)));
    expect(words(emptied).filter(word => theirs.has(word))).toEqual([]);
    // Texts without such a word: days, numbers, addresses of few letters.
    const rest = emptied.replaceAll("2031-01-31", "").replaceAll("deep-labor/1", "");
    for (const text of before)
      if ([...text].length >= 4 && words(text).length === 0)
        expect({ text, isIn: rest.includes(text) }).toEqual({ text, isIn: false });
    expect(rest).not.toMatch(/\d\d/u);
  });

  test("is read without errors and has the parties and links of the default reading", () => {
    const { dossier, problems, leftOut } = checkDossier(emptiedOf(original, options("en"))!);
    const wrong = problems.filter(({ severity }) => severity !== "notice");
    expect({ wrong, leftOut }).toEqual({ wrong: [], leftOut: [] });
    const { parties, links, hypotheses } = parseDossier(original).dossier!;
    const kinds = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind);
    if (hypotheses.length === 0) {
      expect(kinds(dossier!.parties)).toEqual(kinds(parties));
      expect(dossier!.links.map(({ type }) => type)).toEqual(links.map(({ type }) => type));
    } else expect(dossier!.links.length).toBeGreaterThan(0);
    expect(new Set(dossier!.parties.map(({ name }) => name)).size).toBe(dossier!.parties.length);
  });
});

describe("what is kept", () => {
  const openai = shipped.find(([name]) => name.startsWith("openai"))![1];

  test("roles, kinds, links and what was to be found out, in the language asked for", () => {
    const { parties, links } = JSON.parse(emptiedOf(openai, options("en"))!);
    expect(parties.map(({ name }: { name: string }) => name)).toMatchInlineSnapshot(`
      [
        "[Client]",
        "[Main contractor]",
        "[Organisation]",
        "[Worker group]",
        "[Authority]",
      ]
    `);
    expect(links.map(({ id }: { id: string }) => id)).toMatchInlineSnapshot(`
      [
        "client-main-contractor",
        "main-contractor-organisation-intra-group",
        "organisation-worker-group",
      ]
    `);
    expect(parties[1].private.note).toMatchInlineSnapshot(
      `"To find out: Health & safety (statement) · Paying for the work (statement, practice) · Employer / contract party (practice) · Recruitment & testing (practice) · Rating, sanction & dismissal (practice) · contract price · contract total"`,
    );
    expect(JSON.parse(emptiedOf(openai, options("fr"))!).parties[1].private.note).toMatchInlineSnapshot(
      `"À trouver : Santé et sécurité (déclaration) · Payer le travail (déclaration, pratique) · Employeur, cocontractant (pratique) · Recruter et sélectionner (pratique) · Noter, sanctionner, congédier (pratique) · prix au contrat · montant total du contrat"`,
    );
  });

  test("what is no dossier gives nothing", () => {
    expect(emptiedOf("[]", options("en"))).toBeNull();
    expect(emptiedOf("{", options("en"))).toBeNull();
  });

  test(`random dossiers are read without errors ${extent}`, () => {
    for (let seed = firstSeed; seed < firstSeed + tried(30, 1000); seed += 1) {
      const emptied = emptiedOf(JSON.stringify(randomDossier(seed)), options("en"))!;
      const errors = checkDossier(emptied).problems.filter(({ severity }) => severity === "error");
      expect({ seed, errors }).toEqual({ seed, errors: [] });
    }
  });
});
