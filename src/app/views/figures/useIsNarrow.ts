import { useSyncExternalStore } from "react";

/** The width of a phone. The sheet of the network, too, makes the picture higher than wide below it. */
const narrow = () => window.matchMedia("(width < 40rem)");
const print = () => window.matchMedia("print");

function subscribe(listener: () => void): () => void {
  const list = narrow();
  list.addEventListener("change", listener);
  return () => list.removeEventListener("change", listener);
}

let last = false;
function now(): boolean {
  // A sheet of paper is narrow, too, but what is printed is what was seen.
  if (!print().matches) last = narrow().matches;
  return last;
}

/** Whether the page is as narrow as on a phone, also while it is printed from one. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, now, () => false);
