/** Where the money of a file stands in the chain of a group of workers, each amount in exactly one place. */
import { byCodeUnit, distinct } from "../../base/index.ts";
import type { Bounds, Money, WhyNotComparable } from "../../schema/index.ts";
import { compare, type Interval, outermost, statedAmounts } from "../findings/payShareOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { whyNotLive } from "../whyNotLive.ts";
import { keyOfMeasure, type Measure, onScales, scalesOf } from "./scalesOf.ts";
import { type MoneyStand, roomOf, standOf, type WhyElsewhere } from "./standOf.ts";
import { type WhoSays, whoSaysOf } from "./whoSaysOf.ts";

/** `no-price`: no price between firms stands in the chain; `open`: the bounds that are known give no share. */
export type WhyNoShare = WhyNotComparable | "no-price" | "open";

/** What a pay is of the prices at the top of its scale. */
export type ShareOfPrice = {
  /** Of 1; a bound is null where none is known. */
  readonly share: Interval;
  /** What no source shows reaching the workers, in the currency of the scale. */
  readonly notShown: Interval;
  readonly prices: readonly Money[];
  /** Is a price or the pay only stated as "about"? */
  readonly about: boolean;
};

/**
 * `own-kind`: fees, deductions, awards, investments, totals and bonuses are neither price nor pay; `planned`: not seen
 * to be paid; `one-end`: a price of which payer or payee is not said; `words`, `than`: not stated as a number;
 * `no-currency`, `no-bound`, `negative`: a number that cannot stand on a scale; `no-scale`: a benchmark of a measure in
 * which nothing is drawn.
 */
export type WhyTold =
  | "own-kind"
  | "planned"
  | "one-end"
  | "words"
  | "than"
  | "no-currency"
  | "no-bound"
  | "negative"
  | "no-scale";

/** `day`, `reading`, `floor`: it does not count under the lens. */
export type WhyCountedOnly = WhyElsewhere | "day" | "reading" | "floor";

export type MoneyBar = WhoSays & {
  readonly kind: "bar";
  readonly money: Money;
  readonly role: "price" | "pay";
  /** The party at whose row it stands: who pays a price, or the workers. */
  readonly at: PartyIndex;
  readonly payee: PartyIndex | null;
  /** Place in `scales`. */
  readonly scale: number;
  /** As stated in the currency of the scale. A maximum has no lower bound. */
  readonly bounds: Bounds;
  /** Is it also stated in this currency, beside its own? */
  readonly isOtherwise: boolean;
  /** Of a pay that can be set against a price; else null, and `reasons` of a pay says why. */
  readonly share: ShareOfPrice | null;
  readonly reasons: readonly WhyNoShare[];
};

export type MoneyRule = {
  readonly kind: "rule";
  readonly money: Money;
  readonly scale: number;
  readonly bounds: Bounds;
};

export type MoneyTold = WhoSays & {
  readonly kind: "told";
  readonly money: Money;
  /** The party at whose row it is told. */
  readonly at: PartyIndex | null;
  readonly payee: PartyIndex | null;
  readonly why: WhyTold;
  /** Of a pay: why it has no share. */
  readonly reasons: readonly WhyNoShare[];
};

export type MoneyCounted = { readonly kind: "counted"; readonly money: Money; readonly why: WhyCountedOnly };

export type MoneyEntryPlace = MoneyBar | MoneyRule | MoneyTold | MoneyCounted;

export type MoneyScale = Measure & {
  /** The highest bound that stands on it: of its bars, its rules and the prices that its pays are set against. */
  readonly most: number;
  /** The prices at the top of the chain that its pays are set against, with their bounds on this scale. */
  readonly prices: readonly { readonly money: Money; readonly bounds: Bounds }[];
};

/** Hops of which no price and no total is on record, by who pays. */
export type MoneyGap = { readonly payer: PartyIndex; readonly payees: readonly PartyIndex[] };

export type ChainMoney = {
  /** Null where no workers are chosen. */
  readonly group: PartyIndex | null;
  /** Best first. */
  readonly scales: readonly MoneyScale[];
  /** One for each amount of the file, in its order. */
  readonly places: readonly MoneyEntryPlace[];
  readonly gaps: readonly MoneyGap[];
  /** Is nothing on record, drawn or told, of what these workers are paid? */
  readonly isPayMissing: boolean;
};

