import { type FocusEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useReader } from "./useReader.ts";

type Props = {
  /** The id of the table's caption. */
  readonly caption: string;
  readonly children: ReactNode;
};

/** px between a focused element and the column or heads that stay in place. */
const CLEAR = 10;

/**
 * Scrolls a focused element out from under the column and heads that stay in place: browsers do not mind if they cover
 * a part of it.
 */
function uncover({ currentTarget: region, target }: FocusEvent<HTMLElement>): void {
  const box = target.getBoundingClientRect();
  const heads = region.querySelector("thead");
  if (heads && !heads.contains(target) && region.contains(target) && region.scrollTop > 0) {
    const covered = (heads.querySelector("th") ?? heads).getBoundingClientRect().bottom - box.top;
    if (covered > -CLEAR) region.scrollTop -= covered + CLEAR;
  }
  const stuck = target.closest("tr")?.firstElementChild;
  if (!stuck || stuck.contains(target)) return;
  const head = stuck.getBoundingClientRect();
  const isLeftToRight = getComputedStyle(region).direction === "ltr";
  const covered = isLeftToRight ? head.right - box.left : box.right - head.left;
  if (covered > -CLEAR) region.scrollLeft -= (covered + CLEAR) * (isLeftToRight ? 1 : -1);
}

/** Whether the content of an element is wider than the element. */
function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const outer = element.current;
    const inner = outer?.firstElementChild;
    if (!outer || !inner) return;
    const observer = new ResizeObserver(() => {
      setWide(inner.getBoundingClientRect().width > outer.clientWidth + 1);
    });
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}

/**
 * A table that may be wider than the page. Only then it scrolls sideways within itself, by finger or by key, while the
 * page stays as it is.
 */
export function WideTable({ caption, children }: Props) {
  const { say } = useReader();
  const region = useRef<HTMLDivElement>(null);
  const isWide = useOverflow(region);
  return (
    <>
      {isWide && <p className="quiet wide-note">{say("table.wide")}</p>}
      <div
        ref={region}
        className={`wide-table${isWide ? " is-wide" : ""}`}
        {...(isWide ? { role: "group", tabIndex: 0, "aria-labelledby": caption, onFocus: uncover } : {})}
      >
        {children}
      </div>
    </>
  );
}
