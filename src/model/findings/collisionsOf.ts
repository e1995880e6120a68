/** Statements that contradict each other. All of them are shown; the product does not decide between them. */
import type { Plane } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import type { PartyIndex, Statement } from "../indexDossier.ts";
import { afterFinal, isAgainst, isFor } from "../standing.ts";

/**
 * Live statements on one party and duty in one plane, of which some say that it answers and some that it does not. A
 * party that passes a duty on does not say that it does not answer, unless it says that it keeps nothing.
 */
export type Collision = {
  readonly party: PartyIndex;
  readonly duty: string;
  readonly plane: Plane;
  /** Ids, in file order, of the statements that say it answers, and of those that say it does not. */
  readonly kept: readonly string[];
  readonly refused: readonly string[];
};

const meetInScope = (a: Statement, b: Statement): boolean =>
  !a.workers || !b.workers || [...a.workers].some(group => b.workers!.has(group));

/** Do both statements still count? A final ruling sets others aside, and they no longer collide with it. */
const bothStand = (a: Statement, b: Statement): boolean => a.plane !== "legal" || afterFinal([a, b]).length === 2;

export function collisionsOf(chain: Chain): readonly Collision[] {
  const fresh = known.get(chain) ?? foundIn(chain);
  known.set(chain, fresh);
  return fresh;
}

/** Made once for a chain: each group and plane asks for them. */
const known = new WeakMap<Chain, readonly Collision[]>();

function foundIn(chain: Chain): readonly Collision[] {
  const about = new Map<string, { readonly party: PartyIndex; readonly statements: Statement[] }>();
  // A statement counts for its party, even in the words of others, and for the partners it also holds for.
  for (const statement of chain.statements)
    for (const party of new Set([statement.party, ...statement.holders])) {
      const key = `${party} ${statement.assertion.duty} ${statement.plane}`;
      const known = about.get(key);
      if (known) known.statements.push(statement);
      else about.set(key, { party, statements: [statement] });
    }
  const collisions: Collision[] = [];
  for (const { party, statements } of about.values()) {
    const kept = statements.filter(isFor);
    const refused = statements.filter(statement => isAgainst(statement, true));
    const colliding = new Set<Statement>();
    for (const a of kept) for (const b of refused) if (meetInScope(a, b) && bothStand(a, b)) colliding.add(a).add(b);
    if (colliding.size === 0) continue;
    const { plane, assertion } = statements[0]!;
    const idsOf = (side: readonly Statement[]) => side.filter(one => colliding.has(one)).map(one => one.assertion.id);
    collisions.push({ party, duty: assertion.duty, plane, kept: idsOf(kept), refused: idsOf(refused) });
  }
  return collisions;
}
