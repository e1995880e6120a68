import { describe, expect, it } from "vitest";
import { codes } from "../../src/schema/index.ts";
import { type Amount, languages, sayAmount } from "../../src/text/index.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("amounts", () => {
  it.each<[Amount, string, string]>([
    [{ amount: 12.5, currency: "USD", unit: "hour" }, "US$12.50 per hour", "12,50 $US de l’heure"],
    [
      { amount: { min: 1.32, max: 2 }, currency: "USD", unit: "hour", tax: "net" },
      "US$1.32 to US$2.00 per hour, after tax",
      "1,32 $US à 2,00 $US de l’heure, après impôt",
    ],
    [
      { amount: { about: 200000 }, currency: "USD", unit: "project" },
      "about US$200,000 for the project",
      "environ 200 000 $US pour le projet",
    ],
    // Neither digits that fill lines, nor an amount that reads as nothing.
    [{ amount: 1e300, currency: "USD" }, "US$1E300", "1E300 $US"],
    [{ amount: 1e-12, currency: "USD" }, "US$1E-12", "1E-12 $US"],
    [{ amount: 0, currency: "USD" }, "US$0", "0 $US"],
    [{ amount: { min: 1.5 }, currency: "EUR" }, "at least €1.50", "au moins 1,50 €"],
    [
      { amount: 170, currency: "USD", unit: "month", tax: "unknown" },
      "US$170 per month, before or after tax not known",
      "170 $US par mois, avant ou après impôt, on ne sait pas",
    ],
    [{ amount: 0.022, currency: "USD", unit: "task" }, "US$0.022 per task", "0,022 $US par tâche"],
    [{ amount: 3, currency: "EUR", unit: "item", per: 100 }, "€3 per 100 items", "3 € pour 100 éléments"],
    [
      { amount: 26600, currency: "KES", unit: "month", tax: "gross" },
      "KES 26,600 per month, before tax",
      "26 600 KES par mois, avant impôt",
    ],
    [{ amount: 500, currency: "JPY", unit: "day" }, "JP¥500 per day", "500 JPY par jour"],
    [{ amount: 5 }, "5", "5"],
    [
      { amount: { words: { en: "a few cents", fr: "quelques centimes" } }, unit: "task" },
      "a few cents per task",
      "quelques centimes par tâche",
    ],
    [{ amount: { than: "wage", is: "below" }, unit: "hour" }, "below “wage”", "en dessous de ce repère : « wage »"],
  ])("%j", (amount, en, fr) => {
    expect(plain(sayAmount("en", amount))).toBe(en);
    expect(plain(sayAmount("fr", amount))).toBe(fr);
  });

  it("compares with a benchmark by its name", () => {
    const amount = { amount: { than: "wage", is: "above" } } as const;
    expect(sayAmount("en", amount, { benchmark: "the minimum wage" })).toBe("above the minimum wage");
  });

  it("has words for every unit, tax and comparison, for one and for many", () => {
    for (const { code } of languages) {
      for (const unit of codes.units)
        for (const per of [1, 2, 1000]) expect(sayAmount(code, { amount: 1, unit, per })).toBeTruthy();
      for (const tax of codes.taxes) expect(sayAmount(code, { amount: 1, tax })).toBeTruthy();
      for (const is of codes.comparisons) expect(sayAmount(code, { amount: { than: "x", is } })).toContain("x");
    }
  });
});
