/** Lays out a connected network by forces, from a few nodes that stand for all to all nodes. */
import {
  forceLink,
  forceManyBody,
  forceSimulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { coarseLevels, type Level } from "./coarseLevels.ts";
import { type LeafBlock, leafBlock } from "./leafBlock.ts";
import { type Neighbours, neighboursOf } from "./neighboursOf.ts";
import type { NetworkPlaces, NetworkShape } from "./networkShape.ts";
import type { RunningLayout } from "./runningLayout.ts";
import { separateBoxes } from "./separateBoxes.ts";

/** The px between boxes at the end. */
export const GAP = 16;
/** The length in px of a line between two discs, from edge to edge. */
const LINE = 48;
/**
 * The forces work on discs, but boxes are wide: a box that is `STRETCH²` times as wide as high counts as a disc. The
 * whole picture becomes wider than high, too, as screens are.
 */
const STRETCH = 1.28;
/** The leaves of a hub with this many leaves stand in a block. */
const BLOCK = 6;
/** How strongly nodes repel each other, per square of the room that they take. */
const CHARGE = 0.022;
/** How far away a crowd counts as one body (Barnes, Hut 1986). */
const THETA = 1.1;
/**
 * The heat of a level at its start and at its end, and its number of ticks: for the coarsest, the others and the last.
 */
const HEAT = {
  first: { from: 1, to: 0.03, ticks: 150 },
  between: { from: 0.9, to: 0.05, ticks: 60 },
  last: { from: 0.5, to: 0.02, ticks: 40 },
};
/** How many nodes one step may move. */
const STEP = 4000;

type Body = SimulationNodeDatum & { x: number; y: number };

/** The bodies of a level at the places of the coarser nodes, scattered over the room that these take. */
function scattered(coarse: readonly Body[], from: Level, to: Level, random: () => number): Body[] {
  return Array.from(to.up!, up => {
    const { x, y } = coarse[up]!;
    const reach = from.radius[up]!;
    return { x: x + (random() - 0.5) * reach, y: y + (random() - 0.5) * reach };
  });
}

function simulationOf({ graph, radius }: Level, bodies: Body[], random: () => number) {
  const links: SimulationLinkDatum<Body>[] = [];
  const { count, start, of } = graph;
  for (let v = 0; v < count; v += 1)
    for (let k = start[v]!; k < start[v + 1]!; k += 1) if (of[k]! > v) links.push({ source: v, target: of[k]! });
  return forceSimulation(bodies)
    .stop()
    .randomSource(random)
    .velocityDecay(0.4)
    .force(
      "charge",
      forceManyBody<Body>()
        .theta(THETA)
        .strength((_, v) => -CHARGE * (2 * radius[v]! + LINE) * (2 * radius[v]! + LINE)),
    )
    .force(
      "link",
      forceLink<Body, SimulationLinkDatum<Body>>(links).distance(
        ({ source, target }) => radius[(source as Body).index!]! + radius[(target as Body).index!]! + LINE,
      ),
    );
}

/**
 * A layout of a connected network, whose nodes are numbered from 0. Many leaves of one node stand in a block round it.
 * The levels follow Walshaw, "A multilevel algorithm for force-directed graph drawing" (2003); the forces are those of
 * d3-force.
 */
export function freePiece(shape: NetworkShape, random: () => number): RunningLayout {
  const { count, width, height } = shape;
  const all = neighboursOf(shape);
  const degree = (v: number): number => all.start[v + 1]! - all.start[v]!;
  const leaves: number[][] = Array.from({ length: count }, () => []);
  for (let v = 0; v < count; v += 1) {
    if (degree(v) !== 1) continue;
    const hub = all.of[all.start[v]!]!;
    // In a pair without other neighbours, the first is the hub.
    if (degree(hub) > 1 || hub < v) leaves[hub]!.push(v);
  }
  const inBlock = new Uint8Array(count);
  /** A star always has a block, since there is nothing else to lay out. */
  const fewest = leaves.some(own => own.length === count - 1) ? 1 : BLOCK;
  for (const own of leaves) if (own.length >= fewest) for (const leaf of own) inBlock[leaf] = 1;
  // The nodes that the forces move.
  const core = Int32Array.from({ length: count }, (_, v) => v).filter(v => inBlock[v] === 0);
  const placeInCore = new Int32Array(count).fill(-1);
  core.forEach((v, at) => {
    placeInCore[v] = at;
  });
  const blocks = Array.from(core, (v): LeafBlock | null => {
    const own = leaves[v]!;
    if (own.length < fewest) return null;
    const side = (sides: Float32Array): number[] => own.map(leaf => sides[leaf]!);
    return leafBlock({ width: width[v]!, height: height[v]! }, side(width), side(height), GAP, STRETCH * STRETCH);
  });
  const boxWidth = Float64Array.from(core, (v, at) => blocks[at]?.width ?? width[v]!);
  const boxHeight = Float64Array.from(core, (v, at) => blocks[at]?.height ?? height[v]!);
  const kept = Int32Array.from(shape.from.keys()).filter(e => !inBlock[shape.from[e]!] && !inBlock[shape.to[e]!]);
  const graph = neighboursOf({
    count: core.length,
    from: kept.map(e => placeInCore[shape.from[e]!]!),
    to: kept.map(e => placeInCore[shape.to[e]!]!),
  });
  const levels = coarseLevels(
    graph,
    // The radius of a disc of the same area.
    boxWidth.map((w, at) => Math.sqrt((w * boxHeight[at]!) / Math.PI)),
  );
  const coarsest = levels[levels.length - 1]!;
  const spread = Math.sqrt(coarsest.radius.reduce((sum, r) => sum + (2 * r + LINE) * (2 * r + LINE), 0));
  let at = levels.length - 1;
  let bodies: Body[] = onSquares(coarsest.graph, spread, random());
  /** The places of the core in px, once the forces have done their work. */
  let boxes: { x: Float64Array; y: Float64Array } | null = null;

  const heatOf = (level: number) => (level === levels.length - 1 ? HEAT.first : level === 0 ? HEAT.last : HEAT.between);

  const corePlaces = (): { x: Float64Array; y: Float64Array } => {
    if (boxes) return boxes;
    const x = new Float64Array(core.length);
    const y = new Float64Array(core.length);
    const upOf = Int32Array.from({ length: core.length }, (_, v) => {
      let up = v;
      for (let level = 0; level < at; level += 1) up = levels[level]!.up![up]!;
      return up;
    });
    const members = new Float64Array(bodies.length);
    for (const up of upOf) members[up]! += 1;
    const placed = new Float64Array(bodies.length);
    upOf.forEach((up, v) => {
      // Nodes that are still one stand round its middle for now.
      const [dx, dy] = onSpiral(placed[up]!, levels[at]!.radius[up]! / Math.sqrt(members[up]!));
      placed[up]! += 1;
      x[v] = (bodies[up]!.x + dx) * STRETCH;
      y[v] = (bodies[up]!.y + dy) / STRETCH;
    });
    return { x, y };
  };
  const places = (): NetworkPlaces => {
    const own = corePlaces();
    const x = new Float64Array(count);
    const y = new Float64Array(count);
    core.forEach((v, i) => {
      x[v] = own.x[i]!;
      y[v] = own.y[i]!;
      const block = blocks[i];
      leaves[v]!.forEach((leaf, nth) => {
        if (!block) return;
        x[leaf] = own.x[i]! + block.x[nth + 1]!;
        y[leaf] = own.y[i]! + block.y[nth + 1]!;
      });
    });
    return { x, y };
  };
  function* steps(): Generator<number, void, void> {
    let moved = 0;
    for (;;) {
      const level = levels[at]!;
      const { from, to, ticks } = heatOf(at);
      const simulation = simulationOf(level, bodies, random);
      for (let tick = 0; tick < ticks; tick += 1) {
        simulation.alpha(from + ((to - from) * tick) / ticks).tick();
        moved += bodies.length;
        if (moved < STEP) continue;
        yield moved;
        moved = 0;
      }
      if (at === 0) break;
      at -= 1;
      bodies = scattered(bodies, level, levels[at]!, random);
    }
    yield moved;
    layDown(bodies);
    boxes = corePlaces();
    for (const looked of separateBoxes({ ...boxes, width: boxWidth, height: boxHeight }, GAP)) yield looked / 4;
  }
  return {
    steps: steps(),
    places,
    work: levels.reduce((sum, { radius }, level) => sum + radius.length * heatOf(level).ticks, 10 * core.length),
  };
}

/** The nth point of a spiral with turns `apart` px apart, each turned by the golden angle (its cosine and sine). */
function onSpiral(nth: number, apart: number): readonly [number, number] {
  let [cos, sin] = [1, 0];
  for (let turn = nth % 89; turn > 0; turn -= 1)
    [cos, sin] = [
      cos * -0.7373688780783197 - sin * 0.6754902942615238,
      sin * -0.7373688780783197 + cos * 0.6754902942615238,
    ];
  const far = apart * Math.sqrt(nth);
  return [cos * far, sin * far];
}

/**
 * Bodies on squares round the first one, by their distance in lines, with those that are reached through the same
 * neighbour side by side. It is a radial tree, but on squares, since sines differ between machines.
 */
function onSquares({ count, start, of }: Neighbours, size: number, turn: number): Body[] {
  const parent = new Int32Array(count).fill(-1);
  const depth = new Int32Array(count);
  const order = [0];
  for (let i = 0; i < order.length; i += 1) {
    const v = order[i]!;
    for (let k = start[v]!; k < start[v + 1]!; k += 1) {
      const u = of[k]!;
      if (u === 0 || parent[u] !== -1) continue;
      parent[u] = v;
      depth[u] = depth[v]! + 1;
      order.push(u);
    }
  }
  // The number of leaves of the tree below each body, which decides its part of the square.
  const ends = new Float64Array(count);
  for (let i = count - 1; i > 0; i -= 1) {
    const v = order[i]!;
    ends[v] = Math.max(1, ends[v]!);
    ends[parent[v]!]! += ends[v]!;
  }
  const share = Float64Array.from(ends, end => end / (ends[0]! || 1));
  const from = new Float64Array(count);
  const next = new Float64Array(count);
  const deepest = depth.reduce((most, own) => Math.max(most, own), 0);
  const bodies: Body[] = Array.from(ends, () => ({ x: 0, y: 0 }));
  from[0] = turn;
  for (const v of order) {
    if (v > 0) {
      from[v] = from[parent[v]!]! + next[parent[v]!]!;
      next[parent[v]!]! += share[v]!;
    }
    const round = from[v]! + share[v]! / 2;
    const along = (round - Math.floor(round)) * 4;
    const side = Math.floor(along);
    const reach = (size * depth[v]!) / (2 * deepest || 1);
    const off = (2 * (along - side) - 1) * reach;
    bodies[v]!.x = side === 0 ? off : side === 1 ? reach : side === 2 ? -off : -reach;
    bodies[v]!.y = side === 0 ? -reach : side === 1 ? off : side === 2 ? reach : -off;
  }
  return bodies;
}

/** Turns the bodies so that they spread most along the x axis. */
function layDown(bodies: readonly Body[]): void {
  let [middleX, middleY] = [0, 0];
  for (const { x, y } of bodies) {
    middleX += x / bodies.length;
    middleY += y / bodies.length;
  }
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of bodies) {
    xx += (x - middleX) * (x - middleX);
    xy += (x - middleX) * (y - middleY);
    yy += (y - middleY) * (y - middleY);
  }
  // The principal axis of a symmetric 2 × 2 matrix.
  const half = (xx - yy) / 2;
  const [axisX, axisY] =
    half >= 0 ? [half + Math.sqrt(half * half + xy * xy), xy] : [xy, Math.sqrt(half * half + xy * xy) - half];
  const length = Math.sqrt(axisX * axisX + axisY * axisY);
  if (!(length > 0)) return;
  const [cos, sin] = [axisX / length, axisY / length];
  for (const body of bodies) {
    const [x, y] = [body.x - middleX, body.y - middleY];
    body.x = x * cos + y * sin;
    body.y = y * cos - x * sin;
  }
}
