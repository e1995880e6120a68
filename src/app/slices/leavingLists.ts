import { createContext } from "react";
import { flushSync } from "react-dom";

/** ms that taking out one slice may take of the page's time. */
const AIM = 25;

/** A long list that is in the page by slices. */
export type LongList = {
  /** How many of its items are there. */
  readonly size: () => number;
  readonly shrinkTo: (size: number) => void;
};

/** The long lists in a part of the page. */
export type LeavingLists = {
  /** @returns takes it out again */
  readonly join: (list: LongList) => () => void;
  /** Whether the part is on its way out, so that no list in it grows any more. */
  readonly isLeaving: () => boolean;
  /** Empties the lists slice by slice, between which the page answers. */
  readonly leave: () => Promise<void>;
};

/** Null where a part goes as a whole. */
export const LeavingContext = createContext<LeavingLists | null>(null);

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

export function leavingLists(): LeavingLists {
  const lists = new Set<LongList>();
  let isLeaving = false;
  /** The longest first: others may stand in it, and go with it. */
  const longest = (): LongList | undefined => [...lists].sort((a, b) => b.size() - a.size())[0];
  return {
    join(list) {
      lists.add(list);
      return () => lists.delete(list);
    },
    isLeaving: () => isLeaving,
    async leave() {
      isLeaving = true;
      let slice = 1;
      for (let list = longest(); list; list = longest()) {
        await pause();
        const began = performance.now();
        const size = Math.max(0, list.size() - slice);
        flushSync(() => list!.shrinkTo(size));
        if (size === 0) lists.delete(list);
        const took = performance.now() - began;
        slice = Math.max(1, Math.min(slice * 2, Math.floor((slice * AIM) / Math.max(1, took))));
      }
      await pause();
    },
  };
}
