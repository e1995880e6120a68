import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { type FormatName, formats } from "../../../src/formats/index.ts";
import { type Published, redact } from "../../../src/redact/index.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { unwrittenIn } from "../../redact/canaryDossier.ts";
import { extent, firstSeed, partOf, tried } from "../../scope.ts";
import { fullDossier } from "./fullDossier.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const files = ["data/dossiers", "tests/gallery"].flatMap(folder =>
  readdirSync(path.join(root, folder))
    .filter(name => name.endsWith(".dossier.json"))
    .map(name => path.join(folder, name)),
);

const published = (text: string): Published | null => {
  const result = redact(text);
  return result.ok ? result.value : null;
};

/** Of the head, what no sheet has; of objects, the walk through the chain. Told in `carries`, or about the file itself. */
const GONE = new Set(["format", "$schema", "status", "authors", "corrections", "views", "story"]);

/** A dossier as it is compared: what is said in two ways by the format stands in one, and empty lists say nothing. */
function plain(value: unknown, field = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => plain(item, field));
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, item]) => [key, plain(item, key)] as const)
    .filter(([, item]) => item !== undefined);
  const object = Object.fromEntries(entries);
  // Evidence that is a source or quote and nothing else.
  if (field === "evidence" && entries.length === 1) return object.source ?? object.quoteId ?? object;
  if (field === "roles" && entries.length === 1) return object.function ?? object;
  // Empty bounds are bounds that are not known; anything else that is empty says nothing.
  return entries.length === 0 && !["inLine", "count", "value", "amount", "share"].includes(field) ? undefined : object;
}

const expected = (text: string) =>
  plain(Object.fromEntries(Object.entries(JSON.parse(text) as object).filter(([field]) => !GONE.has(field))));

const formatOf = (name: FormatName) => formats.find(format => format.name === name)!;

/** What comes back of a dossier that was written and read again. */
function again(name: "csv" | "xlsx", given: Published, language: string) {
  const { reader, writer } = formatOf(name);
  const made = writer!.write(given, language);
  // Several texts are brought back together.
  const bytes =
    name === "xlsx" ? made[0]!.bytes : zipSync(Object.fromEntries(made.map(file => [file.name, file.bytes])));
  const file = { name: name === "xlsx" ? made[0]!.name : "tables.zip", bytes };
  expect(reader!.recognise(file)).not.toBe("no");
  const read = reader!.read(file, new Map());
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  return read.incoming;
}

function expectSame(name: "csv" | "xlsx", given: Published, language: string) {
  const { objects, lost, asked, kinds } = again(name, given, language);
  expect(lost).toEqual([]);
  expect(asked).toEqual([]);
  for (const { in: all, taken, left } of kinds.values()) expect([taken, left]).toEqual([all, 0]);
  expect(plain(objects)).toEqual(expected(given.text));
}

/** What the random dossiers do not have: what needs others of them, and what is of the whole file. Of `private`, nothing leaves. */
const notInThem: ReadonlySet<string> = new Set([
  ...["/$schema", "/fictional", "/status", "/corrections", "/views", "/remark", "/story", "/parties/*/withheld"],
  ...["/assertions/*/link", "/assertions/*/decision", "/assertions/*/proceeding"],
  ...["/money/*/link", "/money/*/derivedFrom", "/money/*/amount/than", "/money/*/amount/is"],
  ...["/proceedings/*/end", "/sources/*/derivedFrom", "/sources/*/person/consent"],
]);

describe.each(["csv", "xlsx"] as const)("%s, written and read again", name => {
  test.each(partOf(files, 4))(`%s (${extent})`, file => {
    const given = published(readFileSync(path.join(root, file), "utf8"));
    if (given === null) return;
    expectSame(name, given, "en");
    expectSame(name, given, "fr");
  });

  const runs = tried(6, 300);
  test(`random dossiers (${extent})`, () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const given = published(JSON.stringify(randomDossier(seed)));
      if (given === null) throw new Error(`seed ${seed} is not published`);
      try {
        expectSame(name, given, seed % 2 === 0 ? "en" : "fr");
      } catch (error) {
        throw new Error(`SEED=${seed}`, { cause: error });
      }
    }
  });

  test(`random dossiers with every field of the format (${extent})`, () => {
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const text = JSON.stringify(fullDossier(seed));
      const wrong = parseDossier(text).problems.filter(({ severity }) => severity === "error");
      expect(wrong, `SEED=${seed}`).toEqual([]);
      const given = published(text);
      if (given === null) throw new Error(`seed ${seed} is not published`);
      try {
        expectSame(name, given, seed % 2 === 0 ? "en" : "fr");
      } catch (error) {
        throw new Error(`SEED=${seed}`, { cause: error });
      }
    }
  });
});

test("some of the random dossiers have each field that they are said to have", () => {
  const unwritten = unwrittenIn(...Array.from({ length: 200 }, (_, seed) => fullDossier(seed)));
  expect(unwritten.filter(field => !/\/private$/u.test(field) && !notInThem.has(field))).toEqual([]);
  expect([...notInThem].filter(field => !unwritten.includes(field))).toEqual([]);
});

test("the same dossier gives the same bytes", () => {
  const given = published(readFileSync(path.join(root, files[0]!), "utf8"))!;
  for (const name of ["csv", "xlsx"] as const) {
    const write = () => formatOf(name).writer!.write(given, "en");
    expect(write()).toEqual(write());
  }
});
