import { type ComponentProps, type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { useDisclosure } from "./useDisclosure.ts";
import "./reading.css";

type Props = {
  /** What the button says. */
  readonly words: ReactNode;
  /** What screen readers say instead. */
  readonly label?: string;
  readonly className?: string;
  /** What is rendered as the button. */
  readonly Button?: "button" | ((props: ComponentProps<"button">) => ReactNode);
  /** What the button opens: links, one of which is followed, and whatever explains them. */
  readonly children: ReactNode;
};

/** px between what is open and the edges of the window. */
const AIR = 8;

/** Shifts what would stand beyond an edge of the window, where nothing could scroll to it. */
function holdInWindow(list: HTMLElement): void {
  list.style.translate = "";
  const { left, right } = list.getBoundingClientRect();
  const beyond = Math.max(0, right - (document.documentElement.clientWidth - AIR));
  const shift = left < AIR ? AIR - left : -beyond;
  if (shift !== 0) list.style.translate = `${shift}px`;
}

/** A button that opens choices over the page. A choice closes them, and the focus is on the button again. */
export function Menu({ words, label, className = "", Button = "button", children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // Its button may stand anywhere in a line, and what it opens comes later than it.
  useLayoutEffect(() => {
    const { current } = list;
    if (!current || !isOpen) return;
    const observer = new ResizeObserver(() => holdInWindow(current));
    observer.observe(current);
    holdInWindow(current);
    return () => observer.disconnect();
  }, [isOpen]);
  const handlers = useDisclosure({ isOpen, close: () => setOpen(false), whole, button });
  const onClick = ({ target, defaultPrevented }: MouseEvent) => {
    if (!defaultPrevented || !(target instanceof Element) || !target.closest("a")) return;
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <div className={`menu ${className}`} ref={whole} {...handlers}>
      <Button
        type="button"
        className="menu-button"
        ref={button}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the links in it have the keys */}
      <div className="menu-list" id={id} ref={list} hidden={!isOpen} onClick={onClick}>
        {isOpen && children}
      </div>
    </div>
  );
}
