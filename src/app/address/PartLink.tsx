import type { MouseEvent, ReactNode } from "react";
import { isPlainClick } from "./isPlainClick.ts";
import { goToPart } from "./PageLink.tsx";

type Props = {
  readonly part: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** In place of the words, for those who hear them. */
  readonly label?: string;
  /** Of the line it leads to: on paper, where no link leads anywhere, it stands beside the words. */
  readonly number?: number;
};

/** Leads to another part of this page, the focus with it, and changes nothing of what is chosen. */
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
