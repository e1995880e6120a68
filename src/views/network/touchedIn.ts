/** Finds what lies under a pointer in a picture. */
import type { NetworkPlaces } from "../../layout/index.ts";
import { alongLine } from "./alongLine.ts";
import type { PlacedBox } from "./boxIndex.ts";
import type { LinePath, Point } from "./linePath.ts";
import type { NetworkPicture } from "./networkPicture.ts";

/** px of the screen by which a pointer may miss: lines are thin. */
const MISS = { party: 5, line: 8 } as const;

export type Touched = { readonly kind: "party" | "line"; readonly place: number };

function distanceBetween(start: Point, end: Point, { x, y }: Point): number {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const along = ((x - start.x) * across + (y - start.y) * down) / (across * across + down * down || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(start.x + across * share - x, start.y + down * share - y);
}

/** The number of straight steps that are as good as a curve. */
const STEPS = 12;

function distanceTo(path: LinePath, point: Point): number {
  if (path.bend === null && path.loop === null) return distanceBetween(path.start, path.end, point);
  const points = Array.from({ length: STEPS + 1 }, (_, at) => alongLine(path, at / STEPS));
  return Math.min(...points.slice(1).map((end, at) => distanceBetween(points[at]!, end, point)));
}

/**
 * What is touched: a party rather than a line, and of parties on top of each other the uppermost; else the nearest.
 * @param point px of the picture
 * @param zoom px of the screen for one px of the picture
 * @param far the cards that are drawn otherwise than as the party's box, in px of the screen from the picture's origin
 */
export function touchedIn(
  { nodes }: Pick<NetworkPicture, "nodes">,
  { x, y }: NetworkPlaces,
  paths: readonly LinePath[],
  point: Point,
  zoom: number,
  far: ReadonlyMap<number, PlacedBox> = new Map(),
): Touched | null {
  let [party, nearest] = [-1, MISS.party / zoom];
  nodes.forEach(({ card }, place) => {
    const drawn = far.get(place);
    const [width, height] = drawn ? [drawn.width / zoom, drawn.height / zoom] : [card.width, card.height];
    const middleX = drawn ? drawn.left / zoom + width / 2 : x[place]!;
    const middleY = drawn ? drawn.top / zoom + height / 2 : y[place]!;
    const across = Math.abs(point.x - middleX) - width / 2;
    const down = Math.abs(point.y - middleY) - height / 2;
    const distance = Math.hypot(Math.max(0, across), Math.max(0, down));
    if (distance <= nearest) [party, nearest] = [place, distance];
  });
  if (party >= 0) return { kind: "party", place: party };
  let line = -1;
  nearest = MISS.line / zoom;
  paths.forEach((path, place) => {
    const far = distanceTo(path, point);
    if (far <= nearest) [line, nearest] = [place, far];
  });
  return line < 0 ? null : { kind: "line", place: line };
}
