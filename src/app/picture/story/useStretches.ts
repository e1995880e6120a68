import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { forgetScroll, isScrollRestoring } from "../../page/address/keepScroll.ts";
import { arrivedBy } from "../../page/address/useAddress.ts";
import { ARRIVES } from "./panOf.ts";
import { type StretchAt, stretchAt } from "./stretchAt.ts";

/** ms in which the page settles after a step was gone to; what is scrolled meanwhile is not the reader's doing. */
const SETTLES_MS = 250;
/** ms in which a page that is loaded or come back to may still be scrolled by the browser, to where it last stood. */
const COMES_MS = 3_000;

type StretchesShape = { readonly top: number; readonly stretch: number };

/** px from the top of the window to the story, and for each step; null where the story is not pinned. */
function shapeOf(story: HTMLElement, count: number): StretchesShape | null {
  const pinned = story.firstElementChild as HTMLElement | null;
  if (!pinned || getComputedStyle(pinned).position !== "sticky") return null;
  return { top: story.getBoundingClientRect().top, stretch: (story.offsetHeight - pinned.offsetHeight) / count };
}

type StretchesRequest = {
  /** The index of the step that is told, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** Called with each scroll of the page. */
  readonly onThrough: (through: number) => void;
  /** Called where the reader has scrolled to another step. */
  readonly onStep: (step: number) => void;
};

/**
 * Joins the steps of a story to the scrolling of the page: each step has its stretch of the page, in which the picture
 * is pinned. Whoever scrolls goes from step to step, and whoever goes to a step is scrolled to its stretch.
 */
export function useStretches(story: RefObject<HTMLElement | null>, asked: StretchesRequest): void {
  const { at } = asked;
  const now = useRef(asked);
  /** The step that the reader has scrolled to. */
  const scrolledTo = useRef(-1);
  const settledAt = useRef(0);
  const comesUntil = useRef(0);
  useLayoutEffect(() => {
    now.current = asked;
  });

  // Goes to the stretch of the step, unless the reader came there by scrolling.
  useLayoutEffect(() => {
    const { current } = story;
    const isScrolled = scrolledTo.current === at;
    scrolledTo.current = -1;
    if (!current || isScrolled) return;
    settledAt.current = performance.now() + SETTLES_MS;
    // An address with a part of the page leads there, wherever the story stands.
    const mayBeBrought = arrivedBy() !== "link" && window.location.hash === "";
    comesUntil.current = mayBeBrought ? performance.now() + COMES_MS : 0;
    const go = () => {
      const shape = shapeOf(current, now.current.count);
      if (shape) window.scrollBy({ top: shape.top + (at + ARRIVES) * shape.stretch, behavior: "instant" });
      now.current.onThrough(ARRIVES);
    };
    go();
    // Back and Forward lead to where the reader was. A link leads to the step, after the page's own focus.
    if (arrivedBy() === "history") return;
    const frame = window.requestAnimationFrame(go);
    return () => window.cancelAnimationFrame(frame);
  }, [story, at]);

  useEffect(() => {
    const left = new AbortController();
    const { signal } = left;
    const shapeNow = () => story.current && shapeOf(story.current, now.current.count);
    const whereNow = (): StretchAt | null => {
      const shape = shapeNow();
      return shape && stretchAt(-shape.top, shape.stretch, now.current.count);
    };
    /** The stretches of a window of another size begin elsewhere: brings the page back to that of the step. */
    const seat = () => {
      const [shape, where] = [shapeNow(), whereNow()];
      if (!shape || where?.step === now.current.at) return;
      settledAt.current = performance.now() + SETTLES_MS;
      window.scrollBy({ top: shape.top + (now.current.at + ARRIVES) * shape.stretch, behavior: "instant" });
    };
    const onScroll = () => {
      const where = whereNow();
      if (!where) return;
      const isComing = isScrollRestoring() || performance.now() < comesUntil.current;
      if (isComing && where.step !== now.current.at) {
        // The reader was at this step in a window of another size, and the way down the page then is another now.
        forgetScroll();
        seat();
      }
      if (performance.now() < settledAt.current) return;
      if (where.step === now.current.at) now.current.onThrough(where.through);
      else {
        scrolledTo.current = where.step;
        now.current.onStep(where.step);
        now.current.onThrough(where.through);
      }
    };
    const onMoving = () => {
      comesUntil.current = 0;
    };
    for (const moving of ["wheel", "touchmove", "pointerdown", "keydown"])
      window.addEventListener(moving, onMoving, { signal, passive: true });
    window.addEventListener("scroll", onScroll, { signal, passive: true });
    window.addEventListener("resize", seat, { signal });
    return () => left.abort();
  }, [story]);
}
