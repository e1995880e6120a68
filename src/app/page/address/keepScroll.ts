/**
 * Each entry of the history remembers how far its page was scrolled, until the page is drawn again. Browsers restore
 * this themselves only where a page is drawn at once; a page that is loaded first they show at its top.
 */

/** The entry is written when scrolling rests: browsers refuse to rewrite an entry many times a second. */
const RESTS_AFTER_MS = 250;

/**
 * How far a page was scrolled. Where a list comes in slices, heights above it are guessed until they have been in sight:
 * there a row of it is remembered, with its px from the top of the window.
 */
type ScrollPosition = { readonly y: number; readonly row: { readonly selector: string; readonly top: number } | null };

/** Where to scroll when the page is drawn; until then its present position says nothing. */
let awaited: ScrollPosition | null = null;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function positionIn(state: unknown): ScrollPosition | null {
  if (!isObject(state) || typeof state.y !== "number") return null;
  const { row } = state;
  const isRow = isObject(row) && typeof row.selector === "string" && typeof row.top === "number";
  return { y: state.y, row: isRow ? { selector: row.selector as string, top: row.top as number } : null };
}

/** The row of a list in slices that stands in the window. */
function rowInView(): ScrollPosition["row"] {
  const found = document
    .elementFromPoint(window.innerWidth / 2, window.innerHeight / 3)
    ?.closest<HTMLElement>(".outline-chunk [id^='line-'], .is-long tbody tr");
  if (!found) return null;
  const party = found.querySelector<HTMLElement>(":scope > [data-party]")?.dataset.party;
  const { link, rated } = found.dataset;
  const selector = link
    ? `.is-long [data-link="${CSS.escape(link)}"]`
    : rated
      ? `.is-long [data-rated="${CSS.escape(rated)}"]`
      : party
        ? `.is-long tr:has(> [data-party="${CSS.escape(party)}"])`
        : `#${CSS.escape(found.id)}`;
  return { selector, top: Math.round(found.getBoundingClientRect().top) };
}

/** Call this when Back, Forward or a reload has brought another entry of the history. */
export function awaitScroll(): void {
  awaited = positionIn(window.history.state);
}

/** Call this when a new page is shown: there is no position to return to. */
export function forgetScroll(): void {
  awaited = null;
}

/** Scrolls to where the reader was, once the page is drawn and after anything else that scrolls it. */
export function restoreScroll(): void {
  if (awaited === null) return;
  const row = awaited.row && document.querySelector(awaited.row.selector);
  if (row) window.scrollBy({ top: row.getBoundingClientRect().top - awaited.row!.top, behavior: "instant" });
  else window.scrollTo({ top: awaited.y, behavior: "instant" });
}

/** Whether the page is being brought to where the reader was: what scrolls it then is not the reader. */
export const isScrollRestoring = (): boolean => awaited !== null;

/** Whether what the reader was at is still to come into the page, or to be scrolled to. */
export function isScrollAwaited(): boolean {
  if (awaited === null) return false;
  if (awaited.row === null) return document.documentElement.scrollHeight < awaited.y + window.innerHeight - 2;
  const row = document.querySelector(awaited.row.selector);
  return !row || Math.abs(row.getBoundingClientRect().top - awaited.row.top) > 2;
}

/** Stores the scroll position in the entry that the reader leaves or rests at. */
export function noteScroll(): void {
  if (awaited !== null) return;
  const y = Math.round(window.scrollY);
  // What an entry holds may be written to disk, and a row is named by what stands in it.
  const row = window.history.state?.at === undefined ? rowInView() : null;
  const known = positionIn(window.history.state);
  if (known?.y === y && known.row?.selector === row?.selector) return;
  window.history.replaceState({ ...window.history.state, y, row }, "");
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
