/**
 * Each entry of the history remembers how far its page was scrolled, until the page is drawn again. Browsers restore
 * this themselves only where a page is drawn at once; a page that is loaded first they show at its top.
 */

/** The entry is written when scrolling rests: browsers refuse to rewrite an entry many times a second. */
const RESTS_AFTER_MS = 250;

/** Where to scroll when the page is drawn; until then its present position says nothing. */
let awaited: number | null = null;

const placeIn = (state: unknown): number | null =>
  typeof state === "object" && state !== null && "y" in state && typeof state.y === "number" ? state.y : null;

/** Call this when Back, Forward or a reload has brought another entry of the history. */
export function awaitScroll(): void {
  awaited = placeIn(window.history.state);
}

/** Call this when a new page is shown: there is no position to return to. */
export function forgetScroll(): void {
  awaited = null;
}

/** Scrolls to where the reader was, once the page is drawn and after anything else that scrolls it. */
export function restoreScroll(): void {
  if (awaited !== null) window.scrollTo({ top: awaited, behavior: "instant" });
}

/** Stores the scroll position in the entry that the reader leaves or rests at. */
export function noteScroll(): void {
  if (awaited !== null) return;
  const y = Math.round(window.scrollY);
  if (placeIn(window.history.state) !== y) window.history.replaceState({ ...window.history.state, y }, "");
}

/** Stores the scroll position from now on; returns what ends it. */
export function keepScroll(): () => void {
  const stop = new AbortController();
  let timer = 0;
  const rest = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(noteScroll, RESTS_AFTER_MS);
  };
  window.addEventListener("scroll", rest, { signal: stop.signal, passive: true });
  window.addEventListener("pagehide", noteScroll, { signal: stop.signal });
  return () => {
    window.clearTimeout(timer);
    stop.abort();
  };
}
