/**
 * What a reader does in the picture of a network by mouse, finger or wheel. The picture stands in a page that scrolls,
 * so one finger scrolls the page, whatever it touches, and two fingers move and zoom the picture. The wheel scrolls as
 * well, and zooms only with Ctrl or Cmd, as a pinch on a touchpad does.
 */
import { drag } from "d3-drag";
import { pointer, select } from "d3-selection";
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import type { Point, Viewport } from "../../../views/index.ts";

/** What lies under a pointer. */
export type Pressed = { readonly kind: "party" | "line"; readonly key: string };

export type GestureEvents = {
  /** @param point px of the picture */
  readonly pressedAt: (point: Point, zoom: number) => Pressed | null;
  /** The centre of a party, in px of the picture. */
  readonly centreOf: (key: string) => Point;
  readonly onViewport: (viewport: Viewport) => void;
  readonly onPress: (pressed: Pressed | null) => void;
  /** Called while a party is being dragged, with its present position in px of the picture. */
  readonly onDrag: (key: string, to: Point) => void;
  readonly onDrop: (key: string) => void;
};

export type NetworkGestures = {
  readonly show: (viewport: Viewport) => void;
  readonly destroy: () => void;
};

/** The exponent of two for one unit of the wheel. A step is about 100 units and enlarges by a fifth. */
const WHEEL = Math.log2(1.2) / 100;
/** The most units of one step: some devices send a thousand. */
const MOST = 200;
/** px of a line, which some wheels count in. */
const LINE = 33;
/** px that a hand may tremble: what moved no further was pressed, not dragged. */
const STILL = 4;

const doesEnlarge = ({ ctrlKey, metaKey }: WheelEvent): boolean => ctrlKey || metaKey;

/** The turn of a wheel as an exponent of two. */
function wheelDelta({ deltaY, deltaMode }: WheelEvent): number {
  const step = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY : deltaY * LINE;
  return -Math.max(-MOST, Math.min(MOST, step)) * WHEEL;
}

/** Whether an event moves or zooms the picture; all others are left to the page. */
function isGesture(event: MouseEvent | TouchEvent | WheelEvent): boolean {
  if (event.type === "wheel") return doesEnlarge(event as WheelEvent);
  if (event.type === "touchstart") return (event as TouchEvent).touches.length >= 2;
  return !event.ctrlKey && (event as MouseEvent).button === 0;
}

const viewportOf = ({ k, x, y }: ZoomTransform): Viewport => ({ zoom: k, x, y });

type Held = { readonly key: string; readonly x: number; readonly y: number };

/** @param scales the smallest and the largest scale */
export function networkGestures(
  surface: HTMLCanvasElement,
  scales: readonly [least: number, most: number],
  { pressedAt, centreOf, onViewport, onPress, onDrag, onDrop }: GestureEvents,
): NetworkGestures {
  const selection = select<HTMLCanvasElement, unknown>(surface);
  // What lies under the pointer is looked up once, when the press begins. The same thing is then selected or dragged.
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
    .on("zoom", ({ transform }) => onViewport(viewportOf(transform)));

  selection
    .style("touch-action", "pan-x pan-y")
    .on("mousedown.press", press)
    .on("click.press", () => onPress(pressed))
    // The browser must not zoom the page either, when the picture is at its smallest or largest scale.
    .on("wheel.press", (event: WheelEvent) => doesEnlarge(event) && event.preventDefault(), { passive: false })
    // A party that is dragged does not move the picture: d3-drag keeps the press from the listeners after it.
    .call(dragging)
    .call(zooming)
    .on("dblclick.zoom", null);

  return {
    show: ({ zoom: scale, x, y }) => zooming.transform(selection, zoomIdentity.translate(x, y).scale(scale)),
    destroy() {
      selection.on(".press", null).on(".drag", null).on(".zoom", null);
    },
  };
}
