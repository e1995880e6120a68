/** What in a dossier speaks against what: all of it is shown, none of it resolved. */
import { boundsOf, type Figure, type Plane, type Range, type Text } from "../schema/index.ts";
import type { Chain } from "./chainOf.ts";
import type { PartyIndex, Statement } from "./indexDossier.ts";
import { afterFinal } from "./standing.ts";

/**
 * Live statements on one party and duty in one plane of which some say it answers and some that it does not. Who passes
 * a duty on and does not say that nothing is kept does not say that it does not answer.
 */
export type Collision = {
  readonly party: PartyIndex;
  readonly duty: string;
  readonly plane: Plane;
  /** Ids in file order: of those that say it answers, and of those that say it does not. */
  readonly kept: readonly string[];
  readonly refused: readonly string[];
};

const keepsIt = ({ assertion: { position, retains } }: Statement): boolean =>
  position === "holds" ||
  position === "holds-jointly" ||
  (position === "passes-on" && (retains === "full" || retains === "residual"));
const refusesIt = ({ assertion: { position, retains } }: Statement): boolean =>
  position === "disclaims" || position === "excluded" || (position === "passes-on" && retains === "none");

const meetInScope = (a: Statement, b: Statement): boolean =>
  !a.workers || !b.workers || [...a.workers].some(group => b.workers!.has(group));

/** What a final ruling has set aside collides with it no longer. */
const bothStand = (a: Statement, b: Statement): boolean => a.plane !== "legal" || afterFinal([a, b]).length === 2;

export function collisionsOf(chain: Chain): readonly Collision[] {
  const about = new Map<string, { readonly party: PartyIndex; readonly statements: Statement[] }>();
  // Of partners as well; and of its party even where it is not its own words: whatever is said of it is shown.
  for (const statement of chain.statements)
    for (const party of new Set([statement.party, ...statement.holders])) {
      const key = `${party} ${statement.assertion.duty} ${statement.plane}`;
      const known = about.get(key);
      if (known) known.statements.push(statement);
      else about.set(key, { party, statements: [statement] });
    }
  const collisions: Collision[] = [];
  for (const { party, statements } of about.values()) {
    const kept = statements.filter(keepsIt);
    const refused = statements.filter(refusesIt);
    const colliding = new Set<Statement>();
    for (const a of kept) for (const b of refused) if (meetInScope(a, b) && bothStand(a, b)) colliding.add(a).add(b);
    if (colliding.size === 0) continue;
    const { plane, assertion } = statements[0]!;
    const idsOf = (side: readonly Statement[]) => side.filter(one => colliding.has(one)).map(one => one.assertion.id);
    collisions.push({ party, duty: assertion.duty, plane, kept: idsOf(kept), refused: idsOf(refused) });
  }
  return collisions;
}

/** Figures on the same thing whose values do not meet. */
export type FigureConflict = { readonly about: string; readonly what: string; readonly figures: readonly Figure[] };

const isText = (value: Range | Text): value is Text =>
  typeof value === "string" ||
  (typeof value === "object" && Object.values(value).some(part => typeof part === "string"));

function meet(a: Range | Text, b: Range | Text): boolean {
  if (isText(a) || isText(b)) return JSON.stringify(a) === JSON.stringify(b);
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return (
    (one.min ?? Number.NEGATIVE_INFINITY) <= (other.max ?? Number.POSITIVE_INFINITY) &&
    (other.min ?? Number.NEGATIVE_INFINITY) <= (one.max ?? Number.POSITIVE_INFINITY)
  );
}

export function figureConflictsOf(figures: readonly Figure[]): readonly FigureConflict[] {
  const same = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = JSON.stringify([figure.about, figure.what, figure.population ?? null]);
    const known = same.get(key);
    if (known) known.push(figure);
    else same.set(key, [figure]);
  }
  const conflicts: FigureConflict[] = [];
  for (const group of same.values()) {
    const inConflict = group.filter(one => group.some(other => other !== one && !meet(one.value, other.value)));
    if (inConflict.length > 0) conflicts.push({ about: group[0]!.about, what: group[0]!.what, figures: inConflict });
  }
  return conflicts;
}
