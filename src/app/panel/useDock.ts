import { type RefObject, useEffect } from "react";

/**
 * Leaves room for what is docked at the lower edge of the window: as a custom property of the page, from which the
 * style sheet makes the page longer by as much, and keeps what takes the focus out from under it. The page's own
 * scrolling is never touched.
 */
export function useDock(docked: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useEffect(() => {
    const element = docked.current;
    if (!isOpen || !element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--docked", `${Math.ceil(element.getBoundingClientRect().height)}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--docked");
    };
  }, [docked, isOpen]);
}
