/** The free layout of the network: joined nodes stand near each other. */
import { extentOf } from "./extentOf.ts";
import { freePiece } from "./freePiece.ts";
import type { NetworkPlaces, NetworkShape, Progress } from "./networkShape.ts";
import { groupOfNodes, partsOf } from "./partsOf.ts";
import { layOut, layPieces, packParts, placesBefore, type RunningLayout } from "./runningLayout.ts";

/**
 * Numbers from 0 to 1, the same for the same seed on every machine: the upper bits of a linear congruential generator
 * (Knuth's and Lewis's constants).
 */
function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 16777216;
  };
}

/** Every piece begins with the same seed, so that its layout does not depend on the other pieces. */
const layFreely = (shape: NetworkShape, seed: number): RunningLayout =>
  layPieces(shape, piece => freePiece(piece.shape, randomFrom(seed)));

/**
 * Lays out nodes by groups: each group by itself, then the groups as one box each, joined as their nodes are. Nodes
 * without a group are boxes of their own.
 */
function layGroups(shape: NetworkShape, group: Int32Array, seed: number): RunningLayout {
  const { count, from, to, isHop } = shape;
  const { groupOf, size } = groupOfNodes(group);
  const parts = partsOf(shape, groupOf, size);
  const layouts = parts.map(part => layFreely(part.shape, seed));
  /** The layout of the groups, once their nodes have places. */
  let between: RunningLayout | null = null;
  const within = (): readonly NetworkPlaces[] => layouts.map(layout => layout.places());
  function* steps(): Generator<number, void, void> {
    for (const layout of layouts) yield* layout.steps;
    const bounds = parts.map((part, at) => extentOf(part.shape, layouts[at]!.places()));
    between = layFreely(
      {
        count: size,
        from: from.map(v => groupOf[v]!),
        to: to.map(v => groupOf[v]!),
        isHop,
        width: Float32Array.from(bounds, ({ width }) => width + AROUND),
        height: Float32Array.from(bounds, ({ height }) => height + AROUND),
      },
      seed,
    );
    yield* between.steps;
  }
  const places = (): NetworkPlaces => {
    const own = within();
    if (between === null) return packParts(shape, parts, own);
    const middles = between.places();
    const x = new Float64Array(count);
    const y = new Float64Array(count);
    parts.forEach((part, at) => {
      const { left, top, width, height } = extentOf(part.shape, own[at]!);
      part.nodes.forEach((v, i) => {
        x[v] = own[at]!.x[i]! - left - width / 2 + middles.x[at]!;
        y[v] = own[at]!.y[i]! - top - height / 2 + middles.y[at]!;
      });
    });
    return { x, y };
  };
  return { steps: steps(), places, work: layouts.reduce((sum, { work }) => sum + work, 200 * size) };
}

/** The margin of a group in px. */
const AROUND = 48;

const lay =
  (seed: number) =>
  (shape: NetworkShape): RunningLayout =>
    shape.group ? layGroups(shape, shape.group, seed) : layFreely(shape, seed);

/**
 * The places with which `layoutFree` begins: detached pieces are packed and joined nodes are near each other, but boxes
 * may overlap.
 */
export const firstPlaces = (shape: NetworkShape, seed: number): NetworkPlaces => placesBefore(shape, lay(seed));

/**
 * Lays out a network step by step, so that the caller can show the state or stop. The same shape and seed give the same
 * places on every machine; the order of nodes and edges makes no difference, except between nodes with equal
 * surroundings. In the end no two boxes overlap, and pinned nodes stand exactly at their pins. Detached pieces are laid
 * out separately and packed, the largest first, as wide for
 * their height as the shape says.
 * @throws where the shape breaks what its type says
 */
export function* layoutFree(shape: NetworkShape, seed: number): Generator<Progress, NetworkPlaces, void> {
  return yield* layOut(shape, lay(seed));
}
