/** Moves pinned nodes to their pins. */
import { neighboursOf } from "./neighboursOf.ts";
import { isPinned, type NetworkPlaces, type NetworkShape } from "./networkShape.ts";
import { separateBoxes } from "./separateBoxes.ts";

/** The share of the way that neighbours go along, and over how many lines that is passed on. */
const ALONG = 0.6;
const LINES = 4;
/** The px between boxes at the end. */
const GAP = 16;

const hasPins = (shape: NetworkShape): boolean => {
  for (let v = 0; v < shape.count; v += 1) if (isPinned(shape, v)) return true;
  return false;
};

/**
 * The places with every pinned node at its pin. The layout is made as if there were no pins, so that the rest of the
 * picture stays the same. Only neighbours of a pinned node go along in part, and its leaves all the way.
 */
export function followPins(shape: NetworkShape, { x, y }: NetworkPlaces): NetworkPlaces {
  if (!hasPins(shape)) return { x, y };
  const { count, pinX, pinY } = shape;
  const { start, of } = neighboursOf(shape);
  let across = new Float64Array(count);
  let along = new Float64Array(count);
  const isPin = Uint8Array.from({ length: count }, (_, v) => (isPinned(shape, v) ? 1 : 0));
  for (let v = 0; v < count; v += 1) {
    if (!isPin[v]) continue;
    across[v] = pinX![v]! - x[v]!;
    along[v] = pinY![v]! - y[v]!;
  }
  for (let line = 0; line < LINES; line += 1) {
    const [nextAcross, nextAlong] = [across.slice(), along.slice()];
    for (let v = 0; v < count; v += 1) {
      const degree = start[v + 1]! - start[v]!;
      if (isPin[v] || degree === 0) continue;
      let [sumAcross, sumAlong] = [0, 0];
      for (let k = start[v]!; k < start[v + 1]!; k += 1) {
        sumAcross += across[of[k]!]!;
        sumAlong += along[of[k]!]!;
      }
      const share = (degree === 1 ? 1 : ALONG) / degree;
      nextAcross[v] = sumAcross * share;
      nextAlong[v] = sumAlong * share;
    }
    [across, along] = [nextAcross, nextAlong];
  }
  return {
    x: Float64Array.from(x, (value, v) => (isPin[v] ? pinX![v]! : value + across[v]!)),
    y: Float64Array.from(y, (value, v) => (isPin[v] ? pinY![v]! : value + along[v]!)),
  };
}

/** Moves the places so that pinned nodes stand at their pins, neighbours follow, and no boxes overlap. */
export function* settlePins(shape: NetworkShape, places: NetworkPlaces): Generator<number, void, void> {
  if (!hasPins(shape)) return;
  const { x, y } = followPins(shape, places);
  places.x.set(x);
  places.y.set(y);
  const isFixed = Uint8Array.from({ length: shape.count }, (_, v) => (isPinned(shape, v) ? 1 : 0));
  yield* separateBoxes({ ...places, width: shape.width, height: shape.height, isFixed }, GAP);
}
