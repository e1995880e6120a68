import { describe, expect, it } from "vitest";
import { type Searchable, searchLibrary } from "../../../../src/app/shell/home/searchLibrary.ts";
import { searchForm } from "../../../../src/base/index.ts";

const library: readonly Searchable[] = [
  {
    id: "labellers",
    shown: ["OpenAI, Sama and the data labellers", "Made less toxic, 2021–2022"],
    titles: ["OpenAI, Sama et les annotateurs"],
    parties: ["Samasource Kenya EPZ Ltd", "Bundesanstalt für Straßenwesen", "人民网", "Łódź Works"],
    countries: ["Kenya", "Côte d’Ivoire"],
  },
  { id: "site", shown: ["A building site"], titles: [], parties: ["Bouygues"], countries: ["France"] },
];
const found = (sought: string) =>
  searchLibrary(sought, library).map(
    ({ id, reasons }) => `${id}: ${reasons.map(({ kind, text }) => `${kind} ${text}`).join(", ")}`,
  );

describe("the search of the library", () => {
  it.each([
    ["openai", "labellers: "],
    ["LABELLERS toxic", "labellers: "],
    ["annotateurs", "labellers: title OpenAI, Sama et les annotateurs"],
    ["samasource", "labellers: party Samasource Kenya EPZ Ltd"],
    ["samasource kenya", "labellers: party Samasource Kenya EPZ Ltd"],
    ["kenya", "labellers: party Samasource Kenya EPZ Ltd, country Kenya"],
    ["openai ivoire", "labellers: country Côte d’Ivoire"],
    ["epz cote", "labellers: party Samasource Kenya EPZ Ltd, country Côte d’Ivoire"],
    ["strassenwesen", "labellers: party Bundesanstalt für Straßenwesen"],
    ["STRAẞENWESEN", "labellers: party Bundesanstalt für Straßenwesen"],
    ["民网", "labellers: party 人民网"],
    ["lodz", "labellers: party Łódź Works"],
    ["bouyg", "site: party Bouygues"],
  ])("finds by %s", (sought, hit) => {
    expect(found(sought)).toEqual([hit]);
  });

  it.each(["source", "kenya bouygues", "xyzzy", "a building site in kenya"])("finds nothing by %s", sought => {
    expect(found(sought)).toEqual([]);
  });

  it("finds all, in their order and without a reason, while nothing is sought", () => {
    for (const sought of ["", "  ", "“…”"]) expect(found(sought)).toEqual(["labellers: ", "site: "]);
  });

  it("compares without capitals, marks on letters, and signs", () => {
    expect(searchForm("  Côte d’Ivoire – ÉTAT-MAJOR (№ 5) ")).toBe("cote d ivoire etat major no 5");
  });
});
