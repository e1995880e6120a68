/**
 * The answers for all groups of a chain, each with what it rests on in brief. They are gathered for 32 groups at once,
 * one bit each, so that a chain of 100,000 parties is read in the time of its size; who is asked is the same as for one
 * trace: `verdictOf`, `standingOf`, `extentAmong` and `riseFrom`.
 */
import {
  type ConditionValue,
  type DutyPart,
  type Plane,
  type Verdict,
  type Verification,
  verifications,
} from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { extentAmong, makesVerdict } from "../extentOf.ts";
import { groupChainOf } from "../groupChainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import { type HopSpan, riseFrom, type Scratch, scratchFor } from "../shortestWays.ts";
import type { Book } from "../standing.ts";
import { conditionOf, conditionsOn, groupFactsOf } from "../traceDuty.ts";
import { type StateSet, setOfStates, verdictOf } from "../verdictOf.ts";
import { type Ways, waysDown } from "../waysDown.ts";
import { standsOnWays } from "./standsOnWays.ts";
import { kinds, type PageEntry, SILENT_KIND, type Weighed, type WrittenPage, writtenPage } from "./writtenPage.ts";

/** So many are named; the rest is counted. */
const MOST = 10;

export type BriefTrace = {
  readonly duty: string;
  readonly plane: Plane;
  readonly verdict: Verdict;
  readonly extent: DutyPart;
  readonly distance: HopSpan | null;
  readonly condition: ConditionValue | null;
  /** Who holds or shares the duty by the verdict: in the chain the nearest, outside it the first in file order. */
  readonly holders: readonly PartyIndex[];
  readonly moreHolders: number;
  readonly weakest: Verification | null;
};

export type BriefAnswers = {
  readonly group: PartyIndex;
  readonly depth: HopSpan | null;
  readonly routes: Ways;
  readonly detached: boolean;
  readonly chokePoints: readonly PartyIndex[];
  readonly moreChokePoints: number;
  /** The parties on the largest shares of the ways, in six digits. */
  readonly concentration: readonly (readonly [PartyIndex, share: number])[];
  /** Of each duty and plane on which anything is written for the group. */
  readonly traces: readonly BriefTrace[];
};

type BriefQuestion = {
  readonly groups: readonly PartyIndex[];
  readonly duties: readonly string[];
  readonly planes: readonly Plane[];
};

/** Of 32 groups those in whose chains a party stands, one bit each: party → bits. */
type GroupBlock = {
  readonly groups: readonly PartyIndex[];
  readonly all: number;
  readonly members: Int32Array;
  /** Bit → how many stand in the chain of the group, itself with them. */
  readonly size: (bit: number) => number;
};

const TOGETHER = 32;
const STATES: readonly StateSet[] = kinds.map(({ state }) => setOfStates([state]));
const bitsOf = (count: number): number => (count === 32 ? -1 : (1 << count) - 1);
const has = (bits: number, bit: number): boolean => ((bits >>> bit) & 1) === 1;

/** BitCounts for 32 groups at once, as binary numbers whose digits lie above each other. */
class BitCounts {
  private readonly digits = new Int32Array(31);
  private used = 0;

  add(bits: number): void {
    let carry = bits;
    for (let digit = 0; carry !== 0; digit += 1) {
      const before = this.digits[digit]!;
      this.digits[digit] = before ^ carry;
      carry &= before;
      if (digit >= this.used) this.used = digit + 1;
    }
  }

  of(bit: number): number {
    let count = 0;
    for (let digit = 0; digit < this.used; digit += 1) count += ((this.digits[digit]! >>> bit) & 1) << digit;
    return count;
  }
}

