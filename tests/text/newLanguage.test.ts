/** A language is added by a folder alone: here Portuguese, of Brazil and as such, with some of its words. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runnerImport } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

type TextDoor = typeof import("../../src/text/index.ts");

const root = path.resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(path.join(tmpdir(), "deep-labor-language-"));
let text: TextDoor;
let shorthand: typeof import("../../src/edit/shorthand/prefixOf.ts");

function write(tag: string, files: Readonly<Record<string, object>>): void {
  const folder = path.join(copy, "data/languages", tag);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), JSON.stringify(content));
}

const languageFile = (told: Readonly<Record<string, string>>) => ({
  ...{
    direction: "ltr",
    comma: ", ",
    descriptionsBegin: ["Uma"],
    pointsAtOne: "esta",
    keptWithWordBefore: "",
    keptWithWordAfter: "",
  },
  ...told,
});

beforeAll(async () => {
  for (const folder of ["src/base", "src/schema", "src/text", "src/edit", "data"])
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  write("pt", {
    "language.json": languageFile({ name: "Português", locale: "pt" }),
    "rules.json": {
      ...{ state: "partial", closeToWordBefore: ":;,.”)", yesAndNo: ["sim", "não"] },
      decimals: { sign: ",", doOthersPartThousands: true },
      ...{ quotes: ["“", "”"], keys: { Delete: "Excluir" } },
    },
    "typed.json": {
      months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(" "),
      ...{ monthsShort: {}, besideDates: ["de", "a"], besideDays: ["o"], today: ["hoje"], yesterday: ["ontem"] },
      ...{ thousands: ["mil"], millions: ["milhão", "milhões"], thousandMillions: [], behindMillions: ["de"] },
      about: { before: ["cerca de"], after: [] },
      atLeast: { before: ["pelo menos"], after: ["ou mais"] },
      atMost: { before: ["no máximo"], after: [] },
      ...{ beyond: ["mais de"], from: ["entre"], to: ["e"], percent: ["por cento"], currencies: { dólares: "$" } },
    },
    "prefixes.json": { "worker-group": ["trabalhadores"], beside: ["ao lado"] },
    "messages.json": {
      ...{ "page.sources": "Fontes", "page.network": "Todas as cadeias" },
      "link.pays":
        "{from} {fromNumber, select, one {paga} other {pagam}} {toIs, select, description {a} other {à empresa}} {to}.",
    },
    "sheets.json": { sheets: { links: "Relações" }, columns: { "evidence.source": "Fonte" } },
  });
  write("pt-BR", {
    "language.json": languageFile({ name: "Português (Brasil)", locale: "pt-BR" }),
    "messages.json": { "page.network": "Todas as cadeias daqui" },
  });
  // A pseudo-language: English from right to left.
  write("ar-XB", {
    "language.json": languageFile({ name: "Mirrored", locale: "en-GB", direction: "rtl", comma: "، " }),
  });
  const imported = async <Door>(file: string): Promise<Door> =>
    (await runnerImport<Door>(path.join(copy, file), { configFile: false, root: copy, logLevel: "error" })).module;
  text = await imported("src/text/index.ts");
  shorthand = await imported("src/edit/shorthand/prefixOf.ts");
  text.provideMessages();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("a language that is a new folder", () => {
  it("is among the languages, by its tag and its own name", () => {
    expect(text.languages.map(({ code, name }) => `${code} ${name}`)).toEqual([
      "ar-XB Mirrored",
      "en English",
      "fr Français",
      "pt-BR Português (Brasil)",
      "pt Português",
    ]);
    expect(["pt", "pt-BR", "pt-PT", "de"].map(text.isLanguage)).toEqual([true, true, false, false]);
  });

  it("speaks for the tags of a file or a reader that are of it or longer, and no language for others", () => {
    expect(["pt-BR", "PT-br", "pt-PT", "fr-CH", "ar-XB", "ar", "de"].map(text.nearestLanguage)).toEqual([
      ...["pt-BR", "pt-BR", "pt", "fr", "ar-XB"],
      ...[null, null],
    ]);
  });

  it("speaks its own words, then those of the shorter tag, then English", () => {
    expect(text.say("pt-BR", "page.network")).toBe("Todas as cadeias daqui");
    expect(text.say("pt", "page.network")).toBe("Todas as cadeias");
    expect(text.say("pt-BR", "page.sources")).toBe("Fontes");
    expect(text.say("pt-BR", "stage.view.money")).toBe(text.say("en", "stage.view.money"));
    expect(text.say("fr", "page.sources")).not.toBe("Fontes");
  });

  it("writes numbers and days in its own way, and names countries in its own words", () => {
    expect(text.sayNumber("pt-BR", 12_500.5)).toBe("12.500,5");
    expect(text.sayDate("pt-BR", "2021-03-04")).toBe("4 de março de 2021");
    expect(text.sayCountry("pt-BR", "KE")).toBe("Quênia");
  });

  it("reads numbers and writes tables by the rules of the nearest folder that has some", () => {
    expect(text.rulesOf("pt-BR").decimals.sign).toBe(",");
    expect(text.rulesOf("pt-BR").yesAndNo).toEqual(["sim", "não"]);
    expect(text.sheetWordIn(text.sheetNames("links"), "pt-BR")).toBe("Relações");
    expect(text.sheetWordIn(text.columnHeadings("links", "evidence.source"), "pt-BR")).toBe("Fonte");
    expect(text.sheetWordIn(text.sheetNames("parties"), "pt-BR")).toBe("Parties");
  });

  it("has its words read beside numbers and dates, on the page of any language", () => {
    const today = "2026-12-03";
    expect(text.typedDate("4 de março de 2021", { today })).toEqual({ date: "2021-03-04" });
    expect(text.typedDate("hoje", { today })).toEqual({ date: today });
    expect(text.typedRange("entre 3 e 5", "en")).toEqual({ range: { min: 3, max: 5 } });
    expect(text.typedRange("cerca de 2 milhões de", "fr")).toEqual({ range: { about: 2_000_000 } });
    expect(text.typedRange("pelo menos 4", "pt")).toEqual({ range: { min: 4 } });
    expect(text.typedRange("mais de 4", "pt-BR")).toEqual({ trouble: "strict" });
    expect(text.typedCurrencies("dólares")[0]).toBe("USD");
    // What English and French say is read as before.
    expect(text.typedDate("1er mars 23", { today })).toEqual({ date: "2023-03-01" });
    expect(text.typedRange("up to 2 bn", "pt")).toEqual({ range: { max: 2_000_000_000 } });
  });

  it("has its words read before a name, where a chain is written in one line", () => {
    expect(shorthand.prefixOf("Trabalhadores")).toEqual({ kind: "worker-group" });
    expect(shorthand.prefixOf("ao lado")).toEqual({ kind: "beside" });
    expect(shorthand.nearPrefix("trabalhadoras")).toBe("trabalhadores");
    expect(["à côté", "ONG", "organization"].map(shorthand.prefixOf)).toEqual(
      ["beside", "representative", "organisation"].map(kind => ({ kind })),
    );
  });

  it("has its words agree with the number of a party, and with whether its name only describes", () => {
    const party = { name: "Sama", isPlural: false, isDescription: false };
    const described = { name: "uma plataforma", isPlural: false, isDescription: true };
    expect(text.say("pt", "link.pays", { from: party, to: described })).toBe("Sama paga a uma plataforma.");
    expect(text.say("pt", "link.pays", { from: { ...party, isPlural: true }, to: party })).toBe(
      "Sama pagam à empresa Sama.",
    );
  });

  it("calls keys as they are called there", () => {
    expect(text.sayKeys("pt-BR", "Ctrl+Delete")).toBe("Ctrl+Excluir");
    expect(text.sayKeys("fr", "Ctrl+Shift+Z")).toBe("Ctrl+Maj+Z");
    expect(text.sayKeys("en", "Alt+↑ Alt+↓")).toBe("Alt+↑ Alt+↓");
  });

  it("is written in its own direction, and parts what stands in a row by its own comma", () => {
    expect(["ar-XB", "en", "fr", "pt"].map(text.directionIn)).toEqual(["rtl", "ltr", "ltr", "ltr"]);
    expect(text.inRow("ar-XB", ["one", "two"])).toBe("one، two");
    expect(text.say("ar-XB", "page.sources")).toBe(text.say("en", "page.sources"));
  });

  it("has the words of codes in English where the lists have none of its own", () => {
    expect(text.label("pt-BR", "planes", "legal")).toBe(text.label("en", "planes", "legal"));
  });
});
