import { createContext, startTransition } from "react";
import { flushSync } from "react-dom";

/** ms that taking out one slice may take of the page's time. */
const AIM = 25;

/** A long list that is in the page by slices. */
export type LongList = {
  /** How many of its items are there. */
  readonly size: () => number;
  /** How many come at once, before it grows. */
  readonly first: number;
  readonly shrinkTo: (size: number) => void;
};

/** The long lists in a part of the page. */
export type LeavingLists = {
  /** @returns takes it out again */
  readonly join: (list: LongList) => () => void;
  /** @returns takes a part of this part out again, which rests and wakes with it */
  readonly joinPart: (part: LeavingLists) => () => void;
  /** Whether the part is on its way out or rests, so that no list in it grows any more. */
  readonly isLeaving: () => boolean;
  /** Empties the lists slice by slice, between which the page answers. */
  readonly leave: () => Promise<void>;
  /** Makes the lists as short as they came, slice by slice: whoever comes back to the part does not wait for all of it. */
  readonly rest: () => Promise<void>;
  /** Lets them grow again. */
  readonly wake: () => void;
};

/** Null where a part goes as a whole. */
export const LeavingContext = createContext<LeavingLists | null>(null);

const pause = (): Promise<void> => new Promise(resolve => setTimeout(resolve));

export function leavingLists(): LeavingLists {
  const lists = new Set<LongList>();
  const parts = new Set<LeavingLists>();
  let state: "grows" | "rests" | "leaves" = "grows";
  const left = (list: LongList): number => list.size() - (state === "leaves" ? 0 : list.first);
  /** The one that is to lose most first: others may stand in it, and go with it. */
  const longest = (): LongList | undefined =>
    [...lists].filter(list => state === "leaves" || left(list) > 0).sort((a, b) => left(b) - left(a))[0];
  const join = <One>(all: Set<One>, one: One): (() => boolean) => {
    all.add(one);
    return () => all.delete(one);
  };
  async function shrink(until: typeof state): Promise<void> {
    let slice = 1;
    for (let list = longest(); list; list = longest()) {
      await pause();
      if (state !== until) return;
      const began = performance.now();
      const size = list.size() - Math.min(left(list), slice);
      flushSync(() => list!.shrinkTo(size));
      if (size === 0) lists.delete(list);
      const took = performance.now() - began;
      slice = Math.max(1, Math.min(slice * 2, Math.floor((slice * AIM) / Math.max(1, took))));
    }
  }
  return {
    join: list => join(lists, list),
    joinPart: part => join(parts, part),
    isLeaving: () => state !== "grows",
    async leave() {
      state = "leaves";
      await shrink(state);
      await pause();
    },
    async rest() {
      state = "rests";
      await Promise.all([shrink(state), ...[...parts].map(part => part.rest())]);
    },
    wake() {
      state = "grows";
      for (const list of lists) startTransition(() => list.shrinkTo(list.size() + 1));
      for (const part of parts) part.wake();
    },
  };
}