function blockOf(chain: Chain, groups: readonly PartyIndex[], members: Int32Array): GroupBlock {
  const { order, component, componentSize, inStart, inHops, hopFrom } = chain;
  members.fill(0);
  groups.forEach((group, bit) => {
    members[group]! |= 1 << bit;
  });
  const counts = new BitCounts();
  for (let end = order.length; end > 0; ) {
    // Who reaches one party of a strongly connected component reaches all of it.
    const size = componentSize[component[order[end - 1]!]!]!;
    let bits = 0;
    for (let at = end - size; at < end; at += 1) bits |= members[order[at]!]!;
    if (bits !== 0)
      for (let at = end - size; at < end; at += 1) {
        const v = order[at]!;
        members[v] = bits;
        counts.add(bits);
        for (let i = inStart[v]!; i < inStart[v + 1]!; i += 1) members[hopFrom[inHops[i]!]!]! |= bits;
      }
    end -= size;
  }
  return { groups, all: bitsOf(groups.length), members, size: bit => counts.of(bit) };
}

/** Who of those that a search meets answers for which page, and for which groups. */
type AnsweringOn = { readonly page: number; readonly bits: number };

/** What one page says for 32 groups. */
class GatheredPage {
  /** StandingKind of standing → bits. */
  private readonly members = new Int32Array(kinds.length);
  private readonly others = new Int32Array(kinds.length);
  private readonly spoken = new BitCounts();
  private readonly ranks = new Int32Array(verifications.length);
  private unfounded = 0;
  written = 0;
  readonly answering = new BitCounts();
  readonly own: (Weighed | null)[] = [];
  readonly outside: PartyIndex[][] = [];
  readonly outsideCount = new BitCounts();

  takeMember(weighed: Weighed, bits: number): void {
    this.spoken.add(bits);
    this.members[weighed.kind]! |= bits;
    if (!weighed.isWellFounded) this.unfounded |= bits;
    if (weighed.isAnswer) this.answering.add(bits);
    this.rest(weighed, bits);
  }

  takeOwn(weighed: Weighed, bit: number): void {
    this.own[bit] = weighed;
    this.rest(weighed, 1 << bit);
  }

  takeOutside(party: PartyIndex, weighed: Weighed, bits: number): void {
    this.others[weighed.kind]! |= bits;
    if (!weighed.isAnswer) return;
    this.outsideCount.add(bits);
    for (let bit = 0; bit < TOGETHER; bit += 1) {
      if (!has(bits, bit)) continue;
      const named = this.outside[bit] ?? [];
      this.outside[bit] = named;
      if (named.length < MOST) named.push(party);
    }
  }

  private rest({ isWritten, rank }: Weighed, bits: number): void {
    if (isWritten) this.written |= bits;
    if (rank >= 0) this.ranks[rank]! |= bits;
  }

  facts(bit: number, size: number, isWhole: () => boolean) {
    const among = (found: Int32Array): StateSet => {
      let states = 0;
      for (let kind = 0; kind < kinds.length; kind += 1) if (has(found[kind]!, bit)) states |= STATES[kind]!;
      return states;
    };
    return {
      isAlone: size === 1,
      others: among(this.members),
      isEachSpoken: this.spoken.of(bit) === size - 1,
      own: kinds[this.own[bit]?.kind ?? SILENT_KIND]!.state,
      outside: among(this.others),
      isWhole,
      isWellFounded: () => !has(this.unfounded, bit),
    } as const;
  }

  extent(verdict: Verdict, bit: number): DutyPart {
    const found = new Set<DutyPart>();
    const from = verdict === "answered-outside" ? this.others : this.members;
    if (verdict !== "shifted-to-workers")
      for (let kind = 0; kind < kinds.length; kind += 1)
        if (has(from[kind]!, bit) && makesVerdict(verdict, kinds[kind]!.state)) found.add(kinds[kind]!.extent);
    const own = this.own[bit];
    // Whoever answers from within the chain or from outside it is somebody else.
    const isOwnAsked = verdict !== "answered" && verdict !== "answered-outside";
    if (own && isOwnAsked && makesVerdict(verdict, kinds[own.kind]!.state)) found.add(kinds[own.kind]!.extent);
    return extentAmong(found);
  }

