import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * While it is held, what follows the element stays where it is in the window, however the page above changes with what
 * is chosen: the picture must not run away under a slider. The page scrolls along with what grows or shrinks above;
 * where there is nothing left to scroll, the element is set off by `--bar-spacer`, a length for its upper margin.
 */
export function useHeldInPlace(element: RefObject<HTMLElement | null>, isHeld: boolean): void {
  const held = useRef<{ bottom: number; spacer: number } | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current || (!isHeld && !held.current)) return;
    const scroll = (by: number) => {
      if (by !== 0) window.scrollBy({ top: by, behavior: "instant" });
    };
    // Some browsers keep the place of the reader by themselves, by another measure; both together overshoot.
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
    // Up: as far as the page can be scrolled, the rest is filled. Down: what was filled comes first.
    const filled = moved < 0 ? Math.max(0, -moved - window.scrollY) : -Math.min(moved, spacer);
    held.current = { bottom: bottom + filled, spacer: spacer + filled };
    current.style.setProperty("--bar-spacer", `${spacer + filled}px`);
    scroll(moved + filled);
  });
}
