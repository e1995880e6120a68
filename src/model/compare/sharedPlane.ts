/** Which plane, and which duty, two chains are compared in where nobody has chosen: where both have something to say. */
import { type Plane, planes } from "../../schema/index.ts";
import type { GroupTrace } from "../inquiryOf.ts";
import { type Both, both, type Compared } from "./compared.ts";
import type { Comparison, DutyComparison, DutyOutcome } from "./comparison.ts";
import { isOnRecord } from "./comparisonOf.ts";

const countOf = (trace: GroupTrace | null): number =>
  trace === null ? 0 : trace.restsOn.assertions.length + trace.restsOn.proceedings.length + trace.accounts.length;

/**
 * The plane in which most duties are spoken of on both sides; of equals the one with the most statements, then the
 * first.
 */
export function sharedPlane(sides: Both<Pick<Compared, "inquiry" | "group">>): Plane {
  const ranked = planes.map(plane => {
    const traced = both(sides, ({ inquiry, group }) =>
      group === null ? [] : inquiry.file.duties.map(duty => inquiry.trace(group, duty, plane)),
    );
    const [one, other] = both(traced, traces => new Set(traces.filter(isOnRecord).map(({ duty }) => duty)));
    const shared = [...one].filter(duty => other.has(duty)).length;
    return { plane, shared, all: traced.flat().reduce((sum, trace) => sum + countOf(trace), 0) };
  });
  return ranked.reduce((best, next) => ((next.shared - best.shared || next.all - best.all) > 0 ? next : best)).plane;
}

/** What a reader learns more from comes first. */
const TELLING: readonly DutyOutcome[] = ["differ", "open", "same", "first", "second", "neither"];

/**
 * The duty that faces: of those on which the two differ the one with the most on record on its weaker side, of equals
 * with the most on both; null where there is nothing to compare.
 */
export function sharedDuty({ duties }: Pick<Comparison, "duties">): string | null {
  const rank = ({ outcome, traces }: DutyComparison): readonly number[] => {
    const counts = traces.map(countOf);
    return [-TELLING.indexOf(outcome), Math.min(...counts), counts[0]! + counts[1]!];
  };
  const isMore = (one: readonly number[], other: readonly number[]): boolean => {
    const place = one.findIndex((count, at) => count !== other[at]);
    return place >= 0 && one[place]! > other[place]!;
  };
  const [first, ...others] = duties;
  if (!first) return null;
  const best = others.reduce((best, next) => (isMore(rank(next), rank(best)) ? next : best), first);
  return best.outcome === "neither" ? null : best.duty.id;
}
