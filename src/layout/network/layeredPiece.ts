/** Lays out a connected network in layers. */
import { type LayerOrder, numberLayer, orderByKey, sortByKey } from "../layers/layerOrder.ts";
import { nearestInOrder } from "../layers/nearestInOrder.ts";
import { placeInLayers } from "../layers/placeInLayers.ts";
import type { ProperLayers } from "../layers/properLayers.ts";
import { spectralKeys } from "../layers/spectralKeys.ts";
import type { NetworkPlaces, NetworkShape } from "./networkShape.ts";
import type { RunningLayout } from "./runningLayout.ts";

/**
 * px between boxes of a row, between lines of a row, and between rows: at least `layers`, and the width divided by
 * `share`.
 */
const GAP = { across: 20, along: 14, layers: 72, share: 32 };
/** The px that a line takes where it passes a layer. */
const LANE = 10;
/** A layer of at most this many px is one row. */
const ROW = 2000;
/** Up to this many nodes are ordered as carefully as those of a chain; more would take too long. */
const CAREFUL = 120;
/** How much wider than high all layers together are. */
const ASPECT = 1.5;
/** Rounds in which the nodes of a wide network approach each other, and measurements of its slowest swing. */
const ROUNDS = 60;
const LOOKS = 6;
/** The work of ordering one node carefully, in nodes that are looked at. */
const CAREFUL_WORK = 60;

type Pulls = { readonly upper: Int32Array; readonly lower: Int32Array };

/** The rows of this piece: its layers without gaps, and a last row for nodes that no hop joins to them. */
function rowsOf(layer: Int32Array): { readonly rowOf: Int32Array; readonly rowCount: number } {
  const last = layer.reduce((most, own) => Math.max(most, own), -1) + 1;
  const present = new Uint8Array(last + 1);
  for (const own of layer) present[own === -1 ? last : own] = 1;
  const rowAt = new Int32Array(last + 1);
  let rowCount = 0;
  for (let own = 0; own <= last; own += 1) {
    rowAt[own] = rowCount;
    rowCount += present[own]!;
  }
  return { rowOf: layer.map(own => rowAt[own === -1 ? last : own]!), rowCount };
}

/**
 * The edges that pull nodes of different rows towards each other, by their upper and lower ends: hops, and overlays of
 * nodes without hops.
 */
function pullsOf({ from, to, isHop }: NetworkShape, layer: Int32Array, rowOf: Int32Array): Pulls {
  const pulls = Int32Array.from(from.keys()).filter(e => {
    const [u, v] = [from[e]!, to[e]!];
    return rowOf[u] !== rowOf[v] && (isHop[e] === 1 || layer[u] === -1 || layer[v] === -1);
  });
  const isDown = (e: number): boolean => rowOf[from[e]!]! < rowOf[to[e]!]!;
  return {
    upper: pulls.map(e => (isDown(e) ? from[e]! : to[e]!)),
    lower: pulls.map(e => (isDown(e) ? to[e]! : from[e]!)),
  };
}

/** The rows as layers whose edges have no lanes, since lines are drawn straight, across the rows between. */
function layersOf({ width }: NetworkShape, rowOf: Int32Array, rowCount: number, { upper, lower }: Pulls): ProperLayers {
  const count = rowOf.length;
  const ends = (of: Int32Array, by: Int32Array): { start: Int32Array; of: Int32Array } => {
    const start = new Int32Array(count + 1);
    for (const v of by) start[v + 1]! += 1;
    for (let v = 0; v < count; v += 1) start[v + 1]! += start[v]!;
    const next = start.slice();
    const found = new Int32Array(of.length);
    by.forEach((v, e) => {
      found[next[v]!] = of[e]!;
      next[v]! += 1;
    });
    return { start, of: found };
  };
  const above = ends(upper, lower);
  const below = ends(lower, upper);
  return {
    nodeCount: count,
    size: count,
    layerCount: rowCount,
    layerOf: rowOf,
    clusterOf: new Int32Array(count),
    width: Float64Array.from(width),
    port: Float64Array.from(width, w => w / 2),
    aboveStart: above.start,
    above: above.of,
    belowStart: below.start,
    below: below.of,
    edgeFrom: upper,
    edgeTo: lower,
    laneStart: new Int32Array(upper.length + 1).fill(count),
  };
}

