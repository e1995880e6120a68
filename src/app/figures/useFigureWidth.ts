import { type RefObject, useEffect } from "react";
import { usePageWidth } from "../reading/usePageWidth.ts";

/** px of the last figure on a screen: whoever comes to another view has the same window, as a rule. */
let lastWidth: number | null = null;

/** The px that a figure has for its width; null until that is known. */
export function useFigureWidth(frame: RefObject<HTMLElement | null>): number | null {
  const { width, isPaper } = usePageWidth(frame, lastWidth);
  useEffect(() => {
    if (!isPaper) lastWidth = width;
  }, [width, isPaper]);
  return width;
}
