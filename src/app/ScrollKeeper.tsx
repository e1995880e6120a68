import { useEffect, useLayoutEffect } from "react";
import { forgetScroll, restoreScroll } from "./keepScroll.ts";
import { useSearch } from "./useQuery.ts";

/** Stands behind a page, so that it acts when the page is drawn: who comes back to it comes back to where they were. */
export function ScrollKeeper() {
  const search = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useLayoutEffect(restoreScroll, [search]);
  // Again behind the effects of the page itself, which may lead to what the address names, and behind its measuring.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useEffect(() => {
    restoreScroll();
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        restoreScroll();
        forgetScroll();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [search]);
  return null;
}
