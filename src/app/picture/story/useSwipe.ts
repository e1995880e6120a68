import { type PointerEvent, useRef } from "react";

/** px that a finger goes sideways for a step, and how much farther sideways than up or down. */
const FAR = 45;
const FLAT = 1.5;

type Swipe = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
};

/**
 * Goes a step where a finger swipes sideways: on to the left, back to the right, and the other way round from right to
 * left. Where the finger goes up or down the page scrolls, and the browser takes the pointer away.
 */
export function useSwipe(go: (by: 1 | -1) => void): Swipe {
  const from = useRef<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  return {
    onPointerDown({ pointerType, pointerId: id, clientX: x, clientY: y }) {
      from.current = pointerType === "mouse" ? null : { id, x, y };
    },
    onPointerUp({ pointerId, clientX, clientY, currentTarget }) {
      const start = from.current;
      from.current = null;
      if (start?.id !== pointerId) return;
      const across = clientX - start.x;
      if (Math.abs(across) < FAR || Math.abs(across) < FLAT * Math.abs(clientY - start.y)) return;
      const isMirrored = getComputedStyle(currentTarget).direction === "rtl";
      go(across < 0 === isMirrored ? -1 : 1);
    },
  };
}
