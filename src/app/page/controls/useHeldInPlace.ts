import { useLayoutEffect } from "react";

/**
 * While `isHeld`, the window stays where it is, whatever changes in the picture above: it must not run away under a
 * slider. Some browsers would scroll with what grows or shrinks above the reader.
 */
export function useHeldInPlace(isHeld: boolean): void {
  useLayoutEffect(() => {
    if (!isHeld) return;
    const { style } = document.body;
    style.setProperty("overflow-anchor", "none");
    return () => {
      style.removeProperty("overflow-anchor");
    };
  }, [isHeld]);
}
