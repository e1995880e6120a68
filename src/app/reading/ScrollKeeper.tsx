import { useEffect, useLayoutEffect } from "react";
import { forgetScroll, restoreScroll } from "../address/keepScroll.ts";
import { preferredLanguage } from "./preferredLanguage.ts";
import { usePlace } from "./usePlace.ts";
import { useReader } from "./useReader.ts";

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(done => requestAnimationFrame(done));
}

/** Stands behind a page, so that it acts when the page is drawn: who comes back to it comes back to where they were. */
export function ScrollKeeper() {
  const { language } = useReader();
  const place = usePlace();
  // A page in another language is as long as that makes it: before, there is no going back to a place in it.
  const isSettled = language === (place.language ?? preferredLanguage());
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useLayoutEffect(() => {
    if (isSettled) restoreScroll();
  }, [place, isSettled]);
  // Again behind the effects of the page itself, which may lead to what the address names, and behind its measuring.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useEffect(() => {
    if (!isSettled) return;
    restoreScroll();
    const left = new AbortController();
    const { signal } = left;
    const settle = async () => {
      await frames(2);
      if (signal.aborted) return;
      restoreScroll();
      // Fonts that come later make lines of other lengths, unless the reader has gone elsewhere by then.
      for (const moving of ["wheel", "touchmove", "pointerdown", "keydown"])
        window.addEventListener(moving, forgetScroll, { signal, passive: true });
      await document.fonts.ready;
      await frames(2);
      if (signal.aborted) return;
      restoreScroll();
      forgetScroll();
      left.abort();
    };
    void settle();
    return () => left.abort();
  }, [place, isSettled]);
  return null;
}
