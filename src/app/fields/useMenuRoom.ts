import { type RefObject, useLayoutEffect } from "react";

/** px kept free round a list. */
const EDGE = 8;
/** px. A lower list shows too little to choose from. */
const LEAST = 132;

/**
 * Keeps a list that opens below a blank within what is seen of the page, which a keyboard on the screen makes smaller:
 * moved sideways, and no higher than there is room.
 */
export function useMenuRoom(list: RefObject<HTMLElement | null>, isOpen: boolean): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !isOpen) return;
    const place = () => {
      const seen = window.visualViewport;
      const [width, height] = [document.documentElement.clientWidth, seen?.height ?? window.innerHeight];
      element.style.setProperty("--field-menu-shift", "0px");
      const { left, right, top } = element.getBoundingClientRect();
      const shift = right > width - EDGE ? Math.max(EDGE - left, width - EDGE - right) : left < EDGE ? EDGE - left : 0;
      element.style.setProperty("--field-menu-shift", `${shift}px`);
      element.style.setProperty(
        "--field-menu-room",
        `${Math.max(LEAST, height - top + (seen?.offsetTop ?? 0) - EDGE)}px`,
      );
    };
    place();
    window.visualViewport?.addEventListener("resize", place);
    return () => window.visualViewport?.removeEventListener("resize", place);
  });
}