  worstRank(bit: number): number {
    for (let rank = this.ranks.length - 1; rank >= 0; rank -= 1) if (has(this.ranks[rank]!, bit)) return rank;
    return -1;
  }
}

const NOBODY: readonly PartyIndex[] = [];

/** Parts some groups by which of the speakers stand in their chains, and gives each part its standing. */
function forParts(
  { usual, speakers }: PageEntry,
  isMember: boolean,
  bits: number,
  members: Int32Array,
  give: (weighed: Weighed, bits: number) => void,
): void {
  if (bits === 0) return;
  if (speakers.length === 0) {
    give(usual(isMember, NOBODY), bits);
    return;
  }
  let parts: (readonly [heard: readonly PartyIndex[], bits: number])[] = [[[], bits]];
  for (const speaker of speakers)
    parts = parts.flatMap(([heard, part]) => {
      const [hearing, others] = [part & members[speaker]!, part & ~members[speaker]!];
      return [
        ...(hearing === 0 ? [] : [[[...heard, speaker], hearing] as const]),
        ...(others === 0 ? [] : [[heard, others] as const]),
      ];
    });
  for (const [heard, part] of parts) give(usual(isMember, heard), part);
}

function gather(
  chain: Chain,
  { entries }: WrittenPage,
  block: GroupBlock,
  note: (party: PartyIndex, bits: number) => void,
) {
  const { groups, all, members } = block;
  const page = new GatheredPage();
  for (const entry of entries) {
    const { party, special, isHeardOutside, forGroup } = entry;
    let inside = members[party]!;
    let outside = 0;
    if (isHeardOutside && chain.live[party] && !chain.file.isGroup[party]) outside = all & ~inside;
    if (inside === 0 && outside === 0 && special.size === 0) continue;
    let answering = 0;
    const takeMember = (weighed: Weighed, bits: number) => {
      page.takeMember(weighed, bits);
      if (weighed.isAnswer) answering |= bits;
    };
    const takeOutside = (weighed: Weighed, bits: number) => page.takeOutside(party, weighed, bits);
    const own = chain.file.isGroup[party] ? groups.indexOf(party) : -1;
    if (own !== -1) {
      inside &= ~(1 << own);
      page.takeOwn(
        forGroup(party, other => has(members[other]!, own)),
        own,
      );
    }
    if (special.size > 0)
      groups.forEach((group, bit) => {
        if (bit === own || !special.has(group)) return;
        const weighed = forGroup(group, other => has(members[other]!, bit));
        if (has(members[party]!, bit)) takeMember(weighed, 1 << bit);
        else if (chain.live[party] && !chain.file.isGroup[party]) takeOutside(weighed, 1 << bit);
        inside &= ~(1 << bit);
        outside &= ~(1 << bit);
      });
    forParts(entry, true, inside, members, takeMember);
    forParts(entry, false, outside, members, takeOutside);
    if (answering !== 0) note(party, answering);
  }
  return page;
}

type NearestHolders = { readonly holders: PartyIndex[]; min: number; max: number | null };

/** The nearest that answer on each page, and how far up: one way up for all pages. */
function nearestOn(
  chain: Chain,
  group: PartyIndex,
  bit: number,
  counts: readonly number[],
  answeringOf: readonly (readonly AnsweringOn[] | undefined)[],
  scratch: Scratch,
): readonly (NearestHolders | null)[] {
  const found = counts.map((count): NearestHolders | null => (count === 0 ? null : { holders: [], min: 0, max: null }));
  const wanted = counts.map(count => Math.min(count, MOST));
  let left = wanted.reduce((sum, count) => sum + count, 0);
  const ranged = new Set<number>();
  const meets = (party: PartyIndex, take: (page: number) => void) => {
    const answering = answeringOf[party];
    if (answering) for (const { page, bits } of answering) if (has(bits, bit)) take(page);
  };
  if (left > 0)
    riseFrom(chain, group, chain.lower, scratch, (party, hops) => {
      meets(party, page => {
        const nearest = found[page]!;
        if (nearest.holders.length === wanted[page]) return;
        if (nearest.holders.length === 0) {
          nearest.min = hops;
          nearest.max = hops;
          if (scratch.ranged) ranged.add(page);
        }
        nearest.holders.push(party);
        left -= 1;
      });
      return left === 0;
    });
  if (ranged.size > 0)
    riseFrom(chain, group, chain.upper, scratch, (party, hops) => {
      meets(party, page => {
        if (!ranged.delete(page)) return;
        found[page]!.max = Number.isFinite(hops) ? hops : null;
      });
      return ranged.size === 0;
    });
  return found;
}

