/**
 * What is written on a duty in a plane, with how everybody of whom it speaks stands: worked out once for all groups of
 * workers for whom it is the same, and one by one for the others.
 */
import { codes, type DutyPart, type Plane, type State } from "../../schema/index.ts";
import { extentOfStanding } from "../extentOf.ts";
import type { FileIndex, PartyIndex, Statement } from "../indexDossier.ts";
import { answers, type Book, isWellFounded, type Standing, standingOf, type Written, writtenOn } from "../standing.ts";

/** A state, and on how much of a duty. */
type StandingKind = { readonly state: State; readonly extent: DutyPart };

const EXTENTS: readonly DutyPart[] = ["whole", "part", "by-part", "unread"];

export const kinds: readonly StandingKind[] = codes.states.flatMap(state => EXTENTS.map(extent => ({ state, extent })));

const kindOf = (state: State, extent: DutyPart): number =>
  codes.states.indexOf(state) * EXTENTS.length + EXTENTS.indexOf(extent);

export const SILENT_KIND = kindOf("silent", "whole");

/** What the answers for groups take from a standing. */
export type Weighed = {
  /** Its place in `kinds`. */
  readonly kind: number;
  readonly isAnswer: boolean;
  readonly isWellFounded: boolean;
  /** The worst rank of a statement that counts; −1 without one. */
  readonly rank: number;
  /** Does a statement or a case count? */
  readonly isWritten: boolean;
};

/** A party of whom a page speaks. */
export type PageEntry = {
  readonly party: PartyIndex;
  /** Groups for which it stands otherwise than for the rest: a statement or a case names them, or they speak; itself. */
  readonly special: ReadonlySet<PartyIndex>;
  /** Whoever else speaks for it, and is heard by the workers below themselves alone. */
  readonly speakers: readonly PartyIndex[];
  /** Can anything count for a group in whose chain the party does not stand? */
  readonly isHeardOutside: boolean;
  /** How it stands for a group that is not special, by whether it is in its chain, and which of its speakers are. */
  readonly usual: (isMember: boolean, heard: readonly PartyIndex[]) => Weighed;
  /** How it stands for one group. */
  readonly forGroup: (group: PartyIndex, isMember: (party: PartyIndex) => boolean) => Weighed;
};

export type WrittenPage = {
  readonly duty: string;
  readonly plane: Plane;
  /** In file order. */
  readonly entries: readonly PageEntry[];
  /** The party of each entry. */
  readonly parties: Int32Array;
  /** The place in `standings` of how a party stands for all groups below it; −1 where that is found out singly. */
  readonly alike: Int32Array;
  readonly standings: readonly Weighed[];
  /** The entries of whoever has speakers, or is heard outside its chains. */
  readonly singly: readonly number[];
  /** Group → the entries that stand otherwise for it than for the rest. */
  readonly exceptions: ReadonlyMap<PartyIndex, readonly number[]>;
};

export const NOBODY: readonly PartyIndex[] = [];

/** Stands for no group, so that no statement that names groups includes it. */
const NO_GROUP = -1;

function weighed(standing: Standing): Weighed {
  const { state, statements, cases } = standing;
  return {
    kind: kindOf(state, extentOfStanding(standing)),
    isAnswer: answers(state),
    isWellFounded: isWellFounded(standing),
    rank: statements.reduce((worst, { rank }) => Math.max(worst, rank), -1),
    isWritten: statements.length > 0 || cases.length > 0,
  };
}

function entryOf(written: Written, party: PartyIndex, plane: Plane, file: FileIndex): PageEntry {
  const statements: readonly Statement[] = written.statementsOf.get(party) ?? [];
  const cases = written.casesOf.get(party) ?? [];
  const special = new Set<PartyIndex>();
  const speakers = new Set<PartyIndex>();
  let isHeardOutside = cases.length > 0;
  for (const { workers, party: speaker } of statements) {
    if (workers) for (const group of workers) special.add(group);
    else if (file.isGroup[speaker]) special.add(speaker);
    else if (!file.named[speaker]) isHeardOutside = true;
    else if (speaker !== party) speakers.add(speaker);
  }
  for (const { workers } of cases) for (const group of workers ?? []) special.add(group);
  if (file.isGroup[party]) special.add(party);
  const forGroup = (group: PartyIndex, isMember: (party: PartyIndex) => boolean): Weighed =>
    weighed(standingOf(written, party, group, plane, file, isMember));
  const known = new Map<string, Weighed>();
  const often: (Weighed | undefined)[] = [];
  const weigh = (isMember: boolean, heard: readonly PartyIndex[]): Weighed =>
    forGroup(NO_GROUP, other => (other === party ? isMember : heard.includes(other)));
  return {
    party,
    special,
    speakers: [...speakers],
    isHeardOutside: isHeardOutside || speakers.size > 0,
    usual(isMember, heard) {
      // Nearly always nobody is heard, or the only one who can be.
      const place = heard.length === 0 || speakers.size === 1 ? (isMember ? 2 : 0) + heard.length : -1;
      if (place !== -1) {
        const standing = often[place] ?? weigh(isMember, heard);
        often[place] = standing;
        return standing;
      }
      const key = `${isMember} ${heard.join()}`;
      const before = known.get(key);
      if (before) return before;
      const fresh = weigh(isMember, heard);
      known.set(key, fresh);
      return fresh;
    },
    forGroup,
  };
}

/** The place of each standing in a list without repeats. */
class Standings {
  readonly list: Weighed[] = [];
  private readonly places = new Map<string, number>();

  placeOf(weighed: Weighed): number {
    const key = Object.values(weighed).join();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(weighed) - 1;
  }
}

export function writtenPage(book: Book, file: FileIndex, duty: string, plane: Plane): WrittenPage {
  const written = writtenOn(book, duty, plane);
  const entries = written.parties.map(party => entryOf(written, party, plane, file));
  const standings = new Standings();
  const singly: number[] = [];
  const exceptions = new Map<PartyIndex, number[]>();
  const alike = Int32Array.from(entries, ({ special, isHeardOutside, usual }, at) => {
    for (const group of special) {
      const known = exceptions.get(group);
      if (known) known.push(at);
      else exceptions.set(group, [at]);
    }
    if (!isHeardOutside) return standings.placeOf(usual(true, NOBODY));
    singly.push(at);
    return -1;
  });
  const parties = Int32Array.from(entries, ({ party }) => party);
  return { duty, plane, entries, parties, alike, standings: standings.list, singly, exceptions };
}
