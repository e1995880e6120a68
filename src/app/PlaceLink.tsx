import type { MouseEvent, ReactNode } from "react";
import { isPlainClick } from "./isPlainClick.ts";
import { goToPlace } from "./PageLink.tsx";

type Props = { readonly place: string; readonly children: ReactNode; readonly className?: string };

/** Leads to another part of this page, the focus with it, and changes nothing of what is chosen. */
export function PlaceLink({ place, children, className }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    goToPlace(place);
  };
  return (
    <a className={className} href={`#${place}`} onClick={follow}>
      {children}
    </a>
  );
}
