/** The contents of `data/` are whole, sourced, and worded as the product words things. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { chainOf, indexDossier } from "../src/model/index.ts";
import {
  type CodeListId,
  codeLists,
  codes,
  countries,
  currencies,
  fourteenDuties,
  parseDossier,
  planeOf,
  type Register,
  rankOf,
} from "../src/schema/index.ts";

const root = path.resolve(import.meta.dirname, "../data");
const namesIn = (folder: string): string[] => readdirSync(path.join(root, folder)).sort();
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

type Value = { readonly pointer: string; readonly field: string; readonly value: unknown };

/** Every value of a JSON text with its place; the field is the last key that is no index. */
function valuesIn(value: unknown): Value[] {
  const values: Value[] = [];
  const open: Value[] = [{ pointer: "", field: "", value }];
  for (let next = open.pop(); next; next = open.pop()) {
    values.push(next);
    const { pointer, field, value: at } = next;
    if (typeof at !== "object" || at === null) continue;
    for (const [key, item] of Object.entries(at))
      open.push({ pointer: `${pointer}/${key}`, field: Array.isArray(at) ? field : key, value: item });
  }
  return values;
}

/** Fields whose names could be languages. */
const NO_LANGUAGES: ReadonlySet<string> = new Set(["id", "day", "doi", "url", "to", "of"]);

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).length > 0 &&
  Object.entries(value).every(
    ([key, text]) => /^[a-z]{2,3}(-[A-Za-z]+)?$/.test(key) && !NO_LANGUAGES.has(key) && typeof text === "string",
  );

const hasBoth = (text: unknown): boolean =>
  isText(text) && [text.en, text.fr].every(words => typeof words === "string" && words.trim() !== "");

describe("the README of the data", () => {
  const readme = textOf("README.md");
  const linked = new Set([...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target));
  const folders = readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);

  test("names every file, and none that is not there", () => {
    const files = folders.flatMap(folder => namesIn(folder).map(name => `${folder}/${name}`));
    const beside = readdirSync(root).filter(name => name.endsWith(".json"));
    expect([...linked].filter(target => /^[a-z]+(\/|\.json)/.test(target!)).sort()).toEqual(
      [...files, ...beside].sort(),
    );
  });

  test("says of every folder where it is from, of what day and under which licence", () => {
    for (const folder of folders) expect(readme).toContain(`## \`${folder}/\``);
    expect(readme).toContain("CC BY 4.0");
    expect(textOf("LICENSE")).toContain("Creative Commons Attribution 4.0");
  });
});

describe("the code lists", () => {
  type CodeFile = {
    id: string;
    closed: boolean;
    codes: { code: string; label: object; definition: object; plane?: string; rank?: number; family?: string }[];
  };
  const open: readonly CodeListId[] = ["media", "roles", "settings", "source-types", "stages", "tasks", "views"];
  const files = namesIn("codelists").filter(name => name !== "countries.json" && name !== "currencies.json");
  const fileOf = (name: string): CodeFile => JSON.parse(textOf(`codelists/${name}`));
  /** `link-types` → `linkTypes`. */
  const constantOf = (id: string): string => id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const inCode = new Map(
    Object.entries(codes).filter(([, list]) => Array.isArray(list)) as [string, readonly string[]][],
  );

  test("are one file for each list of the format, and no other", () => {
    const parts = ["hopTypes", "overlayTypes"];
    expect(files.map(name => constantOf(name.replace(/\.json$/, ""))).sort()).toEqual(
      [...inCode.keys()].filter(name => !parts.includes(name)).sort(),
    );
    expect(Object.keys(codeLists).sort()).toEqual(files.map(name => name.replace(/\.json$/, "")).sort());
  });

  test.each(files)("%s holds the codes of the format in their order, with words in both languages", name => {
    const file = fileOf(name);
    expect(`${file.id}.json`).toBe(name);
    expect(file.codes.map(({ code }) => code)).toEqual(inCode.get(constantOf(file.id)));
    expect(file.closed).toBe(!open.includes(file.id as CodeListId));
    expect(file.codes.filter(({ label, definition }) => !hasBoth(label) || !hasBoth(definition))).toEqual([]);
    expect(codeLists[file.id as CodeListId].closed).toBe(file.closed);
  });

  test.each(files.map(name => [name] as const))("%s names no two codes alike", name => {
    for (const language of ["en", "fr"] as const) {
      const labels = fileOf(name).codes.map(({ label }) => (label as Record<string, string>)[language]);
      expect(new Set(labels).size, labels.join(", ")).toBe(labels.length);
    }
  });

  test("planes, ranks and families are those that the program counts with", () => {
    for (const { code, plane } of fileOf("bases.json").codes)
      expect(plane).toBe(planeOf(code as Parameters<typeof planeOf>[0]));
    const ranks = fileOf("verifications.json").codes.map(
      ({ code, rank }) => [rankOf(code as Parameters<typeof rankOf>[0]), rank!] as const,
    );
    for (const [index, [own, written]] of ranks.entries()) {
      expect(own).toBe(index);
      expect(written - ranks[0]![1]).toBe(index);
    }
    for (const { code, family } of fileOf("link-types.json").codes)
      expect(family).toBe((codes.hopTypes as readonly string[]).includes(code) ? "hop" : "overlay");
  });

  test.each([
    ["countries.json", countries, /^[A-Z]{2}$/, ["KE", "FR", "XK"], 250],
    ["currencies.json", currencies, /^[A-Z]{3}$/, ["KES", "EUR", "USD"], 150],
  ] as const)("%s holds codes of the right form, in order, each once", (name, read, form, some, atLeast) => {
    const { codes: listed, closed } = JSON.parse(textOf(`codelists/${name}`)) as { codes: string[]; closed: boolean };
    expect(closed).toBe(true);
    expect(listed.filter(code => !form.test(code))).toEqual([]);
    expect(listed).toEqual([...new Set(listed)].sort());
    for (const code of some) expect(read.has(code), code).toBe(true);
    expect(read.size).toBeGreaterThanOrEqual(atLeast);
    expect(listed.every(code => read.has(code))).toBe(true);
  });
});

