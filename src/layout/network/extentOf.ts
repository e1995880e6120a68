import type { NetworkPlaces, NetworkShape } from "./networkShape.ts";

/** px */
export type Extent = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The rectangle round the boxes of a network at these places; empty without boxes. */
export function extentOf({ count, width, height }: NetworkShape, { x, y }: NetworkPlaces): Extent {
  if (count === 0) return { left: 0, top: 0, width: 0, height: 0 };
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let v = 0; v < count; v += 1) {
    left = Math.min(left, x[v]! - width[v]! / 2);
    right = Math.max(right, x[v]! + width[v]! / 2);
    top = Math.min(top, y[v]! - height[v]! / 2);
    bottom = Math.max(bottom, y[v]! + height[v]! / 2);
  }
  return { left, top, width: right - left, height: bottom - top };
}
