/** What a change of a file changes in its answers. Both files are asked, and what they answer is compared. */
import { finish, type Steps } from "../../base/index.ts";
import {
  type Basis,
  type Condition,
  type ConditionValue,
  type Dossier,
  type DutyPart,
  isWeak,
  type Plane,
  planes,
  type State,
  type TransferKind,
  type Verification,
} from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { extentOfStanding } from "../extentOf.ts";
import type { FileIndex, PartyIndex } from "../indexDossier.ts";
import { type GroupTrace, type Inquiry, inquiryOf } from "../inquiryOf.ts";
import type { Lens } from "../lens.ts";
import type { HopSpan } from "../shortestWays.ts";
import { SILENT } from "../standing.ts";
import { isWritten } from "../traceDuty.ts";
import { type Answering, traceSummaryOf } from "../traceSummaryOf.ts";
import type { Ways } from "../waysDown.ts";

/** Something before the change and after it. */
type Turn<Value> = { readonly before: Value; readonly after: Value };
/** For which workers, on which duty, in which plane; all are ids. */
type TurnPlace = { readonly group: string; readonly duty: string; readonly plane: Plane };

/** A verdict with all that its words tell. */
export type Outcome = ReturnType<typeof traceSummaryOf> & Pick<GroupTrace, "strength" | "nearestContested">;

/** How a party stands towards a duty: the word, and on how much of the duty. */
type StateTold = { readonly state: State; readonly extent: DutyPart };

/** How a duty reached the workers, as one reads it from the accounts. */
type ReachedTold = {
  readonly condition: ConditionValue | null;
  readonly isByPart: boolean;
  readonly accounts: readonly Condition[];
};

/** The row in which a party is drawn; it reads "n+" where it is open. Null: the party has no hops. */
type LayerTold = { readonly at: number; readonly isOpen: boolean } | null;

/**
 * What differs between two readings. Parties, links, duties and groups are matched by their ids. A group that comes or
 * goes, or a duty of the dossier's own, is told with the verdicts that rest on something written, and is null on the
 * side that does not have it; all else is told of what both readings have.
 */
export type Turns = {
  /** Worker groups and households, by whether they are in the chain. */
  readonly groups: ComeAndGo;
  readonly verdicts: readonly (TurnPlace & Turn<Outcome | null>)[];
  /** A party on which nothing is written, or that is not there, is silent. */
  readonly states: readonly (TurnPlace & Turn<StateTold> & { readonly party: string })[];
  readonly conditions: readonly (Omit<TurnPlace, "plane"> & Turn<ReachedTold>)[];
  /** What becomes of a duty that is passed on. Null: it is not. */
  readonly transfers: readonly (TurnPlace &
    Turn<TransferKind | null> & { readonly from: string; readonly to: string })[];
  /** The weakest verification among what a verdict rests on. */
  readonly supports: readonly (TurnPlace & Turn<Verification | null>)[];
  readonly depths: readonly ({ readonly group: string } & Turn<HopSpan | null>)[];
  readonly routes: readonly ({ readonly group: string } & Turn<Ways>)[];
  /** Whether no root reaches the group. */
  readonly detached: readonly ({ readonly group: string } & Turn<boolean>)[];
  /** Those that stand on every way to the group. */
  readonly chokePoints: readonly ({ readonly group: string } & ComeAndGo)[];
  /** Parties in the chain or beside it, on the day and in the reading that are shown. */
  readonly parties: ComeAndGo;
  /** Those at which ways begin: roots and the tops of pieces that no root reaches. */
  readonly tops: ComeAndGo;
  readonly layers: readonly ({ readonly party: string } & Turn<LayerTold>)[];
  /** How many pieces no root reaches; null where that is the same. */
  readonly pieces: Turn<number> | null;
  /** Whether nothing but answers of those named was written, which decides nothing. */
  readonly isAnswerAlone: boolean;
  /** How many objects of other lists come, go or change, which no answer of the chain is compared for. */
  readonly besides: readonly { readonly list: BesideList; readonly count: number }[];
};

/** Lists of which the answers of the chain tell nothing, or not all. */
const BESIDES = ["money", "figures", "proceedings", "sources", "quotes", "lookedFor", "story"] as const;
type BesideList = (typeof BESIDES)[number];

