/**
 * The picture of a network in a page. `paintNetwork` paints it on a canvas; `networkGestures` moves and zooms it with
 * d3 and answers presses. It comes after the first painting, before which nobody has anything to move.
 */
import type { NetworkPlaces } from "../../../layout/index.ts";
import { type PaletteName, palettes } from "../../../theme/index.ts";
import {
  fittedView,
  type NetworkPicture,
  type Point,
  paintNetwork,
  type Viewport,
  wholeView,
  ZOOM,
} from "../../../views/index.ts";
import type { GestureEvents, NetworkGestures, Pressed } from "./networkGestures.ts";
import { networkScene, type SceneView } from "./networkScene.ts";

export type NetworkCanvasEvents = {
  /** Called when a party or a line is selected, by its key, or the ground, with null. */
  readonly onSelect?: (chosen: Pressed | null) => void;
  /** Called when a party was dropped at another position, in px: it should stay there. */
  readonly onDragged?: (key: string, x: number, y: number) => void;
};

export type NetworkCanvas = {
  /** Shows a picture. All of the first one is shown. */
  readonly update: (picture: NetworkPicture, places: NetworkPlaces, theme: PaletteName) => void;
  /** Shows as much of the picture as has room for the name of each party: all of it, if it has. */
  readonly fit: () => void;
  readonly showAll: () => void;
  /** Moves a party to the middle, large enough to be read. */
  readonly focus: (key: string) => void;
  /** Zooms around the middle. */
  readonly zoomBy: (factor: number) => void;
  readonly viewport: () => Viewport;
  readonly destroy: () => void;
};

function paperIn(container: HTMLElement): HTMLCanvasElement {
  const paper = container.ownerDocument.createElement("canvas");
  // Properties are set one by one, because the page's policy forbids a `style` attribute.
  paper.style.position = "absolute";
  paper.style.left = "0";
  paper.style.top = "0";
  paper.style.width = "100%";
  paper.style.height = "100%";
  container.append(paper);
  return paper;
}

/** With a point of the picture in the middle, large enough to be read. */
function centredOn({ x, y }: Point, { viewport, width, height }: SceneView): Viewport {
  const zoom = Math.max(viewport.zoom, ZOOM.focus);
  return { zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom };
}

/** Zoomed around the middle. */
function zoomedBy(factor: number, { viewport, width, height }: SceneView): Viewport {
  const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, viewport.zoom * factor));
  const by = zoom / viewport.zoom;
  return { zoom, x: width / 2 - (width / 2 - viewport.x) * by, y: height / 2 - (height / 2 - viewport.y) * by };
}

/** The gestures, once they are asked for and loaded; until then, presses alone are answered. */
function gesturesLater(paper: HTMLCanvasElement, events: GestureEvents, viewportOf: () => Viewport) {
  let gestures: NetworkGestures | "asked" | null = null;
  let isGone = false;
  const pressEarly = ({ offsetX, offsetY }: MouseEvent) => {
    const { zoom, x, y } = viewportOf();
    events.onPress(events.pressedAt({ x: (offsetX - x) / zoom, y: (offsetY - y) / zoom }, zoom));
  };
  paper.addEventListener("click", pressEarly);
  const take = async () => {
    gestures = "asked";
    const loaded = await import("./networkGestures.ts").catch(() => null);
    gestures = loaded && !isGone ? loaded.networkGestures(paper, [ZOOM.least, ZOOM.most], events) : null;
    if (gestures === null) return;
    paper.removeEventListener("click", pressEarly);
    gestures.show(viewportOf());
  };
  return {
    /** Where they could not be loaded, it is tried again. */
    ask() {
      if (gestures === null) void take();
    },
    show(viewport: Viewport) {
      if (gestures !== null && gestures !== "asked") gestures.show(viewport);
    },
    destroy() {
      isGone = true;
      if (gestures !== null && gestures !== "asked") gestures.destroy();
    },
  };
}

export function createNetworkCanvas(container: HTMLElement, events: NetworkCanvasEvents = {}): NetworkCanvas {
  const page = container.ownerDocument;
  const paper = paperIn(container);
  const context = paper.getContext("2d")!;
  const scene = networkScene();
  let theme: PaletteName = "light";
  let seen: SceneView = { viewport: { zoom: 1, x: 0, y: 0 }, width: paper.clientWidth, height: paper.clientHeight };

  let due = 0;
  const paint = () => {
    cancelAnimationFrame(due);
    due = 0;
    const painting = scene.paintingOf(seen, palettes[theme]);
    if (!painting) return;
    const ratio = page.defaultView?.devicePixelRatio ?? 1;
    const [across, down] = [Math.round(seen.width * ratio), Math.round(seen.height * ratio)];
    if (paper.width !== across || paper.height !== down) [paper.width, paper.height] = [across, down];
    paintNetwork(context, painting, ratio);
    gestures.ask();
  };
  /** Paints once in a frame, however much changes before it. */
  const paintSoon = () => {
    due ||= requestAnimationFrame(paint);
  };

  const gestureEvents: GestureEvents = {
    pressedAt: (point, zoom) => scene.pressedAt(point, zoom, seen),
    centreOf: key => scene.centreOf(key)!,
    onViewport(viewport) {
      seen = { ...seen, viewport };
      paintSoon();
    },
    onPress: pressed => events.onSelect?.(pressed),
    onDrag(key, to) {
      if (scene.drag(key, to)) paintSoon();
    },
    onDrop(key) {
      const centre = scene.drop(key);
      if (centre === null) return;
      paintSoon();
      events.onDragged?.(key, centre.x, centre.y);
    },
  };
  const gestures = gesturesLater(paper, gestureEvents, () => seen.viewport);

  const show = (viewport: Viewport) => {
    seen = { ...seen, viewport };
    paintSoon();
    gestures.show(viewport);
  };
  /** How the picture was looked at before the canvas had a size. */
  let asked: typeof wholeView | null = null;
  /** @param viewOf what of the picture is shown */
  const lookAs = (viewOf: typeof wholeView) => {
    asked = seen.width > 0 && seen.height > 0 ? null : viewOf;
    const viewport = scene.viewAs(viewOf, seen);
    if (viewport !== null) show(viewport);
  };

  // Words are painted again once their fonts are loaded.
  void page.fonts?.ready.then(paint);
  const sizes = new ResizeObserver(() => {
    seen = { ...seen, width: paper.clientWidth, height: paper.clientHeight };
    scene.forgetNames();
    if (asked) lookAs(asked);
    paintSoon();
  });
  sizes.observe(paper);

  return {
    update(picture, places, inTheme) {
      const isFirst = scene.isEmpty();
      theme = inTheme;
      scene.set(picture, places);
      if (isFirst) lookAs(wholeView);
      paintSoon();
    },
    fit: () => lookAs(fittedView),
    showAll: () => lookAs(wholeView),
    focus(key) {
      const centre = scene.centreOf(key);
      if (centre !== null) show(centredOn(centre, seen));
    },
    zoomBy: factor => show(zoomedBy(factor, seen)),
    viewport: () => seen.viewport,
    destroy() {
      cancelAnimationFrame(due);
      scene.clear();
      gestures.destroy();
      sizes.disconnect();
      paper.remove();
    },
  };
}
