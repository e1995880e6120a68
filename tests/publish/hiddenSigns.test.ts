/** What a file says reaches programs and spreadsheets with nothing hidden in it, and its licence only if it is one. */
import { strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { sheetText } from "../../src/base/index.ts";
import { csvCell } from "../../src/publish/dataCsv.ts";
import { publishFolder } from "../../src/publish/index.ts";
import type { Dossier } from "../../src/schema/index.ts";
import { copiedTable } from "../../src/views/index.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { everyText, placesOfWords, withWords } from "../fixtures/longTexts.ts";
import { inquiryInto } from "../views/chain/chainCases.ts";

function published(text: string): ReadonlyMap<string, string> {
  const dossier: Dossier = inquiryInto(text).file.dossier;
  const { latest } = publishFolder(
    {
      dossier,
      token: "AB12cd34",
      languages: ["en"],
      base: "https://charts.example.org/",
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: () => "", social: () => "", png: null },
    },
    { versions: [], sums: null },
  );
  return new Map([...latest].map(([name, bytes]) => [name.split("/").at(-1)!, strFromU8(bytes)]));
}

/** Characters that nobody sees, or that turn what stands beside them. Line ends and tabs are visible. */
const HIDDEN = /(?![\t\n\r])[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;
const hiding = "=1\u0000+\u0007\u001b\u007f\u0085\u202e\u2066\u2069\u200b\ufeffx";
const places = placesOfWords(everyText);

describe("what hides in every text of a file", () => {
  const files = published(withWords(places, hiding));
  const rtl = published(withWords(places, `شركة ${hiding}`));

  it.each(["data.csv", "oembed.json", "data.jsonld", "alt.txt"])("is written out in %s", name => {
    for (const all of [files, rtl]) {
      const content = all.get(name)!.replace(/^\ufeff/u, "");
      const words = name.endsWith(".csv") || name.endsWith(".txt") ? content : JSON.stringify(JSON.parse(content));
      expect(words).toContain("‹U+0000›");
      expect(words).toContain("‹U+202E›");
      // JSON writes controls as numbers, so what counts is what is read from it.
      const read = name.endsWith(".csv") || name.endsWith(".txt") ? [words] : strings(JSON.parse(content));
      for (const text of read) expect(text.replaceAll(/[\u2068\u2069]/gu, "")).not.toMatch(HIDDEN);
    }
  });

  it("is no formula in a cell, also where a spreadsheet would leave it out", () => {
    expect(csvCell("=1")).toBe("'=1");
    expect(csvCell("\u0000=1")).toBe("‹U+0000›=1");
    expect(csvCell("\ufeff=1")).toBe("‹U+FEFF›=1");
    expect(csvCell("\u202e@x")).toBe("‹U+202E›@x");
    for (const cell of files.get("data.csv")!.split(/[",\r\n]+/u)) expect(sheetText(cell)).toBe(cell);
  });

  it("is written out in a table that is copied", () => {
    const { html, text } = copiedTable({ head: ["a\u0000"], rows: [["\u202eb"]], note: "\u0007" });
    for (const copied of [html, text]) {
      for (const shown of ["‹U+0000›", "‹U+202E›", "‹U+0007›"]) expect(copied).toContain(shown);
      expect(copied).not.toMatch(HIDDEN);
    }
  });

  it("leaves what belongs to the writing as it is", () => {
    for (const text of ["👩‍👩‍👧", "می‌خواهم", "co\u00adop", "شركة", "naïve"]) expect(csvCell(text)).toBe(text);
  });
});

/** Every text in what was read from JSON. */
function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe("a licence", () => {
  const withLicense = (license: string) => published(JSON.stringify({ ...everyText, license }));
  const linksOf = (page: string) =>
    elementsIn(readMarkup(page), ({ tag }) => tag === "a").map(({ attributes }) => attributes.get("href") ?? "");

  it.each(["javascript:alert(1)", "data:text/html,x", "mailto:a@example.org", "All rights reserved"])(
    "that is none is shown as words, is no link, and is not told to programs: %s",
    license => {
      const files = withLicense(license);
      expect(JSON.parse(files.get("data.jsonld")!)).not.toHaveProperty("license");
      const table = files.get("table.html")!;
      expect(textOf(readMarkup(table))).toContain(license);
      for (const page of ["table.html", "index.html"]) {
        expect(linksOf(files.get(page)!)).not.toContain(license);
        expect(files.get(page)).not.toContain(`"license"`);
      }
      expect(JSON.parse(files.get("data.json")!).license).toBe(license);
    },
  );

  it.each(["CC-BY-4.0", "https://example.org/terms"])(
    "that is one is told to programs as it is written: %s",
    license => {
      const files = withLicense(license);
      expect(JSON.parse(files.get("data.jsonld")!).license).toBe(license);
      expect(linksOf(files.get("table.html")!).includes(license)).toBe(license.startsWith("https:"));
    },
  );
});
