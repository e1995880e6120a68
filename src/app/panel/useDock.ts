import { type RefObject, useEffect } from "react";

/**
 * Leaves room for the panel at the lower edge of the window. It sets the custom property `--docked` of the page, by
 * which the style sheet makes the page longer and keeps focused elements out from under the panel. It never scrolls the
 * page.
 */
export function useDock(docked: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const element = docked.current;
    if (!isOpen || !element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { height } = element.getBoundingClientRect();
      // Beside the picture it lies over the lower edge of nothing.
      const isBeside = document.documentElement.hasAttribute("data-beside");
      style.setProperty("--docked", isBeside ? "0px" : `${Math.ceil(height)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--docked");
    };
  }, [docked, isOpen]);
}
