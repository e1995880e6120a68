/** Who answers to one worker group for one duty, in one plane. Format: "Derived, exactly", Verdict to Condition. */
import {
  type Condition,
  type ConditionValue,
  type Plane,
  type State,
  type TransferKind,
  type Verdict,
  type Verification,
  verifications,
} from "../schema/index.ts";
import { type Chain, rankOfHop } from "./chainOf.ts";
import type { GroupChain } from "./groupChainOf.ts";
import type { PartyIndex } from "./indexDossier.ts";
import { isLive } from "./lens.ts";
import { type HopSpan, nearestAbove } from "./shortestWays.ts";
import {
  answers,
  type Book,
  isFor,
  isWellFounded,
  type Standing,
  standingOf,
  type Written,
  writtenOn,
} from "./standing.ts";

export type Transfer = { readonly from: PartyIndex; readonly to: PartyIndex; readonly kind: TransferKind };

export type Trace = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  /** Up to the nearest other that is held or shared. */
  readonly distance: HopSpan | null;
  readonly nearestContested: HopSpan | null;
  /** How well it is verified, at best, that a party holds or shares it; null where the verdict names no holder. */
  readonly strength: Verification | null;
  readonly condition: ConditionValue | null;
  /** Of every party of N(W), in file order. */
  readonly standings: ReadonlyMap<PartyIndex, Standing>;
  /** Parties outside N(W) that hold or share it for this group, in file order. */
  readonly outside: ReadonlyMap<PartyIndex, Standing>;
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
/** Where a duty is passed on and is not known to arrive. */
export const vanishes = (kind: TransferKind): boolean => VANISHING.has(kind);

/** The plain facts of a look at a group that do not depend on duty or plane. */
export type Look = {
  /** Nothing unread, unknown, torn or unplaced stands in the way of saying "everyone". */
  readonly wholeChain: boolean;
  /** Live hop links between parties of N(W), in file order. */
  readonly links: readonly string[];
  /** Rank of the hop that is verified worst, by its strongest link; −1 without hops. */
  readonly worstHop: number;
};

/** May one say "everyone" of this group's chain at all? The part of *complete* that is the same for every duty. */
export function lookAt(chain: Chain, { members, group, tops, isMember, hops }: GroupChain): Look {
  const { file, live } = chain;
  const { parties } = file.dossier;
  const wholeChain =
    file.whole &&
    !members.some(party => party !== group && file.isUnknown[party]) &&
    !tops.some(top => chain.isTorn[top]) &&
    !parties.some(
      (party, index) =>
        live[index] === 1 &&
        party.placed === false &&
        (party.kind === "organisation" || party.kind === "person" || party.kind === "unknown") &&
        (!party.near || party.near.some(id => isMember(file.partyAt.get(id)!))),
    );
  const links = new Set(hops.flatMap(hop => chain.hopLinks[hop]!.map(link => link.id)));
  return {
    wholeChain,
    links: inFileOrder(links, file.dossier.links),
    worstHop: hops.reduce((worst, hop) => Math.max(worst, rankOfHop(chain, hop)), -1),
  };
}

const inFileOrder = (ids: ReadonlySet<string>, list: readonly { readonly id: string }[]): string[] =>
  ids.size === 0 ? [] : list.filter(({ id }) => ids.has(id)).map(({ id }) => id);

/** Parties outside N(W), live and no groups, with what is written on them here. */
function outsiders(chain: Chain, written: Written, { isMember }: GroupChain): PartyIndex[] {
  const found: PartyIndex[] = [];
  for (const party of new Set([...written.statementsOf.keys(), ...written.casesOf.keys()]))
    if (chain.live[party] && !chain.file.isGroup[party] && !isMember(party)) found.push(party);
  return found.sort((a, b) => a - b);
}

function verdictOf(
  groupChain: GroupChain,
  look: Look,
  standings: ReadonlyMap<PartyIndex, Standing>,
  outside: ReadonlyMap<PartyIndex, Standing>,
): Verdict {
  const { group } = groupChain;
  const others = [...standings].filter(([party]) => party !== group).map(([, standing]) => standing);
  const every = (...states: State[]) => others.every(({ state }) => states.includes(state));
  if (others.length === 0) return "no-chain";
  if (every("not-applicable")) return "not-applicable";
  if (others.some(({ state }) => answers(state))) return "answered";
  const own = standings.get(group)!.state;
  if (answers(own)) return "shifted-to-workers";
  if (own === "contested" || others.some(({ state }) => state === "contested")) return "contested";
  if ([...outside.values()].some(({ state }) => answers(state))) return "answered-outside";
  const complete = () =>
    look.wholeChain && others.every(isWellFounded) && ![...outside.values()].some(({ state }) => state === "contested");
  if (every("excluded", "not-applicable") && complete()) return "excluded";
  if (every("passed", "disclaimed", "excluded", "not-applicable") && complete()) return "lost";
  return "undocumented";
}

