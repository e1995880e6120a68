/**
 * The heights of an embed at some widths, as `320:912 480:760 960:560` in px, in any order. The article keeps this room
 * before the embed is there.
 */
export type Heights = readonly (readonly [width: number, height: number])[];

/** Reads heights, sorted by width. Anything that is not a pair of whole numbers is ignored. */
export const parseHeights = (text: string | null | undefined): Heights =>
  (text ?? "")
    .split(/[\s,]+/)
    .map(pair => /^(\d{2,4}):(\d{2,5})$/.exec(pair))
    .flatMap((found): [number, number][] => (found ? [[Number(found[1]), Number(found[2])]] : []))
    .sort(([a], [b]) => a - b);

/** The height at a width: interpolated between the known widths, constant beyond them; null if none is known. */
export function heightAt(heights: Heights, width: number): number | null {
  const above = heights.findIndex(([at]) => at >= width);
  const [high, low] = [heights[above], heights[(above < 0 ? heights.length : above) - 1]];
  if (!high || !low) return (high ?? low)?.[1] ?? null;
  return Math.round(low[1] + ((high[1] - low[1]) * (width - low[0])) / (high[0] - low[0]));
}
