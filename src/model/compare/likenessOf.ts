import type { HopSpan } from "../shortestWays.ts";

/**
 * Whether two numbers are the same. `open`: the file does not say, since one of them is not exact or only one side has
 * it.
 */
export type Likeness = "same" | "differ" | "open";

const isExact = ({ min, max }: HopSpan): boolean => min === max;

/** Compares two numbers of which only bounds may be known; null: none is known. */
export function likenessOf(first: HopSpan | null, second: HopSpan | null): Likeness {
  if (first === null || second === null) return first === second ? "same" : "open";
  const ends = ({ max }: HopSpan) => max ?? Number.POSITIVE_INFINITY;
  if (first.min > ends(second) || second.min > ends(first)) return "differ";
  return isExact(first) && isExact(second) ? "same" : "open";
}
