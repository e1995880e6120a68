/** Decisions, statements and conditions that do not count on a day of knowledge: later ones and overturned ones. */
import { type Decision, firstDay } from "../schema/index.ts";
import type { FileIndex } from "./indexDossier.ts";

type UncountedItems = {
  /** In the order of their days. */
  readonly decisions: readonly Decision[];
  /** The numbers of statements and of conditions that rest on no decision. */
  readonly statements: number;
  readonly conditions: number;
};

export type OutOfKnowledge = {
  readonly later: UncountedItems;
  readonly fallen: UncountedItems;
};

type KnownDates = { readonly stated?: string | undefined; readonly overturned?: string | undefined };

/** @param knownDay days since 1970-01-01, as in `Focus` */
export function outOfKnowledge({ dossier, statements }: FileIndex, knownDay: number): OutOfKnowledge {
  const isLater = ({ stated }: KnownDates) => stated !== undefined && firstDay(stated) > knownDay;
  const hasFallen = (dates: KnownDates) =>
    !isLater(dates) && dates.overturned !== undefined && firstDay(dates.overturned) <= knownDay;
  const decisions = dossier.proceedings
    .flatMap(proceeding => proceeding.decisions ?? [])
    .sort((a, b) => firstDay(a.date) - firstDay(b.date));
  const free = statements.filter(({ assertion }) => assertion.decision === undefined);
  const itemsThat = (test: (dates: KnownDates) => boolean): UncountedItems => ({
    decisions: decisions.filter(({ date, overturned }) => test({ stated: date, overturned })),
    statements: free.filter(test).length,
    conditions: dossier.conditions.filter(({ stated }) => test({ stated })).length,
  });
  return { later: itemsThat(isLater), fallen: itemsThat(hasFallen) };
}
