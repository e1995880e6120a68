/** Places many leaves of one hub in a block round it. */

export type LeafBlock = {
  /** The centres in px, relative to the centre of the hub: first that of the hub (0), then those of the leaves. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The size of the block in px. The hub is in its middle. */
  readonly width: number;
  readonly height: number;
};

/** The gaps between hub and neighbours in a row, and between rows, as multiples, so that lines can be seen. */
const ASIDE = 2.5;
const ROWS = 1.75;

/**
 * Puts leaves in rows round their hub, in an ellipse `aspect` times as wide as high, since a ring of 2,000 leaves would
 * be 30,000 px long. The rows are filled from the middle, each as wide as the ellipse; the hub is in the middle row.
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
  // The ellipse grows until all leaves have a place.
  for (let half = Math.sqrt(area / 3 / aspect); ; half *= 1.04) {
    const x = new Float64Array(count + 1);
    const y = new Float64Array(count + 1);
    let leaf = 0;
    /** The width of the ellipse at this distance from its middle. */
    const wide = (far: number): number => (far >= half ? 0 : aspect * Math.sqrt(half * half - far * far));
    /** Fills a row from its middle outwards on both sides, leaving `free` px in the middle. */
    const fill = (middle: number, free: number): void => {
      const ends = [free / 2, free / 2];
      const row: number[] = [];
      const reach = Math.max(wide(Math.abs(middle)), free / 2);
      while (leaf < count) {
        const side = ends[1]! < ends[0]! ? 1 : 0;
        const w = widths[leaf]!;
        const lead = ends[side]! === 0 ? 0 : gap;
        if (ends[side]! + lead + w > reach) break;
        // The first leaf of a row without the hub stands in the middle.
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
      // Centres the row.
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
