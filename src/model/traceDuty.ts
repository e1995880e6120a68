/** Who answers for one duty to one worker group in one plane. Format: "Derived, exactly", Verdict to Condition. */
import { placeIn } from "../base/index.ts";
import {
  type Condition,
  type ConditionValue,
  type DutyPart,
  type Plane,
  type State,
  type TransferKind,
  type Verdict,
  type Verification,
  verifications,
} from "../schema/index.ts";
import type { Chain } from "./chainOf.ts";
import { extentOfVerdict, isByPart } from "./extentOf.ts";
import type { GroupChain } from "./groupChainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import { isLive } from "./lens.ts";
import { membersStandings } from "./membersStandings.ts";
import { type HopSpan, nearestAbove } from "./shortestWays.ts";
import {
  answers,
  type Book,
  isFor,
  isWellFounded,
  SILENT,
  type Standing,
  standingOf,
  type Written,
  writtenOn,
} from "./standing.ts";
import { setOfStates, type VerdictFacts, verdictOf } from "./verdictOf.ts";
import { waysDown } from "./waysDown.ts";

export type Transfer = { readonly from: PartyIndex; readonly to: PartyIndex; readonly kind: TransferKind };

export type Trace = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  /** Hops up to the nearest other party that holds or shares the duty. */
  readonly distance: HopSpan | null;
  readonly nearestContested: HopSpan | null;
  /** The best verification that a party holds or shares the duty; null where the verdict names no holder. */
  readonly strength: Verification | null;
  readonly condition: ConditionValue | null;
  /** The accounts of how the duty reached the workers, from which the condition is read, in file order. */
  readonly accounts: readonly Condition[];
  /** Whether the accounts are on different parts of the duty, so that they differ on none. */
  readonly isByPart: boolean;
  /** On how much of the duty the verdict is. */
  readonly extent: DutyPart;
  /** The standing of every party of N(W), in file order. */
  readonly standings: ReadonlyMap<PartyIndex, Standing>;
  /** Parties outside N(W) that hold or share the duty for this group, in file order. */
  readonly outside: ReadonlyMap<PartyIndex, Standing>;
  /** The standing of all live parties outside N(W) with a statement that counts for this group, in file order. */
  readonly standingsOutside: ReadonlyMap<PartyIndex, Standing>;
  readonly transfers: readonly Transfer[];
  /** Ids in file order. */
  readonly restsOn: {
    readonly assertions: readonly string[];
    readonly proceedings: readonly string[];
    readonly links: readonly string[];
  };
  readonly weakest: Verification | null;
};

const VANISHING: ReadonlySet<TransferKind> = new Set(["dropped", "into-the-dark", "unacknowledged"]);
/** Is the duty passed on by such a transfer without being known to arrive? */
export const vanishes = (kind: TransferKind): boolean => VANISHING.has(kind);

/** Is anything written on the duty of this trace? */
export const isWritten = (trace: Pick<Trace, "restsOn">): boolean =>
  trace.restsOn.assertions.length > 0 || trace.restsOn.proceedings.length > 0;

/** The facts about a group that a trace needs and that do not depend on duty or plane. */
export type GroupFacts = {
  readonly wholeChain: boolean;
  /** Ids of the live hop links between parties of N(W), in file order. */
  readonly links: readonly string[];
  /** The worst rank of a hop, each by its strongest link; −1 without hops. */
  readonly worstHop: number;
};

/**
 * Parties of unknown position that may stand in this group's chain, in file order: those without `near`, and those near
 * the group or its chain.
 */
export const unplacedIn = (chain: Chain, { isMember }: Pick<GroupChain, "isMember">): PartyIndex[] =>
  unplacedOf(chain).filter(party => {
    const { near } = chain.file.dossier.parties[party]!;
    return !near || near.some(id => isMember(chain.file.partyAt.get(id)!));
  });

const unplaced = new WeakMap<Chain, readonly PartyIndex[]>();

