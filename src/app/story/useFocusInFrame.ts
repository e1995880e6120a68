import { type RefObject, useCallback, useEffect, useRef } from "react";
import { ARRIVES, panOf, type Stretch } from "./panOf.ts";

/** What a step is about, as the chain marks it; in other views the cards of its parties. */
const MARKED = ":is(.is-selected, .is-lit):not(.verdict-words)";
/** ms in which the picture glides to what the next step is about. */
const GLIDES_MS = 400;

const isStill = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** px from the top of the content to the first and to the last of what the step is about. */
function focusIn(frame: HTMLElement, parties: readonly string[]): Stretch | null {
  const marked = [...frame.querySelectorAll(MARKED)];
  const cards = parties.flatMap(id => [...frame.querySelectorAll(`svg [data-party="${CSS.escape(id)}"]`)]);
  const boxes = (marked.length > 0 ? marked : cards)
    .map(element => element.getBoundingClientRect())
    .filter(({ height }) => height > 0);
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
 * @param parties ids of those that the step is about
 * @returns moves the picture within the frame, by how far through its stretch the reader has scrolled
 */
export function useFocusInFrame(
  frame: RefObject<HTMLElement | null>,
  key: string,
  parties: readonly string[],
): (through: number) => void {
  const told = useRef({ through: ARRIVES, parties, isOver: false, since: 0 });
  const move = useCallback(
    (how: ScrollBehavior) => {
      const { current } = frame;
      if (!current || told.current.isOver) return;
      const top = panOf({
        content: current.scrollHeight,
        frame: current.clientHeight,
        focus: focusIn(current, told.current.parties),
        through: isStill() ? ARRIVES : told.current.through,
      });
      if (Math.abs(top - current.scrollTop) >= 1) current.scrollTo({ top, behavior: isStill() ? "instant" : how });
    },
    [frame],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: with each step
  useEffect(() => {
    told.current = { ...told.current, parties, isOver: false, since: performance.now() };
    move("smooth");
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
