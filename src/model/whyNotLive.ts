/** Why something is not in the picture under a lens: the other side of `isLive`. */
import { firstDay, rankOf } from "../schema/index.ts";
import { type Focus, isLive } from "./lens.ts";

/**
 * `day`: not at the time shown; `not-yet-known`: said or decided after the day of knowledge; `fell`: a decision that
 * had fallen by then; `reading`: belongs to a reading that is not chosen; `floor`: verified less well than is asked for.
 */
export type WhyNotLive = "day" | "not-yet-known" | "fell" | "reading" | "floor";

/** Every reason that an object itself gives, in this order; none: `isLive` says it is. */
export function whyNotLive(
  object: Parameters<typeof isLive>[0],
  focus: Focus,
  chosen: ReadonlySet<string>,
): readonly WhyNotLive[] {
  const { hypotheses, verification, stated, overturned } = object;
  const { start, end, ended, observed } = object;
  const why: WhyNotLive[] = [];
  if (!isLive({ start, end, ended, observed }, focus, chosen)) why.push("day");
  if (stated !== undefined && firstDay(stated) > focus.knownDay) why.push("not-yet-known");
  if (overturned !== undefined && focus.knownDay >= firstDay(overturned)) why.push("fell");
  if (hypotheses && !hypotheses.every(id => chosen.has(id))) why.push("reading");
  if (verification && rankOf(verification) > focus.floorRank) why.push("floor");
  return why;
}
