/** Numbers of the format in a field of text, in signs that every language has, and back. */
import type { Range } from "../../schema/index.ts";

/** "3", "2-5", "2+", "≤5", "≈300"; empty where nothing is known. */
export function rangeText(range: Range | undefined): string {
  if (range === undefined) return "";
  if (typeof range === "number") return String(range);
  if ("about" in range) return `≈${range.about}`;
  const { min, max } = range;
  if (max === undefined) return min === undefined ? "" : `${min}+`;
  return min === undefined ? `≤${max}` : min === max ? String(min) : `${min}-${max}`;
}

const ABOUT = /≈|~|about|around|circa|environ/iu;
const AT_MOST = /≤|<|less|under|up to|moins|at most|au plus/iu;
const AT_LEAST = /≥|>|\+|more|over|at least|plus|au moins/iu;

/** A number of people or things as it is written: "1,200", "501-1000", "more than 5000"; null where it is none. */
export function readRange(written: string): Range | null {
  const numbers = [...written.matchAll(/\d{1,3}(?:[ ,.'\u202f]\d{3})+(?!\d)|\d+(?:\.\d+)?/gu)].map(([digits]) =>
    Number(/^\d+(?:\.\d{1,2})?$/u.test(digits) ? digits : digits.replace(/\D/gu, "")),
  );
  const [min, max, ...more] = numbers;
  if (min === undefined || more.length > 0 || !numbers.every(Number.isFinite)) return null;
  if (max !== undefined) return min <= max ? { min, max } : null;
  if (ABOUT.test(written)) return { about: min };
  if (AT_MOST.test(written)) return { max: min };
  return AT_LEAST.test(written) ? { min } : min;
}