/** Lowest first, so that the order of the file changes nothing. */
export const byAmount = (a: MoneyBar, b: MoneyBar): number => {
  const [one, other] = [a.bounds, b.bounds];
  return (
    (one.max ?? Number.POSITIVE_INFINITY) - (other.max ?? Number.POSITIVE_INFINITY) ||
    (one.min ?? 0) - (other.min ?? 0) ||
    byCodeUnit(a.money.id, b.money.id)
  );
};

/** Why a price or a pay cannot stand on a scale. */
function whyNotDrawn(money: Money): WhyTold {
  const { amount } = money;
  const stated = statedAmounts(money);
  if (stated.length === 0) {
    if (typeof amount === "object" && "words" in amount) return "words";
    if (typeof amount === "object" && "than" in amount) return "than";
    return "no-currency";
  }
  return stated.some(({ bounds }) => (bounds.min ?? 0) < 0 || (bounds.max ?? 0) < 0) ? "negative" : "no-bound";
}

const isBarKind = ({ kind }: Money): boolean => kind === "contract-price" || kind === "worker-pay";
const isPriceKind = ({ kind }: Money): boolean => kind === "contract-price" || kind === "contract-total";

/** Those that stand highest in the chain. A price further down is a part of theirs. */
function highest<One extends { readonly layer: number }>(all: readonly One[]): readonly One[] {
  const top = Math.min(...all.map(({ layer }) => layer));
  return all.filter(({ layer }) => layer === top);
}

/**
 * What a pay is of the prices that stand highest on its scale.
 * @param above prices between firms, each with the layer of who pays it
 */
function sharesOf(above: readonly { readonly money: Money; readonly layer: number }[], measures: readonly Measure[]) {
  const against = measures.map(measure => {
    const key = keyOfMeasure(measure);
    const stated = above.flatMap(one => {
      const way = onScales(one.money).find(other => keyOfMeasure(other.measure) === key);
      return way ? [{ ...one, bounds: way.bounds }] : [];
    });
    return highest(stated)
      .map(({ money, bounds }) => ({ money, bounds }))
      .sort((a, b) => byCodeUnit(a.money.id, b.money.id));
  });

  const reasonsOf = (money: Money): readonly WhyNoShare[] => {
    if (above.length === 0) return ["no-price"];
    const reasons = distinct(above.flatMap(one => compare(one.money, money).reasons));
    return reasons.length === 0 ? ["open"] : reasons.sort(byCodeUnit);
  };

  const shareOn = (money: Money, scale: number): Pick<MoneyBar, "share" | "reasons"> => {
    const compared = against[scale]!.map(price => compare(price.money, money, measures[scale]!.currency));
    if (compared.length === 0) return { share: null, reasons: reasonsOf(money) };
    const reasons = distinct(compared.flatMap(one => one.reasons));
    if (reasons.length > 0) return { share: null, reasons };
    const bound = (part: "share" | "notShown", side: keyof Interval, of: (...all: number[]) => number) =>
      outermost(
        compared.map(one => one[part]![side]),
        of,
      );
    const share = { min: bound("share", "min", Math.min), max: bound("share", "max", Math.max) };
    if (share.min === null && share.max === null) return { share: null, reasons: ["open"] };
    return {
      share: {
        share,
        notShown: { min: bound("notShown", "min", Math.min), max: bound("notShown", "max", Math.max) },
        prices: against[scale]!.map(price => price.money),
        about: compared.some(({ about }) => about),
      },
      reasons: [],
    };
  };

  return { against, reasonsOf, shareOn };
}

