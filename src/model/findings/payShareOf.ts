/**
 * The share of a price that is shown to reach workers. Amounts stay as stated: no exchange rate, no purchasing power,
 * no model of time. The rest is "not shown to reach workers" and never called anything more. Rules: domain.md §4.
 */
import { type Bounds, boundsOf, type Money, type WhyNotComparable } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import type { GroupChain } from "../groupChainOf.ts";
import { liveMoneyIn } from "./liveMoneyIn.ts";
import { moneyWithin } from "./moneyWithin.ts";

/** The bounds of an interval; null where none is known. */
export type Interval = { readonly min: number | null; readonly max: number | null };

export type PayShare = {
  readonly price: Money;
  readonly pay: Money;
  /** The share of the price; null where there is none, and `reasons` says why. */
  readonly share: Interval | null;
  /** The rest of the price, in its own currency and unit, which is not shown to reach workers. */
  readonly notShown: Interval | null;
  readonly currency: string | null;
  /** Is the price or the pay only stated as "about"? */
  readonly about: boolean;
  readonly reasons: readonly WhyNotComparable[];
};

/** The outermost of several bounds; null where one of them is not known. */
export const outermost = (bounds: readonly (number | null)[], of: (...all: number[]) => number): number | null =>
  bounds.some(one => one === null) ? null : of(...bounds.map(one => one!));

/** An amount in one currency in which the file states it. */
export type Stated = { readonly bounds: Bounds; readonly currency: string };

/** An amount in every currency in which it is stated, its own first. An amount in words or by comparison gives none. */
export function statedAmounts(money: Money): Stated[] {
  const { amount, currency, alsoStated } = money;
  const own =
    typeof amount === "object" && ("than" in amount || "words" in amount)
      ? null
      : { bounds: boundsOf(amount), currency };
  const stated = own?.currency === undefined ? [] : [{ bounds: own.bounds, currency: own.currency }];
  return [
    ...stated,
    ...(alsoStated ?? []).map(other => ({ bounds: boundsOf(other.amount), currency: other.currency })),
  ];
}

/** Is every stated amount in words or by comparison? */
const isInWords = ({ amount, alsoStated }: Money): boolean =>
  typeof amount === "object" && ("than" in amount || "words" in amount) && !alsoStated?.length;

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);
/** A pay below nothing, which workers pay themselves, is no share of a price: that bound stays open. */
const notNegative = (value: number | null): number | null => (value !== null && value >= 0 ? value : null);
const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b);
const over = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a / b);

/**
 * Compares a pay with a price. Their taxes may differ: the caption always says what is compared.
 * @param wanted the currency to compare in; without it, the first of the price in which the pay is stated too
 */
export function compare(price: Money, pay: Money, wanted: string | null = null): PayShare {
  const reasons: WhyNotComparable[] = [];
  const prices = statedAmounts(price);
  const pays = statedAmounts(pay);
  const priced = prices.find(
    ({ currency }) => (wanted ?? currency) === currency && pays.some(other => other.currency === currency),
  );
  const paid = priced && pays.find(other => other.currency === priced.currency);
  if (isInWords(price) || isInWords(pay)) reasons.push("words");
  else if (!priced) reasons.push("currency");
  if (price.unit === undefined || pay.unit === undefined || price.unit !== pay.unit) reasons.push("unit");
  else if ((price.per ?? 1) !== (pay.per ?? 1)) reasons.push("period");
  const apart = (): PayShare => ({ price, pay, share: null, notShown: null, currency: null, about: false, reasons });
  if (!priced || !paid || reasons.length > 0) return apart();
  const [asked, got] = [boundsWithin(price, priced.bounds), boundsWithin(pay, paid.bounds)];
  const share = {
    min: over(notNegative(got.min), positive(asked.max)),
    max: over(notNegative(got.max), positive(asked.min)),
  };
  if (Math.max(share.min ?? 0, share.max ?? 0) > 1) {
    // Then the price and the pay are not for the same work.
    reasons.push("pay-above-price");
    return apart();
  }
  return {
    price,
    pay,
    share,
    notShown: { min: minus(asked.min, got.max), max: minus(asked.max, got.min) },
    currency: priced.currency,
    about: asked.about || got.about,
    reasons,
  };
}

/** The bounds of an amount by its statistic: a maximum is an upper bound only. */
export const boundsWithin = ({ statistic }: Money, bounds: Bounds): Bounds =>
  statistic === "max" ? { ...bounds, min: null } : bounds;

/** Compares every price in the chain of a group with every pay of the group. */
export function paySharesOf(chain: Chain, groupChain: GroupChain): readonly PayShare[] {
  const { isToWorkers, isAboveWorkers } = moneyWithin(chain, groupChain);
  const money = liveMoneyIn(chain);
  const pays = money.filter(one => one.kind === "worker-pay" && isToWorkers(one));
  const prices = money.filter(one => one.kind === "contract-price" && isAboveWorkers(one));
  return prices.flatMap(price => pays.map(pay => compare(price, pay)));
}
