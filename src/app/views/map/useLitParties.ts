import { type RefObject, useEffect } from "react";

/** The ids of the parties that a part of the figure is about. */
const partiesOf = (part: Element | null | undefined): ReadonlySet<string> =>
  new Set((part?.getAttribute("data-parties") ?? part?.getAttribute("data-party") ?? "").split(" ").filter(Boolean));

const PARTS = "[data-parties], [data-party]";

/**
 * Lights together what is about the same parties, where a pointer rests or the focus is: a disc, its entry in the legend,
 * cards. The figure itself stays as it is; what is lit is a class on its elements.
 */
export function useLitParties(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const light = (target: EventTarget | null) => {
      const lit = partiesOf(target instanceof Element ? target.closest(PARTS) : null);
      for (const part of element.querySelectorAll(PARTS))
        part.classList.toggle("is-lit", lit.size > 0 && [...partiesOf(part)].some(party => lit.has(party)));
    };
    const enter = (event: Event) => light(event.target);
    const leave = () => light(document.activeElement);
    element.addEventListener("pointerover", enter);
    element.addEventListener("focusin", enter);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("focusout", leave);
    return () => {
      element.removeEventListener("pointerover", enter);
      element.removeEventListener("focusin", enter);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("focusout", leave);
    };
  }, [frame]);
}
