import type { Box } from "../../layout/index.ts";
import type { ColourName } from "../../theme/index.ts";
import type { FigureShape } from "./figurePlan.ts";

const SLICES = 6;

/**
 * A box that fades out towards its left or right edge, as slices of falling opacity: what SVG has gradients for. It
 * stands for a bound that is not sharp: "about", or a day of which only the year is known.
 */
export const softEdge = (
  { x, y, width, height }: Box,
  towards: "left" | "right",
  fill: ColourName,
  opacity = 1,
): readonly FigureShape[] =>
  width <= 0
    ? []
    : Array.from({ length: SLICES }, (_, place): FigureShape => {
        const slice = width / SLICES;
        const depth = towards === "right" ? place : SLICES - 1 - place;
        return {
          kind: "rect",
          x: x + place * slice,
          y,
          width: slice,
          height,
          fill,
          opacity: (opacity * (SLICES - depth - 0.5)) / SLICES,
        };
      });
