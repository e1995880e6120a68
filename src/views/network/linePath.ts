import type { Point } from "../../layout/index.ts";

export type { Point };

/** A line, in px. A loop is a curve with two control points; any other line is straight, or a curve with one. */
export type LinePath = {
  readonly start: Point;
  readonly end: Point;
  readonly loop: readonly [Point, Point] | null;
  /**
   * px by which the line runs beside the way from centre to centre, so that lines of the same two parties do not cover
   * each other.
   */
  readonly aside: number;
  /** The control point of a line that is bent round others; null for a straight line. */
  readonly bend: Point | null;
  /** The parts that are drawn, as shares of the way: everything except where the line passes behind another party. */
  readonly parts: readonly (readonly [from: number, to: number])[];
};

/** The same line, moved to its side by px; a loop stays. */
export function pathBeside(path: LinePath, by: number): LinePath {
  const { start, end, bend, loop } = path;
  if (by === 0 || loop !== null) return path;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [dx, dy] = [((start.y - end.y) / length) * by, ((end.x - start.x) / length) * by];
  const moved = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy });
  return { ...path, start: moved(start), end: moved(end), bend: bend && moved(bend) };
}

/** A card, with the px by which what stands behind it or is torn off reaches above it and to its right. */
export type LineBox = {
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly right: number;
};
