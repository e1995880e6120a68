/** The free layout of the network: whoever is joined stands near each other. */
import { boundsOf } from "./boundsOf.ts";
import { freePiece } from "./freePiece.ts";
import { type Laying, layOut, layPieces, packParts, placesBefore } from "./laying.ts";
import type { NetworkPlaces, NetworkShape, Progress } from "./networkShape.ts";
import { groupOfNodes, partsOf } from "./partsOf.ts";
import { randomFrom } from "./randomFrom.ts";

/** Every piece begins with the same seed, so that what becomes of one does not hang on the others. */
const layFreely = (shape: NetworkShape, seed: number): Laying =>
  layPieces(shape, piece => freePiece(piece.shape, randomFrom(seed)));

/**
 * Groups kept together: each is laid out by itself, then the groups as one box each, joined as their nodes are.
 * Nodes of no group are boxes of their own.
 */
function layGroups(shape: NetworkShape, group: Int32Array, seed: number): Laying {
  const { count, from, to, isHop } = shape;
  const { groupOf, size } = groupOfNodes(group);
  const parts = partsOf(shape, groupOf, size);
  const layings = parts.map(part => layFreely(part.shape, seed));
  /** The groups among each other, once what is in them has its places. */
  let between: Laying | null = null;
  const within = (): readonly NetworkPlaces[] => layings.map(laying => laying.places());
  function* steps(): Generator<number, void, void> {
    for (const laying of layings) yield* laying.steps;
    const bounds = parts.map((part, at) => boundsOf(part.shape, layings[at]!.places()));
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
    if (between === null) return packParts(count, parts, own);
    const middles = between.places();
    const x = new Float64Array(count);
    const y = new Float64Array(count);
    parts.forEach((part, at) => {
      const { left, top, width, height } = boundsOf(part.shape, own[at]!);
      part.nodes.forEach((v, i) => {
        x[v] = own[at]!.x[i]! - left - width / 2 + middles.x[at]!;
        y[v] = own[at]!.y[i]! - top - height / 2 + middles.y[at]!;
      });
    });
    return { x, y };
  };
  return { steps: steps(), places, work: layings.reduce((sum, { work }) => sum + work, 200 * size) };
}

/** px round a group. */
const AROUND = 48;

const lay =
  (seed: number) =>
  (shape: NetworkShape): Laying =>
    shape.group ? layGroups(shape, shape.group, seed) : layFreely(shape, seed);

/**
 * Places for everything before any step: detached pieces packed, whoever is joined near each other, but boxes may
 * overlap. It is what `layoutFree` begins with.
 */
export const firstPlaces = (shape: NetworkShape, seed: number): NetworkPlaces => placesBefore(shape, lay(seed));

/**
 * Lays a network out step by step, so that whoever runs it can show what there is, or stop. The same shape and seed give
 * the same places on every machine; in which order nodes and edges come makes no difference but between nodes that
 * stand in the network alike. No two boxes overlap in the end, pinned nodes stay exactly; detached pieces are laid out
 * each by itself and packed, the largest first, half again as wide as high. Throws where the shape breaks what its type
 * says.
 */
export function* layoutFree(shape: NetworkShape, seed: number): Generator<Progress, NetworkPlaces, void> {
  return yield* layOut(shape, lay(seed));
}
