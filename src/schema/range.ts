import type { Text } from "./records.ts";

/** Numbers of the format: one value, bounds, or a value said to be about right. */
export type Range =
  | number
  | { readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly about: number };

/** Is a value a number or a range of numbers, where it could be words as well? A text by language holds no number. */
export const isRange = (value: Range | Text): value is Range =>
  typeof value === "number" ||
  (typeof value === "object" && Object.values(value).every(part => typeof part === "number"));

/** Lower and upper bound; null where none is known. "About" gives the value for both and is marked. */
export type Bounds = { readonly min: number | null; readonly max: number | null; readonly about: boolean };

export function boundsOf(range: Range): Bounds {
  if (typeof range === "number") return { min: range, max: range, about: false };
  if ("about" in range) return { min: range.about, max: range.about, about: true };
  return { min: range.min ?? null, max: range.max ?? null, about: false };
}
