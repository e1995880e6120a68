/** The scale on which two chains stand: one row for each layer that either of them has. */

/** The layers that a card stands for; several only where the layers between those shown share it. */
export type LayerSpan = { readonly first: number; readonly last: number };

export type SharedRow = LayerSpan & {
  /** The cards of each chain in this row, as places in its list; a card of several layers stands in the first of them. */
  readonly cards: readonly [first: readonly number[], second: readonly number[]];
};

const NO_CARDS: readonly number[] = [];

/** Rows from the top down. Layers that neither chain has get none; those in which no card begins are one row. */
export function sharedRows(first: readonly LayerSpan[], second: readonly LayerSpan[]): readonly SharedRow[] {
  const all = [...first, ...second];
  const cuts = [...new Set(all.flatMap(span => [span.first, span.last + 1]))].sort((a, b) => a - b);
  const cardsAt = (spans: readonly LayerSpan[]) => {
    const at = new Map<number, number[]>();
    spans.forEach((span, card) => {
      at.set(span.first, [...(at.get(span.first) ?? []), card]);
    });
    return (layer: number) => at.get(layer) ?? NO_CARDS;
  };
  const [inFirst, inSecond] = [cardsAt(first), cardsAt(second)];
  // Sorted by their first layer, so that whether any span reaches a layer need not be asked of all.
  const ends = [...all].sort((a, b) => a.first - b.first);
  let [next, reach] = [0, -1];
  return cuts.flatMap((top, place): SharedRow[] => {
    const below = cuts[place + 1];
    if (below === undefined) return [];
    for (let span = ends[next]; span !== undefined && span.first <= top; span = ends[next]) {
      reach = Math.max(reach, span.last);
      next += 1;
    }
    if (reach < top) return [];
    return [{ first: top, last: below - 1, cards: [inFirst(top), inSecond(top)] }];
  });
}
