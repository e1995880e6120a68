import type { Text } from "./text.ts";

/** Numbers of the format: one value, bounds, or a value said to be about right. */
export type Range =
  | number
  | { readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly about: number };

/** Is a value that may be a text a number or a range? No version of a text is a number. */
export const isRange = (value: Range | Text): value is Range =>
  typeof value === "number" ||
  (typeof value === "object" && Object.values(value).every(part => typeof part === "number"));

/** The lower and the upper bound; null where none is known. A value marked "about" is both bounds. */
export type Bounds = { readonly min: number | null; readonly max: number | null; readonly about: boolean };

export function boundsOf(range: Range): Bounds {
  if (typeof range === "number") return { min: range, max: range, about: false };
  if ("about" in range) return { min: range.about, max: range.about, about: true };
  return { min: range.min ?? null, max: range.max ?? null, about: false };
}