/** The strongest verification among the statements by which those whom a verdict names hold or share the duty. */
function strengthOf(standings: Iterable<Standing>): Verification | null {
  let best: number = verifications.length;
  for (const { state, statements } of standings)
    if (answers(state)) for (const statement of statements) if (isFor(statement)) best = Math.min(best, statement.rank);
  const codes: readonly Verification[] = verifications;
  return codes[best] ?? null;
}

function transfersOf(chain: Chain, groupChain: GroupChain, standings: ReadonlyMap<PartyIndex, Standing>): Transfer[] {
  const { group, isMember } = groupChain;
  const transfers: Transfer[] = [];
  const kindTo = (v: PartyIndex): TransferKind => {
    if (!isMember(v) || !chain.live[v]) return "out-of-chain";
    const { state } = standings.get(v)!;
    if (answers(state)) return v === group ? "shifted-to-workers" : "landed";
    if (state === "contested") return "disputed";
    if (state === "passed") return "relayed";
    if (state === "disclaimed" || state === "excluded") return "dropped";
    return chain.file.isUnknown[v] ? "into-the-dark" : "unacknowledged";
  };
  for (const [from, { statements }] of standings)
    for (const to of new Set(statements.flatMap(one => one.to))) transfers.push({ from, to, kind: kindTo(to) });
  return transfers;
}

/** What is live of how a duty reached the group, in file order. */
export function conditionsOn(chain: Chain, groupChain: GroupChain, duty: string): readonly Condition[] {
  const { file, focus, chosen, live } = chain;
  const { group, isMember } = groupChain;
  return file.dossier.conditions.filter(condition => {
    if (condition.duty !== duty || !isLive(condition, focus, chosen)) return false;
    const party = condition.party === undefined ? null : file.partyAt.get(condition.party)!;
    if (party !== null && !live[party]) return false;
    if (condition.workers) return condition.workers.some(id => file.partyAt.get(id) === group);
    return party === null || (file.isGroup[party] ? party === group : !file.named[party] || isMember(party));
  });
}

/** How a duty reached the group: one value, or disputed where what is said of it differs. */
export function conditionOf(chain: Chain, groupChain: GroupChain, duty: string): ConditionValue | null {
  const values = new Set<ConditionValue>(conditionsOn(chain, groupChain, duty).map(({ met }) => met));
  if (values.size === 0) return null;
  return values.size === 1 ? [...values][0]! : "disputed";
}

/** One trace. Linear in N(W) and in what is written on the duty. */
export function traceDuty(
  chain: Chain,
  book: Book,
  groupChain: GroupChain,
  look: Look,
  duty: string,
  plane: Plane,
): Trace {
  const { file } = chain;
  const { group, members, isMember } = groupChain;
  const written = writtenOn(book, duty, plane);
  const stand = (party: PartyIndex) => standingOf(written, party, group, plane, file, isMember);
  const standings = new Map(members.map(party => [party, stand(party)]));
  const outside = new Map(outsiders(chain, written, groupChain).map(party => [party, stand(party)]));
  const stateIs = (test: (state: State) => boolean) => (party: PartyIndex) => test(standings.get(party)!.state);
  const alone = members.length === 1;

  const assertions = new Set<string>();
  const proceedings = new Set<string>();
  let rank = look.worstHop;
  for (const { statements, cases } of standings.values()) {
    for (const statement of statements) {
      assertions.add(statement.assertion.id);
      rank = Math.max(rank, statement.rank);
    }
    for (const { proceeding } of cases) proceedings.add(proceeding.id);
  }
  const { dossier } = file;
  const verdict = verdictOf(groupChain, look, standings, outside);
  const others = [...standings].filter(([party]) => party !== group).map(([, standing]) => standing);
  const named: Partial<Record<Verdict, readonly Standing[]>> = {
    answered: others,
    "shifted-to-workers": [standings.get(group)!],
    "answered-outside": [...outside.values()],
  };
  return {
    duty,
    plane,
    verdict,
    strength: strengthOf(named[verdict] ?? []),
    distance: alone ? null : nearestAbove(chain, group, stateIs(answers)),
    nearestContested: alone
      ? null
      : nearestAbove(
          chain,
          group,
          stateIs(state => state === "contested"),
        ),
    condition: conditionOf(chain, groupChain, duty),
    standings,
    outside: new Map([...outside].filter(([, { state }]) => answers(state))),
    transfers: transfersOf(chain, groupChain, standings),
    restsOn: {
      assertions: inFileOrder(assertions, dossier.assertions),
      proceedings: inFileOrder(proceedings, dossier.proceedings),
      links: look.links,
    },
    weakest: rank < 0 ? null : verifications[rank]!,
  };
}
