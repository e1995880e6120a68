import type { Dossier } from "../schema/index.ts";

/**
 * The parties of the same group of companies whose general answer the file holds: an answer of the parent stands, for a
 * reader, where its subsidiary has none of its own.
 * @param id the id of a party
 * @returns ids, in file order
 */
export function groupAnswersOf({ links, parties }: Dossier, id: string): readonly string[] {
  const same = new Set([id]);
  let before = 0;
  while (same.size > before) {
    before = same.size;
    for (const { type, from, to } of links)
      if (type === "intra-group" && (same.has(from) || same.has(to))) same.add(from).add(to);
  }
  return parties
    .filter(party => party.id !== id && same.has(party.id) && party.response && !party.withheld)
    .map(party => party.id);
}
