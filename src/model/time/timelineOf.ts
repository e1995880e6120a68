/** Everything in a file in its place in time: a row for each party, in the order of the chain. */
import {
  type Condition,
  type Decision,
  type Figure,
  firstDay,
  followerOf,
  type Link,
  type LookedFor,
  type Money,
  type Proceeding,
  rankOf,
  type Verification,
} from "../../schema/index.ts";
import type { FileIndex, PartyIndex, Statement } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { type DatedAs, type DateSpan, datedAs, dateSpanOf } from "./dateSpanOf.ts";
import { timelessInquiryOf } from "./timelessInquiryOf.ts";

type WhatOf =
  | { readonly kind: "link"; readonly of: Link }
  | { readonly kind: "statement"; readonly of: Statement }
  | { readonly kind: "condition"; readonly of: Condition }
  | { readonly kind: "amount"; readonly of: Money }
  | { readonly kind: "figure"; readonly of: Figure }
  | { readonly kind: "role"; readonly of: { readonly party: PartyIndex; readonly role: string } }
  | { readonly kind: "proceeding"; readonly of: Proceeding }
  | {
      readonly kind: "decision";
      readonly of: Decision;
      readonly proceeding: Proceeding;
      /** What followed a ruling, so that from its day on it is not known whether the ruling still counts. */
      readonly follower: Decision | null;
    }
  | { readonly kind: "search"; readonly of: LookedFor };

export type TimeThing = WhatOf & {
  /** Unique in the file. */
  readonly key: string;
  /** When it was so; null where the file does not say. */
  readonly span: DateSpan | null;
  /** When it was said, decided or opened: before that it is not known. Null where it carries no such day. */
  readonly said: DatedAs | null;
  /** When it was overturned. */
  readonly fell: DatedAs | null;
};

export type TimeThingKind = TimeThing["kind"];

/** Why a thing does not count: its reading is not chosen, or it is verified less well than the floor. */
type WhyUncounted = "reading" | "floor";

export type TimeRow = {
  readonly party: PartyIndex;
  /** The layer in the chain over all days; −1 for a party without hops. */
  readonly layer: number;
  /** Whether it stands above the chosen workers on any day, or is the workers themselves. */
  readonly isInChain: boolean;
  readonly dated: readonly TimeThing[];
  /** What the file gives no day for, of things that could have one. */
  readonly undated: readonly TimeThing[];
};

export type Timeline = {
  /** Whoever is in the chain of the chosen workers on any day, or has something here, layer by layer. */
  readonly rows: readonly TimeRow[];
  /** What is of no party. */
  readonly whole: { readonly dated: readonly TimeThing[]; readonly undated: readonly TimeThing[] };
  readonly aside: readonly { readonly thing: TimeThing; readonly why: WhyUncounted }[];
  /** Parties without a row: they are not in the chain, and nothing here is of them. In file order. */
  readonly rowless: readonly PartyIndex[];
  /** From the first to the last day that any date here can mean; null where nothing is dated. */
  readonly extent: { readonly first: number; readonly last: number } | null;
};

/** All dates of a thing. */
export const datesOf = ({ span, said, fell }: Pick<TimeThing, "span" | "said" | "fell">): readonly DatedAs[] =>
  [span?.from, span?.to, span?.seen, said, fell].filter(date => date !== null && date !== undefined);

/** Whether it was said or decided later than a day of knowledge. */
export const isNotYetKnown = ({ said }: Pick<TimeThing, "said">, knownDay: number): boolean =>
  said !== null && said.first > knownDay;

/** Whether a ruling had been followed by a day of knowledge by one that does not let it stand. */
export const isFollowed = (thing: TimeThing, knownDay: number): boolean =>
  thing.kind === "decision" && thing.follower !== null && firstDay(thing.follower.date) <= knownDay;

