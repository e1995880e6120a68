import type { MouseEvent } from "react";

/** A click that follows a link in this tab; with a key held, browsers open it elsewhere or save it. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
