/** Numbers of the format: one value, bounds, or a value said to be about right. */
export type Range = number | { readonly min?: number; readonly max?: number } | { readonly about: number };

/** Lower and upper bound; null where none is known. "About" gives the value for both and is marked. */
export type Bounds = { readonly min: number | null; readonly max: number | null; readonly about: boolean };

export function boundsOf(range: Range): Bounds {
  if (typeof range === "number") return { min: range, max: range, about: false };
  if ("about" in range) return { min: range.about, max: range.about, about: true };
  return { min: range.min ?? null, max: range.max ?? null, about: false };
}
