import type { PartyIndex } from "./indexDossier.ts";
import { SILENT, type Standing } from "./standing.ts";

class MembersStandings implements ReadonlyMap<PartyIndex, Standing> {
  private readonly members: readonly PartyIndex[];
  private readonly isMember: (party: PartyIndex) => boolean;
  private readonly spoken: ReadonlyMap<PartyIndex, Standing>;

  constructor(
    members: readonly PartyIndex[],
    isMember: (party: PartyIndex) => boolean,
    spoken: ReadonlyMap<PartyIndex, Standing>,
  ) {
    this.members = members;
    this.isMember = isMember;
    this.spoken = spoken;
  }

  get size(): number {
    return this.members.length;
  }

  has(party: PartyIndex): boolean {
    return this.isMember(party);
  }

  get(party: PartyIndex): Standing | undefined {
    return this.spoken.get(party) ?? (this.isMember(party) ? SILENT : undefined);
  }

  *entries(): MapIterator<[PartyIndex, Standing]> {
    for (const party of this.members) yield [party, this.spoken.get(party) ?? SILENT];
  }

  *keys(): MapIterator<PartyIndex> {
    yield* this.members;
  }

  *values(): MapIterator<Standing> {
    for (const party of this.members) yield this.spoken.get(party) ?? SILENT;
  }

  forEach(visit: (standing: Standing, party: PartyIndex, map: ReadonlyMap<PartyIndex, Standing>) => void): void {
    for (const [party, standing] of this) visit(standing, party, this);
  }

  [Symbol.iterator](): MapIterator<[PartyIndex, Standing]> {
    return this.entries();
  }
}

/**
 * The standing of every member of a chain, as a map from party to standing in file order. Nothing is written on most
 * members, so only the others are stored: a trace of a large chain costs no more than its statements.
 * @param spoken standings of the members on whom something is written
 */
export const membersStandings = (
  members: readonly PartyIndex[],
  isMember: (party: PartyIndex) => boolean,
  spoken: ReadonlyMap<PartyIndex, Standing>,
): ReadonlyMap<PartyIndex, Standing> => new MembersStandings(members, isMember, spoken);
