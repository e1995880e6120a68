/**
 * Two chains beside each other: what each says of itself, and of every duty whether the two say the same. Both sides are
 * asked with their own reading. Nothing is ranked, and what one side alone has on record is no difference in fact.
 */
import { type Duty, dutiesOf } from "../../schema/index.ts";
import type { GroupTrace } from "../inquiryOf.ts";
import { isWritten } from "../traceDuty.ts";
import { type Both, both, type Compared } from "./compared.ts";
import type { Comparison, DutyComparison, Turned } from "./comparison.ts";
import { type Likeness, likenessOf } from "./likenessOf.ts";
import { limitsOf } from "./limitsOf.ts";
import { type SideFacts, sideFactsOf } from "./sideFactsOf.ts";

const isOneText = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** One dossier may be opened twice: from the library, and from a file of its reader. */
function isOneDossierOf([{ inquiry: first }, { inquiry: second }]: Both<Compared>): boolean {
  const [one, other] = [first.file.dossier, second.file.dossier];
  return one === other || (one.id === other.id && isOneText(one, other));
}

function turnedOf([first, second]: Both<Compared>): readonly Turned[] {
  const [one, other] = [first.inquiry.chain.focus, second.inquiry.chain.focus];
  const table: Readonly<Record<Turned, boolean>> = {
    workers: first.group !== second.group,
    date: one.day !== other.day,
    known: one.knownDay !== other.knownDay,
    world: !isOneText(one.world, other.world),
    floor: one.floor !== other.floor,
    plane: first.plane !== second.plane,
  };
  return (Object.keys(table) as Turned[]).filter(turned => table[turned]);
}

/** The duties of both files, each once, with the places of the files that know it. */
function dutiesIn(sides: Both<Compared>): readonly { readonly duty: Duty; readonly isIn: Both<boolean> }[] {
  const [first, second] = both(sides, ({ inquiry }) => dutiesOf(inquiry.file.dossier));
  const found = first.map(duty => ({ duty, isIn: [true, false] as [boolean, boolean] }));
  for (const duty of second) {
    const known = found.find(one => one.duty.id === duty.id && isOneText(one.duty, duty));
    if (known) known.isIn[1] = true;
    else found.push({ duty, isIn: [false, true] });
  }
  return found;
}

/** Whether anything is on record: a statement, an open case, or an account of how the duty reached the workers. */
export const isOnRecord = (trace: GroupTrace | null): trace is GroupTrace =>
  trace !== null && (isWritten(trace) || trace.condition !== null);

function aspectsOf(one: GroupTrace, other: GroupTrace, isSelf: boolean): DutyComparison["aspects"] {
  const isOneVerdict = one.verdict === other.verdict && one.extent === other.extent;
  // Of two duties whose holder is not documented, nobody knows whether it is the same.
  const sameVerdict = one.verdict === "undocumented" && !isSelf ? "open" : "same";
  const distance = isSelf ? "same" : likenessOf(one.distance, other.distance);
  const condition: Likeness =
    one.condition === other.condition ? "same" : one.condition === null || other.condition === null ? "open" : "differ";
  return [
    { aspect: "verdict", likeness: isOneVerdict ? sameVerdict : "differ" },
    ...(one.distance && other.distance ? [{ aspect: "distance", likeness: distance } as const] : []),
    ...(one.condition || other.condition ? [{ aspect: "condition", likeness: condition } as const] : []),
  ];
}

function dutyComparisonOf(
  { duty, isIn }: { readonly duty: Duty; readonly isIn: Both<boolean> },
  sides: Both<Compared>,
  isSelf: boolean,
): DutyComparison {
  const traces = both(sides, ({ inquiry, group, plane }, place) =>
    isIn[place] && group !== null ? inquiry.trace(group, duty.id, plane) : null,
  );
  const [one, other] = traces;
  if (!isOnRecord(one) || !isOnRecord(other)) {
    const outcome = isOnRecord(one) ? "first" : isOnRecord(other) ? "second" : "neither";
    return { duty, traces, outcome, aspects: [] };
  }
  const aspects = aspectsOf(one, other, isSelf);
  const has = (sought: Likeness) => aspects.some(({ likeness }) => likeness === sought);
  return { duty, traces, outcome: has("differ") ? "differ" : has("open") ? "open" : "same", aspects };
}

export function comparisonOf(first: Compared, second: Compared): Comparison {
  const sides: Both<Compared> = [first, second];
  const isOneDossier = isOneDossierOf(sides);
  const turned = isOneDossier ? turnedOf(sides) : [];
  const isSelf = isOneDossier && turned.length === 0;
  const facts = both(sides, sideFactsOf);
  const duties = dutiesIn(sides).map(duty => dutyComparisonOf(duty, sides, isSelf));
  const compared = (of: (side: SideFacts) => SideFacts["depth"]): Likeness =>
    isSelf ? "same" : likenessOf(of(facts[0]), of(facts[1]));
  return {
    sides,
    facts,
    isOneDossier,
    turned,
    isSelf,
    depth: compared(({ depth }) => depth),
    between: compared(({ between }) => between),
    borders: compared(({ borders }) => borders),
    duties,
    limits: limitsOf({ sides, facts, isOneDossier, isSelf, duties }),
  };
}
