import { useLayoutEffect } from "react";

let count = 0;

function add(step: 1 | -1): void {
  count += step;
  document.documentElement.toggleAttribute("data-long", count > 0);
}

/**
 * Says that parts of the page are laid out only once they are near the window. Links then lead there at once: what is laid
 * out on the way to a place would move the place.
 */
export function useLongPage(isLong: boolean): void {
  useLayoutEffect(() => {
    if (!isLong) return;
    add(1);
    return () => add(-1);
  }, [isLong]);
}

/** Items from which a list is laid out only where it is near the window. */
const LONG = 60;

/** Whether a list of so many items is long: its style sheet then lays out what is near the window. */
export function useLongList(items: number): boolean {
  const isLong = items > LONG;
  useLongPage(isLong);
  return isLong;
}
