/** Indexes the neighbours of each node. */
import type { NetworkShape } from "./networkShape.ts";

/** An undirected graph: the neighbours of node `v` are `of[start[v]] … of[start[v + 1] - 1]`, in ascending order. */
export type Neighbours = {
  readonly count: number;
  readonly start: Int32Array;
  readonly of: Int32Array;
  /** How many edges each entry stands for. */
  readonly weight: Float64Array;
};

/** The neighbours of all nodes. Loops are left out, and each pair is joined once, with the sum of its weights. */
export function neighboursOf(
  { count, from, to }: Pick<NetworkShape, "count" | "from" | "to">,
  weights?: Float64Array,
): Neighbours {
  const ends = new Int32Array(2 * from.length);
  ends.set(from);
  ends.set(to, from.length);
  // Sorted by one end, then stably by the other.
  const starts = (): Int32Array => {
    const start = new Int32Array(count + 1);
    for (const end of ends) start[end + 1]! += 1;
    for (let v = 0; v < count; v += 1) start[v + 1]! += start[v]!;
    return start;
  };
  const other = (at: number): number => ends[at < from.length ? at + from.length : at - from.length]!;
  const byOther = new Int32Array(ends.length);
  let next = starts();
  for (let at = 0; at < ends.length; at += 1) {
    byOther[next[other(at)]!] = at;
    next[other(at)]! += 1;
  }
  const byBoth = new Int32Array(ends.length);
  next = starts();
  for (const at of byOther) {
    byBoth[next[ends[at]!]!] = at;
    next[ends[at]!]! += 1;
  }
  const start = new Int32Array(count + 1);
  const of = new Int32Array(ends.length);
  const weight = new Float64Array(ends.length);
  let size = 0;
  let node = 0;
  for (const at of byBoth) {
    const [v, u] = [ends[at]!, other(at)];
    for (; node < v; node += 1) start[node + 1] = size;
    if (u === v) continue;
    if (size === start[v] || of[size - 1] !== u) {
      of[size] = u;
      size += 1;
    }
    weight[size - 1]! += weights ? weights[at % from.length]! : 1;
  }
  for (; node < count; node += 1) start[node + 1] = size;
  return { count, start, of: of.slice(0, size), weight: weight.slice(0, size) };
}
