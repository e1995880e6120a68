/**
 * A canvas in a page that is scrolled. One finger scrolls the page, whatever it touches; two move and enlarge what is in
 * the canvas. The wheel scrolls as well, and enlarges only together with Ctrl or Cmd, as a pinch on a touchpad does.
 */

export type Gestures = {
  /** px of the screen. */
  readonly panBy: (x: number, y: number) => void;
  /** @param x px from the left edge of the canvas, as `y` from its upper edge: what stays where it is */
  readonly zoomBy: (factor: number, x: number, y: number) => void;
};

/** A step of a wheel is about 100: a fifth larger. */
const WHEEL = Math.log(1.2) / 100;
/** Some devices send one step as a thousand. */
const MOST = 200;

type Grip = { readonly x: number; readonly y: number; readonly spread: number };

/** @returns ends it */
export function twoFingers(element: HTMLElement, { panBy, zoomBy }: Gestures): () => void {
  let grip: Grip | null = null;

  const gripOf = ({ touches }: TouchEvent): Grip => {
    const [a, b] = [touches[0]!, touches[1]!];
    return {
      x: (a.clientX + b.clientX) / 2,
      y: (a.clientY + b.clientY) / 2,
      spread: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
    };
  };
  /** Cytoscape would take the first finger. A tap reaches it all the same, as the click that browsers make of it. */
  const keep = (event: TouchEvent) => event.stopPropagation();

  const onTouchStart = (event: TouchEvent) => {
    keep(event);
    grip = null;
    if (event.touches.length !== 2) return;
    event.preventDefault();
    grip = gripOf(event);
  };
  const onTouchMove = (event: TouchEvent) => {
    keep(event);
    if (grip === null || event.touches.length !== 2) return;
    if (event.cancelable) event.preventDefault();
    const next = gripOf(event);
    const { left, top } = element.getBoundingClientRect();
    panBy(next.x - grip.x, next.y - grip.y);
    zoomBy(next.spread / grip.spread, next.x - left, next.y - top);
    grip = next;
  };
  const onTouchEnd = (event: TouchEvent) => {
    keep(event);
    grip = null;
  };
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 33;
    const { left, top } = element.getBoundingClientRect();
    zoomBy(Math.exp(-Math.max(-MOST, Math.min(MOST, step)) * WHEEL), event.clientX - left, event.clientY - top);
  };

  const captured = { capture: true, passive: false } as const;
  element.addEventListener("touchstart", onTouchStart, captured);
  element.addEventListener("touchmove", onTouchMove, captured);
  element.addEventListener("touchend", onTouchEnd, captured);
  element.addEventListener("touchcancel", onTouchEnd, captured);
  element.addEventListener("wheel", onWheel, captured);
  return () => {
    element.removeEventListener("touchstart", onTouchStart, captured);
    element.removeEventListener("touchmove", onTouchMove, captured);
    element.removeEventListener("touchend", onTouchEnd, captured);
    element.removeEventListener("touchcancel", onTouchEnd, captured);
    element.removeEventListener("wheel", onWheel, captured);
  };
}
