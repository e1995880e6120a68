/** A layout that is being made, piece by piece and step by step. */
import { boundsOf } from "./boundsOf.ts";
import { type CanonicalShape, canonicalShape } from "./canonicalShape.ts";
import { checkNetworkPlaces } from "./checkNetworkPlaces.ts";
import { checkNetworkShape, type NetworkPlaces, type NetworkShape, type Progress } from "./networkShape.ts";
import { packBoxes } from "./packBoxes.ts";
import { type Part, partsOf, pieceOfNodes } from "./partsOf.ts";
import { followPins, settlePins } from "./settlePins.ts";

export type Laying = {
  /** Each yields how much was done since: about one for a node that was looked at. */
  readonly steps: Generator<number, void, void>;
  /** px, of every node, as they are now: whole at any time. */
  readonly places: () => NetworkPlaces;
  /** How much there is to do, about. */
  readonly work: number;
};

/** px round a piece at least, and as a share of its size, so that large ones stand apart from afar, too. */
const ROUND = { least: 36, share: 1 / 32 };
/** How much wider than high all pieces are together. */
const ASPECT = 1.5;
/** What a step does at least before it answers, unless it is the last: some 15 ms. */
const STEP = 4000;

/** Parts side by side, the largest first: px of every node of the whole. */
export function packParts(count: number, parts: readonly Part[], own: readonly NetworkPlaces[]): NetworkPlaces {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const bounds = parts.map(({ shape }, part) => boundsOf(shape, own[part]!));
  const rooms = bounds.map(({ width, height }) => Math.max(ROUND.least, ROUND.share * Math.max(width, height)));
  const packed = packBoxes(
    Float64Array.from(bounds, ({ width }, part) => width + 2 * rooms[part]!),
    Float64Array.from(bounds, ({ height }, part) => height + 2 * rooms[part]!),
    ASPECT,
  );
  parts.forEach(({ nodes }, part) => {
    const dx = packed.left[part]! + rooms[part]! - bounds[part]!.left;
    const dy = packed.top[part]! + rooms[part]! - bounds[part]!.top;
    nodes.forEach((v, at) => {
      x[v] = own[part]!.x[at]! + dx;
      y[v] = own[part]!.y[at]! + dy;
    });
  });
  return { x, y };
}

/** Every piece of a network laid out by itself; the pieces are put side by side. */
export function layPieces(shape: NetworkShape, layPiece: (piece: Part) => Laying): Laying {
  const { pieceOf, size } = pieceOfNodes(shape);
  const parts = partsOf(shape, pieceOf, size);
  const layings = parts.map(layPiece);
  function* steps(): Generator<number, void, void> {
    for (const laying of layings) yield* laying.steps;
  }
  return {
    steps: steps(),
    places: () =>
      packParts(
        shape.count,
        parts,
        layings.map(laying => laying.places()),
      ),
    work: layings.reduce((sum, { work }) => sum + work, 0),
  };
}

/** The places of the nodes as they were given; pixels are rounded, so that a file that keeps them stays short. */
function placesOf({ nodes }: CanonicalShape, places: NetworkPlaces): NetworkPlaces {
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  nodes.forEach((v, at) => {
    // No −0: it is another number to whoever compares.
    x[v] = Math.round(places.x[at]! * 100) / 100 + 0;
    y[v] = Math.round(places.y[at]! * 100) / 100 + 0;
  });
  return { x, y };
}

const withPins = ({ count, pinX, pinY }: NetworkShape, { x, y }: NetworkPlaces): NetworkPlaces => {
  if (pinX === undefined || pinY === undefined) return { x, y };
  for (let v = 0; v < count; v += 1)
    if (Number.isFinite(pinX[v]!) && Number.isFinite(pinY[v]!)) {
      x[v] = pinX[v]!;
      y[v] = pinY[v]!;
    }
  return { x, y };
};

/** Where everything stands before any step. */
export function placesBefore(given: NetworkShape, lay: (shape: NetworkShape) => Laying): NetworkPlaces {
  checkNetworkShape(given);
  const canonical = canonicalShape(given);
  return withPins(given, placesOf(canonical, followPins(canonical.shape, lay(canonical.shape).places())));
}

/** Goes through the steps of a layout, answers after each, and sees to it that pins hold and no boxes overlap. */
export function* layOut(
  given: NetworkShape,
  lay: (shape: NetworkShape) => Laying,
): Generator<Progress, NetworkPlaces, void> {
  checkNetworkShape(given);
  const canonical = canonicalShape(given);
  const { shape } = canonical;
  const laying = lay(shape);
  let [worked, unsaid] = [0, 0];
  const progress = (places: () => NetworkPlaces): Progress => {
    unsaid = 0;
    return {
      done: Math.min(0.99, worked / (laying.work + 1)),
      places: withPins(given, placesOf(canonical, places())),
    };
  };
  for (const work of laying.steps) {
    worked += work;
    unsaid += work;
    if (unsaid >= STEP) yield progress(() => followPins(shape, laying.places()));
  }
  const places = laying.places();
  for (const work of settlePins(shape, places)) {
    unsaid += work;
    if (unsaid >= STEP) yield progress(() => places);
  }
  const settled = withPins(given, placesOf(canonical, places));
  checkNetworkPlaces(given, settled);
  return settled;
}
