/**
 * Where the lines of a network run: from the edge of one box to the edge of another, side by side where they are several.
 * None runs through the box of anybody else, as if it ended there: it is led round by a gentle curve, or is left out there.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import { alongLine } from "./alongLine.ts";
import { type BoxGrid, boxGrid } from "./boxGrid.ts";
import type { LineBox, LinePath, Point } from "./linePath.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";

export const WHOLE: LinePath["parts"] = [[0, 1]];

/** px between lines of the same two parties. */
const BESIDE = 10;
/** px of a box that stay free beside the outermost. */
const CORNER = 7;
/** px that a loop reaches out of its box. */
const LOOP = 44;
/** Half of the angle between the ends of a loop. */
const LOOP_SWEEP = Math.PI / 6;
/** px that a line stays away from a box that is not its own: if it can, and at least if it is bent. */
const CLEAR = { well: 7, least: 2 } as const;
/** px that are left free of a line before and behind a box that it passes behind. */
const GAP = 10;
/** px that a line may be bent aside, and the share of its length at most. */
const BOWS = [16, 30, 48, 70, 100, 140, 190, 250, 340] as const;
const BOW_SHARE = 0.3;
/** Parties among which lines are led round others: among more, that would take too long. */
export const MOST_BENT = 1500;
/** Bends that are tried in one picture: some 50 ms. */
const MOST_TRIES = 10_000;
/** px of a part of a line between two gaps below which it says nothing. */
const LEAST_PART = 3;

/** px, by what stands behind a card. */
const REACHES = { none: 0, pile: 8, line: 13 } as const;

/** As `behindCard` and `tornEdge` draw it. */
export function lineBox({ card: { width, height }, stack, isTorn }: NetworkNode): LineBox {
  const reach = REACHES[stack];
  return { width, height, above: Math.max(reach, isTorn ? 5 : 0), right: reach };
}

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

/**
 * One line between two boxes, as if nobody else were there.
 * @param bow px that it is bent aside
 */
export function linePath(
  { from, to }: Pick<NetworkLine, "from" | "to">,
  aside: number,
  { x, y }: NetworkPlaces,
  boxOf: (node: number) => LineBox,
  bow = 0,
): LinePath {
  const [a, b]: readonly Point[] = [
    { x: x[from]!, y: y[from]! },
    { x: x[to]!, y: y[to]! },
  ] as const;
  if (from === to) {
    const reach = (boxOf(from).width / 2 + LOOP) / Math.cos(LOOP_SWEEP);
    const points = [-LOOP_SWEEP, LOOP_SWEEP].map(angle => ({
      x: a!.x + Math.cos(angle) * reach,
      y: a!.y + Math.sin(angle) * reach,
    }));
    const [start, end] = points.map(point => {
      const edge = edgeFrom({ x: 0, y: 0 }, { x: point.x - a!.x, y: point.y - a!.y }, boxOf(from));
      return { x: a!.x + edge.x, y: a!.y + edge.y };
    });
    return { start: start!, end: end!, loop: [points[0]!, points[1]!], aside: 0, bend: null, parts: WHOLE };
  }
  const length = Math.hypot(b!.x - a!.x, b!.y - a!.y) || 1;
  const way = { x: (b!.x - a!.x) / length, y: (b!.y - a!.y) / length };
  const beside = { x: -way.y * aside, y: way.x * aside };
  // From both ends towards what draws the curve.
  const [along, across] = bow === 0 ? [1, 0] : [length / 2, 2 * bow];
  const out = { x: way.x * along - way.y * across, y: way.y * along + way.x * across };
  const back = { x: -way.x * along - way.y * across, y: -way.y * along + way.x * across };
  const start = edgeFrom(beside, out, boxOf(from));
  const end = edgeFrom(beside, back, boxOf(to));
  return {
    start: { x: a!.x + start.x, y: a!.y + start.y },
    end: { x: b!.x + end.x, y: b!.y + end.y },
    loop: null,
    aside,
    bend: bow === 0 ? null : { x: a!.x + beside.x + out.x, y: a!.y + beside.y + out.y },
    parts: WHOLE,
  };
}

/** Points of it, near enough to each other for straight lines between them. */
function pointsOf(path: LinePath): readonly Point[] {
  const { start, end, loop, bend } = path;
  if (loop === null && bend === null) return [start, end];
  const count = Math.max(12, Math.min(32, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 40)));
  return Array.from({ length: count + 1 }, (_, at) => alongLine(path, at / count));
}

