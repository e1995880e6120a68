import { type RefObject, useEffect, useLayoutEffect } from "react";
import { useRoomBeside } from "../evidence/useRoomBeside.ts";

/**
 * Leaves room for the panel at the lower edge of the window. It sets the custom property `--docked` of the page, by
 * which the style sheet makes the page longer and keeps focused elements out from under the panel. Where the panel stands
 * beside the picture, it covers some of the page instead, which the style sheet makes narrower (`data-covered` and
 * `--covered` of the dossier). It never scrolls the page.
 */
export function useDock(docked: RefObject<HTMLElement | null>, isOpen: boolean): void {
  const room = useRoomBeside();
  const beside = room?.beside ?? null;
  useLayoutEffect(() => {
    const page = docked.current?.closest<HTMLElement>(".dossier");
    if (!isOpen || beside === null || !page) return;
    page.toggleAttribute("data-covered", true);
    page.style.setProperty("--covered", `${beside}px`);
    return () => {
      page.toggleAttribute("data-covered", false);
      page.style.removeProperty("--covered");
    };
  }, [docked, isOpen, beside]);
  useEffect(() => {
    const element = docked.current;
    if (!isOpen || !element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const { height } = element.getBoundingClientRect();
      // Beside the picture it lies over the lower edge of nothing.
      style.setProperty("--docked", beside === null ? `${Math.ceil(height)}px` : "0px");
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--docked");
    };
  }, [docked, isOpen, beside]);
}