type ComeAndGo = { readonly come: readonly string[]; readonly go: readonly string[] };

/** Does anything turn? */
export const isTurn = ({ isAnswerAlone: _, besides: __, pieces, ...turns }: Turns): boolean =>
  pieces !== null ||
  Object.values(turns).some(one => ("come" in one ? one.come.length + one.go.length > 0 : one.length > 0));

export const turnsOf = (before: FileIndex, after: FileIndex, lens: Lens = {}): Turns =>
  finish(turnSteps(inquiryOf(before, lens), inquiryOf(after, lens)));

/** The same step by step, for large files; each asks two traces. Of two inquiries under one lens. */
export function* turnSteps(before: Inquiry, after: Inquiry): Steps<Turns> {
  const [had, has] = [before.chain, after.chain];
  const turns = blankTurns(had, has);
  const isDutyOf = ({ file }: Inquiry) => {
    const all = new Set(file.duties);
    return (duty: string) => all.has(duty);
  };
  const [wasDuty, isDuty] = [isDutyOf(before), isDutyOf(after)];
  const duties = [...new Set([...before.file.duties, ...after.file.duties])];
  const groups = new Map<string, { was?: PartyIndex; is?: PartyIndex }>();
  for (const was of had.groups) groups.set(idIn(had, was), { was });
  for (const is of has.groups) groups.set(idIn(has, is), { ...groups.get(idIn(has, is)), is });
  for (const [group, { was, is }] of groups) {
    if (was !== undefined && is !== undefined) compareChains(turns, group, [before, was], [after, is]);
    for (const duty of duties) {
      for (const plane of planes) {
        const one = was !== undefined && wasDuty(duty) ? before.trace(was, duty, plane) : null;
        const other = is !== undefined && isDuty(duty) ? after.trace(is, duty, plane) : null;
        compareTraces(turns, { group, duty, plane }, one && [before, one], other && [after, other]);
      }
      yield;
    }
  }
  const [one, other] = [before.file.dossier, after.file.dossier];
  if (!isTurn(turns) && isAnswerAlone(one, other)) return { ...turns, isAnswerAlone: true };
  return { ...turns, besides: besidesOf(one, other) };
}

// A draft shares unchanged records between its readings.
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

function besidesOf(before: Dossier, after: Dossier): Turns["besides"] {
  return BESIDES.flatMap(list => {
    if (before[list] === after[list]) return [];
    const byId = (items: readonly { readonly id: string }[]) => new Map(items.map(item => [item.id, item]));
    const [had, has] = [byId(before[list]), byId(after[list])];
    const ids = new Set([...had.keys(), ...has.keys()]);
    const count = [...ids].filter(id => !isSame(had.get(id), has.get(id))).length;
    return count === 0 ? [] : [{ list, count }];
  });
}

type Filling = {
  -readonly [Part in keyof Turns]: Turns[Part] extends readonly (infer Item)[] ? Item[] : Turns[Part];
};

const idIn = ({ file }: Chain, party: PartyIndex): string => file.dossier.parties[party]!.id;

function comeAndGo(before: ReadonlySet<string>, after: ReadonlySet<string>): ComeAndGo {
  return { come: [...after].filter(id => !before.has(id)), go: [...before].filter(id => !after.has(id)) };
}

const idsWhere = (chain: Chain, test: (party: PartyIndex) => boolean): ReadonlySet<string> =>
  new Set(chain.file.dossier.parties.filter((_, party) => test(party)).map(({ id }) => id));

function blankTurns(had: Chain, has: Chain): Filling {
  const lived = idsWhere(had, party => had.live[party] === 1);
  const lives = idsWhere(has, party => has.live[party] === 1);
  const piecesIn = ({ isTop, isRoot }: Chain) =>
    isTop.reduce((sum, top, party) => sum + (top && !isRoot[party] ? 1 : 0), 0);
  const pieces = { before: piecesIn(had), after: piecesIn(has) };
  return {
    groups: comeAndGo(new Set(had.groups.map(at => idIn(had, at))), new Set(has.groups.map(at => idIn(has, at)))),
    verdicts: [],
    states: [],
    conditions: [],
    transfers: [],
    supports: [],
    depths: [],
    routes: [],
    detached: [],
    chokePoints: [],
    parties: comeAndGo(lived, lives),
    tops: comeAndGo(
      idsWhere(had, party => had.isTop[party] === 1),
      idsWhere(has, party => has.isTop[party] === 1),
    ),
    layers: [...lived].flatMap(party => {
      if (!lives.has(party)) return [];
      const [before, after] = [layerOf(had, party), layerOf(has, party)];
      const isSame = before?.at === after?.at && before?.isOpen === after?.isOpen;
      return isSame ? [] : [{ party, before, after }];
    }),
    pieces: pieces.before === pieces.after ? null : pieces,
    isAnswerAlone: false,
    besides: [],
  };
}

