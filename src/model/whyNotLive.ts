/** Why an object is not live under a lens: the counterpart of `isLive`. */
import { firstDay, rankOf } from "../schema/index.ts";
import { type Focus, isLive } from "./lens.ts";

/**
 * `day`: it does not hold on the day shown; `not-yet-known`: it was said or decided after the day of knowledge; `fell`:
 * its decision had been overturned by then; `reading`: its hypothesis is not chosen; `floor`: it is verified less well
 * than the floor.
 */
export type WhyNotLive = "day" | "not-yet-known" | "fell" | "reading" | "floor";

/** Every reason in the object's own fields, in this order; none where `isLive` is true. */
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