describe("the register", () => {
  const { scheme, updated, entries } = JSON.parse(textOf("register.json")) as Register & { updated: string };

  test("names each party once, of a kind that the format knows, with notes in both languages", () => {
    expect(scheme).toBe("deep-labor");
    expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const ids = entries.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(entries.filter(({ kind }) => !(codes.partyKinds as readonly string[]).includes(kind))).toEqual([]);
    expect(entries.filter(({ note }) => note !== undefined && !hasBoth(note))).toEqual([]);
  });
});

describe("the duties", () => {
  const files = namesIn("duties");

  test("are fourteen, and all of them are read", () => {
    expect(files).toHaveLength(14);
    expect(fourteenDuties.map(({ id }) => `${id}.json`).sort()).toEqual(files);
  });

  test.each(files)("%s is whole, in both languages, and names what it rests on", name => {
    const duty = JSON.parse(textOf(`duties/${name}`));
    expect(`${duty.id}.json`).toBe(name);
    for (const field of ["label", "definition", "question"]) expect(hasBoth(duty[field]), field).toBe(true);
    expect(codes.natures).toContain(duty.nature);
    expect(duty.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(duty.grounding.length).toBeGreaterThan(0);
    for (const { reference, says, seen } of duty.grounding) {
      expect(hasBoth(reference)).toBe(true);
      if (says !== undefined) expect(hasBoth(says)).toBe(true);
      expect(["source", "secondary"]).toContain(seen);
    }
  });

  test.each(files)("%s holds nothing from memory", name => {
    expect(textOf(`duties/${name}`)).not.toMatch(/memory|mémoire|\[M\]|\[V2?\]|\bTODO\b|\?\?/i);
  });
});

/** Words that say more than any evidence does. */
const FORBIDDEN =
  /\bprofits?\b|\bmargins?\b|\bmarges?\b|\bprofit(er|ent|e)\b|\bexploit(s|ed|ing|ation|er|ent|e|é|és|ées?)?\b|\bnobody\b|\bslaves?\b|\besclav\w*|\bsweatshops?\b|!|\p{Extended_Pictographic}/iu;

/** Texts of others, or names, which are quoted as they are. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  "quote",
  "translation",
  "name",
  "aliases",
  "publisher",
  "authors",
  "url",
]);
/** Fields with words of the dossier itself, which it therefore has in both languages. */
const OWN_WORDS: ReadonlySet<string> = new Set([
  "court",
  "definition",
  "description",
  "effects",
  "excludes",
  "certification",
  "includes",
  "label",
  "outcome",
  "population",
  "question",
  "remark",
  "role",
  "subtitle",
  "summary",
  "text",
  "title",
  "words",
]);

describe("the dossiers", () => {
  const files = namesIn("dossiers");

  test("are there", () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter(name => !name.endsWith(".dossier.json"))).toEqual([]);
  });

  describe.each(files)("%s", name => {
    const text = textOf(`dossiers/${name}`);
    const parsed = parseDossier(text);
    const own = valuesIn(JSON.parse(text)).filter(({ pointer }) => {
      const keys = pointer.split("/");
      // Titles of sources are their own.
      if (keys[1] === "sources" && keys[3] === "title") return false;
      return !keys.some(key => OF_OTHERS.has(key)) && !keys.includes("private");
    });

    test("has no error and no warning", () => {
      expect(parsed.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
      expect(parsed.leftOut).toEqual([]);
    });

    test("is named after its id, says its licence and that it is published", () => {
      expect(`${parsed.dossier!.id}.dossier.json`).toBe(name);
      expect(parsed.dossier).toMatchObject({ license: "CC-BY-4.0", status: "published" });
    });

    test("says in English and in French what it says itself", () => {
      const lacking = own.filter(({ value, field }) => {
        if (isText(value)) return !hasBoth(value);
        return typeof value === "string" && OWN_WORDS.has(field);
      });
      expect(lacking.map(({ pointer }) => pointer)).toEqual([]);
    });

    test("says nothing that is stronger than any evidence", () => {
      const strong = own.filter(({ value }) => typeof value === "string" && FORBIDDEN.test(value));
      expect(strong.map(({ pointer, value }) => `${pointer}: ${value}`)).toEqual([]);
    });

    test("has a day in the life of its chain: at least one hop is live then", () => {
      const chain = chainOf(indexDossier(parsed.dossier!, true));
      expect(parsed.dossier!.asOf).toBeDefined();
      expect(chain.hopLinks.length).toBeGreaterThan(0);
      expect(chain.groups.length).toBeGreaterThan(0);
    });

    test("has evidence for every claim, and the day of its last edit", () => {
      const { links, assertions, conditions, money, figures, updated } = parsed.dossier!;
      const claims = [...links, ...assertions, ...conditions, ...money, ...figures];
      expect(claims.filter(({ evidence }) => evidence.length === 0).map(({ id }) => id)).toEqual([]);
      expect(updated).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    });
  });
});

test.each(["It was exploited.", "a profit of 3", "marge", "Nobody answers.", "Stop!", "👷", "l’exploitation"])(
  "the forbidden words are noticed in: %s",
  text => {
    expect(text).toMatch(FORBIDDEN);
  },
);
