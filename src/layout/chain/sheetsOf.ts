/** Lays a plan on pages of paper: whole if it fits, else cut where nothing stands. */

import type { Box, ChainPlan } from "./chainPlan.ts";
import type { FoldedChain } from "./foldChain.ts";

/** The part of the plan on one page, in px of the plan. */
export type Sheet = { readonly top: number; readonly bottom: number };

export type Sheets = {
  /** The scale of the drawing, at most 1. */
  readonly scale: number;
  /** The sheets from the top down. All but the first repeat the heads of the columns. */
  readonly sheets: readonly Sheet[];
};

type PageSize = {
  readonly width: number;
  readonly height: number;
  /** px at the top of the first page that something else takes. */
  readonly taken?: number;
  /** The scale below which the picture is cut rather than made smaller still. */
  readonly smallest?: number;
};

/** The smallest scale; below it the picture is cut. At this scale names are 7 to 8 points high, and notes 6. */
const SMALLEST = 0.6;
const STEP = 0.05;
/** px round the sign on a line that is led round, and px above a card for its pile. */
const SIGN = 12;
const ABOVE = 16;

const clear = (y: number, boxes: readonly Box[]): boolean =>
  boxes.every(box => y <= box.y + 0.01 || y >= box.y + box.height - 0.01);

/** Where the plan may be cut, from the top down: between its bands and between the rows below them. */
function cutsOf(plan: ChainPlan, { hops }: Pick<FoldedChain, "hops">): readonly number[] {
  const returns = plan.hops.filter(({ hop }) => hops[hop]!.isReturn);
  const signs = [...plan.overlays.map(({ badge }) => badge), ...returns.map(({ middle }) => middle)];
  const boxes: readonly Box[] = [
    ...plan.cards,
    ...plan.labels,
    ...plan.borders.flatMap(({ above, below }) => [above, below]),
    ...plan.columns.flatMap(({ knots, verdict }) => [...knots.map(({ note }) => note), ...(verdict ? [verdict] : [])]),
    ...plan.unplaced,
    ...plan.beside,
    ...signs.map(({ x, y }) => ({ x: x - SIGN, y: y - SIGN, width: 2 * SIGN, height: 2 * SIGN })),
  ];
  const loose = [...(plan.unplacedBeside ? [] : plan.unplaced), ...plan.beside].map(({ y }) => y - ABOVE);
  // Above the first row stands its heading.
  const rows = loose.filter(y => y > Math.min(...loose));
  const strip = plan.stripTop === null ? [] : [plan.bands.at(-1)?.bottom ?? plan.stripTop, ...rows];
  const ys = [...plan.bands.slice(1).map(({ top }) => top), ...strip];
  return [...new Set(ys)].filter(y => y > plan.headHeight && clear(y, boxes)).sort((a, b) => a - b);
}

/** The fewest pages of this room, of which the first has less; null where a part is higher than its page. */
function packed(plan: ChainPlan, cuts: readonly number[], room: number, taken: number): readonly Sheet[] | null {
  const sheets: Sheet[] = [];
  for (let top = 0; top < plan.height; ) {
    const head = top === 0 ? taken : plan.headHeight;
    const bottom = [...cuts, plan.height].filter(y => y > top && y - top + head <= room).at(-1);
    if (bottom === undefined) return null;
    sheets.push({ top, bottom });
    top = bottom;
  }
  return sheets;
}

/**
 * The sheets of a plan. A picture that fits keeps its size. One that does not is made smaller, then cut into the fewest
 * pages, and then as large as these allow.
 */
export function sheetsOf(plan: ChainPlan, folded: Pick<FoldedChain, "hops">, page: PageSize): Sheets {
  const { taken = 0 } = page;
  const widest = Math.min(1, page.width / plan.width);
  const smallest = Math.min(page.smallest ?? SMALLEST, widest);
  const whole = Math.min(widest, (page.height - taken) / plan.height);
  const uncut: Sheets = { scale: whole, sheets: [{ top: 0, bottom: plan.height }] };
  if (whole >= smallest) return uncut;
  const cuts = cutsOf(plan, folded);
  const at = (scale: number) => packed(plan, cuts, page.height / scale, taken / scale);
  const scales = [smallest, ...Array.from({ length: Math.floor(smallest / STEP) }, (_, nth) => smallest - nth * STEP)];
  const base = scales.find(scale => scale > whole && at(scale) !== null);
  if (base === undefined) return uncut;
  const count = at(base)!.length;
  for (let scale = widest; scale > base; scale -= STEP) {
    const sheets = at(scale);
    if (sheets?.length === count) return { scale, sheets };
  }
  return { scale: base, sheets: at(base)! };
}
