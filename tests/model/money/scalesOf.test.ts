import { describe, expect, it } from "vitest";
import { keyOfMeasure, onScales, scalesOf } from "../../../src/model/money/scalesOf.ts";
import type { Money } from "../../../src/schema/index.ts";

let made = 0;
/** As in `money("2 USD hour", { alsoStated: … })`. */
function money(line: string, fields: Partial<Money> = {}): Money {
  const [amount, currency, unit] = line.split(" ");
  made += 1;
  return {
    ...{ id: `m${made}`, kind: "worker-pay", amount: Number(amount), currency },
    ...(unit === undefined ? {} : { unit: unit as NonNullable<Money["unit"]> }),
    ...{ verification: "reported", evidence: [] },
    ...fields,
  };
}
/** An amount that the file states in another currency too. */
const also = (line: string, other: string): Money => {
  const [amount, currency = ""] = other.split(" ");
  return money(line, { alsoStated: [{ amount: Number(amount), currency }] });
};

type Lines = readonly Money[];
const scales = (prices: Lines, pays: Lines, others: Lines = []): readonly string[] =>
  scalesOf(prices, pays, others).measures.map(keyOfMeasure);
/** In the order given and in the other: the order of the file decides nothing. */
const bothWays = (prices: Lines, pays: Lines, others: Lines = []) => {
  const found = scales(prices, pays, others);
  expect(scales(prices.toReversed(), pays.toReversed(), others.toReversed())).toEqual(found);
  return found;
};

describe("the scale that tells most comes first", () => {
  it("is one of a price and a pay, before many prices and many pays that meet none", () => {
    const prices = [money("10 USD hour"), money("1 KES month"), money("2 KES month"), money("3 KES month")];
    const pays = [money("2 USD hour"), ...[1, 2, 3, 4].map(amount => money(`${amount} EUR day`))];
    expect(bothWays(prices, pays)).toEqual(["USD hour 1", "EUR day 1", "KES month 1"]);
  });

  it("then one of more amounts, whatever they are", () => {
    const pays = [money("1 EUR day"), money("2 USD hour"), money("3 USD hour")];
    expect(bothWays([], pays)).toEqual(["USD hour 1", "EUR day 1"]);
    expect(bothWays([], [money("1 EUR day")], [money("2 USD hour"), money("3 USD hour")])).toEqual([
      "USD hour 1",
      "EUR day 1",
    ]);
  });

  it("then one in the own currency of a price, before one in the own currency of more pays", () => {
    const prices = [also("10 USD hour", "9 EUR")];
    expect(bothWays(prices, [also("2 EUR hour", "3 USD"), also("3 EUR hour", "4 USD")])).toEqual(["USD hour 1"]);
  });

  it("then one in the own currency of more pays", () => {
    const pays = [also("2 USD hour", "1 EUR"), also("3 USD hour", "2 EUR"), also("1 EUR hour", "2 USD")];
    expect(bothWays([], pays)).toEqual(["USD hour 1"]);
  });

  it("then the one by which work is mostly paid, and last that of which it is not said", () => {
    const inOrder = ["hour", "shift", "day", "week", "month", "year", "task", "item", "project"];
    const pays = ["", ...inOrder.toSorted()].map(unit => money(`1 USD ${unit}`.trim()));
    expect(bothWays([], pays)).toEqual([...inOrder.map(unit => `USD ${unit} 1`), "USD  1"]);
  });

  it("then as in the alphabet", () => {
    const pays = [money("1 USD hour"), money("1 EUR hour"), money("1 USD hour", { per: 8 })];
    expect(bothWays([], pays)).toEqual(["EUR hour 1", "USD hour 1", "USD hour 8"]);
  });

  it("a price that stands on one scale is still what a pay on the next can be set against", () => {
    const prices = [also("10 USD hour", "9 EUR")];
    const pays = [
      money("1 USD hour"),
      money("2 USD hour"),
      money("1 EUR hour"),
      money("1 KES day"),
      money("2 KES day"),
    ];
    expect(bothWays(prices, pays)).toEqual(["USD hour 1", "EUR hour 1", "KES day 1"]);
  });
});

