/** A picture of a network with each party at its place, and what depends on that: lines, boxes, notes and names. */
import type { NetworkPlaces } from "../../../layout/index.ts";
import type { Palette } from "../../../theme/index.ts";
import {
  asides,
  CHOSEN_AT_ONCE,
  type FarPicture,
  farCards,
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
  type paintNetwork,
  READABLE_ZOOM,
  touchedIn,
  type Viewport,
  type wholeView,
  widened,
} from "../../../views/index.ts";
import type { Pressed } from "./networkGestures.ts";

/** What of the picture is seen, on a canvas of this size in px. */
export type SceneView = { readonly viewport: Viewport; readonly width: number; readonly height: number };

export type NetworkScene = {
  readonly isEmpty: () => boolean;
  /** Sets the parties at these places, but for one that is being dragged. */
  readonly set: (picture: NetworkPicture, places: NetworkPlaces) => void;
  readonly clear: () => void;
  /** The centre of a party, in px of the picture. */
  readonly centreOf: (key: string) => Point | null;
  /** Moves a party with its lines, and tells whether it is there. */
  readonly drag: (key: string, to: Point) => boolean;
  /** Ends a drag, and tells where the party stands, if it is there. */
  readonly drop: (key: string) => Point | null;
  /** Has names chosen anew. */
  readonly forgetNames: () => void;
  readonly pressedAt: (point: Point, zoom: number, seen: SceneView) => Pressed | null;
  /** How to look at as much of the picture as `viewOf` says; null where there is nobody in it. */
  readonly viewAs: (viewOf: typeof wholeView, size: Omit<SceneView, "viewport">) => Viewport | null;
  /** All that is painted; null before there is a picture. */
  readonly paintingOf: (seen: SceneView, palette: Palette) => Parameters<typeof paintNetwork>[1] | null;
};

/** The lines from and to each party. */
function linesOfParties({ lines, nodes }: NetworkPicture): readonly (readonly number[])[] {
  const own: number[][] = nodes.map(() => []);
  lines.forEach(({ from, to }, line) => {
    own[from]!.push(line);
    if (to !== from) own[to]!.push(line);
  });
  return own;
}

export function networkScene(): NetworkScene {
  let picture: NetworkPicture | null = null;
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
  /** The cards with names, and the zoom and the part of the picture for which they were chosen; null for all of it. */
  let far: { readonly zoom: number; readonly part: PlacedBox | null; readonly made: FarPicture } | null = null;

  const farAt = ({ viewport: { zoom, x, y }, width, height }: SceneView): FarPicture | null => {
    if (!picture || zoom >= READABLE_ZOOM) return null;
    const view = { left: -x, top: -y, width, height };
    if (far?.zoom === zoom && (far.part === null || isWithin(view, far.part))) return far.made;
    const part = picture.nodes.length <= CHOSEN_AT_ONCE ? null : widened(view, Math.min(width, height) / 4);
    far = { zoom, part, made: farCards({ picture, places: at, paths, boxes, zoom, view: part }) };
    return far.made;
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
    linesOf ??= linesOfParties(picture!);
    for (const line of linesOf[place]!)
      paths[line] = linePath(lines[line]!, aside[line]!, at, node => lineBox(nodes[node]!));
  };
  const centreOf = (key: string): Point | null => {
    const place = placeOf.get(key);
    return place === undefined ? null : { x: at.x[place]!, y: at.y[place]! };
  };

  return {
    isEmpty: () => picture === null,
    set(shown, places) {
      // A party that is being dragged stays under the pointer, wherever a layout would place it.
      const stays = held === null ? null : centreOf(held);
      picture = shown;
      at = { x: Float64Array.from(places.x), y: Float64Array.from(places.y) };
      placeOf = new Map(shown.nodes.map(({ key }, place) => [key, place]));
      const now = held === null ? undefined : placeOf.get(held);
      if (stays !== null && now !== undefined) [at.x[now], at.y[now]] = [stays.x, stays.y];
      linesOf = null;
      aside = asides(shown);
      tell();
    },
    clear() {
      picture = null;
      placeOf = new Map();
    },
    centreOf,
    drag(key, to) {
      const place = placeOf.get(key);
      if (place === undefined) return false;
      held = key;
      [at.x[place], at.y[place]] = [to.x, to.y];
      follow(place);
      notes = [];
      return true;
    },
    drop(key) {
      held = null;
      const centre = centreOf(key);
      if (centre !== null) tell();
      return centre;
    },
    forgetNames() {
      far = null;
    },
    pressedAt(point, zoom, seen) {
      const touched = picture && touchedIn(picture, at, paths, point, zoom, farAt(seen)?.cards);
      if (!touched) return null;
      const { kind, place } = touched;
      return { kind, key: picture![kind === "party" ? "nodes" : "lines"][place]!.key };
    },
    viewAs: (viewOf, { width, height }) =>
      picture && picture.nodes.length > 0 ? viewOf({ picture, places: at, paths, boxes, width, height }) : null,
    paintingOf: (seen, palette) =>
      picture && {
        ...seen,
        ...{ picture, places: at, paths, boxes, notes, palette, far: farAt(seen) },
        moving: held === null ? -1 : (placeOf.get(held) ?? -1),
      },
  };
}
