/** The pieces of a bar on a scale. */
import type { Bounds } from "../../schema/index.ts";
import type { MoneyAxis } from "./moneyAxisOf.ts";

/** px from the left end of the scale. */
export type Span = { readonly from: number; readonly to: number };

export type BarSpans = {
  /** What is stated for certain: up to the lower bound. */
  readonly solid: Span | null;
  /** Between the lower and the upper bound. */
  readonly light: Span | null;
  /** Fades out: about so much, or at least so much. */
  readonly soft: Span | null;
  /** A line at the upper bound of a range or a maximum. */
  readonly end: number | null;
  /** What of the price no source shows reaching the workers; null where there is no price, or nothing is left. */
  readonly hatch: Span | null;
  /** Is no end of the price known, so that what is hatched has none either? */
  readonly isHatchOpen: boolean;
};

/** px: the least of an amount above nothing, and how far a soft edge reaches. */
const LEAST = 2;
const SOFT = 26;

/** px right of a scale on which something has no known end: there it goes on. */
export const OPEN_END = 40;

const span = (from: number, to: number): Span | null => (to > from ? { from, to } : null);

/**
 * What has no known end goes on beyond its amount, and beyond the scale where it is the highest.
 * @param prices that a pay is set against; null for a bar that is set against nothing
 */
export function spansOnAxis({ min, max, about }: Bounds, axis: MoneyAxis, prices: readonly Bounds[] | null): BarSpans {
  const at = (amount: number): number => (amount > 0 ? Math.max(LEAST, axis.at(amount)) : 0);
  const low = at(min ?? 0);
  const high = at(max ?? min ?? 0);
  const isHatchOpen = prices?.some(one => one.max === null) ?? false;
  const highest = Math.max(0, ...(prices ?? []).map(price => price.max ?? price.min ?? 0));
  const whole = at(highest) + (isHatchOpen ? OPEN_END : 0);
  const hatched = (from: number): Span | null => (prices === null ? null : span(from, whole));
  if (about) {
    // The edge is soft to both sides of the amount.
    const reach = Math.min(SOFT / 2, high);
    const to = high + reach;
    const soft = span(high - reach, to);
    return { solid: span(0, high - reach), light: null, soft, end: null, hatch: hatched(to), isHatchOpen };
  }
  if (max === null) {
    const to = low + SOFT;
    return { solid: span(0, low), light: null, soft: span(low, to), end: null, hatch: hatched(to), isHatchOpen };
  }
  const isRange = min !== max;
  return {
    solid: min === null ? null : span(0, low),
    light: span(min === null ? 0 : low, high),
    soft: null,
    end: isRange ? high : null,
    hatch: hatched(high),
    isHatchOpen,
  };
}
