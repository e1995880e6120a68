import { type RefObject, useCallback, useEffect, useRef } from "react";
import { ARRIVES, type FocusExtent, panOf } from "./panOf.ts";

/** ms in which the picture glides to what the next step is about. */
const GLIDES_MS = 400;
/** ms after which the picture is where it ought to be, or is brought there. */
const SETTLES_MS = [450, 700, 1100];

const isStill = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** By this the style sheet marks what a view does not mark itself. */
const TOLD = "data-told";

/** A row may have no box of its own, only its cells; one that spans several rows is not about it alone. */
const cellsOf = (element: Element): readonly Element[] =>
  element instanceof HTMLTableRowElement ? [...element.cells].filter(({ rowSpan }) => rowSpan === 1) : [element];

/** Marks what the step is about. Returns the px from the top of the content to the first and to the last of it. */
function focusIn(frame: HTMLElement, marks: readonly string[]): FocusExtent | null {
  const found = marks.map(mark => [...frame.querySelectorAll(mark)]).find(all => all.length > 0) ?? [];
  const marked = found.flatMap(cellsOf);
  for (const old of frame.querySelectorAll(`[${TOLD}]`)) if (!marked.includes(old)) old.removeAttribute(TOLD);
  for (const one of marked) one.setAttribute(TOLD, one instanceof HTMLTableCellElement ? "cell" : "");
  const boxes = marked.map(element => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0) return null;
  const from = frame.getBoundingClientRect().top - frame.scrollTop;
  return {
    top: Math.min(...boxes.map(({ top }) => top)) - from,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) - from,
  };
}

/**
 * Keeps what a step is about in the frame through which the picture is seen.
 * @param key identifies the step
 * @param marks how what it is about is found there: selectors, of which the first that finds anything counts
 * @returns moves the picture within the frame, by how far through its stretch the reader has scrolled
 */
export function useFocusInFrame(
  frame: RefObject<HTMLElement | null>,
  key: string,
  marks: readonly string[],
): (through: number) => void {
  const told = useRef({ through: ARRIVES, marks, isOver: false, since: 0 });
  const move = useCallback(
    (how: ScrollBehavior) => {
      const { current } = frame;
      if (!current || told.current.isOver) return;
      const top = panOf({
        content: current.scrollHeight,
        frame: current.clientHeight,
        focus: focusIn(current, told.current.marks),
        through: isStill() ? ARRIVES : told.current.through,
      });
      if (Math.abs(top - current.scrollTop) >= 1) current.scrollTo({ top, behavior: isStill() ? "instant" : how });
    },
    [frame],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step
  useEffect(() => {
    told.current = { ...told.current, marks, isOver: false, since: performance.now() };
    move("smooth");
    // Heights out of sight may be guessed until they come near it.
    const timers = SETTLES_MS.map(ms => window.setTimeout(() => move("instant"), ms));
    const { current } = frame;
    if (!current) return;
    const left = new AbortController();
    // Whatever comes later, such as another view, and the measuring of cards changes where things stand.
    const observer = new ResizeObserver(() => move("instant"));
    const watch = () => {
      observer.disconnect();
      for (const part of [current, ...current.children, ...current.querySelectorAll(".stage-view, svg")])
        observer.observe(part);
    };
    const arriving = new MutationObserver(watch);
    arriving.observe(current, { childList: true, subtree: true });
    watch();
    // Whoever goes on within the picture is not called back.
    const stop = () => {
      told.current = { ...told.current, isOver: true };
    };
    current.addEventListener("keydown", stop, { signal: left.signal });
    current.addEventListener("click", stop, { signal: left.signal });
    return () => {
      for (const timer of timers) window.clearTimeout(timer);
      observer.disconnect();
      arriving.disconnect();
      left.abort();
    };
  }, [key, move]);

  return useCallback(
    through => {
      told.current = { ...told.current, through };
      move(performance.now() < told.current.since + GLIDES_MS ? "smooth" : "instant");
    },
    [move],
  );
}
