/** Layouts that are made piece by piece and step by step. */

import { type CanonicalShape, canonicalShape } from "./canonicalShape.ts";
import { checkNetworkPlaces } from "./checkNetworkPlaces.ts";
import { extentOf } from "./extentOf.ts";
import { checkNetworkShape, type NetworkPlaces, type NetworkShape, type Progress } from "./networkShape.ts";
import { packBoxes } from "./packBoxes.ts";
import { type NetworkPart, partsOf, pieceOfNodes } from "./partsOf.ts";
import { followPins, settlePins } from "./settlePins.ts";

export type RunningLayout = {
  /** Each step yields how much work it did: about one per node that was looked at. */
  readonly steps: Generator<number, void, void>;
  /** The present place of every node in px. There is a place for each node at any time. */
  readonly places: () => NetworkPlaces;
  /** The approximate amount of work. */
  readonly work: number;
};

/**
 * The margin of a piece: at least some px, and a share of its size, so that large pieces look separate from afar, too.
 */
const ROUND = { least: 36, share: 1 / 32 };
/** How much wider than high all pieces together are, if the shape does not say it. */
const ASPECT = 1.5;
/** The least work of a step before it yields, unless it is the last: some 15 ms. */
const STEP = 4000;

/** Packs parts side by side, the largest first. Returns the places of all nodes in px. */
export function packParts(
  { count, aspect = ASPECT }: Pick<NetworkShape, "count" | "aspect">,
  parts: readonly NetworkPart[],
  own: readonly NetworkPlaces[],
): NetworkPlaces {
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const bounds = parts.map(({ shape }, part) => extentOf(shape, own[part]!));
  const rooms = bounds.map(({ width, height }) => Math.max(ROUND.least, ROUND.share * Math.max(width, height)));
  const packed = packBoxes(
    Float64Array.from(bounds, ({ width }, part) => width + 2 * rooms[part]!),
    Float64Array.from(bounds, ({ height }, part) => height + 2 * rooms[part]!),
    aspect,
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

/** Lays out every piece of a network by itself, and puts the pieces side by side. */
export function layPieces(shape: NetworkShape, layPiece: (piece: NetworkPart) => RunningLayout): RunningLayout {
  const { pieceOf, size } = pieceOfNodes(shape);
  const parts = partsOf(shape, pieceOf, size);
  const layouts = parts.map(layPiece);
  function* steps(): Generator<number, void, void> {
    for (const layout of layouts) yield* layout.steps;
  }
  return {
    steps: steps(),
    places: () =>
      packParts(
        shape,
        parts,
        layouts.map(layout => layout.places()),
      ),
    work: layouts.reduce((sum, { work }) => sum + work, 0),
  };
}

/** The places in the original order of the nodes; pixels are rounded, so that files with them stay short. */
function placesOf({ nodes }: CanonicalShape, places: NetworkPlaces): NetworkPlaces {
  const x = new Float64Array(nodes.length);
  const y = new Float64Array(nodes.length);
  nodes.forEach((v, at) => {
    // Adding 0 turns −0 into 0, since comparisons tell them apart.
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

/** The places of all nodes before any step. */
export function placesBefore(original: NetworkShape, lay: (shape: NetworkShape) => RunningLayout): NetworkPlaces {
  checkNetworkShape(original);
  const canonical = canonicalShape(original);
  return withPins(original, placesOf(canonical, followPins(canonical.shape, lay(canonical.shape).places())));
}

/**
 * Runs the steps of a layout and yields after each. In the end pinned nodes stand at their pins and no boxes overlap.
 */
export function* layOut(
  original: NetworkShape,
  lay: (shape: NetworkShape) => RunningLayout,
): Generator<Progress, NetworkPlaces, void> {
  checkNetworkShape(original);
  const canonical = canonicalShape(original);
  const { shape } = canonical;
  const layout = lay(shape);
  let [worked, unsaid] = [0, 0];
  const progress = (places: () => NetworkPlaces): Progress => {
    unsaid = 0;
    return {
      done: Math.min(0.99, worked / (layout.work + 1)),
      places: withPins(original, placesOf(canonical, places())),
    };
  };
  for (const work of layout.steps) {
    worked += work;
    unsaid += work;
    if (unsaid >= STEP) yield progress(() => followPins(shape, layout.places()));
  }
  const places = layout.places();
  for (const work of settlePins(shape, places)) {
    unsaid += work;
    if (unsaid >= STEP) yield progress(() => places);
  }
  const settled = withPins(original, placesOf(canonical, places));
  checkNetworkPlaces(original, settled);
  return settled;
}
