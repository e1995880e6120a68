/**
 * Where the money of a file stands: the rules of domain.md §4 on drawn chains, the dossiers that are shipped, and what
 * holds of any file. For another base seed: `SEED=7 npx vitest run tests/model/money/moneyOf.test.ts`.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  byAmount,
  type ChainMoney,
  type Inquiry,
  inquiryOf,
  keyOfMeasure,
  type Lens,
  type MoneyBar,
  type MoneyEntryPlace,
  moneyOf,
} from "../../../src/model/index.ts";
import { isRange, type Money } from "../../../src/schema/index.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { randomQuery } from "../randomDossier.ts";
import { randomMoney } from "./randomMoney.ts";

const shipped = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../data/dossiers/${name}.dossier.json`, import.meta.url), "utf8"));

const askedOf = (dossier: object, workers: string | null, lens: Lens = {}) => {
  const inquiry = inquiryOf(fileOf(dossier), lens);
  const group = workers === null ? null : inquiry.file.partyAt.get(workers)!;
  return { inquiry, found: moneyOf(inquiry, group) };
};
const of = (name: string, workers: string, lens: Lens = {}): ChainMoney => askedOf(shipped(name), workers, lens).found;

const claim: Pick<Money, "verification" | "evidence"> = { verification: "reported", evidence: [] };
const price: Money = {
  id: "price",
  kind: "contract-price",
  payer: "c",
  payee: "a",
  amount: 10,
  currency: "USD",
  unit: "hour",
  ...claim,
};
const pay: Money = { ...price, id: "pay", kind: "worker-pay", payer: "a", payee: "w", amount: 2 };
const drawn = (money: readonly Partial<Money>[], workers = "w", lens: Lens = {}): ChainMoney =>
  askedOf(
    draw("c > a > [w], a > [v]", {
      money: money.map((one, at) => ({ ...pay, id: `m${at + 1}`, ...one })),
      asOf: "2022-01",
      hypotheses: [
        { id: "so", set: "s", label: "So" },
        { id: "else", set: "s", label: "Else" },
      ],
    }),
    workers,
    lens,
  ).found;

const inShillings = (amount: number) => [{ amount, currency: "KES" }];

const placeOf = ({ places }: ChainMoney, id: string): MoneyEntryPlace => places.find(({ money }) => money.id === id)!;
const whyOf = (found: ChainMoney, id: string): string => {
  const one = placeOf(found, id);
  return one.kind === "bar" || one.kind === "rule" ? one.kind : `${one.kind}: ${one.why}`;
};
const barsOf = (found: ChainMoney): readonly MoneyBar[] => found.places.filter(one => one.kind === "bar");
const scaleOf = (found: ChainMoney, id: string): string => {
  const one = placeOf(found, id);
  return one.kind === "bar" || one.kind === "rule" ? keyOfMeasure(found.scales[one.scale]!) : one.kind;
};

describe("OpenAI pays Sama $12.50 an hour", () => {
  const found = of("openai-sama", "labellers");

  it("the price and three accounts of the pay stand on one scale, what is paid by the month on another", () => {
    expect(found.scales.map(keyOfMeasure)).toEqual(["USD hour 1", "USD month 1"]);
    expect(found.scales.map(({ most }) => most)).toEqual([12.5, 323]);
    expect(
      ["price-per-hour", "wage-time-take-home", "wage-cbs-gross", "wage-sama-guardian"].map(id => scaleOf(found, id)),
    ).toEqual(Array.from({ length: 4 }, () => "USD hour 1"));
  });

  it("shillings that the source states in dollars too stand beside dollars, as stated", () => {
    expect(placeOf(found, "wage-sama-quartz")).toMatchObject({
      scale: 1,
      bounds: { min: 210, max: 323 },
      isOtherwise: true,
      share: null,
      reasons: ["unit"],
    });
  });

  it("each account has its own share of the price, and what is not shown to reach the workers", () => {
    const shares = barsOf(found).flatMap(({ money, share }) =>
      share ? [[money.id, share.share, share.notShown]] : [],
    );
    expect(shares).toEqual([
      ["wage-time-take-home", { min: 1.32 / 12.5, max: 0.16 }, { min: 10.5, max: 12.5 - 1.32 }],
      ["wage-sama-guardian", { min: 1.46 / 12.5, max: 3.74 / 12.5 }, { min: 12.5 - 3.74, max: 12.5 - 1.46 }],
      ["wage-cbs-gross", { min: 0.16, max: 0.16 }, { min: 10.5, max: 10.5 }],
    ]);
  });

  it("says who says so: the first hand, and through whom it was read", () => {
    expect(placeOf(found, "wage-time-take-home")).toMatchObject({
      origins: ["time-2023"],
      through: ["post-millennial-2023"],
    });
    expect(placeOf(found, "wage-sama-quartz")).toMatchObject({ origins: ["quartz-2023"], through: [] });
  });

  it("a total is of a kind of its own; what Sama passed on is not documented", () => {
    expect(whyOf(found, "contracts-total")).toBe("told: own-kind");
    const { parties } = askedOf(shipped("openai-sama"), "labellers").inquiry.file.dossier;
    expect(found.gaps.map(({ payer, payees }) => [payer, ...payees].map(at => parties[at]!.id))).toEqual([
      ["sama", "samasource-kenya-epz"],
    ]);
    expect(found.isPayMissing).toBe(false);
  });
});

describe("the other dossiers", () => {
  it("an award is never pay", () => {
    const found = of("flamanville", "polish-claimants");
    expect(whyOf(found, "six-months-wages-2014")).toBe("told: own-kind");
    expect([found.isPayMissing, found.scales]).toEqual([true, []]);
    expect(whyOf(of("flamanville", "romanian-workers"), "six-months-wages-2014")).toBe("counted: other-workers");
  });

  it("pay of other workers is counted, with the reason", () => {
    const found = of("clic-and-walk", "contributors-28");
    expect(found.places.map(({ money }) => whyOf(found, money.id))).toEqual([
      "counted: other-workers",
      "counted: other-workers",
    ]);
    const theirs = of("clic-and-walk", "other-contributors");
    expect(theirs.places.map(({ money }) => whyOf(theirs, money.id))).toEqual(["told: words", "bar"]);
  });

  it("a benchmark stands on the scale of the pay; pay of another year is counted", () => {
    const found = of("google-raters", "appen-raters");
    expect(found.places.map(({ money }) => `${money.id} ${whyOf(found, money.id)}`)).toEqual([
      "appen-revenue-from-google told: own-kind",
      "appen-pay-before-2023 counted: day",
      "appen-pay-2023 bar",
      "globallogic-pay-direct counted: other-workers",
      "globallogic-pay-agencies counted: other-workers",
      "google-supplier-minimum rule",
    ]);
    expect(placeOf(found, "appen-pay-2023")).toMatchObject({ share: null, reasons: ["no-price"] });
  });

  it("two worked prices of one reward give a share between the two", () => {
    const found = of("mechanical-turk", "workers", { date: "2026-06" });
    expect(placeOf(found, "example-reward")).toMatchObject({ share: { share: { min: 1 / 1.4, max: 1 / 1.2 } } });
    expect(placeOf(found, "median-pay")).toMatchObject({ scale: 1, share: null, reasons: ["unit"] });
    expect(whyOf(found, "fee-base")).toBe("told: own-kind");
  });

  it("ariary also stated in euros stand with euros; a benchmark of another country is none for these workers", () => {
    const found = of("micro-work-casilli", "workers-madagascar");
    expect(found.scales.map(keyOfMeasure)).toEqual(["EUR month 1"]);
    expect(placeOf(found, "pay-madagascar-interview")).toMatchObject({ bounds: { min: null, max: 100 } });
    expect(placeOf(found, "pay-madagascar-press")).toMatchObject({ bounds: { min: 60, max: 100 }, isOtherwise: true });
    expect(whyOf(found, "income-venezuela")).toBe("counted: other-country");
    expect(whyOf(found, "pay-europe-task")).toBe("counted: other-workers");
  });
});

describe("c > a > [w], a > [v]: why an amount is not drawn", () => {
  it.each<[string, Partial<Money>, string]>([
    ["a fee", { kind: "platform-fee", payer: "c", payee: "a" }, "told: own-kind"],
    ["a fee that the workers pay", { kind: "transfer-fee", payer: "w", payee: "a" }, "told: own-kind"],
    ["a bonus", { kind: "bonus" }, "told: own-kind"],
    ["a planned pay", { planned: true }, "told: planned"],
    ["words", { amount: { words: "little" } }, "told: words"],
    ["a number without a currency", { currency: undefined }, "told: no-currency"],
    ["a range without a currency", { amount: { min: 1, max: 2 }, currency: undefined }, "told: no-currency"],
    ["a number without a bound", { amount: {} }, "told: no-bound"],
    ["less than nothing", { amount: -2 }, "told: negative"],
    ["from less than nothing", { amount: { min: -2, max: 2 } }, "told: negative"],
    ["at most less than nothing", { amount: { max: -2 } }, "told: negative"],
    [
      "no bound in one currency and less than nothing in another",
      { amount: {}, alsoStated: inShillings(-2) },
      "told: negative",
    ],
    ["no bound in either", { amount: {}, alsoStated: [{ amount: {}, currency: "KES" }] }, "told: no-bound"],
    ["words, and a number in another currency", { amount: { words: "little" }, alsoStated: inShillings(2) }, "bar"],
    [
      "words, and no bound in another currency",
      { amount: { words: "little" }, alsoStated: [{ amount: {}, currency: "KES" }] },
      "told: no-bound",
    ],
    ["what is less than a benchmark", { amount: { than: "m1", is: "below" } }, "told: than"],
    [
      "a benchmark without bars in its measure",
      { kind: "benchmark", payer: undefined, payee: undefined },
      "told: no-scale",
    ],
    [
      "a benchmark in words",
      { kind: "benchmark", payer: undefined, payee: undefined, amount: { words: "a living wage" } },
      "told: words",
    ],
    [
      "a benchmark without a currency",
      { kind: "benchmark", payer: undefined, payee: undefined, currency: undefined },
      "told: no-currency",
    ],
    [
      "a price of which the payer is not said",
      { kind: "contract-price", payer: undefined, payee: "a" },
      "told: one-end",
    ],
    ["the pay of others", { payee: "v" }, "counted: other-workers"],
    ["what is paid to them for others", { workers: ["v"] }, "counted: other-workers"],
    [
      "a price that names nobody",
      { kind: "contract-price", payer: undefined, payee: undefined },
      "counted: other-parties",
    ],
    ["another day", { end: "2020" }, "counted: day"],
    ["another reading", { hypotheses: ["else"] }, "counted: reading"],
    ["what is there", {}, "bar"],
    ["documented pay of nothing", { amount: 0 }, "bar"],
  ])("%s", (_, fields, why) => {
    expect(whyOf(drawn([fields]), "m1")).toBe(why);
  });

  it("verified less well than the floor", () => {
    expect(whyOf(drawn([{}], "w", { floor: "documented" }), "m1")).toBe("counted: floor");
  });
});

describe("at whose row an amount is told", () => {
  it.each<[string, Partial<Money>, number | null, number | null]>([
    ["a price at who pays it", { kind: "contract-price", payer: "c", payee: "a" }, 0, 1],
    ["a fee at who pays it", { kind: "platform-fee", payer: "a", payee: "c" }, 1, 0],
    ["pay at the workers", {}, 2, null],
    ["a bonus at the workers", { kind: "bonus" }, 2, null],
    ["what one is known to receive at that one", { kind: "contract-price", payer: undefined, payee: "a" }, 1, 1],
    ["what one is known to pay at that one", { kind: "contract-price", payer: "a", payee: undefined }, 1, null],
    ["a benchmark at the workers", { kind: "benchmark", payer: undefined, payee: undefined }, 2, null],
  ])("%s", (_, fields, at, payee) => {
    expect(placeOf(drawn([{ ...fields, amount: { words: "little" } }]), "m1")).toMatchObject({ at, payee });
  });

  it("without workers, what is of nobody is told of nobody", () => {
    const { found } = askedOf(
      draw("c > a", { money: [{ ...price, kind: "benchmark", payer: undefined, payee: undefined }] }),
      null,
    );
    expect(placeOf(found, "price")).toMatchObject({ kind: "told", at: null, why: "no-scale" });
  });
});

describe("who says so", () => {
  const sources = [
    { id: "paper", type: "press" },
    { id: "blog", type: "press", derivedFrom: ["paper"] },
    { id: "wire", type: "press", derivedFrom: ["paper"] },
    { id: "court", type: "court-record" },
  ];
  it.each<[string, Money["evidence"], string[], string[]]>([
    ["nobody where nothing is cited", [], [], []],
    ["who gathered it", ["paper"], ["paper"], []],
    ["who gathered it, through whom it was read", ["blog", "wire"], ["paper"], ["blog", "wire"]],
    ["both, where both were read", ["blog", "paper"], ["paper"], ["blog"]],
    ["two who gathered it", ["court", "blog"], ["court", "paper"], ["blog"]],
    ["not who says otherwise", [{ source: "court", supports: "contradicts" }, "paper"], ["paper"], []],
  ])("%s", (_, evidence, origins, through) => {
    const { found } = askedOf(draw("a > [w]", { sources, money: [{ ...pay, evidence }] }), "w");
    expect(placeOf(found, "pay")).toMatchObject({ origins, through });
  });
});

describe("what is not known is never zero", () => {
  it("no amount: a gap at the hop, and pay that is missing", () => {
    const { gaps, isPayMissing, scales } = drawn([]);
    expect({ gaps, isPayMissing, scales }).toEqual({
      gaps: [{ payer: 0, payees: [1] }],
      isPayMissing: true,
      scales: [],
    });
  });

  it("a price leaves no gap; a fee, and a price that is only planned, do", () => {
    const gapsWith = (fields: Partial<Money>) => drawn([{ ...price, ...fields, id: "m1" }]).gaps.length;
    expect([gapsWith({}), gapsWith({ kind: "platform-fee" }), gapsWith({ planned: true })]).toEqual([0, 1, 1]);
  });
});

describe("c > d > [w], c > a > d, a > [v]: the hops without a price", () => {
  const gaps = (money: readonly Partial<Money>[], workers: string | null = "w") => {
    const { inquiry, found } = askedOf(
      draw("c > d > [w], c > a > d, a > [v]", {
        money: money.map((one, at) => ({ ...price, id: `m${at + 1}`, ...one })),
      }),
      workers,
    );
    const idOf = (party: number) => inquiry.file.dossier.parties[party]!.id;
    return found.gaps.map(({ payer, payees }) => `${idOf(payer)}: ${payees.map(idOf).join(" ")}`);
  };

  it.each<[string, readonly Partial<Money>[], string[]]>([
    ["all of them, by who pays, those to the workers aside", [], ["c: d a", "a: d"]],
    ["a price closes its own", [{}], ["c: d", "a: d"]],
    ["a price in words as well", [{ amount: { words: "a lot" } }], ["c: d", "a: d"]],
    ["a total as well", [{ kind: "contract-total", unit: "project" }], ["c: d", "a: d"]],
    ["a fee does not, nor what is only planned", [{ kind: "platform-fee" }, { planned: true }], ["c: d a", "a: d"]],
    ["a price of which one end is known does not", [{ payee: undefined }, { payer: undefined }], ["c: d a", "a: d"]],
    ["a price of another day does not", [{ end: "2000" }], ["c: d a", "a: d"]],
    ["each has its own", [{}, { payee: "d" }, { payer: "a", payee: "d" }], []],
  ])("%s", (_, money, expected) => {
    expect(gaps(money)).toEqual(expected);
  });

  it("without workers, those to workers are among them", () => {
    expect(gaps([], null)).toEqual(["c: d a", "d: w", "a: d v"]);
  });
});

describe("whether pay is missing", () => {
  it.each<[string, readonly Partial<Money>[], boolean]>([
    ["where nothing is on record", [], true],
    ["not where there is pay", [{}], false],
    ["nor where it is told in words", [{ amount: { words: "little" } }], false],
    ["but where it is only planned", [{ planned: true }], true],
    ["or is that of others", [{ payee: "v" }], true],
    ["or of another day", [{ end: "2020" }], true],
    [
      "or where there is a bonus, a price and a benchmark alone",
      [{ kind: "bonus" }, price, { kind: "benchmark" }],
      true,
    ],
  ])("%s", (_, money, isMissing) => {
    expect(drawn(money.map((one, at) => ({ ...one, id: `m${at + 1}` }))).isPayMissing).toBe(isMissing);
  });

  it("not where no workers are chosen", () => {
    expect(askedOf(draw("c > a"), null).found.isPayMissing).toBe(false);
  });
});

describe("a scale", () => {
  const mostOf = (money: readonly Partial<Money>[]) =>
    drawn(money.map((one, at) => ({ ...one, id: `m${at + 1}` }))).scales.map(
      scale => `${keyOfMeasure(scale)}: ${scale.most}`,
    );

  it("reaches to the highest bound of its bars, its benchmarks and the prices that its pays are set against", () => {
    expect(mostOf([{ amount: { min: 1, max: 3 } }, { amount: { min: 4 } }])).toEqual(["USD hour 1: 4"]);
    expect(mostOf([{}, { kind: "benchmark", payer: undefined, payee: undefined, amount: 15 }])).toEqual([
      "USD hour 1: 15",
    ]);
    // The price stands with the two pays in dollars; the pay in shillings is set against it too.
    const inBoth = { ...price, alsoStated: [{ amount: 1_000, currency: "KES" }] };
    expect(mostOf([inBoth, {}, {}, { amount: 200, currency: "KES" }])).toEqual(["USD hour 1: 10", "KES hour 1: 1000"]);
  });

  it("is there for what is drawn on it alone", () => {
    expect(mostOf([{}, { ...price, payer: undefined, currency: "EUR" }])).toEqual(["USD hour 1: 2"]);
    expect(mostOf([{}, { ...price, payer: "a", payee: "w", currency: "EUR" }])).toEqual([
      "EUR hour 1: 10",
      "USD hour 1: 2",
    ]);
  });

  it("a benchmark stands on that of its own currency, else on one in which it is stated too", () => {
    const benchmark = { id: "m3", kind: "benchmark", payer: undefined, payee: undefined } as const;
    const pays = [{ id: "m1" }, { id: "m2", amount: 200, currency: "KES" }];
    const on = (fields: Partial<Money>) => scaleOf(drawn([...pays, { ...benchmark, ...fields }]), "m3");
    expect(on({})).toBe("USD hour 1");
    expect(on({ currency: "KES" })).toBe("KES hour 1");
    expect(on({ currency: "EUR", alsoStated: inShillings(300) })).toBe("KES hour 1");
    expect(on({ unit: "month" })).toBe("told");
  });

  it("names the prices at the top of the chain, and not those further down", () => {
    const { found } = askedOf(
      draw("c > a > b > [w], x", {
        money: [
          { ...price, id: "z", amount: 12 },
          { ...price, id: "y" },
          { ...price, id: "lower", payer: "a", payee: "b" },
        ],
      }),
      "w",
    );
    expect(found.scales[0]!.prices.map(({ money, bounds }) => [money.id, bounds.max])).toEqual([
      ["y", 10],
      ["z", 12],
    ]);
  });

  it("without workers, the prices of those who are in no chain stand beside those at its top", () => {
    const { found } = askedOf(
      draw("c > a > b", {
        parties: { x: {} },
        money: [{ ...price, id: "aside", payer: "x" }, price, { ...price, id: "lower", payer: "a", payee: "b" }],
      }),
      null,
    );
    expect(found.scales[0]!.prices.map(({ money }) => money.id)).toEqual(["aside", "price"]);
  });
});

describe("bars in their order", () => {
  it("the lowest first: by their most, then their least, then their id; what has no most last", () => {
    const amounts = { f: { min: 1 }, e: 3, d: { min: 2, max: 3 }, c: { max: 3 }, b: 2, a: 3, g: { min: 2 } };
    const bars = barsOf(drawn(Object.entries(amounts).map(([id, amount]) => ({ id, amount }))));
    const inOrder = ["b", "c", "d", "a", "e", "f", "g"];
    for (const list of [bars, bars.toReversed()])
      expect([...list].sort(byAmount).map(({ money }) => money.id)).toEqual(inOrder);
  });
});

describe("a share", () => {
  it.each<[string, readonly Money["amount"][], Money["amount"], object, object]>([
    ["of a price", [10], 2, { min: 0.2, max: 0.2 }, { min: 8, max: 8 }],
    [
      "of ranges, at its widest",
      [{ min: 8, max: 10 }],
      { min: 1, max: 2 },
      { min: 0.1, max: 0.25 },
      { min: 6, max: 9 },
    ],
    [
      "of a price of which the most is not known",
      [{ min: 10 }],
      { min: 1, max: 2 },
      { min: null, max: 0.2 },
      { min: 8, max: null },
    ],
    ["of a price of which the least is not known", [{ max: 10 }], 2, { min: 0.2, max: null }, { min: null, max: 8 }],
    ["of pay of which the most is not known", [10], { min: 2 }, { min: 0.2, max: null }, { min: null, max: 8 }],
    ["of two prices, at its widest", [8, 10], 2, { min: 0.2, max: 0.25 }, { min: 6, max: 8 }],
    ["of two prices of which one has no most", [10, { min: 8 }], 2, { min: null, max: 0.25 }, { min: 6, max: null }],
    ["of documented pay of nothing", [10], 0, { min: 0, max: 0 }, { min: 10, max: 10 }],
  ])("%s", (_, prices, amount, share, notShown) => {
    const money = [...prices.map((one, at) => ({ ...price, id: `p${at + 1}`, amount: one })), { id: "pay", amount }];
    const found = placeOf(drawn(money), "pay");
    expect(found).toMatchObject({
      share: { share, notShown, about: false, prices: prices.map((__, at) => ({ id: `p${at + 1}` })) },
      reasons: [],
    });
    expect(placeOf(drawn(money.toReversed()), "pay")).toMatchObject({ share: { share, notShown } });
  });

  it("is of the price that can be set against it, whatever others there are", () => {
    const found = drawn([
      { ...price, id: "other", unit: "month", currency: "KES" },
      { ...price, id: "price" },
      { id: "pay" },
    ]);
    expect(placeOf(found, "pay")).toMatchObject({
      share: { share: { min: 0.2, max: 0.2 }, prices: [{ id: "price" }] },
    });
  });

  it("is open where neither bound is known", () => {
    const found = drawn([{ ...price, id: "m1", amount: { max: 10 } }, { amount: { max: 2 } }, { amount: {} }]);
    expect(placeOf(found, "m2")).toMatchObject({ kind: "bar", share: null, reasons: ["open"] });
    expect(placeOf(found, "m3")).toMatchObject({ kind: "told", why: "no-bound", reasons: ["open"] });
  });

  it("is told as about where the pay or one of the prices is", () => {
    const isAbout = (prices: readonly Money["amount"][], amount: Money["amount"]) => {
      const found = placeOf(
        drawn([...prices.map((one, at) => ({ ...price, id: `p${at}`, amount: one })), { id: "pay", amount }]),
        "pay",
      );
      return found.kind === "bar" && found.share!.about;
    };
    expect([isAbout([10], 2), isAbout([10], { about: 2 }), isAbout([8, { about: 10 }], 2)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("says every reason once and in one order, of all prices within the chain", () => {
    const reasonsOf = (prices: readonly Partial<Money>[], fields: Partial<Money> = {}) => {
      const one = placeOf(
        drawn([...prices.map((of, at) => ({ ...price, ...of, id: `p${at}` })), { id: "pay", ...fields }]),
        "pay",
      );
      return one.kind === "bar" || one.kind === "told" ? one.reasons : null;
    };
    expect(reasonsOf([{ unit: "month" }, { currency: "KES" }, { unit: "day" }])).toEqual(["currency", "unit"]);
    expect(reasonsOf([{ unit: "month", currency: "KES" }])).toEqual(["currency", "unit"]);
    expect(reasonsOf([{ amount: 1 }])).toEqual(["pay-above-price"]);
    // A price to the workers themselves, one of another day or one that is planned is none within the chain.
    expect(reasonsOf([{ payer: "a", payee: "w" }])).toEqual(["no-price"]);
    expect(reasonsOf([{ end: "2020" }])).toEqual(["no-price"]);
    expect(reasonsOf([{ hypotheses: ["else"] }])).toEqual(["no-price"]);
    expect(reasonsOf([{ planned: true }])).toEqual(["no-price"]);
    expect(reasonsOf([{ workers: ["v"] }])).toEqual(["no-price"]);
    expect(reasonsOf([{ kind: "contract-total" }])).toEqual(["no-price"]);
    expect(reasonsOf([{ planned: true }], { planned: true })).toEqual([]);
    expect(reasonsOf([], { kind: "bonus" })).toEqual([]);
  });

  it("neither a price nor what is told beside the chain has one", () => {
    const found = drawn([{ ...price, id: "m1" }, { ...price, id: "m2", payer: "a", payee: "w" }, {}]);
    expect(placeOf(found, "m1")).toMatchObject({ role: "price", share: null, reasons: [] });
    expect(placeOf(found, "m2")).toMatchObject({ kind: "bar", role: "price", at: 2, share: null, reasons: [] });
    expect(placeOf(found, "m3")).toMatchObject({ role: "pay", at: 2 });
  });

  it("is of the price at the top, not of one further down", () => {
    const found = askedOf(
      draw("c > a > b > [w]", {
        money: [price, { ...price, id: "lower", payer: "a", payee: "b", amount: 5 }, { ...pay, payer: "b" }],
      }),
      "w",
    ).found;
    expect(placeOf(found, "pay")).toMatchObject({ share: { share: { min: 0.2, max: 0.2 } } });
  });

  it("above one is told with its reason", () => {
    expect(placeOf(drawn([{ ...price, id: "m1", amount: 1 }, {}]), "m2")).toMatchObject({
      share: null,
      reasons: ["pay-above-price"],
    });
  });

  it("needs the same unit, currency and number of units", () => {
    const reasonsFor = (fields: Partial<Money>) => {
      const one = placeOf(drawn([{ ...price, id: "m1" }, fields]), "m2");
      return one.kind === "bar" || one.kind === "told" ? one.reasons : [];
    };
    expect(reasonsFor({ unit: "month" })).toEqual(["unit"]);
    expect(reasonsFor({ currency: "KES" })).toEqual(["currency"]);
    expect(reasonsFor({ per: 8 })).toEqual(["period"]);
    expect(reasonsFor({ amount: { words: "little" } })).toEqual(["words"]);
    expect(reasonsFor({ currency: "KES", alsoStated: [{ amount: 2, currency: "USD" }] })).toEqual([]);
  });
});

type Tried = { readonly name: string; readonly dossier: ReturnType<typeof randomMoney>; readonly lens: Lens };
const cases: readonly Tried[] = Array.from({ length: tried(200, 1_000) }, (_, at) => {
  const seed = firstSeed + at;
  const dossier = randomMoney(seed);
  return { name: `seed ${seed}`, dossier, lens: randomQuery(dossier, seed) };
});
const groupsOf = ({ chain }: Inquiry) => [null, ...chain.groups];

/** Every number that the file states in a currency, with its unit. */
const statedIn = (money: Money): readonly string[] =>
  [{ amount: money.amount, currency: money.currency }, ...(money.alsoStated ?? [])].flatMap(({ amount, currency }) =>
    typeof amount === "number" || isRange(amount as never)
      ? (typeof amount === "number" ? [amount] : Object.values(amount as object)).map(value => `${value} ${currency}`)
      : [],
  );

