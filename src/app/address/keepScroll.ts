/**
 * Where the reader was on each page of the history. Browsers restore it themselves where a page is drawn at once; what is
 * loaded first they come back to at its top. So each entry of the history remembers its place, until the page is drawn.
 */

/** Written when scrolling rests: browsers refuse to have an entry rewritten many times a second. */
const RESTS_AFTER_MS = 250;

/** Where to go when the page is drawn; while it is not, where it stands says nothing. */
let awaited: number | null = null;

const placeIn = (state: unknown): number | null =>
  typeof state === "object" && state !== null && "y" in state && typeof state.y === "number" ? state.y : null;

/** The entry of the history is another one now, by Back or Forward or because the page was loaded. */
export function awaitScroll(): void {
  awaited = placeIn(window.history.state);
}

/** What is shown is new: there is nowhere to return to. */
export function forgetScroll(): void {
  awaited = null;
}

/** Goes to where the reader was, as soon as the page is drawn, and after whatever leads into it. */
export function restoreScroll(): void {
  if (awaited !== null) window.scrollTo({ top: awaited, behavior: "instant" });
}

/** Remembers the place for the entry that is left or rests. */
export function noteScroll(): void {
  if (awaited !== null) return;
  const y = Math.round(window.scrollY);
  if (placeIn(window.history.state) !== y) window.history.replaceState({ ...window.history.state, y }, "");
}

/** Remembers where the reader is, from now on. */
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
