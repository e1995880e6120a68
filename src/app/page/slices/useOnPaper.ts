import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Whether the page is laid out for the printer, which waits for nothing. One list within another asks as well. */
let isPaper = false;
const listeners = new Set<() => void>();

function turn(next: boolean): void {
  isPaper = next;
  flushSync(() => {
    for (const listener of listeners) listener();
  });
}

let isWatched = false;
function watch(): void {
  if (isWatched) return;
  isWatched = true;
  const printed = window.matchMedia("print");
  isPaper = printed.matches;
  printed.addEventListener("change", () => turn(printed.matches));
  window.addEventListener("beforeprint", () => turn(true));
  window.addEventListener("afterprint", () => turn(printed.matches));
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0 && typeof window !== "undefined") watch();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether all has to be there at once: on paper, and where a page is written as text, for which nobody waits either. */
export const useOnPaper = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isPaper,
    () => true,
  );
