/** Statements that contradict each other. All of them are shown; the product does not decide between them. */
import type { Plane } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { areOnOtherParts } from "../extentOf.ts";
import type { PartyIndex, Statement } from "../indexDossier.ts";
import { afterFinal, isAgainst, isFor } from "../standing.ts";

/**
 * Live statements on one party and duty in one plane, of which some say that it answers and some that it does not. A
 * party that passes a duty on does not say that it does not answer, unless it says that it keeps nothing. Each
 * contradicts another one, and all hang together by that: what is said of one group of workers stands apart from what
 * is said of another, unless a statement on both joins them.
 */
export type Collision = {
  readonly party: PartyIndex;
  readonly duty: string;
  readonly plane: Plane;
  /** Ids, in file order, of the statements that say it answers, and of those that say it does not. */
  readonly kept: readonly string[];
  readonly refused: readonly string[];
  /** Which of them contradict each other. Two that hang together by a third one need not. */
  readonly pairs: readonly CollidingPair[];
};

/** The ids of a statement that says that a party answers, and of one that says that it does not. */
export type CollidingPair = readonly [kept: string, refused: string];

const meetInScope = (a: Statement, b: Statement): boolean =>
  !a.workers || !b.workers || [...a.workers].some(group => b.workers!.has(group));

/** Do both statements still count? A final ruling sets others aside, and they no longer collide with it. */
const bothStand = (a: Statement, b: Statement): boolean => a.plane !== "legal" || afterFinal([a, b]).length === 2;

/** Statements on different parts of a duty do not differ on any. */
const isOnSame = (a: Statement, b: Statement): boolean => !areOnOtherParts(a.assertion, b.assertion);

/**
 * What is left of a collision where some of its statements are not looked at. Where nothing joins two halves of it any
 * more, they are two.
 */
export function collisionsAmong(
  { pairs: all, kept, refused, ...about }: Collision,
  isSeen: (id: string) => boolean,
): readonly Collision[] {
  const pairs = all.filter(pair => pair.every(isSeen));
  const opposed = new Map<string, string[]>();
  for (const [one, other] of pairs)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = opposed.get(from);
      if (known) known.push(to);
      else opposed.set(from, [to]);
    }
  const found: Collision[] = [];
  const met = new Set<string>();
  for (const first of kept) {
    if (met.has(first) || !opposed.has(first)) continue;
    const own = new Set([first]);
    // A set hands out what is added to it while it is gone through.
    for (const one of own) for (const other of opposed.get(one)!) own.add(other);
    for (const one of own) met.add(one);
    const ofOwn = (side: readonly string[]) => side.filter(id => own.has(id));
    found.push({
      ...about,
      kept: ofOwn(kept),
      refused: ofOwn(refused),
      pairs: pairs.filter(([one]) => own.has(one)),
    });
  }
  return found;
}

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
    const idOf = ({ assertion }: Statement): string => assertion.id;
    const pairs = kept.flatMap(a =>
      refused
        .filter(b => meetInScope(a, b) && bothStand(a, b) && isOnSame(a, b))
        .map((b): CollidingPair => [idOf(a), idOf(b)]),
    );
    if (pairs.length === 0) continue;
    const { plane, assertion } = statements[0]!;
    const all = { party, duty: assertion.duty, plane, kept: kept.map(idOf), refused: refused.map(idOf), pairs };
    collisions.push(...collisionsAmong(all, () => true));
  }
  return collisions;
}
