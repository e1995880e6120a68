/** What a file has that does not count on a day of knowledge: it was made later, or had fallen by then. */
import { firstDay, type Proceeding } from "../schema/index.ts";
import type { FileIndex } from "./indexDossier.ts";

export type Decision = NonNullable<Proceeding["decisions"]>[number];

type Part = {
  /** In order of their days. */
  readonly decisions: readonly Decision[];
  /** Statements and conditions that rest on none of these decisions. */
  readonly statements: number;
  readonly conditions: number;
};

export type OutOfKnowledge = {
  readonly later: Part;
  readonly fallen: Part;
};

type Said = { readonly stated?: string | undefined; readonly overturned?: string | undefined };

/** @param knownDay days since 1970-01-01, as in `Focus` */
export function outOfKnowledge({ dossier, statements }: FileIndex, knownDay: number): OutOfKnowledge {
  const isLater = ({ stated }: Said) => stated !== undefined && firstDay(stated) > knownDay;
  const hasFallen = (said: Said) =>
    !isLater(said) && said.overturned !== undefined && firstDay(said.overturned) <= knownDay;
  const decisions = dossier.proceedings
    .flatMap(proceeding => proceeding.decisions ?? [])
    .sort((a, b) => firstDay(a.date) - firstDay(b.date));
  const free = statements.filter(({ assertion }) => assertion.decision === undefined);
  const partOf = (isIn: (said: Said) => boolean): Part => ({
    decisions: decisions.filter(({ date, overturned }) => isIn({ stated: date, overturned })),
    statements: free.filter(isIn).length,
    conditions: dossier.conditions.filter(({ stated }) => isIn({ stated })).length,
  });
  return { later: partOf(isLater), fallen: partOf(hasFallen) };
}
