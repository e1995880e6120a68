/**
 * A text field that a link has not yet: one row of the table, its label and its heading. Everything that is made from the
 * table must know it, with nothing else changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";

const row = { is: "text", says: "At what hours.", describes: true, leaves: "text", told: "facts" } as const;

/** What is tested, made anew of the table with the row: what runs before every test has already loaded the other one. */
async function madeAnew() {
  vi.resetModules();
  vi.doMock("../../../src/schema/table/linkFields.ts", async importOriginal => {
    const { linkFields } = await importOriginal<typeof import("../../../src/schema/table/linkFields.ts")>();
    const { private: hidden, ...links } = linkFields;
    return { linkFields: { ...links, shiftHours: row, private: hidden } };
  });
  vi.doMock("../../../src/text/sheetWords.ts", async importOriginal => {
    const actual = await importOriginal<typeof import("../../../src/text/sheetWords.ts")>();
    const own = new Map([
      ["en", "Hours of the shift"],
      ["fr", "Heures du poste"],
    ]);
    const columnHeadings = (sheet: string, column: string) =>
      column === "shiftHours" ? own : actual.columnHeadings(sheet, column);
    return { ...actual, columnHeadings };
  });
  const { provideMessages } = await import("../../../src/text/provideMessages.ts");
  provideMessages();
  const { addMessages, languages } = await import("../../../src/text/languages.ts");
  for (const { code } of languages) addMessages(code, { "edit.label.shiftHours": `Shift (${code})` });
  return {
    languages,
    ...(await import("../../../src/app/forms/formOf.ts")),
    ...(await import("../../../src/edit/index.ts")),
    ...(await import("../../../src/formats/index.ts")),
    ...(await import("../../../src/publish/plainTable.ts")),
    ...(await import("../../../src/redact/index.ts")),
    ...(await import("../../../src/schema/index.ts")),
    ...(await import("../../../src/text/sentences/sayField.ts")),
    ...(await import("../../../src/versions/index.ts")),
    ...(await import("../../../src/views/index.ts")),
  };
}
let made: Awaited<ReturnType<typeof madeAnew>>;

const WORDS = "from ten at night to six";
const root = path.resolve(import.meta.dirname, "../../..");
const shipped = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");

type Written = { links: Record<string, unknown>[]; [field: string]: unknown };
const withHours = (hours: unknown): Written => {
  const file = JSON.parse(shipped) as Written;
  file.links[0]!.shiftHours = hours;
  return file;
};
const file = withHours({ en: WORDS, fr: "de dix heures du soir à six heures" });
const text = JSON.stringify(file, null, 2);

beforeAll(async () => {
  made = await madeAnew();
});

describe("a new text field of a link", () => {
  test("is read, and one that cannot be read is left out alone", () => {
    expect(made.parseDossier(text)).toMatchObject({ problems: made.parseDossier(shipped).problems });
    expect(made.parseDossier(text).dossier!.links[0]).toMatchObject({ shiftHours: { en: WORDS } });
    const broken = made.parseDossier(JSON.stringify(withHours(3)));
    expect(broken.dossier!.links).toHaveLength(made.parseDossier(shipped).dossier!.links.length);
    expect(broken.leftOut).toMatchObject([{ path: ["links", 0, "shiftHours"] }]);
  });

  test("stands in the JSON Schema and among the fields, before what is private", () => {
    const { $defs } = made.jsonSchema("2020-12") as { $defs: Record<string, { properties: Record<string, object> }> };
    expect($defs.Link!.properties.shiftHours).toMatchObject({ description: row.says });
    expect(made.fieldsOfList("links").slice(-2)).toEqual(["shiftHours", "private"]);
  });

  test("leaves for readers, and is searched for what must not", () => {
    const published = made.redact(text);
    expect(published.ok && published.value.text).toContain(WORDS);
    const told = JSON.parse(text) as Written;
    told.private = { source: "Wanjiru Hidden of Nairobi" };
    told.links[0]!.shiftHours = "as Wanjiru Hidden of Nairobi says";
    expect(made.redact(JSON.stringify(told)).ok).toBe(false);
  });

  test("is asked for in the form, with its label in each language", () => {
    expect(made.formOf("links").parts.more!.map(({ path: at }) => at.join("."))).toContain("shiftHours");
    expect(
      made
        .formOf("links")
        .parts.more!.slice(-3)
        .map(({ path: at }) => at.join(".")),
    ).toEqual(["hypotheses", "remark", "id"]);
    for (const { code } of made.languages) expect(made.sayField(code, "links", ["shiftHours"])).toBe(`Shift (${code})`);
  });

  test.each(["en", "fr"])("has a column in tables of %s, and comes back from it", language => {
    const published = made.redact(text);
    if (!published.ok) throw new Error(JSON.stringify(published));
    const { reader, writer } = made.formats.find(({ name }) => name === "xlsx")!;
    const [table] = writer!.write(published.value, language);
    const read = reader!.read({ name: table!.name, bytes: table!.bytes }, new Map());
    if (!read.ok) throw new Error(JSON.stringify(read.refusals));
    expect(JSON.stringify(read.incoming)).toContain(WORDS);
  });

  test("is compared by its languages, and two versions of it are put together", () => {
    expect(made.changesBetween(JSON.parse(shipped), file)).toEqual([
      {
        ...{ kind: "added", list: "links", id: file.links[0]!.id, path: ["shiftHours"] },
        ...{ before: undefined, after: file.links[0]!.shiftHours },
      },
    ]);
    const merged = made.mergeVersions(shipped, shipped, text);
    expect(JSON.stringify(merged)).toContain(WORDS);
  });

  test("stays when an id is renamed or taken out beside it, and a text that has the old id is told", () => {
    const id = String(file.links[0]!.from);
    const named = JSON.stringify(withHours(`as ${id} has it`));
    const renamed = made.renameId(named, `parties/${id}`, "another-name");
    expect(renamed.ok && renamed.value.stillIn).toContain("/links/0/shiftHours");
    expect(made.hangsOn(text, { list: "parties", id } as never).gone.length).toBeGreaterThan(0);
  });

  test.each(["en", "fr"])("is told beside the link, in the panel as in the table, in %s", language => {
    const dossier = made.parseDossier(text).dossier!;
    const told = made.linkFacts(language, dossier.links[0]!);
    expect(told.at(-1)).toEqual({ field: "shiftHours", text: file.links[0]!.shiftHours });
    const words = (file.links[0]!.shiftHours as Record<string, string>)[language]!;
    expect(made.plainTable({ dossier, language }).replaceAll("\u00a0", " ")).toContain(words);
  });
});
