/**
 * Where the money of a file stands: the rules of domain.md §4 on drawn chains, the dossiers that are shipped, and what
 * holds of any file. For another base seed: `SEED=7 npx vitest run tests/model/money/moneyOf.test.ts`.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
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
import { firstSeed, ofDay, tried } from "../../scope.ts";
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
    ["a number without a bound", { amount: {} }, "told: no-bound"],
    ["less than nothing", { amount: -2 }, "told: negative"],
    [
      "a benchmark without bars in its measure",
      { kind: "benchmark", payer: undefined, payee: undefined },
      "told: no-scale",
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

describe("a share", () => {
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
const cases: readonly Tried[] = Array.from({ length: tried(120, 1_000) }, (_, at) => {
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

describe(`of any file (${ofDay})`, () => {
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
        gaps: found.gaps.map(({ payer, payees }) => [payer, ...payees].map(idOf).join()).sort(),
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
