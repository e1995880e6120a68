import { type FocusEvent, type ReactNode, useRef } from "react";
import { useOverflow } from "./useOverflow.ts";
import { useReader } from "./useReader.ts";

type Props = {
  /** Id of its caption. */
  readonly caption: string;
  readonly children: ReactNode;
};

/** px between what stays, a column or the heads, and what has the focus. */
const CLEAR = 10;

/** What takes the focus comes out from under the column and the heads that stay: a browser is content with a part of it. */
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

/**
 * A table that may be wider than the page: then, and only then, it is scrolled sideways within itself, by finger or by
 * key, and the page stays as it is.
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