describe(`of any file (${extent})`, () => {
  it("each amount stands in one place, and no other does", () => {
    for (const { name, dossier, lens } of cases) {
      const inquiry = inquiryOf(fileOf(dossier), lens);
      for (const group of groupsOf(inquiry))
        expect(
          moneyOf(inquiry, group).places.map(({ money }) => money.id),
          name,
        ).toEqual(dossier.money.map(one => (one as Money).id));
    }
  });

  it("no scale mixes currencies or units, and each bound is one that the file states in its currency", () => {
    for (const { name, dossier, lens } of cases) {
      const inquiry = inquiryOf(fileOf(dossier), lens);
      for (const group of groupsOf(inquiry)) {
        const { places, scales } = moneyOf(inquiry, group);
        expect(new Set(scales.map(keyOfMeasure)).size, name).toBe(scales.length);
        for (const one of places) {
          if (one.kind !== "bar" && one.kind !== "rule") continue;
          const { currency, unit, per, most } = scales[one.scale]!;
          expect([one.money.unit ?? null, one.money.per ?? 1], name).toEqual([unit, per]);
          for (const bound of [one.bounds.min, one.bounds.max]) {
            if (bound === null) continue;
            expect(statedIn(one.money), `${name} ${one.money.id}`).toContain(`${bound} ${currency}`);
            expect(bound, name).toBeLessThanOrEqual(most);
          }
        }
      }
    }
  });

  it("no share is below nothing or above one, and a pay without a share has a reason", () => {
    let shares = 0;
    for (const { name, dossier, lens } of cases) {
      const inquiry = inquiryOf(fileOf(dossier), lens);
      for (const group of groupsOf(inquiry))
        for (const one of barsOf(moneyOf(inquiry, group))) {
          const { min = null, max = null } = one.share?.share ?? {};
          if (one.share) shares += 1;
          for (const bound of [min, max])
            if (bound !== null) expect(bound >= 0 && bound <= 1, `${name} ${bound}`).toBe(true);
          expect(
            one.role === "price" || (one.share === null) === one.reasons.length > 0,
            `${name} ${one.money.id}`,
          ).toBe(true);
          if (one.share) for (const price of one.share.prices) expect(price.unit, name).toBe(one.money.unit);
        }
    }
    expect(shares, "none of the files has a share").toBeGreaterThan(0);
  });

  it("the order of the file changes nothing", () => {
    const told = (found: ChainMoney, { file }: Inquiry) => {
      const idOf = (at: number | null) => (at === null ? null : file.dossier.parties[at]!.id);
      return {
        scales: found.scales.map(scale => ({ ...scale, prices: scale.prices.map(({ money }) => money.id) })),
        places: found.places
          .map(one => ({
            ...one,
            money: one.money.id,
            ...("at" in one ? { at: idOf(one.at), payee: idOf(one.payee) } : {}),
            ...("share" in one && one.share
              ? { share: { ...one.share, prices: one.share.prices.map(({ id }) => id) } }
              : {}),
            ...("reasons" in one ? { reasons: [...one.reasons].sort() } : {}),
          }))
          .sort((a, b) => (a.money < b.money ? -1 : 1)),
        gaps: found.gaps.map(({ payer, payees }) => [payer, ...payees].map(idOf).join()),
        isPayMissing: found.isPayMissing,
      };
    };
    for (const { name, dossier, lens } of cases) {
      // Roots can depend on the order of parties where a file names no clients.
      const clients = dossier.clients ?? dossier.parties.slice(0, 1).map(({ id }) => id);
      const straight = inquiryOf(fileOf({ ...dossier, clients }), lens);
      const turned = inquiryOf(
        fileOf({
          ...dossier,
          clients,
          money: [...dossier.money].reverse(),
          links: [...dossier.links].reverse(),
          sources: [...dossier.sources].reverse(),
        }),
        lens,
      );
      for (const group of groupsOf(straight))
        expect(told(moneyOf(turned, group), turned), name).toEqual(told(moneyOf(straight, group), straight));
    }
  });
});