/** The parties of unknown position that may stand in a chain, in file order. */
function unplacedOf(chain: Chain): readonly PartyIndex[] {
  const known = unplaced.get(chain);
  if (known) return known;
  const found = chain.file.dossier.parties.flatMap(({ kind, placed }, party) => {
    const counts = kind === "organisation" || kind === "person" || kind === "unknown";
    return chain.live[party] && placed === false && counts ? [party] : [];
  });
  unplaced.set(chain, found);
  return found;
}

/** May one say "everyone" of this chain? Not if a part of it is unread, unknown, torn or unplaced. */
export const isWholeChain = (chain: Chain, { group, isMember }: Pick<GroupChain, "group" | "isMember">): boolean =>
  chain.file.whole && waysDown(chain).isKnown(group) && unplacedIn(chain, { isMember }).length === 0;

/** The facts about a group that are the same for every duty: among them that part of *complete*. */
export function groupFactsOf(chain: Chain, groupChain: GroupChain): GroupFacts {
  const { group, hops } = groupChain;
  const links = new Set(hops.flatMap(hop => chain.hopLinks[hop]!.map(link => link.id)));
  return {
    wholeChain: isWholeChain(chain, groupChain),
    links: inFileOrder(links, chain.file.dossier.links),
    worstHop: waysDown(chain).worstHop(group),
  };
}

function inFileOrder(ids: ReadonlySet<string>, list: readonly { readonly id: string }[]): string[] {
  if (ids.size < 2) return [...ids];
  return [...ids].sort((a, b) => placeIn(list, a) - placeIn(list, b));
}

/** The standings of parties on which something is written: members, and live parties outside that are no groups. */
type Spoken = {
  readonly members: ReadonlyMap<PartyIndex, Standing>;
  readonly outside: ReadonlyMap<PartyIndex, Standing>;
};

function spokenOf(chain: Chain, written: Written, { group, isMember }: GroupChain, plane: Plane): Spoken {
  const members = new Map<PartyIndex, Standing>();
  const outside = new Map<PartyIndex, Standing>();
  for (const party of written.parties) {
    const map = isMember(party) ? members : chain.live[party] && !chain.file.isGroup[party] ? outside : null;
    map?.set(party, standingOf(written, party, group, plane, chain.file, isMember));
  }
  return { members, outside };
}

function factsIn({ group, members }: GroupChain, look: GroupFacts, spoken: Spoken): VerdictFacts {
  const others = [...spoken.members].filter(([party]) => party !== group).map(([, standing]) => standing);
  return {
    isAlone: members.length === 1,
    others: setOfStates(others.map(({ state }) => state)),
    isEachSpoken: others.length === members.length - 1,
    own: (spoken.members.get(group) ?? SILENT).state,
    outside: setOfStates([...spoken.outside.values()].map(({ state }) => state)),
    isWhole: () => look.wholeChain,
    isWellFounded: () => others.every(isWellFounded),
  };
}

/** The strongest verification among the statements by which these parties hold or share the duty. */
function strengthOf(standings: readonly Standing[]): Verification | null {
  let best: number = verifications.length;
  for (const { state, statements } of standings)
    if (answers(state)) for (const statement of statements) if (isFor(statement)) best = Math.min(best, statement.rank);
  const codes: readonly Verification[] = verifications;
  return codes[best] ?? null;
}

function transfersOf(chain: Chain, { group, isMember }: GroupChain, spoken: Spoken): Transfer[] {
  const transfers: Transfer[] = [];
  const kindTo = (v: PartyIndex): TransferKind => {
    if (!isMember(v) || !chain.live[v]) return "out-of-chain";
    const { state } = spoken.members.get(v) ?? SILENT;
    if (answers(state)) return v === group ? "shifted-to-workers" : "landed";
    if (state === "contested") return "disputed";
    if (state === "passed") return "relayed";
    if (state === "disclaimed" || state === "excluded") return "dropped";
    return chain.file.isUnknown[v] ? "into-the-dark" : "unacknowledged";
  };
  for (const [from, { statements }] of spoken.members)
    for (const to of new Set(statements.flatMap(one => one.to))) transfers.push({ from, to, kind: kindTo(to) });
  return transfers;
}

/** The live conditions of a chain by their duty, in file order. */
const liveConditions = new WeakMap<Chain, ReadonlyMap<string, readonly Condition[]>>();