function layerOf({ file, layer, layerIsOpen }: Chain, id: string): LayerTold {
  const party = file.partyAt.get(id)!;
  return layer[party] === -1 ? null : { at: layer[party]!, isOpen: layerIsOpen[party] === 1 };
}

const isSameSpan = (one: HopSpan | null, other: HopSpan | null): boolean =>
  one?.min === other?.min && one?.max === other?.max;

type GroupIn = readonly [Inquiry, PartyIndex];

function compareChains(turns: Filling, group: string, [before, was]: GroupIn, [after, is]: GroupIn): void {
  const [one, other] = [before.groupChain(was), after.groupChain(is)];
  if (!isSameSpan(one.depth, other.depth)) turns.depths.push({ group, before: one.depth, after: other.depth });
  if (one.routes !== other.routes) turns.routes.push({ group, before: one.routes, after: other.routes });
  if (one.detached !== other.detached) turns.detached.push({ group, before: one.detached, after: other.detached });
  const change = comeAndGo(
    new Set(one.chokePoints.map(at => idIn(before.chain, at))),
    new Set(other.chokePoints.map(at => idIn(after.chain, at))),
  );
  if (change.come.length + change.go.length > 0) turns.chokePoints.push({ group, ...change });
}

type TraceIn = readonly [Inquiry, GroupTrace];

function compareTraces(turns: Filling, cell: TurnPlace, before: TraceIn | null, after: TraceIn | null): void {
  compareOutcomes(turns, cell, before, after);
  if (!before || !after) return;
  const [[was, one], [is, other]] = [before, after];
  compareStates(turns, cell, before, after);
  if (cell.plane === planes[0]) compareReached(turns, cell, one, other);
  const [had, has] = [transfersIn(was, one), transfersIn(is, other)];
  for (const key of new Set([...had.keys(), ...has.keys()])) {
    const { from, to } = (has.get(key) ?? had.get(key))!;
    const kinds = { before: had.get(key)?.kind ?? null, after: has.get(key)?.kind ?? null };
    if (kinds.before !== kinds.after) turns.transfers.push({ ...cell, from, to, ...kinds });
  }
  if (one.weakest !== other.weakest) turns.supports.push({ ...cell, before: one.weakest, after: other.weakest });
}

/** Does a verdict rest on anything that is written? All others of a plane are told alike. */
const isSpokenOn = (trace: GroupTrace): boolean => isWritten(trace) || trace.outside.size > 0;

function compareOutcomes(turns: Filling, cell: TurnPlace, before: TraceIn | null, after: TraceIn | null): void {
  const written = [before, after].some(side => side && isSpokenOn(side[1]));
  // Where nothing is written, a verdict has no holder, no distance and no extent.
  if (!written && (!before || !after || before[1].verdict === after[1].verdict)) return;
  const one = before && outcomeOf(before);
  const other = after && outcomeOf(after);
  if (one && other && wordsOf(one) === wordsOf(other)) return;
  if (one || other) turns.verdicts.push({ ...cell, before: one, after: other });
}

const outcomeOf = ([inquiry, trace]: TraceIn): Outcome => ({
  ...traceSummaryOf(inquiry, trace),
  strength: trace.strength,
  nearestContested: trace.nearestContested,
});

/** Everything of a verdict that its words depend on, but for the names of those in it. Who else stands how, states tell. */
function wordsOf({ verdict, extent, strength, distance, nearestContested, ...told }: Outcome): string {
  const { answering, more, contested, outside, withoutFloor } = told;
  return JSON.stringify([
    verdict,
    extent,
    strength !== null && isWeak(strength) && strength,
    spanOf(distance),
    spanOf(nearestContested),
    answering.map(holderOf),
    more,
    verdict === "contested" && contested,
    verdict === "answered-outside" && outside.map(holderOf),
    withoutFloor ?? null,
  ]);
}

