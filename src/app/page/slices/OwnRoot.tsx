import { type ReactNode, startTransition, useContext, useId, useLayoutEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { giveUp, keepBox, type OpenedBox, takeBox } from "./keepBox.ts";
import { LeavingContext, leavingLists } from "./leavingLists.ts";

/** Elements of which React takes too long to give up all at once. */
const HUGE = 20_000;

/** Runs once what is in the page by now has been painted; where nothing is painted, as in a hidden tab, a little later. */
function afterPaint(run: () => void): void {
  let isRun = false;
  const once = () => {
    if (isRun) return;
    isRun = true;
    run();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 200);
}

const isHuge = ({ box }: OpenedBox): boolean => box.getElementsByTagName("*").length > HUGE;

/** Takes it out of the page at once. It is kept for the reader's return, or given up by and by. */
function close(one: OpenedBox, around: HTMLElement): void {
  const { box, chosen } = one;
  const hadFocus = box.contains(document.activeElement);
  const isKept = chosen !== null && !isHuge(one);
  box.remove();
  if (hadFocus) {
    around.tabIndex = -1;
    around.focus({ preventScroll: true });
  }
  if (isKept) keepBox(one);
  else giveUp(one);
}

type Props = {
  /** What is shown. Something of another name takes its place at once. */
  readonly name: string;
  /** What it is made of: if this changes, all of it is made anew. What is huge is left then, as for another name. */
  readonly of: unknown;
  /**
   * What the reader has chosen in it. Whoever leaves it and soon comes back with the same chosen finds it as it was left.
   * If nothing is given, it is made anew.
   */
  readonly chosen?: string | null;
  /** Something else is about to come instead of all of this. What is huge is left already. */
  readonly isLeft: boolean;
  /** With all contexts that it needs, as none of the page around it reaches it. */
  readonly children: ReactNode;
  /** Stands there until it is drawn for the first time. */
  readonly waiting: ReactNode;
};

/**
 * Shows something very large, such as a hundred thousand elements, as a page within the page.
 *
 * React looks through all that a page has whenever one of its contexts changes, and renders whatever reads it: with each
 * choice of a reader it would render every cell of a table that stays as it is. What stands in a root of its own is only
 * rendered when it changes, and while the page goes on answering. When it is left, its element is taken out of the page
 * at once: it is not found, not printed, and its ids are free. What React keeps of each of its elements is given up slice
 * by slice.
 */
export function OwnRoot({ name, of, chosen = null, isLeft, children, waiting }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenedBox | null>(null);
  const [trouble, setTrouble] = useState<{ readonly error: unknown } | null>(null);
  const id = useId();
  const outer = useContext(LeavingContext);
  useLayoutEffect(() => {
    const around = place.current!;
    const last = opened.current;
    if (last && (last.name !== name || ((isLeft || last.of !== of) && isHuge(last)))) {
      close(last, around);
      opened.current = null;
    }
    if (isLeft) return;
    const back = opened.current ? null : takeBox({ name, of, chosen });
    if (back) around.append(back.box);
    opened.current ??= back;
    if (!opened.current) {
      const box = Object.assign(document.createElement("div"), { className: "view-box" });
      // What is in it is measured as soon as it is drawn, so it has to be in the page by then.
      around.append(box);
      const root = createRoot(box, {
        identifierPrefix: id,
        onUncaughtError: error => made.onTrouble(error),
      });
      const lists = leavingLists();
      const part = outer?.joinPart(lists);
      const made: OpenedBox = { name, of, chosen, box, root, lists, part, onTrouble: () => {}, draw: () => {} };
      root.render(waiting);
      opened.current = made;
    }
    const shown = opened.current;
    const { root, lists } = shown;
    shown.of = of;
    shown.chosen = chosen;
    shown.onTrouble = error => {
      // What cannot be drawn is not kept.
      shown.chosen = null;
      setTrouble({ error });
    };
    shown.draw = () => startTransition(() => root.render(<LeavingContext value={lists}>{children}</LeavingContext>));
    if (!back) {
      shown.draw();
      return;
    }
    // What comes back shows what is chosen already. The rest of it grows once that is on the screen.
    afterPaint(() => {
      if (opened.current !== back) return;
      back.lists.wake();
      back.draw();
    });
  });
  useLayoutEffect(() => {
    const element = place.current!;
    return () => {
      if (opened.current) close(opened.current, element);
      opened.current = null;
    };
  }, []);
  // The page around it tells the reader.
  if (trouble) throw trouble.error;
  return <div ref={place} />;
}
