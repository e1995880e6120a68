/** The many that are joined to one alone, in a block round it. */

export type LeafBlock = {
  /** px, centres from the middle of the hub: first the hub's own, which is 0, then those of the leaves. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** px, of the whole, the hub in its middle. */
  readonly width: number;
  readonly height: number;
};

/** Gaps between a hub and who stands beside it, and between rows, so that there are lines to be seen. */
const ASIDE = 2.5;
const ROWS = 1.75;

/**
 * Leaves in rows round their hub, together an ellipse `aspect` times as wide as high: 2,000 in one ring would be a ring
 * of 30,000 px. Row by row from the middle, each as many as the ellipse is wide there; the hub stands in the middle row.
 */
export function leafBlock(
  hub: { readonly width: number; readonly height: number },
  widths: ArrayLike<number>,
  heights: ArrayLike<number>,
  gap: number,
  aspect: number,
): LeafBlock {
  const count = widths.length;
  const hubWidth = hub.width + 2 * ASIDE * gap;
  let area = hubWidth * (hub.height + gap);
  let tallest = 0;
  for (let leaf = 0; leaf < count; leaf += 1) {
    area += (widths[leaf]! + gap) * (heights[leaf]! + ROWS * gap);
    tallest = Math.max(tallest, heights[leaf]!);
  }
  // Grown until all have found a place.
  for (let half = Math.sqrt(area / 3 / aspect); ; half *= 1.04) {
    const x = new Float64Array(count + 1);
    const y = new Float64Array(count + 1);
    let leaf = 0;
    /** How wide the ellipse is this far from its middle. */
    const wide = (far: number): number => (far >= half ? 0 : aspect * Math.sqrt(half * half - far * far));
    /** Fills a row from its middle outwards on both sides, beside what keeps it free. */
    const fill = (middle: number, free: number): void => {
      const ends = [free / 2, free / 2];
      const row: number[] = [];
      const reach = Math.max(wide(Math.abs(middle)), free / 2);
      while (leaf < count) {
        const side = ends[1]! < ends[0]! ? 1 : 0;
        const w = widths[leaf]!;
        const lead = ends[side]! === 0 ? 0 : gap;
        if (ends[side]! + lead + w > reach) break;
        // The first of a row without a hub stands across its middle.
        if (row.length === 0 && free === 0) {
          ends[0] = w / 2;
          ends[1] = w / 2;
          x[leaf + 1] = 0;
        } else {
          ends[side]! += lead + w;
          x[leaf + 1] = (ends[side]! - w / 2) * (side === 0 ? 1 : -1);
        }
        y[leaf + 1] = middle;
        row.push(leaf);
        leaf += 1;
      }
      // So that what hangs over on one side does not.
      if (free === 0) for (const one of row) x[one + 1]! += (ends[1]! - ends[0]!) / 2;
    };
    const rowHeight = tallest + ROWS * gap;
    const hubRow = Math.max(hub.height, tallest) + ROWS * gap;
    fill(0, hubWidth);
    for (let row = 0; leaf < count; row += 1) {
      const middle = hubRow / 2 + rowHeight / 2 + row * rowHeight;
      if (middle > half) break;
      fill(-middle, 0);
      fill(middle, 0);
    }
    if (leaf < count) continue;
    let [right, bottom] = [hub.width / 2, hub.height / 2];
    for (let at = 0; at < count; at += 1) {
      right = Math.max(right, Math.abs(x[at + 1]!) + widths[at]! / 2);
      bottom = Math.max(bottom, Math.abs(y[at + 1]!) + heights[at]! / 2);
    }
    return { x, y, width: 2 * right, height: 2 * bottom };
  }
}
