import { useMemo, useState } from "react";
import { type FigurePlan, type FigureSheet, figureDownTo } from "../../../views/index.ts";
import { useSlices } from "../../page/slices/useSlices.ts";

/** px of a slice of a figure. */
const SLICE = 100;
/** px from which a figure is high. */
const HIGH = 6000;

/** Slices that come at once: a window of the figure, and some of what a reader scrolls to first. */
const atOnce = (): number => (typeof window === "undefined" ? HIGH : window.innerHeight) / SLICE + 3;

/**
 * The sheets of a figure as far as they are to be in the page by now. A very high one comes from above, slice by slice, so
 * that what is in the window is there at once; in the end all of it is in the page. On paper it is whole.
 */
export function useFigureSlices(
  figure: FigurePlan | null,
  sheets: readonly FigureSheet[] | null,
): readonly FigureSheet[] {
  const height = figure?.height ?? 0;
  const count = height > HIGH ? Math.ceil(height / SLICE) : 0;
  const [first] = useState(() => Math.ceil(atOnce()));
  const shown = useSlices(count, first);
  const y = shown >= count ? Number.POSITIVE_INFINITY : shown * SLICE;
  const whole = useMemo(() => sheets ?? (figure ? [figure] : []), [sheets, figure]);
  return useMemo(() => whole.map(sheet => figureDownTo(sheet, y)), [whole, y]);
}