/** A row as it is drawn: columns of nodes from left to right, each filled from the top. */
type Band = { readonly lines: number; readonly top: number; readonly lineHeight: number; readonly spacing: number };

/**
 * Into how many lines each row is folded, so that all rows together have about the shape of a screen. A row that is not
 * too wide stays one line.
 */
function bandsOf({ width, height }: NetworkShape, rowOf: Int32Array, rowCount: number): readonly Band[] {
  const rows = Array.from({ length: rowCount }, () => ({ count: 0, sum: 0, widest: 0, tallest: 0 }));
  rowOf.forEach((row, v) => {
    const own = rows[row]!;
    own.count += 1;
    own.sum += width[v]! + GAP.across;
    own.widest = Math.max(own.widest, width[v]! + GAP.across);
    own.tallest = Math.max(own.tallest, height[v]!);
  });
  const folded = (sheet: number): { readonly bands: Band[]; readonly height: number } => {
    let top = 0;
    const bands = rows.map(({ count, sum, widest, tallest }): Band => {
      const lines = sum <= sheet ? 1 : Math.ceil((count * widest) / sheet);
      const lineHeight = tallest + GAP.along;
      const band = { lines, top, lineHeight, spacing: lines === 1 ? sum / count : widest / lines };
      top += lines * lineHeight + Math.max(GAP.layers, sheet / GAP.share);
      return band;
    });
    return { bands, height: top };
  };
  for (let sheet = ROW; ; sheet *= 1.05) {
    const { bands, height: high } = folded(sheet);
    if (sheet >= ASPECT * high || bands.every(({ lines }) => lines === 1)) return bands;
  }
}

/** The places of nodes in their bands. Columns stand as near as possible to the wishes of their nodes. */
function columnsOf(
  { width }: NetworkShape,
  { belowStart }: ProperLayers,
  { start, items, place }: LayerOrder,
  bands: readonly Band[],
  wish: Float64Array,
): NetworkPlaces {
  const count = items.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const offset = new Float64Array(count);
  const columnWish = new Float64Array(count);
  const columnX = new Float64Array(count);
  const alike = new Float64Array(count).fill(1);
  const columns = Int32Array.from({ length: count }, (_, column) => column);
  const nearest = nearestInOrder(count);
  const below = (v: number): number => belowStart[v + 1]! - belowStart[v]!;
  bands.forEach(({ lines, top, lineHeight }, row) => {
    const first = start[row]!;
    const size = start[row + 1]! - first;
    const columnCount = Math.ceil(size / lines);
    let before = 0;
    for (let column = 0; column < columnCount; column += 1) {
      const end = Math.min(size, (column + 1) * lines);
      let [sum, widest] = [0, 0];
      for (let i = column * lines; i < end; i += 1) {
        sum += wish[items[first + i]!]!;
        widest = Math.max(widest, width[items[first + i]!]!);
      }
      columnWish[column] = sum / (end - column * lines);
      offset[column] = column === 0 ? 0 : offset[column - 1]! + before + GAP.across + widest / 2;
      before = widest / 2;
    }
    nearest(columns, 0, columnCount, offset, columnWish, alike, columnX);
    for (let column = 0; column < columnCount; column += 1) {
      const from = first + column * lines;
      const own = items.subarray(from, Math.min(first + size, from + lines)).slice();
      // Nodes that hand down most work stand at the foot of a column, so that their lines do not cross nodes below.
      own.sort((a, b) => below(a) - below(b) || place[a]! - place[b]!);
      own.forEach((v, line) => {
        x[v] = columnX[column]!;
        y[v] = top + line * lineHeight + (lineHeight - GAP.along) / 2;
      });
    }
  });
  return { x, y };
}

