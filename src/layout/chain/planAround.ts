/** The cards beside and below the chain, and the lines that are led round it. */
import type { PlannedHop, Spot } from "./chainPlan.ts";
import { TRACK } from "./chainSpacing.ts";
import { BESIDE, GUTTER } from "./chainWidths.ts";
import { COLUMN_TOP, columnHeight, type LooseSpot, looseBoxes } from "./looseBoxes.ts";
import type { Down } from "./placeDown.ts";
import { type Point, roundedPath } from "./roundedPath.ts";

export function planAround(down: Down) {
  const { request, rounds, enteringTop, bands, band, cards, trackY, headHeight, chainBottom, aroundLeft } = down;
  const { folded, sizes, overlays } = request;
  const looseOf = (spot: Spot): readonly LooseSpot[] => (spot.kind === "node" ? [] : [spot]);
  const unplacedHeights = folded.unplaced.map((_, place) => sizes.unplaced(place, BESIDE));
  // A column that is higher than the chain would say that these parties stand below it.
  const isColumnLow = columnHeight(unplacedHeights) <= chainBottom - headHeight - 2 * COLUMN_TOP;
  const besideLeft = down.isFarRight && isColumnLow ? request.width - BESIDE : down.nearLeft;
  const loose = looseBoxes({
    heights: {
      unplaced: unplacedHeights,
      beside: folded.beside.map((_, place) => sizes.beside(place, BESIDE)),
    },
    columnLeft: besideLeft,
    top: headHeight,
    bottom: chainBottom,
    rowWidth: (overlays.length > 0 ? aroundLeft - 12 : down.width) - GUTTER,
    ends: rounds.flatMap(({ from, to }) => [...looseOf(from), ...looseOf(to)]),
  });
  const looseWays = loose.ways.values();
  const wayTo = (spot: Spot): readonly Point[] => (spot.kind === "node" ? [] : looseWays.next().value!);
  const lines = rounds.map(({ from, to, u, v, out, into, lane, place }): Omit<PlannedHop, "hop"> => {
    const onLane = (way: readonly Point[]): Point[] => [...way, { x: lane, y: way.at(-1)!.y }];
    const [leaving, arriving] = [wayTo(from), wayTo(to)];
    const start = (): Point[] => {
      if (u === null) return onLane(leaving);
      const turn = trackY(band(u), `out ${place}`);
      return onLane([
        { x: out!, y: cards[u]!.y + cards[u]!.height },
        { x: out!, y: turn },
      ]);
    };
    const end = (): Point[] => {
      if (v === null) return onLane(arriving).reverse();
      const atTop = enteringTop.findIndex(round => round.place === place);
      const turn = band(v) === 0 ? bands[0]!.top + 10 + atTop * TRACK : trackY(band(v) - 1, `in ${place}`);
      return [
        { x: lane, y: turn },
        { x: into!, y: turn },
        { x: into!, y: cards[v]!.y },
      ];
    };
    const [first, second] = [start(), end()];
    const middle = { x: lane, y: (first.at(-1)!.y + second[0]!.y) / 2 };
    return { path: roundedPath([...first, ...second]), start: first[0]!, end: second.at(-1)!, middle };
  });
  return { loose, besideLeft, lines };
}