/** Whether it had been overturned by a day of knowledge. */
export const hasFallen = ({ fell }: Pick<TimeThing, "fell">, knownDay: number): boolean =>
  fell !== null && fell.first <= knownDay;

type Placed = { readonly thing: TimeThing; readonly party: PartyIndex | null };

/** Whose row a thing stands in. A link stands with the party it leads to, pay with those who receive it. */
function placedThings({ file }: Inquiry, group: PartyIndex | null, rankIn: (party: PartyIndex) => number): Placed[] {
  const { dossier, partyAt, statements, linkAt } = file;
  const at = (id: string | undefined): PartyIndex | null => (id === undefined ? null : (partyAt.get(id) ?? null));
  const placed: Placed[] = [];
  const place = (party: PartyIndex | null, thing: TimeThing) => placed.push({ party, thing });
  const unsaid = { said: null, fell: null };

  for (const link of dossier.links)
    place(at(link.to), { kind: "link", key: `link ${link.id}`, of: link, span: dateSpanOf(link), ...unsaid });
  for (const statement of statements) {
    const { assertion, party, stated, overturned } = statement;
    const times = { span: dateSpanOf(assertion), said: datedAs(stated), fell: datedAs(overturned) };
    place(party, { kind: "statement", key: `statement ${assertion.id}`, of: statement, ...times });
  }
  for (const condition of dossier.conditions) {
    const named = condition.workers?.map(id => partyAt.get(id)!);
    const isOfGroup = group !== null && (named?.includes(group) ?? condition.party === undefined);
    const times = { span: dateSpanOf(condition), said: datedAs(condition.stated), fell: null };
    place(isOfGroup ? group : (named?.[0] ?? at(condition.party)), {
      kind: "condition",
      key: `condition ${condition.id}`,
      of: condition,
      ...times,
    });
  }
  for (const money of dossier.money) {
    const under = money.link === undefined ? undefined : linkAt.get(money.link)!.to;
    const owner = at(money.payee) ?? at(under) ?? at(money.workers?.[0]) ?? at(money.payer);
    place(owner, { kind: "amount", key: `amount ${money.id}`, of: money, span: dateSpanOf(money), ...unsaid });
  }
  for (const [party, { roles }] of dossier.parties.entries())
    for (const [index, role] of (roles ?? []).entries()) {
      // A role that cannot have a day stands on the card alone.
      if (typeof role === "string") continue;
      const of = { party, role: role.function };
      const key = `role ${dossier.parties[party]!.id} ${index}`;
      const span = dateSpanOf(role);
      if (span) place(party, { kind: "role", key, of, span, ...unsaid });
    }
  for (const figure of dossier.figures) {
    const about = at(figure.about) ?? at(linkAt.get(figure.about)?.to);
    const span = dateSpanOf({ observed: figure.date });
    place(about, { kind: "figure", key: `figure ${figure.id}`, of: figure, span, ...unsaid });
  }
  for (const proceeding of dossier.proceedings) {
    const highest = (ids: readonly string[] | undefined): PartyIndex | null =>
      ids?.map(id => partyAt.get(id)!).sort((a, b) => rankIn(a) - rankIn(b))[0] ?? null;
    const party = highest(proceeding.against) ?? highest(proceeding.concerns);
    const { start, end } = proceeding;
    const opened = { span: dateSpanOf({ start, end }), said: datedAs(start), fell: null };
    place(party, { kind: "proceeding", key: `proceeding ${proceeding.id}`, of: proceeding, ...opened });
    for (const decision of proceeding.decisions ?? []) {
      const times = { span: null, said: datedAs(decision.date), fell: datedAs(decision.overturned) };
      const follower = followerOf(decision, proceeding, dossier.proceedings);
      place(party, { kind: "decision", key: `decision ${decision.id}`, of: decision, proceeding, follower, ...times });
    }
  }
  for (const search of dossier.lookedFor) {
    const span = dateSpanOf({ observed: search.date });
    place(null, { kind: "search", key: `search ${search.id}`, of: search, span, ...unsaid });
  }
  return placed;
}

