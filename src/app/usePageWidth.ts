import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** px between the margins of a landscape page of A4, at 96 px an inch. */
const PRINTED = 1040;

/** Inner width of an element in px; on paper that of the page. Null before it is there. */
export function usePageWidth(element: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const read = () => setWidth(element.current?.clientWidth ?? null);
    read();
    const observer = new ResizeObserver(read);
    if (element.current) observer.observe(element.current);
    const paper = window.matchMedia("print");
    // The browser takes its picture for the printer at once: there is no later.
    const print = () => flushSync(() => (paper.matches ? setWidth(PRINTED) : read()));
    paper.addEventListener("change", print);
    return () => {
      observer.disconnect();
      paper.removeEventListener("change", print);
    };
  }, [element]);
  return width;
}
