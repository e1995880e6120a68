import { type ReactNode, startTransition, useId, useLayoutEffect, useRef, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { LeavingContext, type LeavingLists, leavingLists } from "./leavingLists.ts";

type OpenedBox = {
  readonly name: string;
  readonly box: HTMLElement;
  readonly root: Root;
  readonly lists: LeavingLists;
  of: unknown;
};

/** Elements of which React takes too long to give up all at once. */
const HUGE = 20_000;

/** Takes it out of the page at once, and gives up by and by what React keeps of it. */
function close({ box, root, lists }: OpenedBox, around: HTMLElement): void {
  const hadFocus = box.contains(document.activeElement);
  box.remove();
  if (hadFocus) {
    around.tabIndex = -1;
    around.focus({ preventScroll: true });
  }
  void lists.leave().then(() => root.unmount());
}

type Props = {
  /** What is shown. Something of another name takes its place at once. */
  readonly name: string;
  /** What it is made of: if this changes, all of it is made anew. What is huge is left then, as for another name. */
  readonly of: unknown;
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
export function OwnRoot({ name, of, isLeft, children, waiting }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const opened = useRef<OpenedBox | null>(null);
  const [trouble, setTrouble] = useState<{ readonly error: unknown } | null>(null);
  const id = useId();
  useLayoutEffect(() => {
    const around = place.current!;
    const last = opened.current;
    const isHuge = () => last!.box.getElementsByTagName("*").length > HUGE;
    if (last && (last.name !== name || ((isLeft || last.of !== of) && isHuge()))) {
      close(last, around);
      opened.current = null;
    }
    if (isLeft) return;
    if (!opened.current) {
      const box = Object.assign(document.createElement("div"), { className: "view-box" });
      // What is in it is measured as soon as it is drawn, so it has to be in the page by then.
      around.append(box);
      const root = createRoot(box, {
        identifierPrefix: id,
        onUncaughtError: error => setTrouble({ error }),
      });
      root.render(waiting);
      opened.current = { name, of, box, root, lists: leavingLists() };
    }
    const { root, lists } = opened.current;
    opened.current.of = of;
    startTransition(() => root.render(<LeavingContext value={lists}>{children}</LeavingContext>));
  });
  useLayoutEffect(() => {
    const around = place.current!;
    return () => {
      if (opened.current) close(opened.current, around);
      opened.current = null;
    };
  }, []);
  // The page around it tells the reader.
  if (trouble) throw trouble.error;
  return <div ref={place} />;
}
