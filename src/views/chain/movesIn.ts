/** Where keys lead in the picture: up and down along hops, left and right by position. */
import type { Box, ChainPlan, FoldedChain } from "../../layout/index.ts";
import type { ChainPicture } from "./chainPicture.ts";

export type Direction = "down" | "up" | "left" | "right" | "first" | "last";

export const directionOfKey: Readonly<Record<string, Direction>> = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "first",
  End: "last",
};

/** The way that the reader has taken: from each card, where they went next; to each card, from which one they came. */
export type Walk = { readonly wentTo: ReadonlyMap<number, number>; readonly cameFrom: ReadonlyMap<number, number> };

/** The node to go to; null if there is none in that direction. */
export function nextNode(
  folded: FoldedChain,
  xOf: (node: number) => number,
  node: number,
  direction: Direction,
  walk: Walk,
): number | null {
  const byPlace = (nodes: readonly number[]) => [...nodes].sort((a, b) => xOf(a) - xOf(b) || a - b);
  // The nearest layer that a hop leads to, so that no layer is passed over.
  const below = (one: number) => {
    const all = folded.hops.flatMap(({ from, to, isReturn }) => (from === one && !isReturn ? [to] : []));
    const nearest = Math.min(...all.map(to => folded.nodes[to]!.layer));
    return byPlace(all.filter(to => folded.nodes[to]!.layer === nearest));
  };
  const above = byPlace(folded.hops.flatMap(({ from, to, isReturn }) => (to === node && !isReturn ? [from] : [])));
  const rowOf = (layer: number | undefined) =>
    byPlace(folded.nodes.flatMap((other, place) => (other.layer === layer ? [place] : [])));
  const { layer } = folded.nodes[node]!;
  const row = rowOf(layer);
  const at = row.indexOf(node);
  const layers = [...new Set(folded.nodes.map(one => one.layer))].sort((a, b) => a - b);
  /** Down leads into no card of this layer, so that it is entered past the end of the layer above it. */
  const isPassedOver = (one: number | undefined) => {
    const nearest = new Map<number, number>();
    for (const { from, to, isReturn } of folded.hops)
      if (!isReturn) nearest.set(from, Math.min(nearest.get(from) ?? Infinity, folded.nodes[to]!.layer));
    return one !== undefined && ![...nearest.values()].includes(one);
  };
  const before = layers[layers.indexOf(layer) - 1];
  const after = layers[layers.indexOf(layer) + 1];
  switch (direction) {
    case "down": {
      const options = below(node);
      const last = walk.wentTo.get(node);
      return last !== undefined && options.includes(last) ? last : (options[0] ?? null);
    }
    case "up": {
      const last = walk.cameFrom.get(node);
      return last !== undefined && above.includes(last) ? last : (above[0] ?? null);
    }
    case "left":
      return row[at - 1] ?? (isPassedOver(layer) ? rowOf(before).at(-1) : undefined) ?? null;
    case "right":
      return row[at + 1] ?? (isPassedOver(after) ? rowOf(after)[0] : undefined) ?? null;
    case "first":
      return rowOf(layers[0])[0] ?? null;
    case "last": {
      // Always down the first way: layers only grow, so this ends.
      let end = node;
      for (let next = below(end)[0]; next !== undefined; next = below(end)[0]) end = next;
      return end === node ? null : end;
    }
  }
}

type Stop = { readonly stop: string; readonly y: number };

/** The stops of every column, from its head down to its verdict; the columns from the left. */
export function threadStops(plan: ChainPlan, picture: ChainPicture): readonly (readonly Stop[])[] {
  const fromLeft = picture.columns.map((_, place) => place);
  fromLeft.sort((a, b) => plan.columns[a]!.box.x - plan.columns[b]!.box.x);
  return fromLeft.map(place => {
    const { duty, knots, verdict } = picture.columns[place]!;
    const column = plan.columns[place]!;
    const top = (box: Box | null) => box?.y ?? 0;
    return [
      { stop: `head ${duty}`, y: top(column.head) },
      ...knots.flatMap(({ pictures }, knot) =>
        pictures.map(({ party }) => ({ stop: `mark ${duty} ${party}`, y: column.knots[knot]!.y })),
      ),
      ...(column.verdict ? [{ stop: `verdict ${duty}`, y: top(column.verdict) }] : []),
      ...(column.verdict && verdict.see ? [{ stop: `see ${duty}`, y: top(column.verdict) + 1 }] : []),
    ];
  });
}

/** The stop to go to among the threads, or null. */
export function nextStop(columns: readonly (readonly Stop[])[], stop: string, direction: Direction): string | null {
  const place = columns.findIndex(column => column.some(one => one.stop === stop));
  const column = columns[place];
  if (!column) return null;
  const at = column.findIndex(one => one.stop === stop);
  const nearestIn = (other: readonly Stop[] | undefined) =>
    other ? [...other].sort((a, b) => Math.abs(a.y - column[at]!.y) - Math.abs(b.y - column[at]!.y))[0]!.stop : null;
  switch (direction) {
    case "down":
      return column[at + 1]?.stop ?? null;
    case "up":
      return column[at - 1]?.stop ?? null;
    case "left":
      return nearestIn(columns[place - 1]);
    case "right":
      return nearestIn(columns[place + 1]);
    case "first":
      return column[0]!.stop;
    case "last":
      return column.at(-1)!.stop;
  }
}
