import { describe, expect, it } from "vitest";
import { sayChange, sayDate } from "../../../src/text/index.ts";

describe("what changes on a day, as exact as the file’s own date and no more", () => {
  it.each<[change: Parameters<typeof sayChange>[1], en: string, fr: string]>([
    [
      {
        kind: "begins",
        written: "2021-11",
        counts: [
          { thing: "link", count: 4 },
          { thing: "amount", count: 1 },
        ],
      },
      "Beginning in November 2021: 4 links and 1 amount.",
      "Début en novembre 2021 : 4 liens et 1 montant.",
    ],
    [
      { kind: "ends", written: "2019", counts: [{ thing: "role", count: 1 }] },
      "Ending in 2019: 1 role.",
      "Fin en 2019 : 1 rôle.",
    ],
    [
      { kind: "over", written: "2023-01", counts: [{ thing: "statement", count: 2 }] },
      "Last seen in January 2023, over since on a day not known: 2 statements.",
      "Dernière observation en janvier 2023, fin depuis, à une date inconnue : 2 énoncés.",
    ],
    [
      { kind: "decided", written: "2020-02-10", counts: [{ thing: "decision", count: 1 }] },
      "Decided on 10 February 2020: 1 decision.",
      "Décidé le 10 février 2020 : 1 décision.",
    ],
    [
      { kind: "overturned", written: "2022-04-01", counts: [{ thing: "decision", count: 2 }] },
      "No longer in force on 1 April 2022: 2 decisions.",
      "N’est plus en vigueur le 1er avril 2022 : 2 décisions.",
    ],
  ])("%j", (change, en, fr) => {
    expect(sayChange("en", change)).toBe(en);
    expect(sayChange("fr", change).replaceAll("\u00a0", " ")).toBe(fr);
  });
});

it("shortens the name of a month where there is little room, and nothing else", () => {
  expect(["2021-02-09", "2021-02", "2021", "last year"].map(date => sayDate("en", date, "short"))).toEqual([
    "9 Feb 2021",
    "Feb 2021",
    "2021",
    "last year",
  ]);
  expect(sayDate("fr", "2021-02-01", "short")).toBe("1er févr. 2021");
});
