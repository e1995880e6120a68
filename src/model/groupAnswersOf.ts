import { disjointSets } from "../base/index.ts";
import type { Dossier } from "../schema/index.ts";

/** For each party the parties of its group of companies that have a general answer; made once for a file. */
type InGroup = (id: string) => readonly string[];
const known = new WeakMap<Dossier, InGroup>();

function inGroupOf({ links, parties }: Dossier): InGroup {
  const placeOf = new Map(parties.map(({ id }, place) => [id, place]));
  const groups = disjointSets(parties.length);
  for (const { type, from, to } of links) if (type === "intra-group") groups.join(placeOf.get(from)!, placeOf.get(to)!);
  const answering = new Map<number, string[]>();
  parties.forEach((party, place) => {
    if (!party.response || party.withheld) return;
    const group = groups.find(place);
    answering.set(group, [...(answering.get(group) ?? []), party.id]);
  });
  return id => answering.get(groups.find(placeOf.get(id)!)) ?? [];
}

/**
 * The parties of the same group of companies whose general answer the file holds: an answer of the parent stands, for a
 * reader, where its subsidiary has none of its own.
 * @param id the id of a party
 * @returns ids, in file order
 */
export function groupAnswersOf(dossier: Dossier, id: string): readonly string[] {
  const inGroup = known.get(dossier) ?? inGroupOf(dossier);
  known.set(dossier, inGroup);
  return inGroup(id).filter(other => other !== id);
}
