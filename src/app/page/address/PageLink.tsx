import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { flushSync } from "react-dom";
import { hrefOf } from "./hrefOf.ts";
import { isPlainClick } from "./isPlainClick.ts";
import type { Place } from "./place.ts";
import { goTo } from "./useAddress.ts";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href" | "onClick"> & {
  readonly to: Place;
  /** The id of a `<details>` that is opened, and gone to, once the page has changed. */
  readonly opens?: string;
};

let awaited: MutationObserver | null = null;

/** Goes to a part once it is there: long pages come in slices. Whoever goes elsewhere meanwhile is not called back. */
function awaitPart(id: string): void {
  awaited = new MutationObserver(() => {
    if (document.getElementById(id)) goToPart(id);
  });
  awaited.observe(document.body, { childList: true, subtree: true });
  for (const moving of ["wheel", "touchmove", "keydown"])
    window.addEventListener(moving, () => awaited?.disconnect(), { once: true, passive: true });
}

/**
 * Moves the focus to the element with this id, or to the heading of this part of the page, and opens it if it is a
 * `<details>`. Keyboard readers go on from there.
 */
export function goToPart(id: string): void {
  const place = document.getElementById(id);
  awaited?.disconnect();
  if (!place) awaitPart(id);
  if (place instanceof HTMLDetailsElement) {
    place.open = true;
    place.querySelector("summary")?.focus({ preventScroll: true });
  } else if (place) {
    const isStop = place.hasAttribute("tabindex") || place.tabIndex >= 0;
    const stop = isStop ? place : (place.querySelector<HTMLElement>("h2") ?? place);
    if (!isStop) stop.tabIndex = -1;
    stop.focus({ preventScroll: true });
  }
  place?.scrollIntoView();
}

/**
 * A real link to another state of this page: it can be copied, and opened in a tab of its own. No address can name a
 * local file, so a link to one works only where it is followed on this page.
 */
export function PageLink({ to, opens, children, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(event) || event.defaultPrevented) return;
    event.preventDefault();
    flushSync(() => goTo(to));
    if (opens !== undefined) goToPart(opens);
  };
  return (
    <a {...rest} href={hrefOf(to)} onClick={follow}>
      {children}
    </a>
  );
}
