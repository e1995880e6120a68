/**
 * The lines of a network, from the edge of one box to the edge of another; several between the same two boxes run side
 * by side. A line never seems to end at a box that is not its own: it bends gently round the box, or has a gap there.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import { alongLine } from "./alongLine.ts";
import { type BoxGrid, boxGrid } from "./boxGrid.ts";
import type { LineBox, LinePath, Point } from "./linePath.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";

export const WHOLE: LinePath["parts"] = [[0, 1]];

/** px between lines of the same two parties. */
const BESIDE = 10;
/** px at the corners of a box that stay free beside the outermost line. */
const CORNER = 7;
/** px that a loop reaches out of its box. */
const LOOP = 44;
/** Half of the angle between the ends of a loop. */
const LOOP_SWEEP = Math.PI / 6;
/** px between a line and a box that is not its own: `well` if possible, `least` for a line that is bent. */
const CLEAR = { well: 7, least: 2 } as const;
/** px of the gap before and behind a box that the line passes behind. */
const GAP = 10;
/** px by which a line may be bent, in the order in which they are tried. */
const BOWS = [16, 30, 48, 70, 100, 140, 190, 250, 340] as const;
const BOW_SHARE = 0.3;
/** Up to this many parties lines are bent round boxes; among more, it would take too long. */
export const MOST_BENT = 1500;
/** The most bends that are tried in one picture, which takes some 50 ms. */
const MOST_TRIES = 10_000;
/** px of the shortest part between two gaps that is still drawn. */
const LEAST_PART = 3;

/** px that what stands behind a card reaches beyond it. */
const REACHES = { none: 0, pile: 8, line: 13 } as const;

/** The box that lines keep away from, including what `behindCard` and `tornEdge` draw. */
export function lineBox({ card: { width, height }, stack, isTorn }: NetworkNode): LineBox {
  const reach = REACHES[stack];
  return { width, height, above: Math.max(reach, isTorn ? 5 : 0), right: reach };
}

/** The point where a direction leaves a box, from a point inside. Both are measured from the centre of the box. */
function edgeFrom(inside: Point, direction: Point, { width, height, above, right }: LineBox): Point {
  const along = (place: number, way: number, least: number, most: number) =>
    way === 0 ? Number.POSITIVE_INFINITY : ((way > 0 ? most : least) - place) / way;
  const far = Math.min(
    along(inside.x, direction.x, -width / 2, width / 2 + right),
    along(inside.y, direction.y, -height / 2 - above, height / 2),
  );
  return { x: inside.x + direction.x * far, y: inside.y + direction.y * far };
}

/** The result for each picture: it stays the same wherever parties move. */
const kept = new WeakMap<NetworkPicture["lines"], Float64Array>();

/**
 * px by which each line runs beside the straight way between centres. Of several lines of the same two parties, the
 * middle one is straight, or the middle between two.
 */
export function asides({ lines, nodes }: Pick<NetworkPicture, "lines" | "nodes">): Float64Array {
  const before = kept.get(lines);
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
  kept.set(lines, found);
  for (const own of pairs.values()) {
    if (own.length === 1) continue;
    const { from, to } = lines[own[0]!]!;
    const least = Math.min(...[from, to].flatMap(place => [nodes[place]!.card.width, nodes[place]!.card.height]));
    const gap = Math.min(BESIDE, Math.max(0, least - 2 * CORNER) / (own.length - 1));
    own.forEach((place, nth) => {
      const aside = (nth - (own.length - 1) / 2) * gap;
      // It is measured across the way from the first party to the second, whichever way the line goes.
      found[place] = lines[place]!.from < lines[place]!.to ? aside : -aside;
    });
  }
  return found;
}

/**
 * A line between two boxes, as if there were no others.
 * @param bow px by which it is bent aside
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
  // From both ends, the control point lies this far along the way and across it.
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

/** Points of a line, near enough to each other to be joined by straight lines. */
function pointsOf(path: LinePath): readonly Point[] {
  const { start, end, loop, bend } = path;
  if (loop === null && bend === null) return [start, end];
  const count = Math.max(12, Math.min(32, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 40)));
  return Array.from({ length: count + 1 }, (_, at) => alongLine(path, at / count));
}

type LineEnds = readonly [from: number, to: number];

function isMet(path: LinePath, ends: LineEnds, grid: BoxGrid, clear: number): boolean {
  const points = pointsOf(path);
  return points.some((point, at) => at > 0 && grid.isMet(points[at - 1]!, point, ends, clear));
}

/** The parts of a line that are not behind another box. */
function partsBeside(path: LinePath, ends: LineEnds, grid: BoxGrid): LinePath["parts"] {
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

/** The line with its gaps. They are computed on demand, since of very many lines only few are seen from near. */
function withGaps({ start, end, loop, aside, bend }: LinePath, ends: LineEnds, gridOf: () => BoxGrid): LinePath {
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

/** Bends lines round all parties. Ask for the lines one after the other, in their order. */
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
  /**
   * The bends by pairs of parties: lines of the same two are bent alike, so that they stay side by side. Measured as in
   * `asides`.
   */
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

/** All lines of a picture, in its order. */
export const lineGeometry = (picture: NetworkPicture, places: NetworkPlaces): readonly LinePath[] =>
  picture.lines.map(among(picture, places));

/** Whether some line has a gap where it passes behind a party. */
export function isBehind(picture: NetworkPicture, places: NetworkPlaces): boolean {
  const pathOf = among(picture, places);
  return picture.lines.some((line, place) => pathOf(line, place).parts !== WHOLE);
}
