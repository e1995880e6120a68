/**
 * The picture of a network in a page. `paintNetwork` paints it on a canvas; `networkGestures` moves and zooms it with
 * d3 and answers presses. It comes after the first painting, before which nobody has anything to move.
 */
import type { NetworkPlaces } from "../../../layout/index.ts";
import { type PaletteName, palettes } from "../../../theme/index.ts";
import {
  asides,
  CHOSEN_AT_ONCE,
  type FarPicture,
  farCards,
  fittedView,
  type GroupBox,
  groupBoxes,
  isWithin,
  type LineNote,
  type LinePath,
  lineBox,
  lineGeometry,
  lineNotes,
  linePath,
  type NetworkPicture,
  type PlacedBox,
  type Point,
  paintNetwork,
  READABLE_ZOOM,
  touchedIn,
  type Viewport,
  wholeView,
  widened,
  ZOOM,
} from "../../../views/index.ts";
import type { GestureEvents, NetworkGestures, Pressed } from "./networkGestures.ts";

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

export function createNetworkCanvas(container: HTMLElement, events: NetworkCanvasEvents = {}): NetworkCanvas {
  const page = container.ownerDocument;
  const paper = page.createElement("canvas");
  // Properties are set one by one, because the page's policy forbids a `style` attribute.
  paper.style.position = "absolute";
  paper.style.left = "0";
  paper.style.top = "0";
  paper.style.width = "100%";
  paper.style.height = "100%";
  container.append(paper);
  const context = paper.getContext("2d")!;

  let picture: NetworkPicture | null = null;
  let theme: PaletteName = "light";
  let at: { x: Float64Array; y: Float64Array } = { x: new Float64Array(), y: new Float64Array() };
  let paths: LinePath[] = [];
  let boxes: readonly GroupBox[] = [];
  let notes: readonly LineNote[] = [];
  let placeOf: ReadonlyMap<string, number> = new Map();
  /** The indices of the lines of each party, once one is moved. */
  let linesOf: readonly (readonly number[])[] | null = null;
  let aside: Float64Array = new Float64Array();
  /** The key of the party that is being dragged. */
  let held: string | null = null;
  let viewport: Viewport = { zoom: 1, x: 0, y: 0 };
  let gestures: NetworkGestures | "asked" | null = null;
  let isGone = false;
  /** px */
  let [width, height] = [paper.clientWidth, paper.clientHeight];

  /** The cards with names, and the zoom and the part of the picture for which they were chosen; null for all of it. */
  let far: { readonly zoom: number; readonly part: PlacedBox | null; readonly made: FarPicture } | null = null;
  const farAt = ({ zoom, x, y }: Viewport): FarPicture | null => {
    if (!picture || zoom >= READABLE_ZOOM) return null;
    const view = { left: -x, top: -y, width, height };
    if (far?.zoom === zoom && (far.part === null || isWithin(view, far.part))) return far.made;
    const part = picture.nodes.length <= CHOSEN_AT_ONCE ? null : widened(view, Math.min(width, height) / 4);
    far = { zoom, part, made: farCards({ picture, places: at, paths, boxes, zoom, view: part }) };
    return far.made;
  };

  let due = 0;
  const paint = () => {
    cancelAnimationFrame(due);
    due = 0;
    if (!picture) return;
    const ratio = page.defaultView?.devicePixelRatio ?? 1;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (paper.width !== across || paper.height !== down) [paper.width, paper.height] = [across, down];
    const painting = {
      picture,
      places: at,
      paths,
      boxes,
      notes,
      palette: palettes[theme],
      viewport,
      far: farAt(viewport),
      width,
      height,
      moving: held === null ? -1 : (placeOf.get(held) ?? -1),
    };
    paintNetwork(context, painting, ratio);
    if (gestures === null) void takeGestures();
  };
  /** Paints once in a frame, however much changes before it. */
  const paintSoon = () => {
    due ||= requestAnimationFrame(paint);
  };
  /** Updates everything that depends on positions. */
  const tell = () => {
    if (!picture) return;
    paths = [...lineGeometry(picture, at)];
    notes = lineNotes(picture, at, paths);
    boxes = groupBoxes(picture, at);
    far = null;
  };
  /** Moves the lines of a party along with it. */
  const follow = (place: number) => {
    far = null;
    const { lines, nodes } = picture!;
    if (linesOf === null) {
      const own: number[][] = nodes.map(() => []);
      lines.forEach(({ from, to }, line) => {
        own[from]!.push(line);
        if (to !== from) own[to]!.push(line);
      });
      linesOf = own;
    }
    for (const line of linesOf[place]!)
      paths[line] = linePath(lines[line]!, aside[line]!, at, node => lineBox(nodes[node]!));
  };

  const pressedAt = (point: Point, zoom: number): Pressed | null => {
    const touched = picture && touchedIn(picture, at, paths, point, zoom, farAt(viewport)?.cards);
    if (!touched) return null;
    const { kind, place } = touched;
    return { kind, key: picture![kind === "party" ? "nodes" : "lines"][place]!.key };
  };
  /** A press that is quicker than the gestures. */
  const pressEarly = ({ offsetX, offsetY }: MouseEvent) => {
    const { zoom, x, y } = viewport;
    events.onSelect?.(pressedAt({ x: (offsetX - x) / zoom, y: (offsetY - y) / zoom }, zoom));
  };
  paper.addEventListener("click", pressEarly);
  const gestureEvents: GestureEvents = {
    pressedAt,
    centreOf(key) {
      const place = placeOf.get(key)!;
      return { x: at.x[place]!, y: at.y[place]! };
    },
    onViewport(moved) {
      viewport = moved;
      paintSoon();
    },
    onPress: pressed => events.onSelect?.(pressed),
    onDrag(key, to) {
      const place = placeOf.get(key);
      if (place === undefined) return;
      held = key;
      [at.x[place], at.y[place]] = [to.x, to.y];
      follow(place);
      notes = [];
      paintSoon();
    },
    onDrop(key) {
      held = null;
      const place = placeOf.get(key);
      if (place === undefined) return;
      tell();
      paintSoon();
      events.onDragged?.(key, at.x[place]!, at.y[place]!);
    },
  };
  /** Where they cannot be loaded, it is tried again when something is painted. */
  const takeGestures = async () => {
    gestures = "asked";
    const loaded = await import("./networkGestures.ts").catch(() => null);
    gestures = loaded && !isGone ? loaded.networkGestures(paper, [ZOOM.least, ZOOM.most], gestureEvents) : null;
    if (gestures === null) return;
    paper.removeEventListener("click", pressEarly);
    gestures.show(viewport);
  };

  const show = (next: Viewport) => {
    viewport = next;
    paintSoon();
    if (gestures !== null && gestures !== "asked") gestures.show(next);
  };
  const lookAt = (x: number, y: number, zoom: number) =>
    show({ zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom });
  /** How the picture was looked at before the canvas had a size. */
  let asked: typeof wholeView | null = null;
  /** @param viewOf what of the picture is shown */
  const lookAs = (viewOf: typeof wholeView) => {
    asked = width > 0 && height > 0 ? null : viewOf;
    if (picture && picture.nodes.length > 0) show(viewOf({ picture, places: at, paths, boxes, width, height }));
  };

  const update: NetworkCanvas["update"] = (shown, places, inTheme) => {
    const isFirst = picture === null;
    // A party that is being dragged stays under the pointer, wherever a layout would place it.
    const before = held === null ? undefined : placeOf.get(held);
    const kept = before === undefined ? null : ([at.x[before]!, at.y[before]!] as const);
    picture = shown;
    theme = inTheme;
    at = { x: Float64Array.from(places.x), y: Float64Array.from(places.y) };
    placeOf = new Map(shown.nodes.map(({ key }, place) => [key, place]));
    const now = held === null ? undefined : placeOf.get(held);
    if (kept !== null && now !== undefined) [at.x[now], at.y[now]] = kept;
    linesOf = null;
    aside = asides(shown);
    tell();
    if (isFirst) lookAs(wholeView);
    paintSoon();
  };

  // Words are painted again once their fonts are loaded.
  void page.fonts?.ready.then(paint);
  const sizes = new ResizeObserver(() => {
    [width, height] = [paper.clientWidth, paper.clientHeight];
    far = null;
    if (asked) lookAs(asked);
    paintSoon();
  });
  sizes.observe(paper);

  return {
    update,
    fit: () => lookAs(fittedView),
    showAll: () => lookAs(wholeView),
    focus(key) {
      const place = placeOf.get(key);
      if (place !== undefined) lookAt(at.x[place]!, at.y[place]!, Math.max(viewport.zoom, ZOOM.focus));
    },
    zoomBy(factor) {
      const zoom = Math.max(ZOOM.least, Math.min(ZOOM.most, viewport.zoom * factor));
      const by = zoom / viewport.zoom;
      show({ zoom, x: width / 2 - (width / 2 - viewport.x) * by, y: height / 2 - (height / 2 - viewport.y) * by });
    },
    viewport: () => viewport,
    destroy() {
      isGone = true;
      cancelAnimationFrame(due);
      picture = null;
      placeOf = new Map();
      if (gestures !== null && gestures !== "asked") gestures.destroy();
      sizes.disconnect();
      paper.remove();
    },
  };
}