type Countable = {
  readonly hypotheses?: readonly string[] | undefined;
  readonly verification?: Verification | undefined;
};

/** The thing itself and what it cannot be without, as far as a reading or a floor decides on it. */
function countablesOf({ dossier, linkAt, partyAt }: FileIndex, thing: TimeThing): readonly Countable[] {
  const partiesOf = ({ from, to }: Link) => [from, to].map(id => dossier.parties[partyAt.get(id)!]!);
  if (thing.kind === "link") return [thing.of, ...partiesOf(thing.of)];
  // A decision has no reading and no verification: it counts in every one, and so does the case it is of.
  if (thing.kind !== "statement") return [thing.of as Countable];
  const { assertion } = thing.of;
  if (assertion.link === undefined) return [assertion];
  const link = linkAt.get(assertion.link)!;
  return [assertion, link, ...partiesOf(link)];
}

/**
 * Each link, statement, condition, amount, dated role, figure, proceeding, decision and search of the file in exactly
 * one place. Neither of the two days moves anything.
 */
export function timelineOf(inquiry: Inquiry, group: PartyIndex | null): Timeline {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const timeless = timelessInquiryOf(inquiry);
  const whole = timeless.chain;
  const isInChain = new Set(group === null || !whole.live[group] ? [] : timeless.groupChain(group).members);
  const depthOf = (party: PartyIndex) => (whole.layer[party]! < 0 ? Number.MAX_SAFE_INTEGER : whole.layer[party]!);
  const byLayer = (a: PartyIndex, b: PartyIndex) =>
    depthOf(a) - depthOf(b) ||
    Number(isInChain.has(b)) - Number(isInChain.has(a)) ||
    // Those who do the work close their layer, as in the picture of the chain; else it is as in the file.
    file.isGroup[a]! - file.isGroup[b]!;
  const ordered = parties.map((_, party) => party).sort(byLayer);
  const rank = new Map(ordered.map((party, place) => [party, place]));

  const rowOf = new Map<PartyIndex | null, { dated: TimeThing[]; undated: TimeThing[] }>();
  const listsOf = (party: PartyIndex | null) => {
    const known = rowOf.get(party) ?? { dated: [], undated: [] };
    rowOf.set(party, known);
    return known;
  };
  const aside: { thing: TimeThing; why: WhyUncounted }[] = [];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { thing, party } of placedThings(inquiry, group, one => rank.get(one)!)) {
    const countables = countablesOf(file, thing);
    const isRead = countables.every(({ hypotheses }) => hypotheses?.every(id => chain.chosen.has(id)) ?? true);
    if (!isRead || (party !== null && !chain.live[party])) {
      aside.push({ thing, why: "reading" });
      continue;
    }
    if (countables.some(({ verification }) => verification && rankOf(verification) > chain.focus.floorRank)) {
      aside.push({ thing, why: "floor" });
      continue;
    }
    const dates = datesOf(thing);
    for (const date of dates) [first, last] = [Math.min(first, date.first), Math.max(last, date.last)];
    listsOf(party)[dates.length > 0 ? "dated" : "undated"].push(thing);
  }
  const rowless: PartyIndex[] = [];
  const rows = ordered.flatMap((party): TimeRow[] => {
    const lists = rowOf.get(party);
    if (!lists && !isInChain.has(party)) {
      rowless.push(party);
      return [];
    }
    const { dated = [], undated = [] } = lists ?? {};
    return [{ party, layer: whole.layer[party]!, isInChain: isInChain.has(party), dated, undated }];
  });
  return {
    rows,
    whole: rowOf.get(null) ?? { dated: [], undated: [] },
    aside,
    rowless: rowless.sort((a, b) => a - b),
    extent: first <= last ? { first, last } : null,
  };
}
