/** The scales on which amounts can be set beside each other: one for each currency, unit and number of units. */
import { byCodeUnit } from "../../base/index.ts";
import type { Bounds, Money, Unit } from "../../schema/index.ts";
import { boundsWithin, statedAmounts } from "../findings/payShareOf.ts";

/** What two amounts must have in common to stand on one scale. */
export type Measure = {
  readonly currency: string;
  /** Null where the file does not say for what it is paid. */
  readonly unit: Unit | null;
  readonly per: number;
};

/** An amount as it stands on a scale: the bounds that the file states in the currency of the scale. */
export type OnScale = {
  readonly measure: Measure;
  readonly bounds: Bounds;
  /** The file states it in this currency besides its own. */
  readonly isOtherwise: boolean;
};

const isDrawable = ({ min, max }: Bounds): boolean =>
  (min !== null || max !== null) && (min ?? 0) >= 0 && (max ?? 0) >= 0;

export const keyOfMeasure = ({ currency, unit, per }: Measure): string => `${currency} ${unit ?? ""} ${per}`;

/** Every way in which an amount can stand on a scale, its own first; none where it has no bound or one below zero. */
export function onScales(money: Money): readonly OnScale[] {
  const { unit = null, per = 1, currency: own } = money;
  return statedAmounts(money)
    .map(({ bounds, currency }) => ({
      measure: { currency, unit, per },
      bounds: boundsWithin(money, bounds),
      isOtherwise: currency !== own,
    }))
    .filter(({ bounds }) => isDrawable(bounds));
}

type Candidate = {
  readonly measure: Measure;
  prices: number;
  pays: number;
  own: number;
  ownPrices: number;
  /** How many of them stand on no scale yet. */
  left: number;
};

/** What work is mostly paid by comes first, and what is not said last. */
const unitOrder: readonly (Unit | null)[] = [
  ...(["hour", "shift", "day", "week", "month", "year", "task", "item", "project"] as const),
  null,
];

/**
 * The scale that tells most comes first: of a price and a pay, then of many amounts, then of their own currency, then
 * of the hour.
 */
const better = (a: Candidate, b: Candidate): number =>
  Number(b.prices > 0 && b.pays > 0) - Number(a.prices > 0 && a.pays > 0) ||
  b.left - a.left ||
  b.ownPrices - a.ownPrices ||
  b.own - a.own ||
  unitOrder.indexOf(a.measure.unit) - unitOrder.indexOf(b.measure.unit) ||
  byCodeUnit(keyOfMeasure(a.measure), keyOfMeasure(b.measure));

/**
 * The fewest scales on which all drawable amounts stand, best first. An amount that the file states in two currencies
 * stands on one of them only; it is never converted.
 * @param prices what a pay can be set against
 * @param others amounts that are set against nothing
 * @returns the scales, and how each amount stands on one of them; not those that cannot be drawn
 */
export function scalesOf(
  prices: readonly Money[],
  pays: readonly Money[],
  others: readonly Money[],
): { readonly measures: readonly Measure[]; readonly stood: ReadonlyMap<Money, OnScale> } {
  const measures: Measure[] = [];
  const stood = new Map<Money, OnScale>();
  const ways = new Map<Money, ReadonlyMap<string, OnScale>>();
  for (const money of [...prices, ...pays, ...others]) {
    const ofMoney = new Map<string, OnScale>();
    for (const way of onScales(money)) {
      const key = keyOfMeasure(way.measure);
      if (!ofMoney.has(key)) ofMoney.set(key, way);
    }
    ways.set(money, ofMoney);
  }
  const isPrice = new Set(prices);
  const isPay = new Set(pays);
  for (;;) {
    const found = new Map<string, Candidate>();
    for (const [money, ofMoney] of ways) {
      const isLeft = !stood.has(money);
      // A price that stands already can still be what a pay is set against.
      if (!isLeft && !isPrice.has(money)) continue;
      for (const [key, { measure, isOtherwise }] of ofMoney) {
        const one = found.get(key) ?? { measure, prices: 0, pays: 0, own: 0, ownPrices: 0, left: 0 };
        found.set(key, one);
        if (isPrice.has(money)) one.prices += 1;
        if (isPay.has(money)) one.pays += 1;
        if (isLeft) one.left += 1;
        if (!isOtherwise) one.own += 1;
        if (!isOtherwise && isPrice.has(money)) one.ownPrices += 1;
      }
    }
    const [best] = [...found.values()].filter(({ left }) => left > 0).sort(better);
    if (!best) return { measures, stood };
    measures.push(best.measure);
    const key = keyOfMeasure(best.measure);
    for (const [money, ofMoney] of ways) {
      const way = ofMoney.get(key);
      if (way && !stood.has(money)) stood.set(money, way);
    }
  }
}
