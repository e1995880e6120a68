import type { MouseEvent } from "react";

/** Tells a click that follows a link in this tab. With a key held down, browsers open the link elsewhere or save it. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
