/** Each statement of the interview is in a dossier, in its own words, and docs/interview.md leads to it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { interviewTable } from "../build/interviewTable.ts";
import { dossiersIn } from "../scripts/dossiersIn.ts";
import { interviewPage, objectsOf } from "../scripts/interviewPage.ts";
import { quotesOf } from "../scripts/quotesOf.ts";
import { quotesIn, textPrint } from "../scripts/textPrint.ts";
import { hrefOf } from "../src/app/page/address/hrefOf.ts";
import { parsePlace } from "../src/app/page/address/parsePlace.ts";

const root = path.resolve(import.meta.dirname, "..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const table = interviewTable(path.join(root, "data/seed.json"));
const { rows, interview } = table;
const dossiers = dossiersIn(root);
const isSaid = quotesIn(textOf("tests/fixtures/interview.print.txt").trim());

describe("the table of the interview", () => {
  it("is refused where it has another form, and says which file and what", () => {
    const file = path.join(root, "package.json");
    expect(() => interviewTable(file)).toThrow(/package\.json is no table of an interview\..*at interview/s);
  });

  it("has 53 rows, in order", () => {
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 53 }, (_, at) => at + 1));
  });

  it("has only words that the interview says", () => {
    const others = rows.flatMap(({ row, quotes }) => quotes.filter(quote => !isSaid(quote)).map(quote => [row, quote]));
    expect(others).toEqual([]);
  });

  it.each(rows.map(({ row, says, shown }) => [row, says, shown] as const))(
    "shows row %i, “%s”, in objects that are there",
    (_row, _says, shown) => {
      for (const { dossier, objects } of shown) {
        const known = objectsOf(dossiers.get(dossier)!);
        expect(objects.filter(id => !known.has(id))).toEqual([]);
      }
    },
  );

  it("shows each row in a dossier that cites the interview for it", () => {
    const cited = (id: string): readonly string[] =>
      dossiers
        .get(id)!
        .quotes.map(({ quote }) => quote)
        .concat(JSON.stringify(dossiers.get(id)).match(/"quote":"[^"]*"/gu) ?? []);
    const without = rows.filter(({ quotes, shown }) =>
      shown.every(({ dossier }) => !cited(dossier).some(quote => quotes.some(own => quote.includes(own.slice(0, 30))))),
    );
    expect(without.map(({ row, quotes }) => [row, quotes])).toEqual([]);
  });
});

describe("what is quoted of the interview", () => {
  const quotes = quotesOf(table, dossiers);

  it("is a good part of it", () => {
    expect(quotes.length).toBeGreaterThan(150);
  });

  it("was found in it word for word", () => {
    expect(quotes.filter(quote => !isSaid(quote))).toEqual([]);
  });
});

describe("docs/interview.md", () => {
  const page = textOf("docs/interview.md");

  it("is what `npm run interview` writes", () => {
    expect(page).toBe(interviewPage(table, dossiers));
  });

  it("leads to places that the explorer has", () => {
    const addresses = [...page.matchAll(/\]\(http:\/\/localhost:4173\/(\?dossier=([^&#)]+)[^#)]*)/gu)];
    expect(addresses.length).toBeGreaterThan(100);
    for (const [, query, id] of addresses) {
      const place = parsePlace(query!);
      expect(place.kind).toBe("dossier");
      expect(hrefOf(place)).toBe(query);
      expect(dossiers.has(id!)).toBe(true);
    }
  });

  it("says whose words they are", () => {
    expect(page).toContain(interview.who);
    expect(page).toContain("machine translation");
  });
});

describe("the print of a text", () => {
  const text = "Une personne qui a travaillé pour Microsoft, et que nous avons interviewée.";
  const knows = quotesIn(
    textPrint(text, ["a travaillé pour Microsoft", "Une personne […] que nous avons interviewée"]),
  );

  it.each([
    ["a travaillé pour Microsoft", true],
    ["a travaillé\u00a0pour   Microsoft", true],
    ["Une personne […] que nous avons interviewée", true],
    ["a travaillé pour Google", false],
    ["Une personne qui […] que nous avons interviewée", false],
  ])("knows “%s”: %s", (quote, isThere) => {
    expect(knows(quote)).toBe(isThere);
  });

  it("is not made where a quote is not in the text", () => {
    expect(() => textPrint(text, ["a travaillé pour Google"])).toThrow("a travaillé pour Google");
  });
});