function conditionsIn(chain: Chain): ReadonlyMap<string, readonly Condition[]> {
  const { file, focus, chosen, live } = chain;
  const known = liveConditions.get(chain);
  if (known) return known;
  const byDuty = new Map<string, Condition[]>();
  for (const condition of file.dossier.conditions) {
    if (!isLive(condition, focus, chosen)) continue;
    if (condition.party !== undefined && !live[file.partyAt.get(condition.party)!]) continue;
    const before = byDuty.get(condition.duty);
    if (before) before.push(condition);
    else byDuty.set(condition.duty, [condition]);
  }
  liveConditions.set(chain, byDuty);
  return byDuty;
}

/** The live conditions of a duty for the group, in file order. */
export function conditionsOn(
  chain: Chain,
  { group, isMember }: Pick<GroupChain, "group" | "isMember">,
  duty: string,
): readonly Condition[] {
  const { file } = chain;
  return (conditionsIn(chain).get(duty) ?? []).filter(condition => {
    if (condition.workers) return condition.workers.some(id => file.partyAt.get(id) === group);
    const party = condition.party === undefined ? null : file.partyAt.get(condition.party)!;
    return party === null || (file.isGroup[party] ? party === group : !file.named[party] || isMember(party));
  });
}

/** Whether a duty was met for the group; `disputed` where accounts differ, null where there is none. */
export function conditionOf(accounts: readonly Condition[]): ConditionValue | null {
  const values = new Set<ConditionValue>(accounts.map(({ met }) => met));
  if (values.size === 0) return null;
  return values.size === 1 ? [...values][0]! : "disputed";
}

/** The trace of one duty. Takes linear time in the size of N(W) and in the number of statements on the duty. */
export function traceDuty(
  chain: Chain,
  book: Book,
  groupChain: GroupChain,
  look: GroupFacts,
  duty: string,
  plane: Plane,
): Trace {
  const { dossier } = chain.file;
  const { group, members } = groupChain;
  const spoken = spokenOf(chain, writtenOn(book, duty, plane), groupChain, plane);
  const others = [...spoken.members].filter(([party]) => party !== group);
  const verdict = verdictOf(factsIn(groupChain, look, spoken));
  const nearest = (test: (state: State) => boolean): HopSpan | null => {
    const goals = new Set(others.filter(([, { state }]) => test(state)).map(([party]) => party));
    return goals.size === 0 ? null : nearestAbove(chain, group, party => goals.has(party));
  };

  const accounts = conditionsOn(chain, groupChain, duty);
  const assertions = new Set<string>();
  const proceedings = new Set<string>();
  let rank = look.worstHop;
  for (const { statements, cases } of spoken.members.values()) {
    for (const statement of statements) {
      assertions.add(statement.assertion.id);
      rank = Math.max(rank, statement.rank);
    }
    for (const { proceeding } of cases) proceedings.add(proceeding.id);
  }
  // Lists: an iterator would be spent for whoever reads it second.
  const named: Partial<Record<Verdict, readonly Standing[]>> = {
    answered: others.map(([, standing]) => standing),
    "shifted-to-workers": [spoken.members.get(group) ?? SILENT],
    "answered-outside": [...spoken.outside.values()],
  };
  return {
    duty,
    plane,
    verdict,
    strength: strengthOf(named[verdict] ?? []),
    distance: nearest(answers),
    nearestContested: nearest(state => state === "contested"),
    condition: conditionOf(accounts),
    accounts,
    isByPart: isByPart(accounts),
    extent: extentOfVerdict(verdict, named[verdict] ?? [...spoken.members.values()]),
    standings: membersStandings(members, groupChain.isMember, spoken.members),
    outside: new Map([...spoken.outside].filter(([, { state }]) => answers(state))),
    standingsOutside: new Map([...spoken.outside].filter(([, { state }]) => state !== "silent")),
    transfers: transfersOf(chain, groupChain, spoken),
    restsOn: {
      assertions: inFileOrder(assertions, dossier.assertions),
      proceedings: inFileOrder(proceedings, dossier.proceedings),
      links: look.links,
    },
    weakest: rank < 0 ? null : verifications[rank]!,
  };
}
