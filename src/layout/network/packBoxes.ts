/** Packs boxes so that they fill a sheet. */

export type Packed = {
  readonly left: Float64Array;
  readonly top: Float64Array;
  readonly width: number;
  readonly height: number;
};

/** Widths of the sheet that are tried, as multiples of the width that would do if no room were lost. */
const TRIED = [1, 1.08, 1.16, 1.26, 1.38, 1.55];
/** With this many boxes hardly any room is lost. */
const MANY = 1000;

/**
 * Packs the boxes in their order on a sheet of this width, each as high up as it fits. The boxes that are placed
 * already are kept as their lower edge from left to right.
 */
function packedWithin(sheet: number, width: Float64Array, height: Float64Array, order: Int32Array): Packed {
  const left = new Float64Array(width.length);
  const top = new Float64Array(width.length);
  // The steps of the lower edge: where each begins, and how far down it is.
  let from = [0];
  let down = [0];
  let [right, bottom] = [0, 0];
  for (const box of order) {
    const [w, h] = [width[box]!, height[box]!];
    let best = -1;
    let bestTop = Number.POSITIVE_INFINITY;
    for (let i = 0; i < from.length; i += 1) {
      if (from[i]! > 0 && from[i]! + w > sheet) break;
      if (down[i]! >= bestTop) continue;
      let y = 0;
      for (let j = i; j < from.length && from[j]! < from[i]! + w; j += 1) y = Math.max(y, down[j]!);
      if (y >= bestTop) continue;
      best = i;
      bestTop = y;
    }
    const x = from[best]!;
    left[box] = x;
    top[box] = bestTop;
    right = Math.max(right, x + w);
    bottom = Math.max(bottom, bestTop + h);
    // The rest of a step behind the box begins where the box ends.
    let last = best;
    while (last + 1 < from.length && from[last + 1]! < x + w) last += 1;
    const behind = last + 1 < from.length && from[last + 1]! === x + w ? [] : [x + w];
    const rest = down[last]!;
    from = [...from.slice(0, best), x, ...behind, ...from.slice(last + 1)];
    down = [...down.slice(0, best), bestTop + h, ...behind.map(() => rest), ...down.slice(last + 1)];
  }
  return { left, top, width: right, height: bottom };
}

/**
 * The places of the upper left corner of every box, the largest first. Together they are about `aspect` times as wide
 * as high.
 */
export function packBoxes(width: Float64Array, height: Float64Array, aspect: number): Packed {
  const order = Int32Array.from(width, (_, box) => box).sort(
    (a, b) => width[b]! * height[b]! - width[a]! * height[a]! || height[b]! - height[a]! || a - b,
  );
  let area = 0;
  let widest = 0;
  for (let box = 0; box < width.length; box += 1) {
    area += width[box]! * height[box]!;
    widest = Math.max(widest, width[box]!);
  }
  const sand = Math.sqrt(area * aspect);
  /** The height of a sheet of this shape that holds all. */
  const sheetOf = (packed: Packed): number => Math.max(packed.width / aspect, packed.height);
  let best: Packed | null = null;
  for (const factor of width.length < MANY ? TRIED : [1.04]) {
    const packed = packedWithin(Math.max(widest, sand * factor), width, height, order);
    if (best === null || sheetOf(packed) < sheetOf(best)) best = packed;
  }
  return best!;
}
