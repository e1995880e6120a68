export type Point = { readonly x: number; readonly y: number };

/** px. A loop is a curve with two points that draw it; any other line is straight, or a curve with one. */
export type LinePath = {
  readonly start: Point;
  readonly end: Point;
  readonly loop: readonly [Point, Point] | null;
  /** How far it runs beside the line from centre to centre, so that lines between the same two do not lie on each other. */
  readonly aside: number;
  /** Draws a line that is led round others; null where it is straight. */
  readonly bend: Point | null;
  /** What of it is drawn, between which shares of its way: all of it but where it passes behind somebody else. */
  readonly parts: readonly (readonly [from: number, to: number])[];
};

/** A card, and how far what stands behind it, or is torn off it, is seen above it and to its right, in px. */
export type LineBox = {
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly right: number;
};
