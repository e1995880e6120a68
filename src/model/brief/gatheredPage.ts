/** What one page says for the groups of a block, each by its bit. */
import { type DutyPart, type Verdict, verifications } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { extentAmong, makesVerdict } from "../extentOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import { type StateSet, setOfStates, type VerdictFacts } from "../verdictOf.ts";
import { BitCounts, type GroupBlock, has } from "./groupBlock.ts";
import { kinds, NOBODY, type PageEntry, SILENT_KIND, type Weighed, type WrittenPage } from "./writtenPage.ts";

const STATES: readonly StateSet[] = kinds.map(({ state }) => setOfStates([state]));

export class GatheredPage {
  /** Place in `kinds` → the groups in whose chains somebody stands so; and those outside whose chains somebody does. */
  private readonly members = new Int32Array(kinds.length);
  private readonly others = new Int32Array(kinds.length);
  private readonly ranks = new Int32Array(verifications.length);
  private readonly own: (Weighed | undefined)[] = [];
  private readonly outside: (PartyIndex[] | undefined)[] = [];
  private readonly spoken: BitCounts;
  private readonly answering: BitCounts;
  private readonly outsideCount: BitCounts;
  private unfounded = 0;
  private written = 0;
  private readonly most: number;

  /** @param most so many parties that answer from outside are named for each group */
  constructor({ all }: GroupBlock, most: number) {
    this.spoken = new BitCounts(all);
    this.answering = new BitCounts(all);
    this.outsideCount = new BitCounts(all);
    this.most = most;
  }

  /** Counts one member. How it stands is taken apart, once for all who stand alike. */
  countMember(isAnswer: boolean, bits: number): void {
    this.spoken.add(bits);
    if (isAnswer) this.answering.add(bits);
  }

  takeMembers(weighed: Weighed, bits: number): void {
    this.members[weighed.kind]! |= bits;
    if (!weighed.isWellFounded) this.unfounded |= bits;
    this.rest(weighed, bits);
  }

  takeOwn(weighed: Weighed, bit: number): void {
    this.own[bit] = weighed;
    this.rest(weighed, 1 << bit);
  }

  /** Takes one party outside the chains of some groups. Parties come in file order. */
  takeOutside(party: PartyIndex, weighed: Weighed, bits: number): void {
    this.others[weighed.kind]! |= bits;
    if (!weighed.isAnswer) return;
    this.outsideCount.add(bits);
    for (let bit = 0, left = bits; left !== 0; bit += 1, left >>>= 1) {
      if ((left & 1) === 0) continue;
      const named = this.outside[bit] ?? [];
      this.outside[bit] = named;
      if (named.length < this.most) named.push(party);
    }
  }

  private rest({ isWritten, rank }: Weighed, bits: number): void {
    if (isWritten) this.written |= bits;
    if (rank >= 0) this.ranks[rank]! |= bits;
  }

  /** Does a statement or a case count for the group, in its chain or, as an answer, from outside? */
  isWritten(bit: number): boolean {
    return has(this.written, bit) || this.outsideCount.of(bit) > 0;
  }

  /** How many others of the chain hold or share the duty. */
  countOfAnswering(bit: number): number {
    return this.answering.of(bit);
  }

  /** Who holds or shares it outside the chain: the first in file order, and how many there are. */
  answeringOutside(bit: number): { readonly parties: readonly PartyIndex[]; readonly count: number } {
    return { parties: this.outside[bit] ?? NOBODY, count: this.outsideCount.of(bit) };
  }

  /** @param size how many stand in the chain of the group */
  facts(bit: number, size: number, isWhole: () => boolean): VerdictFacts {
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
    };
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

  /** The worst rank of a statement that counts; −1 without one. */
  worstRank(bit: number): number {
    for (let rank = this.ranks.length - 1; rank >= 0; rank -= 1) if (has(this.ranks[rank]!, bit)) return rank;
    return -1;
  }
}

/** Parts some groups by which of the speakers stand in their chains, and gives each part its standing. */
function forParts(
  { usual, speakers }: PageEntry,
  isMember: boolean,
  bits: number,
  members: Int32Array,
  give: (weighed: Weighed, bits: number) => void,
): void {
  if (bits === 0) return;
  if (!speakers.some(speaker => (bits & members[speaker]!) !== 0)) {
    give(usual(isMember, NOBODY), bits);
    return;
  }
  let parts: (readonly [heard: readonly PartyIndex[], bits: number])[] = [[NOBODY, bits]];
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

/** For each entry that stands otherwise for groups of the block than for the rest, the bits of these. */
function exceptionsIn({ exceptions }: WrittenPage, { groups }: GroupBlock): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  groups.forEach((group, bit) => {
    for (const at of exceptions.get(group) ?? []) found.set(at, (found.get(at) ?? 0) | (1 << bit));
  });
  return found;
}

/** What the page says for each group of the block. */
export function gatheredPage(chain: Chain, page: WrittenPage, block: GroupBlock, most: number): GatheredPage {
  const { entries, parties, alike, standings, singly } = page;
  const { groups, all, members } = block;
  const gathered = new GatheredPage(block, most);
  const exceptions = exceptionsIn(page, block);

  // Nearly all: whoever stands alike for all groups below it. It is here that the time of a large chain goes.
  const found = new Int32Array(standings.length);
  const isPlain = exceptions.size === 0;
  for (let at = 0; at < parties.length; at += 1) {
    let bits = members[parties[at]!]!;
    if (bits === 0) continue;
    const standing = alike[at]!;
    if (standing < 0) continue;
    if (!isPlain) bits &= ~(exceptions.get(at) ?? 0);
    found[standing]! |= bits;
    gathered.countMember(standings[standing]!.isAnswer, bits);
  }
  for (const [at, bits] of found.entries()) if (bits !== 0) gathered.takeMembers(standings[at]!, bits);

  const takeMember = (weighed: Weighed, bits: number) => {
    gathered.countMember(weighed.isAnswer, bits);
    gathered.takeMembers(weighed, bits);
  };
  const others = isPlain ? singly : [...new Set([...singly, ...exceptions.keys()])].sort((a, b) => a - b);
  for (const at of others) {
    const entry = entries[at]!;
    const { party } = entry;
    const isOutsideHeard = chain.live[party] === 1 && !chain.file.isGroup[party];
    const taken = exceptions.get(at) ?? 0;
    groups.forEach((group, bit) => {
      if (!has(taken, bit)) return;
      const isMember = (other: PartyIndex) => has(members[other]!, bit);
      const weighed = entry.forGroup(group, isMember);
      if (group === party) gathered.takeOwn(weighed, bit);
      else if (isMember(party)) takeMember(weighed, 1 << bit);
      else if (isOutsideHeard) gathered.takeOutside(party, weighed, 1 << bit);
    });
    if (alike[at]! >= 0) continue;
    forParts(entry, true, members[party]! & ~taken, members, takeMember);
    if (!entry.isHeardOutside || !isOutsideHeard) continue;
    forParts(entry, false, all & ~members[party]! & ~taken, members, (weighed, bits) =>
      gathered.takeOutside(party, weighed, bits),
    );
  }
  return gathered;
}
