import { startTransition, useContext, useEffect, useRef, useState } from "react";
import { LeavingContext } from "./leavingLists.ts";
import { useOnPaper } from "./useOnPaper.ts";

/** ms that a slice may take of the page's time; a slow device gets smaller slices, down to a quarter of the first. */
const AIM = 40;
/** The most items that a slice grows to. */
const MOST = 200;

/**
 * How many of so many items are to be in the page by now. The first are there at once, and the rest follow slice by
 * slice, so that the page goes on answering: in the end all are in it, where the browser finds, links and prints them.
 * On paper all are there at once. Where the part of the page is left for another, they go in slices as well.
 */
export function useSlices(count: number, first: number): number {
  const lists = useContext(LeavingContext);
  const [shown, setShown] = useState(first);
  const onPaper = useOnPaper();
  const slice = useRef({ size: first, at: 0 });
  const isLong = count > first;
  const here = Math.min(shown, count);
  const size = useRef(here);
  useEffect(() => {
    size.current = here;
  }, [here]);
  useEffect(
    () => (isLong ? lists?.join({ size: () => size.current, first, shrinkTo: setShown }) : undefined),
    [lists, isLong, first],
  );
  useEffect(() => {
    if (shown >= count || lists?.isLeaving()) return;
    if (onPaper) {
      setShown(count);
      return;
    }
    const { current } = slice;
    const took = current.at === 0 ? AIM : performance.now() - current.at;
    const next = took > AIM ? Math.floor(current.size * 0.7) : Math.ceil(current.size * 1.3);
    current.size = Math.max(Math.ceil(first / 4), Math.min(MOST, next));
    const timer = window.setTimeout(() => {
      if (lists?.isLeaving()) return;
      current.at = performance.now();
      startTransition(() => setShown(shown + current.size));
    });
    return () => window.clearTimeout(timer);
  }, [shown, count, first, onPaper, lists]);
  return onPaper && !lists?.isLeaving() ? count : here;
}

/**
 * Parts a long list into chunks, each of which comes into the page at once and is left out of the layout while it is out
 * of sight; a short list is one chunk.
 * @param size the weight of a chunk; a list of no more than three times of it is short
 * @param weightOf by default each item counts as one
 */
export function chunksOf<Item>(
  items: readonly Item[],
  size: number,
  weightOf: (item: Item) => number = () => 1,
): readonly (readonly Item[])[] {
  const whole = items.reduce((sum, item) => sum + weightOf(item), 0);
  if (whole <= 3 * size) return items.length === 0 ? [] : [items];
  const chunks: Item[][] = [];
  let room = 0;
  for (const item of items) {
    const weight = weightOf(item);
    if (room < weight) {
      chunks.push([]);
      room = size;
    }
    chunks.at(-1)!.push(item);
    room -= weight;
  }
  return chunks;
}
