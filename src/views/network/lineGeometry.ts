/** Where the lines of a network run: from the edge of one box to the edge of another, side by side where they are several. */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";

export type Point = { readonly x: number; readonly y: number };

/** px. A loop is a curve with two points that draw it; any other line is straight. */
export type LinePath = {
  readonly start: Point;
  readonly end: Point;
  readonly loop: readonly [Point, Point] | null;
  /** How far it runs beside the line from centre to centre, so that lines between the same two do not lie on each other. */
  readonly aside: number;
};

/** px between lines of the same two parties. */
const BESIDE = 10;
/** px of a box that stay free beside the outermost. */
const CORNER = 7;
/** px that a loop reaches out of its box. */
const LOOP = 44;
/** Half of the angle between the ends of a loop. */
export const LOOP_SWEEP = Math.PI / 6;
/** How Cytoscape reaches the points of a loop from its step. */
const LOOP_REACH = 1.4;

/** A card, and how far what stands behind it, or is torn off it, is seen above it and to its right, in px. */
export type LineBox = {
  readonly width: number;
  readonly height: number;
  readonly above: number;
  readonly right: number;
};

/** px, by what stands behind a card. */
const REACHES = { none: 0, pile: 8, line: 13 } as const;

/** As `behindCard` and `tornEdge` draw it. */
export function lineBox({ card: { width, height }, stack, isTorn }: NetworkNode): LineBox {
  const reach = REACHES[stack];
  return { width, height, above: Math.max(reach, isTorn ? 5 : 0), right: reach };
}

/** px, as Cytoscape names it: of the loops of one box, the first. */
export const loopStep = ({ width }: Pick<LineBox, "width">): number =>
  (width / 2 + LOOP) / (LOOP_REACH * Math.cos(LOOP_SWEEP));

/** From a point in a box, measured from its centre, along a direction to its edge. */
function edgeFrom(inside: Point, direction: Point, { width, height, above, right }: LineBox): Point {
  const along = (place: number, way: number, least: number, most: number) =>
    way === 0 ? Number.POSITIVE_INFINITY : ((way > 0 ? most : least) - place) / way;
  const far = Math.min(
    along(inside.x, direction.x, -width / 2, width / 2 + right),
    along(inside.y, direction.y, -height / 2 - above, height / 2),
  );
  return { x: inside.x + direction.x * far, y: inside.y + direction.y * far };
}

/** Whoever moves, it stays the same: told once for a picture. */
const told = new WeakMap<NetworkPicture["lines"], Float64Array>();

/** How far each line runs aside: of lines between the same two parties the middle one, or the middle, is straight. */
export function asides({ lines, nodes }: Pick<NetworkPicture, "lines" | "nodes">): Float64Array {
  const before = told.get(lines);
  if (before) return before;
  const pairs = new Map<number, number[]>();
  lines.forEach(({ from, to }, place) => {
    if (from === to) return;
    const pair = Math.min(from, to) * nodes.length + Math.max(from, to);
    const known = pairs.get(pair);
    if (known) known.push(place);
    else pairs.set(pair, [place]);
  });
  const found = new Float64Array(lines.length);
  told.set(lines, found);
  for (const own of pairs.values()) {
    if (own.length === 1) continue;
    const { from, to } = lines[own[0]!]!;
    const least = Math.min(...[from, to].flatMap(place => [nodes[place]!.card.width, nodes[place]!.card.height]));
    const gap = Math.min(BESIDE, Math.max(0, least - 2 * CORNER) / (own.length - 1));
    own.forEach((place, nth) => {
      const aside = (nth - (own.length - 1) / 2) * gap;
      // Measured across the way from the first of the two to the second, whichever way a line goes.
      found[place] = lines[place]!.from < lines[place]!.to ? aside : -aside;
    });
  }
  return found;
}

/** One line between two boxes. */
export function linePath(
  { from, to }: Pick<NetworkLine, "from" | "to">,
  aside: number,
  { x, y }: NetworkPlaces,
  boxOf: (node: number) => LineBox,
): LinePath {
  const [a, b]: readonly Point[] = [
    { x: x[from]!, y: y[from]! },
    { x: x[to]!, y: y[to]! },
  ] as const;
  if (from === to) {
    const reach = LOOP_REACH * loopStep(boxOf(from));
    const points = [-LOOP_SWEEP, LOOP_SWEEP].map(angle => ({
      x: a!.x + Math.cos(angle) * reach,
      y: a!.y + Math.sin(angle) * reach,
    }));
    const [start, end] = points.map(point => {
      const edge = edgeFrom({ x: 0, y: 0 }, { x: point.x - a!.x, y: point.y - a!.y }, boxOf(from));
      return { x: a!.x + edge.x, y: a!.y + edge.y };
    });
    return { start: start!, end: end!, loop: [points[0]!, points[1]!], aside: 0 };
  }
  const length = Math.hypot(b!.x - a!.x, b!.y - a!.y) || 1;
  const way = { x: (b!.x - a!.x) / length, y: (b!.y - a!.y) / length };
  const beside = { x: -way.y * aside, y: way.x * aside };
  const start = edgeFrom(beside, way, boxOf(from));
  const end = edgeFrom(beside, { x: -way.x, y: -way.y }, boxOf(to));
  return {
    start: { x: a!.x + start.x, y: a!.y + start.y },
    end: { x: b!.x + end.x, y: b!.y + end.y },
    loop: null,
    aside,
  };
}

/** Every line of a picture, in its order. */
export function lineGeometry(picture: NetworkPicture, places: NetworkPlaces): readonly LinePath[] {
  const aside = asides(picture);
  const boxes = picture.nodes.map(lineBox);
  const boxOf = (node: number) => boxes[node]!;
  return picture.lines.map((line, place) => linePath(line, aside[place]!, places, boxOf));
}
