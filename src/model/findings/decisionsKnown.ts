import { type Decision, firstDay, type Proceeding } from "../../schema/index.ts";

export type DecisionsKnown = {
  readonly inForce: readonly Decision[];
  /** Rulings that are no longer in force. */
  readonly fallen: readonly Decision[];
  /** What is procedural, or an opinion. */
  readonly others: readonly Decision[];
};

/** What has been decided in a case by the day of knowledge, each part in file order. */
export function decisionsKnown({ decisions = [] }: Proceeding, knownDay: number): DecisionsKnown {
  const hasCome = (date: string | undefined): boolean => date !== undefined && firstDay(date) <= knownDay;
  const made = decisions.filter(({ date }) => hasCome(date));
  const rulings = made.filter(({ finality }) => finality !== undefined);
  return {
    inForce: rulings.filter(({ overturned }) => !hasCome(overturned)),
    fallen: rulings.filter(({ overturned }) => hasCome(overturned)),
    others: made.filter(({ finality }) => finality === undefined),
  };
}

/** Of several of the latest day the last in the file; null where there is none. */
export function latestOf(decisions: readonly Decision[]): Decision | null {
  const latest = Math.max(...decisions.map(({ date }) => firstDay(date)));
  return decisions.findLast(({ date }) => firstDay(date) === latest) ?? null;
}