/** @param group the workers; null where there are none */
export function moneyOf(inquiry: Inquiry, group: PartyIndex | null): ChainMoney {
  const { chain, file } = inquiry;
  const { dossier } = file;
  const groupChain = group === null ? null : inquiry.groupChain(group);
  const room = roomOf(chain, groupChain);
  const stand = standOf(chain, room);
  const saysOf = whoSaysOf(dossier);
  const countedFor = (money: Money, at: MoneyStand): WhyCountedOnly | null => {
    if (at.kind === "elsewhere") return at.why;
    const [why] = whyNotLive(money, chain.focus, chain.chosen);
    // An amount has no day on which it was said or decided.
    return why === undefined ? null : why === "reading" || why === "floor" ? why : "day";
  };
  const all = dossier.money.map(money => ({ money, stand: stand(money) }));
  const here = all.filter(({ money, stand: at }) => countedFor(money, at) === null && !money.planned);
  /** Prices from one party of the chain to another, which a pay may be set against. */
  const above = here.flatMap(({ money, stand: at }) =>
    money.kind === "contract-price" && at.kind === "above" ? [{ money, layer: Math.max(0, chain.layer[at.at]!) }] : [],
  );
  const direct = here.filter(({ money, stand: at }) => money.kind === "contract-price" && at.kind === "workers");
  // Pay that is of this chain is that of its workers.
  const pays = here.filter(({ money }) => money.kind === "worker-pay");
  const moneyIn = (list: readonly { readonly money: Money }[]): readonly Money[] => list.map(({ money }) => money);
  const { measures, stood } = scalesOf(moneyIn(above), moneyIn(pays), moneyIn(direct));

  const { against, reasonsOf, shareOn } = sharesOf(above, measures);
  const scaleOf = (measure: Measure): number => measures.findIndex(one => keyOfMeasure(one) === keyOfMeasure(measure));

  const placed = all.map(({ money, stand: at }): MoneyEntryPlace => {
    const why = countedFor(money, at);
    if (why !== null) return { kind: "counted", money, why };
    const row = at.kind === "above" || at.kind === "one-end" ? at.at : group;
    const payee = at.kind === "above" || at.kind === "one-end" ? at.payee : null;
    const isPay = money.kind === "worker-pay";
    const told = (reason: WhyTold): MoneyTold => ({
      kind: "told",
      money,
      at: row,
      payee,
      why: reason,
      reasons: isPay && !money.planned ? reasonsOf(money) : [],
      ...saysOf(money),
    });
    if (money.planned) return told("planned");
    if (at.kind === "benchmark") {
      const way = onScales(money).find(one => scaleOf(one.measure) >= 0);
      if (way) return { kind: "rule", money, scale: scaleOf(way.measure), bounds: way.bounds };
      const [drawable] = onScales(money);
      return told(drawable ? "no-scale" : whyNotDrawn(money));
    }
    if (!isBarKind(money)) return told("own-kind");
    if (at.kind === "one-end") return told("one-end");
    const way = stood.get(money);
    if (!way) return told(whyNotDrawn(money));
    const scale = scaleOf(way.measure);
    return {
      kind: "bar",
      money,
      role: isPay ? "pay" : "price",
      at: row!,
      payee,
      scale,
      bounds: way.bounds,
      isOtherwise: way.isOtherwise,
      ...(isPay ? shareOn(money, scale) : { share: null, reasons: [] }),
      ...saysOf(money),
    };
  });

  const boundsOn = (scale: number): readonly Bounds[] => [
    ...placed.flatMap(one => ((one.kind === "bar" || one.kind === "rule") && one.scale === scale ? [one.bounds] : [])),
    ...against[scale]!.map(({ bounds }) => bounds),
  ];
  return {
    group,
    scales: measures.map((measure, scale) => ({
      ...measure,
      most: Math.max(...boundsOn(scale).flatMap(({ min, max }) => [min ?? 0, max ?? 0])),
      prices: against[scale]!,
    })),
    places: placed,
    gaps: gapsIn(inquiry, group, placed),
    isPayMissing:
      group !== null &&
      !placed.some(
        one =>
          (one.kind === "bar" && one.role === "pay") ||
          (one.kind === "told" && one.money.kind === "worker-pay" && one.why !== "planned"),
      ),
  };
}

/** The hops above the workers of which no price and no total is on record, in the order of the file's parties. */
function gapsIn(
  { chain, groupChain }: Inquiry,
  group: PartyIndex | null,
  placed: readonly MoneyEntryPlace[],
): readonly MoneyGap[] {
  const known = new Set(
    placed.flatMap(one =>
      (one.kind === "bar" || (one.kind === "told" && one.why !== "planned")) && isPriceKind(one.money)
        ? [`${one.at} ${one.payee}`]
        : [],
    ),
  );
  const hops = group === null ? [...chain.hopFrom.keys()] : groupChain(group).hops;
  const gaps = new Map<PartyIndex, Set<PartyIndex>>();
  for (const hop of hops) {
    const [payer, payee] = [chain.hopFrom[hop]!, chain.hopTo[hop]!];
    if (payee === group || known.has(`${payer} ${payee}`)) continue;
    gaps.set(payer, (gaps.get(payer) ?? new Set()).add(payee));
  }
  return [...gaps]
    .map(([payer, payees]) => ({ payer, payees: [...payees].sort((a, b) => a - b) }))
    .sort((a, b) => a.payer - b.payer);
}
