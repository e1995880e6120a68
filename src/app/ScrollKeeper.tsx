import { useEffect, useLayoutEffect } from "react";
import { forgetScroll, restoreScroll } from "./keepScroll.ts";
import { preferredLanguage } from "./preferredLanguage.ts";
import { useSearch } from "./useQuery.ts";
import { useReader } from "./useReader.ts";

/** Stands behind a page, so that it acts when the page is drawn: who comes back to it comes back to where they were. */
export function ScrollKeeper() {
  const search = useSearch();
  const { language, query } = useReader();
  // A page in another language is as long as that makes it: before, there is no going back to a place in it.
  const isSettled = language === (query.language ?? preferredLanguage());
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useLayoutEffect(() => {
    if (isSettled) restoreScroll();
  }, [search, isSettled]);
  // Again behind the effects of the page itself, which may lead to what the address names, and behind its measuring.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useEffect(() => {
    if (!isSettled) return;
    restoreScroll();
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        restoreScroll();
        forgetScroll();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [search, isSettled]);
  return null;
}
