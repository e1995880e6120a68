import { firstDay } from "./day.ts";
import type { Decision, Proceeding } from "./records.ts";

const isRuling = ({ finality }: Decision): boolean => finality !== undefined;
const isLater = (one: Decision, other: Decision): boolean => firstDay(one.date) > firstDay(other.date);

/** Whether a ruling lets another one stand, itself or by way of one that it lets stand. */
function upholds(ruling: Decision, other: Decision, known: ReadonlyMap<string, Decision>): boolean {
  const seen = new Set<string>();
  for (let id = ruling.upholds; id !== undefined && !seen.has(id); id = known.get(id)?.upholds) {
    if (id === other.id) return true;
    seen.add(id);
  }
  return false;
}

/**
 * The decision that came after a ruling and does not let it stand, so that it is not known whether it still counts: the
 * one that the file names, else the first later ruling of its case. Null where there is none, or the day is known on
 * which it fell.
 * @param all the cases of the file: what a ruling names may have been decided in another one
 */
export function followerOf(
  ruling: Decision,
  { decisions = [] }: Pick<Proceeding, "decisions">,
  all: readonly Pick<Proceeding, "decisions">[],
): Decision | null {
  if (!isRuling(ruling) || ruling.overturned !== undefined) return null;
  if (ruling.followedBy !== undefined) {
    const named = all.flatMap(one => one.decisions ?? []).find(({ id }) => id === ruling.followedBy);
    if (named && named !== ruling) return named;
  }
  const known = new Map(decisions.map(one => [one.id, one]));
  const later = decisions
    .filter(one => isRuling(one) && isLater(one, ruling) && !upholds(one, ruling, known))
    .sort((one, other) => firstDay(one.date) - firstDay(other.date));
  return later[0] ?? null;
}
