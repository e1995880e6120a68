/** What the table of fields says is told, readers meet: in the outline of the page, and in what is published. */
import { expect, test, vi } from "vitest";
import { fieldTable } from "../../src/schema/table/fieldTable.ts";
import { everyText, placesOfWords } from "../fixtures/longTexts.ts";
import { everyOutput } from "./everyOutput.ts";

vi.setConfig({ testTimeout: 120_000 });

type Row = { readonly told: string | { readonly not: string } };
const lists = fieldTable.lists as unknown as Readonly<Record<string, Readonly<Record<string, Row>>>>;

/** Places of words that are a field of an object of a list: list, number of the object, field. */
const places = placesOfWords().filter(
  place => place.length === 3 && lists[String(place[0])]?.[String(place[2])] !== undefined,
);

/** A figure is told with its unit where it is a number; what a dossier’s own duties mean stands in the page’s list of words. */
const elsewhere: ReadonlySet<string> = new Set(["figures.unit", "duties.definition", "duties.remark"]);

/** A word that stands nowhere else. */
const wordAt = (at: number): string => `Zq${String(at).padStart(3, "0")}x`;

const file = structuredClone(everyText) as unknown as Record<string, Record<string, unknown>[]>;
// A reader of the original needs no translation.
for (const quote of file.quotes!) quote.quoteLanguage = "sw";
for (const [at, [list, object, field]] of places.entries()) {
  const fields = file[String(list)]![Number(object)]!;
  fields[String(field)] = String(fields[String(field)]).replace("Words", wordAt(at));
}

test("each text of an object that is told is met by readers of the page, and each that is not has its reason", () => {
  const made = everyOutput(JSON.stringify(file), ["en", "fr"]);
  // Data for programs is no telling.
  const read = [...made].filter(([name]) => /^view-.*\.txt$|^site\/.*\.html$/u.test(name));
  expect(read.length).toBeGreaterThan(10);
  const decoder = new TextDecoder();
  const text = read.map(([, bytes]) => decoder.decode(bytes).replace(/<script\b[\s\S]*?<\/script>/gu, "")).join("\n");
  const rows = places.map(([list, , field], at) => ({
    field: `${String(list)}.${String(field)}`,
    told: lists[String(list)]![String(field)]!.told,
    isMet: text.includes(wordAt(at)),
  }));
  expect(rows.length).toBeGreaterThan(30);
  expect(
    rows
      .filter(({ field, told, isMet }) => typeof told === "string" && isMet === elsewhere.has(field))
      .map(({ field }) => field),
  ).toEqual([]);
  for (const { field, told } of rows) if (typeof told !== "string") expect(told.not, field).toMatch(/\.$/u);
});
