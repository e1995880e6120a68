/** Checks that the places of a network keep what they promise. */
import { isPinned, type NetworkPlaces, type NetworkShape } from "./networkShape.ts";
import { eachOverlap } from "./separateBoxes.ts";

/** The px by which rounding may be wrong. */
const SLACK = 0.03;

/**
 * @throws where a node has no place, a pinned node is not at its pin, or two boxes overlap that were not both pinned
 * there
 */
export function checkNetworkPlaces(shape: NetworkShape, places: NetworkPlaces): void {
  const { count, width, height } = shape;
  const broken: string[] = [];
  if (places.x.length !== count || places.y.length !== count)
    throw new Error(`The network was laid out wrongly: ${places.x.length} places for ${count} nodes.`);
  for (let v = 0; v < count; v += 1) {
    const [x, y] = [places.x[v]!, places.y[v]!];
    if (!(Number.isFinite(x) && Number.isFinite(y))) broken.push(`node ${v} stands nowhere`);
    else if (isPinned(shape, v) && (x !== shape.pinX![v] || y !== shape.pinY![v]))
      broken.push(`node ${v} does not stand where it is pinned`);
  }
  if (broken.length === 0)
    eachOverlap(
      { x: places.x, y: places.y, width, height },
      -SLACK,
      Int32Array.from({ length: count }, (_, v) => v),
      (a, b) => {
        if (!(isPinned(shape, a) && isPinned(shape, b))) broken.push(`nodes ${a} and ${b} overlap`);
      },
    );
  if (broken.length > 0) throw new Error(`The network was laid out wrongly: ${broken.slice(0, 5).join("; ")}.`);
}
