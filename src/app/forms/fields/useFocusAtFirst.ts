import { type RefObject, useEffect, useRef } from "react";

/** Focuses an element once, when it first stands on the page, where that is asked for. */
export function useFocusAtFirst<Focused extends HTMLElement>(isAsked: boolean | undefined): RefObject<Focused | null> {
  const element = useRef<Focused>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!isAsked || isDone.current) return;
    isDone.current = true;
    element.current?.focus();
  }, [isAsked]);
  return element;
}
