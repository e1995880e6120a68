/**
 * What a reader does in the picture of a network by mouse, finger or wheel. The picture stands in a page that is
 * scrolled: one finger scrolls the page, whatever it touches; two move and enlarge what is in the picture. The wheel
 * scrolls as well, and enlarges only together with Ctrl or Cmd, as a pinch on a touchpad does.
 */
import { drag } from "d3-drag";
import { pointer, select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Point } from "./linePath.ts";
import type { Viewport } from "./paintNetwork.ts";

/** What lies under a pointer. */
export type Pressed = { readonly kind: "party" | "line"; readonly key: string };

export type GestureEvents = {
  /** @param point px of the picture */
  readonly pressedAt: (point: Point, zoom: number) => Pressed | null;
  /** The centre of a party, in px of the picture. */
  readonly centreOf: (key: string) => Point;
  readonly onViewport: () => void;
  readonly onPress: (pressed: Pressed | null) => void;
  /** A party is being dragged, and is here now: px of the picture. */
  readonly onDrag: (key: string, to: Point) => void;
  readonly onDrop: (key: string) => void;
};

export type NetworkGestures = {
  readonly viewport: () => Viewport;
  readonly show: (viewport: Viewport) => void;
  /** Around the middle. */
  readonly zoomBy: (factor: number) => void;
  readonly destroy: () => void;
};

/** A step of a wheel is about 100: a fifth larger. */
const WHEEL = Math.log2(1.2) / 100;
/** Some devices send one step as a thousand. */
const MOST = 200;
/** px of a line, which some wheels count in. */
const LINE = 33;
/** px that a hand may tremble: what moved no further was pressed, not dragged. */
const STILL = 4;

const doesEnlarge = ({ ctrlKey, metaKey }: WheelEvent): boolean => ctrlKey || metaKey;

/** As an exponent of two. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const step = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE;
  return -Math.max(-MOST, Math.min(MOST, step)) * WHEEL;
}

/** Whether something moves or enlarges the picture; everything else is left to the page. */
function isGesture(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event.type === "wheel") return doesEnlarge(event as WheelEvent);
  if (event.type === "touchstart") return (event as TouchEvent).touches.length >= 2;
  return !event.ctrlKey && (event as MouseEvent).button === 0;
}

const viewportOf = ({ k, x, y }: ZoomTransform): Viewport => ({ zoom: k, x, y });

type Held = { readonly key: string; readonly x: number; readonly y: number };

/** @param scales the least and the most that a picture may be enlarged to */
export function networkGestures(
  surface: HTMLCanvasElement,
  scales: readonly [least: number, most: number],
  { pressedAt, centreOf, onViewport, onPress, onDrag, onDrop }: GestureEvents,
): NetworkGestures {
  const selection = select<HTMLCanvasElement, unknown>(surface);
  // What is pressed is found once, when the press begins: it is what is answered, and what is dragged.
  let pressed: Pressed | null = null;
  const press = (event: MouseEvent) => {
    const transform = zoomTransform(surface);
    const [x, y] = transform.invert(pointer(event, surface));
    pressed = pressedAt({ x, y }, transform.k);
  };

  let isDragged = false;
  const dragging = drag<HTMLCanvasElement, unknown, Held | null>()
    .container(() => surface)
    .touchable(false)
    .clickDistance(STILL)
    .subject(() => {
      if (pressed?.kind !== "party") return null;
      const centre = centreOf(pressed.key);
      const [x, y] = zoomTransform(surface).apply([centre.x, centre.y]);
      return { key: pressed.key, x, y };
    })
    .on("start", () => {
      isDragged = false;
    })
    .on("drag", ({ subject, x, y }) => {
      isDragged ||= Math.hypot(x - subject.x, y - subject.y) > STILL;
      if (!isDragged) return;
      const [across, down] = zoomTransform(surface).invert([x, y]);
      onDrag(subject.key, { x: across, y: down });
    })
    .on("end", ({ subject }) => {
      if (isDragged) onDrop(subject.key);
    });
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([...scales])
    .filter(isGesture)
    .wheelDelta(wheelDelta)
    .clickDistance(STILL)
    .on("zoom", onViewport);

  selection
    .style("touch-action", "pan-x pan-y")
    .on("mousedown.press", press)
    .on("click.press", () => onPress(pressed))
    // At the largest and the smallest, too, it is not for the browser to enlarge the page.
    .on("wheel.press", (event: WheelEvent) => doesEnlarge(event) && event.preventDefault(), { passive: false })
    // Whoever takes hold of a party does not move the picture: d3-drag keeps the press from what follows.
    .call(dragging)
    .call(zooming)
    .on("dblclick.zoom", null);

  return {
    viewport: () => viewportOf(zoomTransform(surface)),
    show: ({ zoom: scale, x, y }) => zooming.transform(selection, zoomIdentity.translate(x, y).scale(scale)),
    zoomBy: factor => zooming.scaleBy(selection, factor),
    destroy() {
      selection.on(".press", null).on(".drag", null).on(".zoom", null);
    },
  };
}
