/** How much of a price is shown to reach workers: the rules and the worked example of domain.md §4. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  compare,
  findingsOf,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type Lens,
  type PayShare,
  type PlacedFinding,
  paySharesOf,
} from "../../../src/model/index.ts";
import { type Money, parseDossier } from "../../../src/schema/index.ts";
import { draw, fileOf } from "../drawing.ts";

const price: Money = {
  id: "price",
  kind: "contract-price",
  payer: "openai",
  payee: "sama",
  amount: 12.5,
  currency: "USD",
  unit: "hour",
  verification: "reported",
  evidence: [],
};
const pay: Money = {
  ...price,
  id: "pay",
  kind: "worker-pay",
  payer: "sama",
  payee: "labellers",
  amount: { min: 1.32, max: 2 },
  tax: "net",
};

describe("OpenAI pays Sama $12.50 per hour, workers take home $1.32 to $2.00 per hour", () => {
  it("shows that 10.6 to 16.0 % of the price reaches workers", () => {
    const { share, currency, reasons } = compare(price, pay);
    expect(share!.min).toBeCloseTo(0.1056, 10);
    expect(share!.max).toBeCloseTo(0.16, 10);
    expect({ currency, reasons }).toEqual({ currency: "USD", reasons: [] });
  });

  it("is a price six to nine times the pay, as TIME has it", () => {
    const { share } = compare(price, pay);
    expect(1 / share!.max!).toBeCloseTo(6.25, 10);
    expect(1 / share!.min!).toBeCloseTo(9.47, 2);
  });

  it("leaves $10.50 to $11.18 that are not shown to reach workers, as an interval", () => {
    const { notShown } = compare(price, pay);
    expect(notShown!.min).toBeCloseTo(10.5, 10);
    expect(notShown!.max).toBeCloseTo(11.18, 10);
  });

  it("shows 11.7 to 29.9 % by Sama's own figures, $1.46 to $3.74", () => {
    const { share } = compare(price, { ...pay, amount: { min: 1.46, max: 3.74 } });
    expect(share!.min).toBeCloseTo(0.1168, 10);
    expect(share!.max).toBeCloseTo(0.2992, 10);
  });
});

describe("what is not known is never zero", () => {
  const open = { min: null, max: null };

  it.each<[string, Partial<Money>, Partial<Money>, PayShare["share"], PayShare["notShown"]]>([
    ["pay of at least 2", {}, { amount: { min: 2 } }, { min: 0.16, max: null }, { min: null, max: 10.5 }],
    ["pay of at most 2", {}, { amount: { max: 2 } }, { min: null, max: 0.16 }, { min: 10.5, max: null }],
    ["pay without a bound", {}, { amount: {} }, open, open],
    ["a price of at least 10", { amount: { min: 10 } }, { amount: 2 }, { min: null, max: 0.2 }, { min: 8, max: null }],
    ["a price of at most 10", { amount: { max: 10 } }, { amount: 2 }, { min: 0.2, max: null }, { min: null, max: 8 }],
    ["a price of nothing", { amount: 0 }, { amount: 2 }, open, { min: -2, max: -2 }],
    ["documented pay of nothing", {}, { amount: 0 }, { min: 0, max: 0 }, { min: 12.5, max: 12.5 }],
    ["about 2", {}, { amount: { about: 2 } }, { min: 0.16, max: 0.16 }, { min: 10.5, max: 10.5 }],
  ])("%s", (_, priced, paid, share, notShown) => {
    expect(compare({ ...price, ...priced }, { ...pay, ...paid })).toMatchObject({ share, notShown, reasons: [] });
  });
});

describe("not comparable, with the reason", () => {
  it.each<[string, Partial<Money>, Partial<Money>, PayShare["reasons"]]>([
    ["two currencies", {}, { currency: "KES" }, ["currency"]],
    ["a number without a currency", {}, { currency: undefined }, ["currency"]],
    ["hours against months", {}, { unit: "month" }, ["unit"]],
    ["no unit", { unit: undefined }, { unit: undefined }, ["unit"]],
    ["one hour against eight", {}, { per: 8 }, ["period"]],
    ["words", {}, { amount: { words: "very little" } }, ["words"]],
    ["words with a currency", {}, { amount: { words: "very little" }, currency: "KES" }, ["words"]],
    ["a price compared with a benchmark", { amount: { than: "minimum", is: "below" } }, {}, ["words"]],
    ["two currencies and two units", {}, { currency: "KES", unit: "month" }, ["currency", "unit"]],
  ])("%s", (_, priced, paid, reasons) => {
    const result = compare({ ...price, ...priced }, { ...pay, ...paid });
    expect(result).toMatchObject({ share: null, notShown: null, currency: null, reasons });
  });

  it("per one hour is per hour", () => {
    expect(compare(price, { ...pay, per: 1 }).reasons).toEqual([]);
    expect(compare({ ...price, per: 8 }, { ...pay, per: 8 }).reasons).toEqual([]);
  });
});

describe("two currencies are comparable where the file itself states one amount in both", () => {
  const inShillings = { amount: { min: 150, max: 250 }, currency: "KES" };
  const alsoStated = [{ amount: { min: 1.32, max: 2 }, currency: "USD" }];

  it("the pay also stated in dollars", () => {
    const { share, currency } = compare(price, { ...pay, ...inShillings, alsoStated });
    expect({ min: share!.min, max: share!.max, currency }).toEqual({ min: 1.32 / 12.5, max: 0.16, currency: "USD" });
  });

  it("the price also stated in shillings", () => {
    const also = [{ amount: 1_250, currency: "KES" }];
    expect(compare({ ...price, alsoStated: also }, { ...pay, ...inShillings })).toMatchObject({
      share: { min: 0.12, max: 0.2 },
      currency: "KES",
    });
  });

  it("words also stated in numbers", () => {
    const { reasons, share } = compare(price, { ...pay, amount: { words: "two dollars at best" }, alsoStated });
    expect({ reasons, max: share!.max }).toEqual({ reasons: [], max: 0.16 });
  });
});

type Told = { readonly shares: readonly PayShare[]; readonly findings: readonly PlacedFinding[] };

function told(inquiry: Inquiry, group: string): Told {
  const party = inquiry.file.partyAt.get(group)!;
  return {
    shares: paySharesOf(inquiry.chain, inquiry.groupChain(party)),
    findings: findingsOf(inquiry, party, "promised", 0).filter(({ code }) =>
      ["share-shown", "pay-not-comparable"].includes(code),
    ),
  };
}

describe("openai > sama > [labellers], [others] beside them", () => {
  const of = (money: readonly Money[], lens: Lens = {}): Told => {
    const drawn = draw("openai > sama > [labellers], sama > [others], rival > [strangers]", {
      money,
      asOf: "2022-01",
      hypotheses: [
        { id: "so", set: "s", label: "So" },
        { id: "else", set: "s", label: "Else" },
      ],
    });
    return told(inquiryOf(fileOf(drawn), lens), "labellers");
  };

  it("sets every price in the chain against every pay of the group", () => {
    const { shares, findings } = of([price, { ...price, id: "price-2", amount: 13 }, pay, { ...pay, id: "pay-2" }]);
    expect(shares.map(share => `${share.price.id} ${share.pay.id}`)).toEqual([
      "price pay",
      "price pay-2",
      "price-2 pay",
      "price-2 pay-2",
    ]);
    // The money is told once for each price.
    expect(findings.map(({ params }) => params)).toMatchObject([
      { price: "price", pays: ["pay", "pay-2"] },
      { price: "price-2", pays: ["pay", "pay-2"] },
    ]);
  });

  it.each<[string, Money[]]>([
    ["planned pay", [price, { ...pay, planned: true }]],
    ["a planned price", [{ ...price, planned: true }, pay]],
    ["pay of another year", [price, { ...pay, end: "2021" }]],
    ["pay in another reading", [price, { ...pay, hypotheses: ["else"] }]],
    ["pay of other workers", [price, { ...pay, payee: "others" }]],
    ["pay for other workers of the same firm", [price, { ...pay, workers: ["others"] }]],
    ["a price for other workers", [{ ...price, workers: ["others"] }, pay]],
    ["a price outside the chain", [{ ...price, payer: "rival", payee: "strangers" }, pay]],
    ["a price without a payee", [{ ...price, payee: undefined }, pay]],
    ["a price paid to the workers themselves", [{ ...price, payee: "labellers" }, pay]],
    ["a total, not a price", [{ ...price, kind: "contract-total" }, pay]],
    ["a bonus, not pay", [price, { ...pay, kind: "bonus" }]],
    ["a price alone: that no pay is known is not that none is paid", [price]],
    ["pay alone", [pay]],
  ])("says nothing with %s", (_, money) => {
    expect(of(money)).toEqual({ shares: [], findings: [] });
  });

  it("counts only what is verified well enough", () => {
    expect(of([price, pay], { floor: "documented" })).toEqual({ shares: [], findings: [] });
    expect(of([price, pay], { floor: "reported" }).shares).toHaveLength(1);
  });

  it("finds payer and payee by the link where the amount does not name them", () => {
    const byLink = { payer: undefined, payee: undefined };
    const { shares } = of([
      { ...price, ...byLink, link: "hop-1" },
      { ...pay, ...byLink, link: "hop-2" },
    ]);
    expect(shares).toHaveLength(1);
  });

  it("says why, once each, where nothing can be compared", () => {
    const { findings } = of([
      price,
      { ...pay, currency: "KES" },
      { ...pay, id: "pay-2", currency: "KES", unit: "month" },
    ]);
    expect(findings).toMatchObject([{ code: "pay-not-comparable", params: { reasons: ["currency", "unit"] } }]);
  });

  it("does not say why not where anything can", () => {
    const { findings } = of([price, pay, { ...pay, id: "pay-2", currency: "KES" }]);
    expect(findings.map(({ code }) => code)).toEqual(["share-shown"]);
  });

  it.each<[string, Partial<Money>, Partial<Money>, object]>([
    ["at least", {}, { amount: { min: 2 } }, { min: 0.16, max: null, about: false }],
    ["at most", {}, { amount: { max: 2 } }, { min: null, max: 0.16, about: false }],
    ["at most, of a maximum", {}, { amount: 2, statistic: "max" }, { min: null, max: 0.16, about: false }],
    ["about", {}, { amount: { about: 2 } }, { min: 0.16, max: 0.16, about: true }],
    ["about, of a price about so", { amount: { about: 12.5 } }, { amount: 2 }, { min: 0.16, max: 0.16, about: true }],
  ])("says %s, and no more", (_, priced, paid, params) => {
    expect(
      of([
        { ...price, ...priced },
        { ...pay, ...paid },
      ]),
    ).toMatchObject({ findings: [{ code: "share-shown", params }] });
  });

  it.each<[string, Partial<Money>, Partial<Money>]>([
    ["above the price", { amount: 10 }, { amount: 15 }],
    ["that may be above the price", { amount: 10 }, { amount: { min: 8, max: 12 } }],
  ])("compares no pay %s: one of the two is another amount", (_, priced, paid) => {
    expect(
      of([
        { ...price, ...priced },
        { ...pay, ...paid },
      ]),
    ).toMatchObject({
      shares: [{ share: null, notShown: null }],
      findings: [{ code: "pay-not-comparable", params: { reasons: ["pay-above-price"] } }],
    });
  });
});

describe("the shipped dossier on OpenAI and Sama", () => {
  const file = path.resolve(import.meta.dirname, "../../../data/dossiers/openai-sama.dossier.json");
  const inquiry = inquiryOf(indexDossier(parseDossier(readFileSync(file)).dossier!, true));
  const { shares, findings } = told(inquiry, "labellers");
  const shareOf = (id: string): PayShare => shares.find(share => share.pay.id === id)!;

  it.each([
    ["wage-time-take-home", 0.1056, 0.16],
    ["wage-sama-guardian", 0.1168, 0.2992],
    ["wage-cbs-gross", 0.16, 0.16],
  ])("%s", (id, min, max) => {
    expect(shareOf(id).price.id).toBe("price-per-hour");
    expect(shareOf(id).share!.min).toBeCloseTo(min, 10);
    expect(shareOf(id).share!.max).toBeCloseTo(max, 10);
  });

  it("does not turn a monthly wage into an hourly one", () => {
    expect(shareOf("wage-time-basic")).toMatchObject({ share: null, reasons: ["unit"] });
    // It is also stated in dollars, so the currency is no reason.
    expect(shareOf("wage-sama-quartz")).toMatchObject({ share: null, reasons: ["unit"] });
  });

  it("puts what is shown in the headline, and each figure apart", () => {
    expect(findings).toMatchObject([{ code: "share-shown", params: { pays: { length: 3 } } }]);
  });
});
