import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { moneyHereOf } from "../../../src/app/dossier/moneyHereOf.ts";
import { inquiryOf, type Lens } from "../../../src/model/index.ts";
import type { Money } from "../../../src/schema/index.ts";
import { fileOf } from "../../model/drawing.ts";

const amountsOf = (name: string, workers: string, lens: Lens = {}) => {
  const url = new URL(`../../../data/dossiers/${name}.dossier.json`, import.meta.url);
  const inquiry = inquiryOf(fileOf(JSON.parse(readFileSync(url, "utf8"))), lens);
  const group = inquiry.file.dossier.parties.findIndex(({ id }) => id === workers);
  const { prices, pays, awards, others } = moneyHereOf(inquiry, group);
  const ids = (of: readonly Money[]) => of.map(({ id }) => id);
  return { prices: ids(prices), pays: ids(pays), awards: ids(awards), others };
};

describe("the amounts that count for the workers shown", () => {
  test("are those of the chosen workers, not of others in the file", () => {
    expect(amountsOf("google-raters", "appen-raters")).toEqual({
      prices: ["appen-revenue-from-google"],
      pays: ["appen-pay-2023"],
      awards: [],
      others: 4,
    });
    expect(amountsOf("google-raters", "globallogic-raters-agencies")).toMatchObject({
      prices: [],
      pays: ["globallogic-pay-agencies"],
    });
    expect(amountsOf("clic-and-walk", "contributors-28")).toEqual({ prices: [], pays: [], awards: [], others: 2 });
  });

  test("are those of the day: worked examples of a later year are none", () => {
    expect(amountsOf("mechanical-turk", "workers")).toMatchObject({ prices: [], pays: ["median-pay"] });
    expect(amountsOf("mechanical-turk", "workers", { date: "2026-06" }).prices).toHaveLength(2);
    expect(amountsOf("google-raters", "appen-raters", { date: "2022-06" }).pays).toEqual(["appen-pay-before-2023"]);
  });

  test("follow the floor of verification, and name what a ruling granted apart", () => {
    expect(amountsOf("openai-sama", "labellers").prices).toEqual(["price-per-hour", "contracts-total"]);
    expect(amountsOf("openai-sama", "labellers", { floor: "self-declared" })).toMatchObject({
      prices: [],
      pays: ["wage-sama-quartz"],
    });
    expect(amountsOf("flamanville", "polish-claimants").awards).toEqual(["six-months-wages-2014"]);
    expect(amountsOf("flamanville", "romanian-workers").awards).toEqual([]);
  });
});
