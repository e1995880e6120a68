/** A scale of amounts, from nothing to the highest of them. */
import { scaleLinear } from "d3-scale";

export type MoneyAxis = {
  /** px of the whole scale. */
  readonly width: number;
  /** px from its left end to an amount, never outside it. */
  readonly at: (amount: number) => number;
  /** Amounts to write at the scale, from nothing to the highest, with room between them. */
  readonly ticks: readonly number[];
};

/** The room that an amount at the end of the scale leaves between its own place and the next. */
const AT_END = 1.3;

/** As many amounts as are easy to take in at a glance, about. */
const MOST_TICKS = 6;

/**
 * @param most the highest amount; it stands at the right end
 * @param width px
 * @param room px that each amount needs to be written
 */
export function moneyAxisOf(most: number, width: number, room: number): MoneyAxis {
  const end = most > 0 && Number.isFinite(most) ? most : 1;
  const scale = scaleLinear([0, end], [0, Math.max(0, width)]).clamp(true);
  const counts = Array.from({ length: MOST_TICKS }, (_, less) => MOST_TICKS - less);
  const steps = counts.map(count => scale.ticks(count).filter(tick => tick > 0 && tick < end));
  // The most amounts between which there is room.
  const even = steps.find(([first]) => first !== undefined && scale(first) >= room) ?? [];
  // What is written at the ends stands beside them, and all else in the middle of its place.
  const between = even.filter(tick => width - scale(tick) >= AT_END * room);
  return { width, at: amount => scale(amount), ticks: most > 0 ? [0, ...between, end] : [0] };
}
