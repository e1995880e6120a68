/**
 * The lines of the hops of an embed, each from its own card to its own card. Between two bands each hop has a lane, a
 * vertical line at the left of the words; one that leads past a band keeps its lane beside the cards of that band, which
 * make room for it. Heights are the browser's; here stands only which line goes where.
 */

/** A hop by the bands of its two cards, from the top, and by the places of these cards in their rows. */
export type WayEnds = {
  readonly hop: number;
  readonly from: { readonly band: number; readonly at: number };
  readonly to: { readonly band: number; readonly at: number };
};

export type Lane = WayEnds & { readonly lane: number };

/** What goes from one band down to the next one, or past it. */
export type Gap = {
  /** In the order of their lanes. */
  readonly lanes: readonly Lane[];
  /** The number of lanes. */
  readonly width: number;
};

export type PlannedWays = {
  /** For each band but the last, what lies below it. */
  readonly gaps: readonly Gap[];
  /** For each band, the lanes that lead past it. */
  readonly past: readonly (readonly Lane[])[];
  /** For each band, the number of lanes for which its cards make room at the left. */
  readonly indents: readonly number[];
};

/** The most lanes side by side that a phone has room for. A hop beyond them is told in words alone: no line is wrong. */
const MOST_LANES = 12;

/**
 * @param bands the number of bands
 * @param hops those between cards of different bands, downwards
 */
export function waysOf(bands: number, hops: readonly WayEnds[]): PlannedWays {
  const gapsOf = ({ from, to }: WayEnds) =>
    Array.from({ length: to.band - from.band }, (_, place) => from.band + place);
  const taken = Array.from({ length: Math.max(0, bands - 1) }, () => new Set<number>());
  const isLong = ({ from, to }: WayEnds) => to.band - from.band > 1;
  // Who leads past most bands stands outermost, so that lines of the others do not have to cross it.
  const long = hops.filter(isLong).sort((a, b) => b.to.band - b.from.band - (a.to.band - a.from.band));
  const lanes: Lane[] = [];
  const place = (way: WayEnds, least: number) => {
    let lane = least;
    while (gapsOf(way).some(gap => taken[gap]!.has(lane))) lane += 1;
    if (lane >= MOST_LANES) return;
    for (const gap of gapsOf(way)) taken[gap]!.add(lane);
    lanes.push({ ...way, lane });
  };
  for (const way of long) place(way, 0);
  const past = Array.from({ length: bands }, (_, band) =>
    lanes.filter(({ from, to }) => from.band < band && band < to.band),
  );
  const indents = past.map(all => Math.max(0, ...all.map(({ lane }) => lane + 1)));
  for (const way of hops.filter(one => !isLong(one)).sort((a, b) => a.from.at - b.from.at || a.to.at - b.to.at))
    place(way, Math.max(indents[way.from.band]!, indents[way.to.band]!));
  const gaps = taken.map((_, gap): Gap => {
    const here = lanes.filter(({ from, to }) => from.band <= gap && gap < to.band).sort((a, b) => a.lane - b.lane);
    return { lanes: here, width: Math.max(0, ...here.map(({ lane }) => lane + 1)) };
  });
  return { gaps, past, indents };
}
