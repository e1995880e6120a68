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

/** A card, with the px by which what stands behind it or is torn off reaches above it and to its right. */
export type LineBox = {
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly right: number;
};
