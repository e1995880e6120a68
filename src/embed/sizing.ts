import { greeted, heardIn, heardInAddress, linkMessage, messagesOf, type Size } from "./hostMessages.ts";
import { watchCut } from "./watchCut.ts";

/** So many changes in a row without the reader's doing are enough; an opening that is animated takes thirty. */
const PATIENCE = 60;
/** After so long without a change, in ms, a new row begins. */
const QUIET = 5_000;
/** In ms, without a change: what was drawn to and fro by then lies still. */
const STILL = 250;
/** In px. What is narrower is about to open, or to close: its height would be that of a page of one letter a line. */
const LEAST_WIDTH = 100;

/**
 * Tells the page round this one how high its content is, from now on. It asks for nothing, stores nothing, and does
 * nothing where there is no page round it.
 *
 * It cannot go round in circles with a host: whoever gives the frame a size that changes the content's size again is
 * followed `PATIENCE` times, then only upwards and once, when all lies still. A window that a reader draws narrower and wider
 * changes as often, but has more than two widths; then it is told once how high it is at the last, whether up or down.
 *
 * Where the host leaves the frame lower than its content, the root carries `data-cut` (`watchCut.ts`), by which a style
 * sheet shows a way to the whole; what it shows must take no room.
 * @param token of the publication
 */
export function startSizing(token: string | null): void {
  if (window.parent === window) return;
  const root = document.documentElement;
  let heard = heardInAddress(location);
  let hasBegun = false;
  /** The height that was told last, and when. */
  let sent: number | null = null;
  let sentAt = 0;
  let patience = PATIENCE;
  /** Since the row began. */
  const widths = new Set<number>();
  let stillTimer = 0;
  let isOnPaper = false;
  let isAsked = false;

  const tell = (size: Size) => {
    for (const message of messagesOf(size, heard, token, isAsked)) window.parent.postMessage(message, "*");
    heard = greeted(heard);
    isAsked = false;
    sent = size.height;
    sentAt = Date.now();
  };

  const sizeNow = (): Size | null => {
    const { width, height } = root.getBoundingClientRect();
    // A frame that is not shown has no size; on paper it has another one.
    return isOnPaper || width < LEAST_WIDTH || height < 1
      ? null
      : { width: Math.ceil(width), height: Math.ceil(height) };
  };

  const noteCut = watchCut(() => sizeNow()?.height ?? null);

  const renew = () => {
    patience = PATIENCE;
    widths.clear();
  };
  const tellAtLast = () => {
    const size = sizeNow();
    if (patience !== 0 || !size || (size.height <= (sent ?? 0) && widths.size < 3)) return;
    patience = -1;
    tell(size);
  };

  const check = () => {
    const size = sizeNow();
    if (size && isAsked) tell(size);
    else if (size && size.height !== sent) {
      if (Date.now() - sentAt > QUIET) renew();
      widths.add(size.width);
      clearTimeout(stillTimer);
      if (patience > 0) {
        patience -= 1;
        tell(size);
      } else stillTimer = window.setTimeout(tellAtLast, STILL);
    }
    noteCut();
  };

  window.addEventListener("message", event => {
    if (event.source !== window.parent) return;
    const known = heardIn(event.data, heard);
    if (!known) return;
    heard = known;
    isAsked = true;
    // Before the page is there its height would be that of a piece; it is told as soon as it is.
    if (hasBegun) check();
  });
  window.addEventListener("beforeprint", () => {
    isOnPaper = true;
  });
  window.addEventListener("afterprint", () => {
    isOnPaper = false;
    if (hasBegun) check();
  });
  // WordPress lets its frames open nothing: it goes there itself, if it is told, and if it is the same host.
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[target]");
    const message = link?.host === location.host ? linkMessage(link.href, heard) : null;
    if (!message) return;
    event.preventDefault();
    window.parent.postMessage(message, "*");
  });
  for (const touched of ["pointerdown", "keydown", "toggle"] as const) root.addEventListener(touched, renew, true);

  const begin = () => {
    hasBegun = true;
    check();
    if (typeof ResizeObserver === "function") new ResizeObserver(check).observe(root);
    // Browsers of before 2020 do not watch sizes.
    else window.setInterval(check, 300);
    // What lies far down the article is not drawn, and then no size is watched: these moments are told all the same.
    window.addEventListener("resize", check);
    window.addEventListener("load", check);
    document.fonts?.ready.then(check);
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}
