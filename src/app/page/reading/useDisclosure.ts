import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

type Disclosure = {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** Contains the button and what it opens. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
};

type Handlers = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * Closes what a button opens over the page: at Escape, which returns the focus to the button, at a click beside it, and
 * when the focus leaves it, so that it never covers what has the focus. Scrolling leaves it open.
 */
export function useDisclosure({ isOpen, close, whole, button }: Disclosure): Handlers {
  /** The element where the current press began. */
  const began = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const isBeside = (target: EventTarget | null) => target instanceof Node && !whole.current?.contains(target);
    const onDown = ({ target }: PointerEvent) => {
      began.current = target;
    };
    // A finger that scrolls sends no `pointerup`, and a mouse that leaves the panel while pressed began inside it.
    const onUp = ({ target }: PointerEvent) => {
      if (isBeside(began.current) && isBeside(target)) close();
    };
    document.addEventListener("pointerdown", onDown);
    document.addEventListener("pointerup", onUp);
    return () => {
      document.removeEventListener("pointerdown", onDown);
      document.removeEventListener("pointerup", onUp);
    };
  });
  return {
    onKeyDown(event) {
      if (event.key !== "Escape" || !isOpen) return;
      event.preventDefault();
      event.stopPropagation();
      close();
      button.current?.focus();
    },
    onBlur({ relatedTarget }) {
      if (relatedTarget instanceof Node && !whole.current?.contains(relatedTarget)) close();
    },
  };
}
