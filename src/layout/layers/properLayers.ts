/** Makes a layered graph proper: every edge becomes a row of segments from one layer to the next. */

export type LayerNode = {
  /** The row, 0 at the top. Rows without a node may be absent. */
  readonly layer: number;
  /** px */
  readonly width: number;
  /**
   * The offset in px, from the left edge, of the vertical line on which edges leave and enter. Edges are straight where
   * ports stand above each other.
   */
  readonly port: number;
  /** Clusters stand from left to right in every layer: all of cluster 0 left of all of cluster 1. Default 0. */
  readonly cluster?: number;
};

export type LayerGraph = {
  readonly nodes: readonly LayerNode[];
  /** The layer of `from` is above the layer of `to`. */
  readonly edges: readonly { readonly from: number; readonly to: number }[];
  /** The px between neighbours of a layer. */
  readonly gap: number;
  /** The px that an edge takes where it passes a layer. */
  readonly lane: number;
};

/**
 * The items are the nodes, by their index in the graph, followed by the lanes: one per edge and layer that it passes.
 */
export type ProperLayers = {
  readonly nodeCount: number;
  readonly size: number;
  /** The number of layers with nodes; they are renumbered from 0. */
  readonly layerCount: number;
  readonly layerOf: Int32Array;
  readonly clusterOf: Int32Array;
  readonly width: Float64Array;
  readonly port: Float64Array;
  /** The items above `v` are `above[aboveStart[v]] … above[aboveStart[v + 1] - 1]`; those below it likewise. */
  readonly aboveStart: Int32Array;
  readonly above: Int32Array;
  readonly belowStart: Int32Array;
  readonly below: Int32Array;
  /** The edges by their ends, sorted by their nodes, so that their original order makes no difference. */
  readonly edgeFrom: Int32Array;
  readonly edgeTo: Int32Array;
  /** The lanes of edge `e` from the top down are the items `laneStart[e] … laneStart[e + 1] - 1`. */
  readonly laneStart: Int32Array;
};

function checkGraph({ nodes, edges, gap, lane }: LayerGraph): void {
  const isLength = (value: number): boolean => Number.isFinite(value) && value >= 0;
  if (!isLength(gap) || !isLength(lane)) throw new Error(`a gap of ${gap} px and a lane of ${lane} px are no lengths`);
  nodes.forEach(({ layer, width, port, cluster = 0 }, v) => {
    if (!Number.isInteger(layer) || !Number.isInteger(cluster))
      throw new Error(`node ${v}: layer ${layer} or cluster ${cluster} is no whole number`);
    if (!isLength(width) || !isLength(port) || port > width)
      throw new Error(`node ${v}: a port at ${port} px does not lie on a width of ${width} px`);
  });
  edges.forEach(({ from, to }, e) => {
    const [upper, lower] = [nodes[from], nodes[to]];
    if (!upper || !lower) throw new Error(`edge ${e}: there is no node ${upper ? to : from}`);
    if (upper.layer >= lower.layer) throw new Error(`edge ${e} leads from layer ${upper.layer} to ${lower.layer}`);
  });
}

/** Groups indices by key, keys being below `size`: those with key `k` are `of[start[k]] … of[start[k + 1] - 1]`. */
function grouped(keys: Int32Array, size: number): { start: Int32Array; of: Int32Array } {
  const start = new Int32Array(size + 1);
  for (const key of keys) start[key + 1]! += 1;
  for (let i = 0; i < size; i += 1) start[i + 1]! += start[i]!;
  const next = start.slice();
  const of = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i += 1) {
    of[next[keys[i]!]!] = i;
    next[keys[i]!]! += 1;
  }
  return { start, of };
}

/** The indices of the edges, sorted by their first and then by their second node. */
export function edgesByEnds({ nodes, edges }: LayerGraph): Int32Array {
  const { of: byTo } = grouped(
    Int32Array.from(edges, ({ to }) => to),
    nodes.length,
  );
  const { of: byFrom } = grouped(
    byTo.map(e => edges[e]!.from),
    nodes.length,
  );
  return byFrom.map(i => byTo[i]!);
}

/**
 * Puts a lane into every layer that an edge passes (Sugiyama, Tagawa, Toda 1981). A lane belongs to the larger of the
 * two clusters that its edge joins. Throws where the graph breaks what its type says.
 */
export function properLayers(graph: LayerGraph): ProperLayers {
  checkGraph(graph);
  const { nodes, edges, lane } = graph;
  const rows = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const layerAt = new Map(rows.map((row, layer) => [row, layer]));
  const nodeLayer = Int32Array.from(nodes, ({ layer }) => layerAt.get(layer)!);
  const sorted = edgesByEnds(graph);
  const edgeFrom = sorted.map(e => edges[e]!.from);
  const edgeTo = sorted.map(e => edges[e]!.to);
  const edgeCount = edges.length;
  const laneStart = new Int32Array(edgeCount + 1);
  laneStart[0] = nodes.length;
  for (let e = 0; e < edgeCount; e += 1)
    laneStart[e + 1] = laneStart[e]! + nodeLayer[edgeTo[e]!]! - nodeLayer[edgeFrom[e]!]! - 1;
  const size = laneStart[edgeCount]!;
  const layerOf = new Int32Array(size);
  layerOf.set(nodeLayer);
  const clusterOf = new Int32Array(size);
  const width = new Float64Array(size).fill(lane);
  const port = new Float64Array(size).fill(lane / 2);
  nodes.forEach((node, v) => {
    clusterOf[v] = node.cluster ?? 0;
    width[v] = node.width;
    port[v] = node.port;
  });
  const segments = edgeCount + size - nodes.length;
  const upper = new Int32Array(segments);
  const lower = new Int32Array(segments);
  let segment = 0;
  for (let e = 0; e < edgeCount; e += 1) {
    const to = edgeTo[e]!;
    let last = edgeFrom[e]!;
    const cluster = Math.max(clusterOf[last]!, clusterOf[to]!);
    for (let item = laneStart[e]!; item < laneStart[e + 1]!; item += 1) {
      layerOf[item] = layerOf[last]! + 1;
      clusterOf[item] = cluster;
      upper[segment] = last;
      lower[segment] = item;
      segment += 1;
      last = item;
    }
    upper[segment] = last;
    lower[segment] = to;
    segment += 1;
  }
  const fromAbove = grouped(lower, size);
  const fromBelow = grouped(upper, size);
  return {
    nodeCount: nodes.length,
    size,
    layerCount: rows.length,
    layerOf,
    clusterOf,
    width,
    port,
    aboveStart: fromAbove.start,
    above: fromAbove.of.map(i => upper[i]!),
    belowStart: fromBelow.start,
    below: fromBelow.of.map(i => lower[i]!),
    edgeFrom,
    edgeTo,
    laneStart,
  };
}