/**
 * A layout in layers of a connected network. A small one is placed like a chain. In a large one the nodes of a layer
 * are put near their neighbours, and a wide layer is folded into several lines, column by column, so that the picture
 * does not become a line of 200,000 px.
 *
 * @param layer the layer of every node; −1 for none, which stands below all others
 */
export function layeredPiece(shape: NetworkShape, layer: Int32Array): RunningLayout {
  const { count, width, height } = shape;
  const { rowOf, rowCount } = rowsOf(layer);
  const pulls = pullsOf(shape, layer, rowOf);
  const bands = bandsOf(shape, rowOf, rowCount);
  const isCareful = count <= CAREFUL && bands.every(({ lines }) => lines === 1);
  const proper = layersOf(shape, rowOf, rowCount, pulls);
  let order = orderByKey(
    proper,
    Float64Array.from({ length: count }, (_, v) => v),
  );
  const x = new Float64Array(count);
  const evenly = (): void => {
    for (let v = 0; v < count; v += 1) {
      const row = rowOf[v]!;
      x[v] = (order.place[v]! - (order.start[row + 1]! - order.start[row]! - 1) / 2) * bands[row]!.spacing;
    }
  };
  evenly();
  let done: NetworkPlaces | null = null;

  function* steps(): Generator<number, void, void> {
    if (count === 1) return;
    if (isCareful) {
      const nodes = Array.from(width, (w, v) => ({ layer: rowOf[v]!, width: w, port: w / 2 }));
      const edges = Array.from(pulls.upper, (from, e) => ({ from, to: pulls.lower[e]! }));
      const { left } = placeInLayers({ nodes, edges, gap: GAP.across, lane: LANE });
      const tallest = bands.map(({ lineHeight }) => lineHeight - GAP.along);
      done = {
        x: Float64Array.from(left, (l, v) => l + width[v]! / 2),
        // The middle of the line.
        y: Float64Array.from(height, (_, v) => bands[rowOf[v]!]!.top + tallest[rowOf[v]!]! / 2),
      };
      yield CAREFUL_WORK * count;
      return;
    }
    const swing = spectralKeys(proper, LOOKS);
    order = orderByKey(proper, swing);
    evenly();
    yield 10 * count;
    const wish = new Float64Array(count);
    const spare = new Int32Array(count);
    const alike = new Float64Array(count).fill(1);
    const offset = new Float64Array(count);
    for (let row = 0; row < rowCount; row += 1)
      for (let i = order.start[row]!; i < order.start[row + 1]!; i += 1) offset[i] = i * bands[row]!.spacing;
    const nearest = nearestInOrder(count);
    const { aboveStart, above, belowStart, below } = proper;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let n = 0; n < rowCount; n += 1) {
        const row = round % 2 === 0 ? n : rowCount - 1 - n;
        const [first, end] = [order.start[row]!, order.start[row + 1]!];
        for (let i = first; i < end; i += 1) {
          const v = order.items[i]!;
          let sum = 0;
          for (let k = aboveStart[v]!; k < aboveStart[v + 1]!; k += 1) sum += x[above[k]!]!;
          for (let k = belowStart[v]!; k < belowStart[v + 1]!; k += 1) sum += x[below[k]!]!;
          const degree = aboveStart[v + 1]! - aboveStart[v]! + belowStart[v + 1]! - belowStart[v]!;
          wish[v] = degree === 0 ? x[v]! : sum / degree;
        }
        sortByKey(order.items, first, end, wish, spare);
        numberLayer(order, row);
        nearest(order.items, first, end, offset, wish, alike, x);
      }
      yield count / 2;
    }
    done = columnsOf(shape, proper, order, bands, x);
    yield count;
  }
  return {
    steps: steps(),
    places: () => done ?? columnsOf(shape, proper, order, bands, x),
    work: isCareful ? CAREFUL_WORK * count : count * (11 + ROUNDS / 2),
  };
}
