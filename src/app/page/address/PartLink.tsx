import type { MouseEvent, ReactNode } from "react";
import { isPlainClick } from "./isPlainClick.ts";
import { goToPart } from "./PageLink.tsx";

type Props = {
  readonly part: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** What screen readers say instead of the words. */
  readonly label?: string;
  /**
   * The number of the line that the link leads to. Links lead nowhere on paper, so there the number stands beside the
   * words.
   */
  readonly number?: number;
};

/** A link to another part of this page. It moves the focus there and changes none of the reader's choices. */
export function PartLink({ part, children, className, label, number }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    goToPart(part);
  };
  return (
    <a className={className} href={`#${part}`} onClick={follow} aria-label={label} data-number={number}>
      {children}
    </a>
  );
}
