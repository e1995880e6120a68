import type { MouseEvent, ReactNode } from "react";
import { goToPlace } from "./PageLink.tsx";

type Props = { readonly place: string; readonly children: ReactNode; readonly className?: string };

/** Leads to another part of this page, the focus with it, and changes nothing of what is chosen. */
export function PlaceLink({ place, children, className }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!plain) return;
    event.preventDefault();
    goToPlace(place);
    const target = document.getElementById(place);
    if (target?.hasAttribute("tabindex")) target.focus({ preventScroll: true });
  };
  return (
    <a className={className} href={`#${place}`} onClick={follow}>
      {children}
    </a>
  );
}
