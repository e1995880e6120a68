import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * While `isHeld`, keeps what follows the element where it is in the window, whatever changes above: the picture must
 * not run away under a slider. The page scrolls by as much as the content above grows or shrinks. Where it cannot
 * scroll any further, `--bar-spacer` gives the element an upper margin, in px.
 */
export function useHeldInPlace(element: RefObject<HTMLElement | null>, isHeld: boolean): void {
  const held = useRef<{ bottom: number; spacer: number } | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || (!isHeld && !held.current)) return;
    const scroll = (by: number) => {
      if (by !== 0) window.scrollBy({ top: by, behavior: "instant" });
    };
    // Some browsers anchor the scroll position by themselves, and by another measure; both together would overshoot.
    document.body.style.setProperty("overflow-anchor", isHeld ? "none" : "auto");
    if (!isHeld) {
      const { spacer } = held.current!;
      held.current = null;
      current.style.removeProperty("--bar-spacer");
      scroll(-spacer);
      return;
    }
    const bottom = current.getBoundingClientRect().bottom + window.scrollY;
    if (!held.current) {
      held.current = { bottom, spacer: 0 };
      return;
    }
    const moved = bottom - held.current.bottom;
    if (Math.abs(moved) < 1) return;
    const { spacer } = held.current;
    // Upwards, the page scrolls as far as it can, and the spacer fills the rest. Downwards, the spacer shrinks first.
    const filled = moved < 0 ? Math.max(0, -moved - window.scrollY) : -Math.min(moved, spacer);
    held.current = { bottom: bottom + filled, spacer: spacer + filled };
    current.style.setProperty("--bar-spacer", `${spacer + filled}px`);
    scroll(moved + filled);
  });
}
