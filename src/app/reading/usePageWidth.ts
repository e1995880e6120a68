import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * What there is between the margins of a landscape page of A4, in px at 96 px an inch, and how wide the picture is laid
 * out for it: as on a screen, then made smaller, so that words of 12 px are 7 points high.
 */
export const paper = { width: 1030, height: 690, drawn: 1280 } as const;

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
    const onPaper: PageWidth = { width: paper.drawn, isPaper: true };
    const now = (): PageWidth =>
      printed.matches ? onPaper : { width: element.current?.clientWidth ?? null, isPaper: false };
    setPage(now());
    const observer = new ResizeObserver(() => {
      setPage(before => {
        const next = now();
        return before.width === next.width && before.isPaper === next.isPaper ? before : next;
      });
    });
    if (element.current) observer.observe(element.current);
    // The browser takes its picture for the printer at once: there is no later. Some tell of it by the event alone; from
    // others the change of the medium is heard besides, and everything is measured anew, since only now it looks as on
    // paper.
    const lay = () => flushSync(() => setPage({ ...onPaper }));
    const turn = () => flushSync(() => setPage({ ...now() }));
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
