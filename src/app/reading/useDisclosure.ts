import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

type Disclosure = {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** Holds the button and what it opens. */
  readonly whole: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
};

type Handlers = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
};

/**
 * What a button opens over the page closes with Escape, which returns the focus to the button, with a click beside it,
 * and when the focus goes elsewhere: it never covers what has the focus. Scrolling leaves it open.
 */
export function useDisclosure({ isOpen, close, whole, button }: Disclosure): Handlers {
  /** Where the press that is under way began. */
  const began = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const isBeside = (target: EventTarget | null) => target instanceof Node && !whole.current?.contains(target);
    const onDown = ({ target }: PointerEvent) => {
      began.current = target;
    };
    // A finger that scrolls never comes up, and a mouse that slides out of the panel began in it.
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
