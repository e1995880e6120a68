import { greeted, heardIn, heardInAddress, linkMessage, messagesOf, type Size } from "./hostMessages.ts";
import { watchCut } from "./watchCut.ts";

/** The most changes in a row without the reader's doing. An animated opening takes thirty. */
const PATIENCE = 60;
/** ms without a change after which a new row begins. */
const QUIET = 5_000;
/** ms without a change after which nothing moves any more. */
const STILL = 250;
/** px. A narrower frame is about to open or close; its height would be that of a page with one letter in each line. */
const LEAST_WIDTH = 100;

/**
 * Tells the page round this one how high its content is, from now on: to be called when the page is complete, since its
 * height would be that of a part before. It loads nothing, stores nothing, and does
 * nothing without a page round it.
 *
 * It cannot go round in circles with a host. A host whose frame size changes the size of the content again is followed
 * `PATIENCE` times, and then only upwards and only once, when nothing moves any more. A reader who drags a window
 * narrower and wider causes as many changes, but with more than two widths; then the host is told the final height
 * once, whether up or down.
 *
 * If the host leaves the frame lower than its content, the root has `data-cut` (`watchCut.ts`), by which a style sheet
 * shows a way to the whole; what it shows must take no room.
 * @param token of the publication
 */
export function startSizing(token: string | null): void {
  if (window.parent === window) return;
  const root = document.documentElement;
  let heard = heardInAddress(location);
  /** The height that was told last, 0 before any, and when. */
  let sent = 0;
  let sentAt = 0;
  let patience = PATIENCE;
  /** The widths since the row began. */
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
    // A hidden frame has no size, and on paper it has another one.
    return isOnPaper || width < LEAST_WIDTH || height < 1
      ? null
      : { width: Math.ceil(width), height: Math.ceil(height) };
  };

  const noteCut = watchCut(() => (sizeNow() || { height: 0 }).height);

  const renew = () => {
    patience = PATIENCE;
    widths.clear();
  };
  const tellAtLast = () => {
    const size = sizeNow();
    if (patience !== 0 || !size || (size.height <= sent && widths.size < 3)) return;
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
    check();
  });
  window.addEventListener("beforeprint", () => {
    isOnPaper = true;
  });
  window.addEventListener("afterprint", () => {
    isOnPaper = false;
    check();
  });
  // WordPress lets its frames open nothing. It goes to an address itself if it is asked to, and if it is on the same
  // host.
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[target]");
    const message = link && link.host === location.host ? linkMessage(link.href, heard) : null;
    if (!message) return;
    event.preventDefault();
    window.parent.postMessage(message, "*");
  });
  for (const touched of ["pointerdown", "keydown", "toggle"] as const) root.addEventListener(touched, renew, true);

  check();
  if (typeof ResizeObserver === "function") new ResizeObserver(check).observe(root);
  // Browsers from before 2020 cannot observe sizes.
  else window.setInterval(check, 300);
  // What lies far down the article is not drawn, and then no size is observed. At these moments the height is told all
  // the same.
  window.addEventListener("resize", check);
  window.addEventListener("load", check);
  if (document.fonts) document.fonts.ready.then(check);
}