const spanOf = (span: HopSpan | null) => span && [span.min, span.max];

function holderOf({ party, hops, mode, statement }: Answering): readonly unknown[] {
  const { basis, position, saidBy, retains, extent, liability } = statement;
  const isOwn = !saidBy || saidBy.includes(party);
  const isReported = basis === "contract" || basis === "practice";
  // Whose account it is matters where it is one.
  const account = isReported ? (isOwn ? saidBy !== undefined : saidBy) : isPromise(basis) && isOwn;
  return [
    party,
    spanOf(hops),
    mode,
    position === "holds-jointly" && (liability === "joint-and-several" ? "several" : "joint"),
    position === "passes-on" && retains === "residual",
    extent ?? null,
    account,
  ];
}

const isPromise = (basis: Basis): boolean => basis === "policy" || basis === "statement";

function compareStates(turns: Filling, cell: TurnPlace, [was, one]: TraceIn, [is, other]: TraceIn): void {
  const [had, has] = [statesIn(was, one), statesIn(is, other)];
  for (const party of new Set([...had.keys(), ...has.keys()])) {
    const [before, after] = [had.get(party) ?? NOTHING_SAID, has.get(party) ?? NOTHING_SAID];
    if (before.state !== after.state || before.extent !== after.extent)
      turns.states.push({ ...cell, party, before, after });
  }
}

const NOTHING_SAID: StateTold = { state: SILENT.state, extent: extentOfStanding(SILENT) };

/** The states that a trace tells, but for those on which nothing is written. */
function statesIn({ chain }: Inquiry, trace: GroupTrace): ReadonlyMap<string, StateTold> {
  const states = new Map<string, StateTold>();
  const standings = isWritten(trace) ? [...trace.standings, ...trace.standingsOutside] : trace.standingsOutside;
  for (const [party, standing] of standings)
    if (standing.state !== "silent")
      states.set(idIn(chain, party), { state: standing.state, extent: extentOfStanding(standing) });
  return states;
}

function compareReached(turns: Filling, { group, duty }: TurnPlace, one: GroupTrace, other: GroupTrace): void {
  const told = ({ condition, isByPart, accounts }: GroupTrace): ReachedTold => ({ condition, isByPart, accounts });
  // Where accounts are on different parts, each is told with its part.
  const wordsIn = ({ condition, isByPart, accounts }: GroupTrace) =>
    JSON.stringify([condition, isByPart && accounts.map(({ met, extent }) => [met, extent])]);
  if (wordsIn(one) !== wordsIn(other)) turns.conditions.push({ group, duty, before: told(one), after: told(other) });
}

type TransferTold = { readonly from: string; readonly to: string; readonly kind: TransferKind };

function transfersIn({ chain }: Inquiry, { transfers }: GroupTrace): ReadonlyMap<string, TransferTold> {
  return new Map(
    transfers.map(({ from, to, kind }) => {
      const ends = { from: idIn(chain, from), to: idIn(chain, to) };
      return [`${ends.from} ${ends.to}`, { ...ends, kind }];
    }),
  );
}

const ANSWERED = ["parties", "links", "assertions", "conditions", "money", "proceedings"] as const;

/** Is what was written nothing but answers of those named? Asked only where nothing turns. */
function isAnswerAlone(before: Dossier, after: Dossier): boolean {
  const lists: readonly string[] = ANSWERED;
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Dossier>;
  for (const field of fields) if (!lists.includes(field) && !isSame(before[field], after[field])) return false;
  let isAnswered = false;
  for (const list of ANSWERED) {
    const [had, has]: readonly (readonly { readonly response?: unknown }[])[] = [before[list], after[list]];
    if (had!.length !== has!.length) return false;
    for (const [index, one] of had!.entries()) {
      const other = has![index]!;
      if (isSame(one, other)) continue;
      const [{ response: _, ...rest }, { response: __, ...otherRest }] = [one, other];
      if (!isSame(rest, otherRest)) return false;
      isAnswered = true;
    }
  }
  return isAnswered;
}
