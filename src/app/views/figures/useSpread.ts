import { useSyncExternalStore } from "react";
import { type Sample, watchSpread } from "../../../base/index.ts";
import { figureSamples } from "../../../views/index.ts";

let spread = 1;
const listeners = new Set<() => void>();
let isWatched = false;

/** Looks once the fonts of figures are there, or are known not to come: until then nothing would be known. */
async function watch(samples: readonly Sample[]): Promise<void> {
  await Promise.allSettled(samples.map(({ weight, family }) => document.fonts.load(`${weight} 16px ${family}`)));
  watchSpread(document, samples, found => {
    spread = found;
    for (const listener of listeners) listener();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isWatched) {
    isWatched = true;
    void watch(figureSamples);
  }
  return () => listeners.delete(listener);
}

/**
 * How much wider the words of figures are drawn on this page than they are laid out, from 1: without the bundled fonts, or
 * where the reader asks for more room between letters. A figure is then laid out for a width that is so much less, and
 * drawn so much larger but for its type: everything has as much more room as its words need.
 */
export const useSpread = (): number =>
  useSyncExternalStore(
    subscribe,
    () => spread,
    () => 1,
  );