describe("a pay that stands already", () => {
  it("does not bring a price together with the scale of others", () => {
    const prices = [also("10 USD hour", "9 EUR")];
    const pays = [also("2 USD hour", "2 EUR"), money("3 USD hour"), money("4 USD hour")];
    const others = [money("1 EUR hour"), money("1 KES day"), money("2 KES day")];
    expect(bothWays(prices, pays, others)).toEqual(["USD hour 1", "KES day 1", "EUR hour 1"]);
  });
});

describe("on which scale an amount stands", () => {
  it("on one of them alone, as the file states it there", () => {
    const [own, other] = [money("2 USD hour"), also("300 KES hour", "3 USD")];
    const { measures, stood } = scalesOf([money("10 USD hour")], [own, other], []);
    expect(measures.map(keyOfMeasure)).toEqual(["USD hour 1"]);
    expect(stood.get(own)).toMatchObject({ bounds: { min: 2, max: 2 }, isOtherwise: false });
    expect(stood.get(other)).toMatchObject({ bounds: { min: 3, max: 3 }, isOtherwise: true });
  });

  it("as it is stated first where a currency is stated twice", () => {
    const twice = also("2 USD hour", "5 USD");
    expect(scalesOf([], [twice], []).stood.get(twice)!.bounds).toMatchObject({ min: 2, max: 2 });
  });

  it("on none where it cannot be drawn", () => {
    const { measures, stood } = scalesOf([], [money("-1 USD hour")], []);
    expect([measures, stood.size]).toEqual([[], 0]);
  });
});

describe("the ways in which an amount can stand on a scale", () => {
  const ways = (fields: Partial<Money>) =>
    onScales(money("2 USD hour", fields)).map(
      ({ measure, bounds: { min, max }, isOtherwise }) =>
        `${keyOfMeasure(measure)}: ${min ?? ""}–${max ?? ""}${isOtherwise ? " too" : ""}`,
    );

  it.each<[string, Partial<Money>, string[]]>([
    ["a number", {}, ["USD hour 1: 2–2"]],
    ["of eight hours", { per: 8 }, ["USD hour 8: 2–2"]],
    ["without a unit", { unit: undefined }, ["USD  1: 2–2"]],
    ["a range", { amount: { min: 1, max: 3 } }, ["USD hour 1: 1–3"]],
    ["at least", { amount: { min: 1 } }, ["USD hour 1: 1–"]],
    ["at most", { amount: { max: 3 } }, ["USD hour 1: –3"]],
    ["the most of many, whose least is not known", { statistic: "max" }, ["USD hour 1: –2"]],
    ["nothing", { amount: 0 }, ["USD hour 1: 0–0"]],
    ["from nothing", { amount: { min: 0, max: 2 } }, ["USD hour 1: 0–2"]],
    ["at most nothing", { amount: { max: 0 } }, ["USD hour 1: –0"]],
    ["no bound", { amount: {} }, []],
    ["from below nothing", { amount: { min: -1, max: 2 } }, []],
    ["at most below nothing", { amount: { max: -1 } }, []],
    ["words", { amount: { words: "little" } }, []],
    ["no currency", { currency: undefined }, []],
    [
      "two currencies, its own first",
      { alsoStated: [{ amount: 300, currency: "KES" }] },
      ["USD hour 1: 2–2", "KES hour 1: 300–300 too"],
    ],
    [
      "words, and a number elsewhere",
      { amount: { words: "little" }, currency: undefined, alsoStated: [{ amount: 3, currency: "KES" }] },
      ["KES hour 1: 3–3 too"],
    ],
  ])("%s", (_, fields, expected) => {
    expect(ways(fields)).toEqual(expected);
  });
});
