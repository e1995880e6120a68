import { type ComponentProps, type MouseEvent, type ReactNode, useId, useRef, useState } from "react";
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

/** A button that opens choices over the page. A choice closes them, and the focus is on the button again. */
export function Menu({ words, label, className = "", Button = "button", children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
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
      <div className="menu-list" id={id} hidden={!isOpen} onClick={onClick}>
        {isOpen && children}
      </div>
    </div>
  );
}
