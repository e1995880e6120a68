import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** What there is between the margins of a landscape page of A4, in px at 96 px an inch. */
export const paper = { width: 1030, height: 690 } as const;

export type PageWidth = {
  /** px; null before it is there. */
  readonly width: number | null;
  /** It is laid out for the printer. */
  readonly isPaper: boolean;
};

/** Inner width of an element; on paper that of the page. */
export function usePageWidth(element: RefObject<HTMLElement | null>): PageWidth {
  const [page, setPage] = useState<PageWidth>({ width: null, isPaper: false });
  useLayoutEffect(() => {
    const printed = window.matchMedia("print");
    const read = () => {
      const width = printed.matches ? paper.width : (element.current?.clientWidth ?? null);
      const next = { width, isPaper: printed.matches };
      setPage(before => (before.width === next.width && before.isPaper === next.isPaper ? before : next));
    };
    read();
    const observer = new ResizeObserver(read);
    if (element.current) observer.observe(element.current);
    // The browser takes its picture for the printer at once: there is no later. Some tell of it by the event alone, others
    // by the medium.
    const lay = () => flushSync(() => setPage({ width: paper.width, isPaper: true }));
    const turn = () => flushSync(read);
    printed.addEventListener("change", turn);
    window.addEventListener("beforeprint", lay);
    window.addEventListener("afterprint", turn);
    return () => {
      observer.disconnect();
      printed.removeEventListener("change", turn);
      window.removeEventListener("beforeprint", lay);
      window.removeEventListener("afterprint", turn);
    };
  }, [element]);
  return page;
}
