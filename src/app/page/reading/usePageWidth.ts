import { type RefObject, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useStill } from "../slices/useStill.ts";

/**
 * The size of a landscape A4 page within its margins, in px at 96 px an inch, and the width for which the picture is
 * laid out there: as on a screen and then scaled down, so that words of 12 px are 7 points high.
 */
export const paper = { width: 1030, height: 690, drawn: 1280 } as const;

export type PageWidth = {
  /** px; null until the element is there. */
  readonly width: number | null;
  /** Whether the page is laid out for the printer. */
  readonly isPaper: boolean;
};

/**
 * The inner width of an element; on paper, the width of the page.
 * @param likely px that it is likely to have, for what is drawn before it is there
 */
export function usePageWidth(element: RefObject<HTMLElement | null>, likely: number | null = null): PageWidth {
  const still = useStill();
  const [page, setPage] = useState<PageWidth>({ width: still?.width ?? likely, isPaper: false });
  const [likelyAtFirst] = useState(likely);
  useLayoutEffect(() => {
    const printed = window.matchMedia("print");
    const onPaper: PageWidth = { width: paper.drawn, isPaper: true };
    // What is not shown has no width, and nothing is laid out for it.
    const now = (): PageWidth =>
      printed.matches ? onPaper : { width: element.current?.clientWidth || null, isPaper: false };
    const look = () =>
      setPage(before => {
        // What is out of the page for a while has the width that it had.
        if (element.current?.isConnected === false) return before;
        const next = now();
        if (next.width === null) return before;
        return before.width === next.width && before.isPaper === next.isPaper ? before : next;
      });
    const isLikely = likelyAtFirst !== null && !printed.matches;
    // To ask for the width lays out the whole page at once. Where it is likely to be known, it is enough to be told of
    // another one before anything is painted.
    if (!isLikely) look();
    let isFirst = isLikely;
    const observer = new ResizeObserver(() => {
      if (isFirst) flushSync(look);
      else look();
      isFirst = false;
    });
    if (element.current) observer.observe(element.current);
    // The browser takes its picture for the printer at once, so this must not wait. Some browsers announce printing by
    // the event alone. In others the medium changes as well, and everything is measured again, since only then it looks
    // as it does on paper.
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
  }, [element, likelyAtFirst]);
  return page;
}
