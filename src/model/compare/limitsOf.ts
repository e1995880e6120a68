/** What a comparison cannot show, and why: two files are set beside each other, not two worlds. */
import { rankOf } from "../../schema/index.ts";
import { toldDay } from "../isDated.ts";
import { type Both, both } from "./compared.ts";
import type { Comparison, DutyComparison, DutyOutcome, Limit } from "./comparison.ts";
import type { SideFacts } from "./sideFactsOf.ts";

type Needs = Pick<Comparison, "sides" | "facts" | "isOneDossier" | "isSelf" | "duties">;

const isAny = ([first, second]: Both<boolean>): boolean => first || second;
const differ = <Item>([first, second]: Both<Item>): boolean => first !== second;

const countOf = (duties: readonly DutyComparison[], outcome: DutyOutcome): number =>
  duties.filter(one => one.outcome === outcome).length;

/** The duties of a side on which something is written and whose verdict another reading would change. */
const movedOf = (duties: readonly DutyComparison[], place: 0 | 1): number =>
  duties.filter(({ traces, outcome }) => outcome !== "neither" && (traces[place]?.moves.length ?? 0) > 0).length;

/** Whether one chain is less well known than the other, or rests on one origin alone. */
function isUnsure([first, second]: Both<SideFacts>): boolean {
  const { weakestHop: one } = first;
  const { weakestHop: other } = second;
  if (one === null || other === null) return false;
  return rankOf(one) !== rankOf(other) || first.origins !== second.origins || first.origins < 2;
}

export function limitsOf({ sides, facts, isOneDossier, isSelf, duties }: Needs): readonly Limit[] {
  const absent = both(sides, ({ group }) => group === null);
  const broken = both(sides, ({ inquiry }) => !inquiry.file.whole);
  const moved = both(sides, (_, place) => movedOf(duties, place));
  const found: Limit[] = [];
  if (isSelf) found.push({ code: "self" });
  if (isAny(absent)) found.push({ code: "no-workers", of: absent });
  if (isAny(broken)) found.push({ code: "left-out", of: broken });
  if (isSelf) return found;

  const focuses = both(sides, ({ inquiry }) => inquiry.chain.focus);
  const dates = both(sides, ({ inquiry }) => toldDay(inquiry));
  const known = both(focuses, one => one.known);
  const planes = both(sides, ({ plane }) => plane);
  const floors = both(focuses, ({ floor }) => floor);
  const countries = both(facts, one => one.countries);
  const unplaced = both(facts, one => one.unplaced);
  const [first, second] = [countOf(duties, "first"), countOf(duties, "second")];
  const open = countOf(duties, "open");
  if (differ(dates)) found.push({ code: "dates", dates });
  if (differ(known)) found.push({ code: "known", dates: known });
  if (differ(planes)) found.push({ code: "planes", planes });
  if (differ(floors)) found.push({ code: "floors", floors });
  if (differ(both(countries, codes => [...codes].sort().join(" ")))) found.push({ code: "countries", countries });
  if (isUnsure(facts)) {
    const [one, other] = facts;
    const origins = both(facts, side => side.origins);
    found.push({ code: "verification", weakest: [one.weakestHop!, other.weakestHop!], origins });
  }
  if (unplaced.some(one => one !== null)) found.push({ code: "unplaced", unplaced });
  // Two readings of one dossier know the same parties; of two dossiers nobody knows whether both were looked for.
  if (!isOneDossier && !isAny(absent)) found.push({ code: "short" });
  if (first + second > 0) found.push({ code: "one-sided", first, second });
  if (open > 0) found.push({ code: "open", count: open });
  if (moved.some(count => count > 0)) found.push({ code: "readings", counts: moved });
  return found;
}
