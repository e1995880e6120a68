import { useEffect, useLayoutEffect } from "react";
import { forgetScroll, isScrollAwaited, restoreScroll } from "../address/keepScroll.ts";
import { preferredLanguage } from "./preferredLanguage.ts";
import { usePlace } from "./usePlace.ts";
import { useReader } from "./useReader.ts";

/** How often the place in a long list is looked for while the list comes: within a minute all of it is there. */
const TRIES = 400;
const TRIED_EVERY_MS = 150;

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(done => requestAnimationFrame(done));
}

/**
 * Brings readers who come back to a page to where they were. It is rendered after the page, so that its effects run
 * last.
 */
export function ScrollKeeper() {
  const { language } = useReader();
  const place = usePlace();
  // A page is longer or shorter in another language, so nothing is restored until the language is the right one.
  const isSettled = language === (place.language ?? preferredLanguage());
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each change of what is shown
  useLayoutEffect(() => {
    if (isSettled) restoreScroll();
  }, [place, isSettled]);
  // Restores once more after the page's own effects, which may scroll to what the address names, and after its
  // measuring.
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
      // Fonts that load later change the length of lines, so the position is restored once more, unless the reader has
      // moved.
      for (const moving of ["wheel", "touchmove", "pointerdown", "keydown"])
        window.addEventListener(moving, forgetScroll, { signal, passive: true });
      await document.fonts.ready;
      await frames(2);
      if (signal.aborted) return;
      restoreScroll();
      // Long lists come in slices, and the heights of what is out of sight are guessed until it is seen.
      for (let tries = 0; tries < TRIES && isScrollAwaited(); tries += 1) {
        await new Promise(done => setTimeout(done, TRIED_EVERY_MS));
        if (signal.aborted) return;
        restoreScroll();
      }
      // A page hears a frame later that it was scrolled, and by whom must be known then.
      await frames(2);
      if (signal.aborted) return;
      forgetScroll();
      left.abort();
    };
    void settle();
    return () => left.abort();
  }, [place, isSettled]);
  return null;
}