/** The answers for each group that is asked about, group by group. */
export function* answersInBrief(
  chain: Chain,
  book: Book,
  { groups, duties, planes }: BriefQuestion,
): Generator<BriefAnswers, void, undefined> {
  const ways = waysDown(chain);
  const onWays = standsOnWays(chain);
  const scratch = scratchFor(chain);
  const pages = duties.flatMap(duty => planes.map(plane => writtenPage(book, chain.file, duty, plane)));
  const members = new Int32Array(chain.live.length);
  for (let first = 0; first < groups.length; first += TOGETHER) {
    const block = blockOf(chain, groups.slice(first, first + TOGETHER), members);
    const answeringOf = new Array<AnsweringOn[] | undefined>(chain.live.length);
    const gathered = pages.map((page, at) =>
      gather(chain, page, block, (party, bits) => {
        const known = answeringOf[party];
        if (known) known.push({ page: at, bits });
        else answeringOf[party] = [{ page: at, bits }];
      }),
    );
    for (const [bit, group] of block.groups.entries()) {
      const isMember = (party: PartyIndex) => has(members[party]!, bit);
      const counts = gathered.map(({ answering }) => answering.of(bit));
      const nearest = nearestOn(chain, group, bit, counts, answeringOf, scratch);
      let whole: boolean | null = null;
      const isWhole = () => (whole ??= groupFactsOf(chain, groupChainOf(chain, group)).wholeChain);
      const size = block.size(bit);
      const traces = pages.flatMap(({ duty, plane }, at): BriefTrace[] => {
        const page = gathered[at]!;
        const condition = conditionOf(conditionsOn(chain, { group, isMember }, duty));
        const outsideCount = page.outsideCount.of(bit);
        if (!has(page.written, bit) && outsideCount === 0 && condition === null) return [];
        const verdict = verdictOf(page.facts(bit, size, isWhole));
        const near = nearest[at]!;
        const [holders, count] = holdersBy(verdict, group, page, bit, near, counts[at]!);
        const rank = Math.max(ways.worstHop(group), page.worstRank(bit));
        return [
          {
            duty,
            plane,
            verdict,
            extent: page.extent(verdict, bit),
            distance: near && { min: near.min, max: near.max },
            condition,
            holders,
            moreHolders: count - holders.length,
            weakest: rank < 0 ? null : verifications[rank]!,
          },
        ];
      });
      const { nearest: chokePoints, count } = onWays.chokePoints(group, MOST);
      yield {
        group,
        depth: ways.depth(group),
        routes: ways.routes[group]!,
        detached: !chain.fromRoot[group],
        chokePoints,
        moreChokePoints: count - chokePoints.length,
        concentration: onWays.largestShares(group, MOST),
        traces,
      };
    }
  }
}

function holdersBy(
  verdict: Verdict,
  group: PartyIndex,
  { outside, outsideCount }: GatheredPage,
  bit: number,
  nearest: NearestHolders | null,
  count: number,
): readonly [holders: readonly PartyIndex[], count: number] {
  if (verdict === "answered") return [nearest?.holders ?? [], count];
  if (verdict === "answered-outside") return [outside[bit] ?? [], outsideCount.of(bit)];
  return verdict === "shifted-to-workers" ? [[group], 1] : [[], 0];
}
