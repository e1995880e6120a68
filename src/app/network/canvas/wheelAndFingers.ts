/**
 * The gestures that a picture shares with the page round it, which scrolls: one finger scrolls the page, whatever it
 * touches, and two fingers move and enlarge the picture. The wheel scrolls as well, and enlarges only with Ctrl or Cmd,
 * as a pinch on a touchpad does. Cytoscape has all of that for itself, so none of it reaches Cytoscape: a touch that
 * does not move comes to it as the click that browsers make of it.
 */
import type { Core } from "cytoscape";
import type { Point } from "../../../views/index.ts";

/** The exponent of two for one unit of the wheel. A step is about 100 units and enlarges by a fifth. */
const WHEEL = Math.log2(1.2) / 100;
/** The most units of one step: some devices send a thousand. */
const MOST = 200;
/** px of a line, which some wheels count in. */
const LINE = 33;

/** Two fingers on the picture: the middle between them in px of the picture's frame, and how far they are apart. */
type Pinch = { readonly middle: Point; readonly apart: number };

export function wheelAndFingers(cy: Core, container: HTMLElement): { readonly destroy: () => void } {
  // The listeners stand above the container, so that they hear of everything before those of Cytoscape.
  const frame = container.parentElement!;
  const placeOf = ({ clientX, clientY }: Touch | WheelEvent): Point => {
    const { left, top } = container.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const onWheel = (event: WheelEvent) => {
    event.stopPropagation();
    if (!event.ctrlKey && !event.metaKey) return;
    // The browser must not zoom the page either, when the picture is at its smallest or largest scale.
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
    const level = cy.zoom() * 2 ** (-Math.max(-MOST, Math.min(MOST, step)) * WHEEL);
    cy.zoom({ level, renderedPosition: placeOf(event) });
  };

  const pinchOf = ({ touches }: TouchEvent): Pinch | null => {
    if (touches.length !== 2) return null;
    const [one, other] = [placeOf(touches[0]!), placeOf(touches[1]!)];
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    return { middle, apart: Math.max(1, Math.hypot(one.x - other.x, one.y - other.y)) };
  };
  let pinch: Pinch | null = null;
  const onTouch = (event: TouchEvent) => {
    event.stopPropagation();
    pinch = pinchOf(event);
  };
  const onMove = (event: TouchEvent) => {
    const now = pinchOf(event);
    if (pinch && now) {
      event.preventDefault();
      const { x, y } = cy.pan();
      const zoom = Math.max(cy.minZoom(), Math.min(cy.maxZoom(), (cy.zoom() * now.apart) / pinch.apart));
      const by = zoom / cy.zoom();
      const pan = { x: now.middle.x - (pinch.middle.x - x) * by, y: now.middle.y - (pinch.middle.y - y) * by };
      cy.viewport({ zoom, pan });
    }
    pinch = now;
  };
  // Cytoscape remembers where its container is; the page may have moved it without an event that would tell.
  const onPointer = () => cy.resize();

  const ending = new AbortController();
  const { signal } = ending;
  container.style.touchAction = "pan-x pan-y";
  frame.addEventListener("wheel", onWheel, { signal, capture: true, passive: false });
  frame.addEventListener("touchstart", onTouch, { signal, capture: true, passive: true });
  frame.addEventListener("touchmove", onMove, { signal, capture: true, passive: false });
  frame.addEventListener("touchend", onTouch, { signal, capture: true, passive: true });
  frame.addEventListener("pointerdown", onPointer, { signal, capture: true });
  return { destroy: () => ending.abort() };
}