type Ends = readonly [from: number, to: number];

function isMet(path: LinePath, ends: Ends, grid: BoxGrid, clear: number): boolean {
  const points = pointsOf(path);
  return points.some((point, at) => at > 0 && grid.isMet(points[at - 1]!, point, ends, clear));
}

/** What of a line is not behind somebody else. */
function partsBeside(path: LinePath, ends: Ends, grid: BoxGrid): LinePath["parts"] {
  const points = pointsOf(path);
  const steps = points.length - 1;
  const spans: [number, number][] = [];
  for (let at = 0; at < steps; at += 1) {
    const found = grid.spans(points[at]!, points[at + 1]!, ends, GAP);
    for (let one = 0; one < found.length; one += 2)
      spans.push([(at + found[one]!) / steps, (at + found[one + 1]!) / steps]);
  }
  if (spans.length === 0) return WHOLE;
  spans.sort((a, b) => a[0] - b[0]);
  const length = points.reduce(
    (sum, { x, y }, at) => (at === 0 ? 0 : sum + Math.hypot(x - points[at - 1]!.x, y - points[at - 1]!.y)),
    0,
  );
  const parts: [number, number][] = [];
  let free = 0;
  for (const [from, to] of [...spans, [1, 1] as const]) {
    const least = free === 0 || from === 1 ? 0 : LEAST_PART;
    if (from > free && (from - free) * length >= least) parts.push([free, from]);
    free = Math.max(free, to);
  }
  return parts;
}

/** With gaps where somebody else stands: found when they are asked for, since of very many lines few are seen from near. */
function withGaps({ start, end, loop, aside, bend }: LinePath, ends: Ends, gridOf: () => BoxGrid): LinePath {
  let parts: LinePath["parts"] | null = null;
  return {
    start,
    end,
    loop,
    aside,
    bend,
    get parts() {
      parts ??= partsBeside(this, ends, gridOf());
      return parts;
    },
  };
}

/** Where a line runs among all parties: asked for one after the other, in their order. */
function among(picture: NetworkPicture, places: NetworkPlaces) {
  const aside = asides(picture);
  const boxes = picture.nodes.map(lineBox);
  const boxOf = (node: number) => boxes[node]!;
  let made: BoxGrid | null = null;
  const gridOf = () => {
    made ??= boxGrid(boxes, places, GAP);
    return made;
  };
  let tries = 0;
  /** Lines of the same two are bent alike, so that they stay side by side: measured as `asides` are. */
  const bows = new Map<number, number>();
  return (line: NetworkLine, place: number): LinePath => {
    const { from, to } = line;
    const ends = [from, to] as const;
    const straight = linePath(line, aside[place]!, places, boxOf);
    if (from === to || boxes.length > MOST_BENT) return withGaps(straight, ends, gridOf);
    const grid = gridOf();
    const pair = Math.min(from, to) * boxes.length + Math.max(from, to);
    const sign = from < to ? 1 : -1;
    const before = bows.get(pair);
    if (before === undefined && !isMet(straight, ends, grid, CLEAR.well)) return straight;
    const most = Math.hypot(places.x[to]! - places.x[from]!, places.y[to]! - places.y[from]!) * BOW_SHARE;
    const tried = BOWS.filter(bow => bow <= most).flatMap(bow => [bow, -bow]);
    for (const clear of [CLEAR.well, CLEAR.least])
      for (const bow of before === undefined ? tried : [before, ...tried]) {
        if (tries >= MOST_TRIES) return withGaps(straight, ends, gridOf);
        tries += 1;
        const bent = linePath(line, aside[place]!, places, boxOf, bow * sign);
        if (isMet(bent, ends, grid, clear)) continue;
        bows.set(pair, bow);
        return bent;
      }
    return withGaps(straight, ends, gridOf);
  };
}

/** Every line of a picture, in its order. */
export const lineGeometry = (picture: NetworkPicture, places: NetworkPlaces): readonly LinePath[] =>
  picture.lines.map(among(picture, places));

/** Whether one of them is left out where somebody else stands. */
export function isBehind(picture: NetworkPicture, places: NetworkPlaces): boolean {
  const pathOf = among(picture, places);
  return picture.lines.some((line, place) => pathOf(line, place).parts !== WHOLE);
}
