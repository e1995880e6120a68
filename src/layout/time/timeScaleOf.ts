/** The axis of a picture in time: days as px, and where long stretches without anything are folded. */
import { scaleLinear } from "d3-scale";
import { type TimeInterval, utcMonth, utcYear } from "d3-time";

const DAY_MS = 86_400_000;

export type AxisTick = {
  readonly x: number;
  /** The first day of the year or month, as days since 1970-01-01. */
  readonly day: number;
  readonly precision: "year" | "month";
};

export type TimeScale = {
  readonly left: number;
  readonly right: number;
  /** The first and the last day that have a place of their own. */
  readonly first: number;
  readonly last: number;
  /** px of the beginning of a day; days outside are held at the nearer edge. */
  readonly xOf: (day: number) => number;
  /** The day at a place, held within the axis. */
  readonly dayAt: (x: number) => number;
  /** Where the axis is folded: in so few px nothing happens for so long. */
  readonly folds: readonly {
    readonly left: number;
    readonly right: number;
    readonly from: number;
    readonly to: number;
  }[];
  readonly ticks: readonly AxisTick[];
};

type ScaleRequest = {
  /** Every day that must have its place, in any order; with none the axis is empty. */
  readonly days: readonly number[];
  readonly left: number;
  readonly right: number;
  /** The least px between two ticks. */
  readonly tickRoom: number;
};

/** The least days an axis shows, so that a single day is a line and not the whole width. */
const LEAST_DAYS = 90;
/** px kept free at either end. */
const MARGIN = 8;
/** Among fewer days nothing is crowded, however far apart they are. */
const FEW_DAYS = 6;
/** A stretch is folded where nothing happens for more than this share of the whole. */
const FOLDED_SHARE = 0.45;
/** px that a folded stretch takes. */
const FOLD = 26;
/** px of folds together, as a share of the axis at most. */
const MOST_FOLDED = 0.4;

const years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const months = [1, 3, 6];

const dateOf = (day: number): Date => new Date(day * DAY_MS);
const dayOfDate = (date: Date): number => Math.round(date.getTime() / DAY_MS);

/** Stretches between neighbouring days that are so long that all else would be crowded together. */
function longGaps(days: readonly number[], room: number): readonly (readonly [from: number, to: number])[] {
  const gaps: (readonly [from: number, to: number])[] = [];
  if (days.length <= FEW_DAYS) return gaps;
  // From the longest down, each measured against what is left.
  const all = days.slice(1).map((day, place) => [days[place]!, day] as const);
  let total = days.at(-1)! - days[0]!;
  for (const [from, to] of all.sort(([a, b], [c, d]) => d - c - (b - a))) {
    if ((gaps.length + 1) * FOLD > room * MOST_FOLDED) break;
    if (to - from < LEAST_DAYS * 4 || to - from <= total * FOLDED_SHARE) break;
    // Something must be left to be seen beside the fold.
    if (total - (to - from) < LEAST_DAYS / 3) break;
    gaps.push([from, to]);
    total -= to - from;
  }
  return gaps.sort(([a], [b]) => a - b);
}

/** The finest ticks for which there is room. */
function intervalFor(pxPerDay: number, tickRoom: number): readonly [TimeInterval, AxisTick["precision"]] {
  for (const step of months) if (pxPerDay * 30 * step >= tickRoom) return [utcMonth.every(step)!, "month"];
  const step = years.find(count => pxPerDay * 365 * count >= tickRoom) ?? years.at(-1)!;
  return [utcYear.every(step)!, "year"];
}

export function timeScaleOf({ days, left, right, tickRoom }: ScaleRequest): TimeScale {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  const [edge, end] = [left + MARGIN, Math.max(left + MARGIN + 1, right - MARGIN)];
  if (sorted.length === 0)
    return { left, right, first: 0, last: 0, xOf: () => edge, dayAt: () => 0, folds: [], ticks: [] };
  let [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (last - first < LEAST_DAYS) {
    const missing = Math.ceil((LEAST_DAYS - (last - first)) / 2);
    [first, last] = [first - missing, last + missing];
  }
  const gaps = longGaps(sorted, end - edge);
  const stretches = gaps.reduce((sum, [from, to]) => sum - (to - from), last - first);
  // What remains after the folds is one even scale, so that a year is as wide everywhere.
  const pxPerDay = (end - edge - gaps.length * FOLD) / Math.max(1, stretches);
  const domain = [first];
  const range = [edge];
  const folds: { left: number; right: number; from: number; to: number }[] = [];
  for (const [from, to] of gaps) {
    const x = range.at(-1)! + (from - domain.at(-1)!) * pxPerDay;
    if (from > domain.at(-1)!) {
      domain.push(from);
      range.push(x);
    }
    folds.push({ left: x, right: x + FOLD, from, to });
    domain.push(to);
    range.push(x + FOLD);
  }
  if (last > domain.at(-1)!) {
    domain.push(last);
    range.push(end);
  }
  const scale = scaleLinear().domain(domain).range(range).clamp(true);
  const [interval, precision] = intervalFor(pxPerDay, tickRoom);
  const starts = interval.range(dateOf(first), dateOf(last + 1)).map(dayOfDate);
  const ticks: AxisTick[] = [];
  for (const day of starts) {
    const x = scale(day);
    const isFolded = folds.some(fold => day > fold.from && day < fold.to);
    const before = ticks.at(-1);
    if (!isFolded && (before === undefined || x - before.x >= tickRoom * 0.9)) ticks.push({ x, day, precision });
  }
  return {
    left,
    right,
    first,
    last,
    xOf: day => scale(day),
    dayAt: x => Math.min(last, Math.max(first, Math.round(scale.invert(x)))),
    folds,
    ticks,
  };
}
