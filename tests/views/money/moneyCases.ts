/** Chains whose money is hard to draw: none of it, one amount, a hundred, absurd ones, words, two currencies. */
import type { Money } from "../../../src/schema/index.ts";
import { draw } from "../../model/drawing.ts";

const pay: Money = {
  ...{ id: "pay", kind: "worker-pay", payer: "a", payee: "w", amount: 2, currency: "USD", unit: "hour" },
  ...{ verification: "reported", evidence: ["paper"] },
};
const price: Money = { ...pay, id: "price", kind: "contract-price", payer: "c", payee: "a", amount: 10 };
const benchmark: Money = {
  ...{ id: "living-wage", kind: "benchmark", label: "A living wage", amount: { min: 3, max: 4 }, currency: "USD" },
  ...{ unit: "hour", verification: "single-source", evidence: [] },
};

const chain = (money: readonly Money[]): object =>
  draw("c > a > [w], a > [v]", {
    money: [...money],
    sources: [
      { id: "wire", type: "press", publisher: "A wire" },
      { id: "paper", type: "press", publisher: "A paper", derivedFrom: ["wire"] },
    ],
  });

const LONG =
  "What was paid for each hour of work after the fee of the platform, the transfer and the exchange were taken off, as the workers told it";

/** By name: the file. */
export const moneyCases: Readonly<Record<string, object>> = {
  "no money": chain([]),
  "one pay": chain([pay]),
  "one price": chain([price]),
  "a price and a pay": chain([price, pay]),
  "a hundred amounts": chain([
    price,
    ...Array.from({ length: 100 }, (_, at) => ({ ...pay, id: `pay-${at}`, amount: { min: at / 20, max: at / 10 } })),
  ]),
  "a pay above the price": chain([price, { ...pay, amount: 20 }]),
  "below zero and of nothing": chain([
    { ...price, amount: -3 },
    { ...pay, amount: 0 },
  ]),
  "absurd ones": chain([
    { ...price, amount: 1e300 },
    { ...pay, amount: 1e-12 },
    { ...pay, id: "more", amount: { min: 1e300 } },
  ]),
  "in words": chain([
    { ...pay, amount: { words: { en: "a few cents", fr: "quelques centimes", ar: "بضعة سنتات" } } },
    { ...price, amount: { words: "very little" } },
  ]),
  "two currencies": chain([
    price,
    { ...pay, currency: "KES", amount: { min: 150, max: 250 } },
    { ...pay, id: "both", currency: "KES", amount: 200, alsoStated: [{ amount: 1.5, currency: "USD" }] },
  ]),
  "every kind": chain([
    price,
    ...(["contract-total", "platform-fee", "investment"] as const).map(kind => ({ ...price, id: kind, kind })),
    ...(["bonus", "deduction", "award", "transfer-fee"] as const).map(kind => ({ ...pay, id: kind, kind })),
    { ...pay, id: "planned", planned: true },
    { ...pay, id: "others", payee: "v" },
    { ...pay, id: "unit", unit: "month", amount: { about: 300 } },
    { ...pay, id: "less", amount: { than: "living-wage", is: "below" } },
    benchmark,
  ]),
  "open bounds, about, long words": chain([
    { ...price, amount: { min: 8, max: 12 }, includes: ["overheads", "quality control"], excludes: ["equipment"] },
    { ...pay, label: LONG, tax: "net", amount: { about: 2 } },
    { ...pay, id: "least", label: `${LONG} ${LONG}`, tax: "gross", amount: { min: 1 } },
    { ...pay, id: "most", label: "أجر العمال في الساعة", amount: { max: 4 }, response: { status: "disputes" } },
    benchmark,
  ]),
};
