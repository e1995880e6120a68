/** What of a bar is borne out by dates, how softly it begins and ends, and where the file says nothing. */
import type { DateSpan } from "../../model/index.ts";
import type { TimeScale } from "./timeScaleOf.ts";

/**
 * `firm`: so on each of these days; `rises`, `falls`: it began or ended, or was last seen, on one of these days; `open`:
 * the file gives no day, so that it may have been so.
 */
export type SegmentKind = "firm" | "rises" | "falls" | "open";

export type BarSegment = { readonly kind: SegmentKind; readonly left: number; readonly right: number };

export type TimeBar = {
  /** From left to right, each beginning where the one before ends. */
  readonly segments: readonly BarSegment[];
  /** The end of its last seen day, where the file gives one and no end. */
  readonly seenAt: number | null;
  /** Whether it was over after that day, on a day not given. */
  readonly isOver: boolean;
};

/** The least px that a dated bar takes. */
const LEAST = 3;

/** A span as px. What is dated keeps at least 3 px, even of a single day. */
export function barSegmentsOf({ from, to, seen, isOver }: DateSpan, { xOf, left, right }: TimeScale): TimeBar {
  const segments: BarSegment[] = [];
  const add = (kind: SegmentKind, start: number, end: number) => {
    if (end > start) segments.push({ kind, left: start, right: end });
  };
  const ending = to ?? seen;
  // Dates can be coarser than the time between them: then it rises until the middle of what both can mean.
  const isTight = from !== null && ending !== null && ending.first <= from.last;
  const middle =
    from && ending ? (xOf(Math.max(from.first, ending.first)) + xOf(Math.min(from.last, ending.last) + 1)) / 2 : left;
  if (from === null && ending === null) add("open", left, right);
  else if (ending === null) {
    add("rises", xOf(from!.first), from!.last === from!.first ? xOf(from!.first) : xOf(from!.last + 1));
    const firm = segments.at(-1)?.right ?? xOf(from!.first);
    // Its first day is on record, and nothing after it.
    add("firm", firm, firm + LEAST);
    add("open", firm + LEAST, right);
  } else if (from === null) {
    const isOneDay = ending.first === ending.last;
    const start = Math.min(xOf(ending.first), xOf(ending.last + 1) - LEAST);
    add("open", left, start);
    add(isOneDay ? "firm" : "falls", start, xOf(ending.last + 1));
    if (to === null && !isOver) add("open", segments.at(-1)!.right, right);
  } else {
    const isRising = from.last > from.first;
    const isFalling = ending.last > ending.first;
    const [start, end] = [xOf(from.first), Math.max(xOf(from.first) + LEAST, xOf(ending.last + 1))];
    const risen = !isRising ? start : isTight ? Math.min(middle, end) : xOf(from.last + 1);
    const falls = !isFalling ? end : isTight ? Math.max(middle, risen) : xOf(ending.first);
    add("rises", start, risen);
    add("firm", risen, Math.max(risen, falls));
    add("falls", Math.max(risen, falls), end);
    if (to === null && !isOver) add("open", end, right);
  }
  const seenAt = to === null && seen !== null ? xOf(seen.last + 1) : null;
  return { segments, seenAt, isOver };
}
