import { type RefObject, useEffect } from "react";
import { usePageWidth } from "../../page/reading/usePageWidth.ts";
import { useSpread } from "./useSpread.ts";

/** px of the last figure on a screen: whoever comes to another view has the same window, as a rule. */
let lastWidth: number | null = null;

/** The px for which a figure is laid out, which is drawn `useSpread` times as wide; null until they are known. */
export function useFigureWidth(frame: RefObject<HTMLElement | null>): number | null {
  const { width, isPaper } = usePageWidth(frame, lastWidth);
  useEffect(() => {
    if (!isPaper) lastWidth = width;
  }, [width, isPaper]);
  const spread = useSpread();
  return width === null ? null : width / spread;
}
