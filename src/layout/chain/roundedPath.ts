/** A point in px. */
export type Point = { readonly x: number; readonly y: number };

const round = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * A line through points with rounded corners, as the `d` of an SVG path.
 * @param radius the radius of corners in px; it is less where a segment is short
 */
export function roundedPath(points: readonly Point[], radius = 7): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const parts = [`M${round(first.x)} ${round(first.y)}`];
  rest.forEach((corner, place) => {
    const before = place === 0 ? first : rest[place - 1]!;
    const after = rest[place + 1];
    const isCorner =
      after && (corner.x - before.x) * (after.y - corner.y) !== (corner.y - before.y) * (after.x - corner.x);
    if (!isCorner) {
      parts.push(`L${round(corner.x)} ${round(corner.y)}`);
      return;
    }
    const into = Math.hypot(corner.x - before.x, corner.y - before.y);
    const out = Math.hypot(after.x - corner.x, after.y - corner.y);
    const bend = Math.min(radius, into / 2, out / 2);
    const from = (point: Point, length: number): string =>
      `${round(corner.x + ((point.x - corner.x) * bend) / length)} ${round(corner.y + ((point.y - corner.y) * bend) / length)}`;
    parts.push(`L${from(before, into)}`, `Q${round(corner.x)} ${round(corner.y)} ${from(after, out)}`);
  });
  return parts.join("");
}
