import { type RefObject, useEffect } from "react";

/** Keeps how much of the window the bar takes, in px, as the custom property `--edit-bar` of the page. */
export function useBarRoom(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current } = bar;
    if (!current) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--edit-bar", `${Math.ceil(current.getBoundingClientRect().height)}px`);
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
      style.removeProperty("--edit-bar");
    };
  }, [bar]);
}
