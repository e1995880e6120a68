import type { Box } from "../../layout/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "./figurePlan.ts";

/** The most slices, and the least px of one: thinner ones cannot be told apart. */
const SLICES = { most: 6, width: 3 };

/**
 * A box that fades out towards its left or right edge, as slices of falling opacity: what SVG has gradients for. It
 * stands for a bound that is not sharp: "about", or a day of which only the year is known.
 */
export const softEdge = (
  { x, y, width, height }: Box,
  towards: "left" | "right",
  fill: ColourName,
  opacity = 1,
): readonly FigureShape[] => {
  if (width <= 0) return [];
  const slices = Math.max(1, Math.min(SLICES.most, Math.floor(width / SLICES.width)));
  return Array.from({ length: slices }, (_, place): FigureShape => {
    const slice = width / slices;
    const depth = towards === "right" ? place : slices - 1 - place;
    return {
      kind: "rect",
      x: x + place * slice,
      y,
      width: slice,
      height,
      fill,
      opacity: (opacity * (slices - depth - 0.5)) / slices,
    };
  });
};
