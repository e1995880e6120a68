/** The lines that are shown, in blocks that come into the page one by one. */
import type { ClaimFlag, EvidencedClaim, PlacedClaims } from "../../../model/index.ts";

/** Lines of one party; a party with very many stands at the head of several blocks. */
export type ClaimBlock = PlacedClaims & {
  readonly key: string;
  /** Keys of lines and places in their answers, as in `links a 0`, where an answer is told whole. */
  readonly wholeAnswers: ReadonlySet<string>;
};

/** The most lines of a block. */
const LINES = 20;

export function claimBlocks(places: readonly PlacedClaims[], only: ClaimFlag | null): readonly ClaimBlock[] {
  // An answer to the whole part of a party is told whole with the first line that is shown, and named with the others.
  const told = new Set<string>();
  return places.flatMap(({ party, layer, isOpen, claims }) => {
    const shown = only === null ? claims : claims.filter(({ flags }) => flags.includes(only));
    const blocks: ClaimBlock[] = [];
    // The chain is whole at the left edge as long as nothing is filtered.
    if (only === null && shown.length === 0 && layer !== null)
      return [{ party, layer, isOpen, claims: [], key: `${party}`, wholeAnswers: new Set() }];
    for (let start = 0; start < shown.length; start += LINES) {
      const own: readonly EvidencedClaim[] = shown.slice(start, start + LINES);
      const wholeAnswers = new Set<string>();
      for (const { key, answers } of own)
        answers.forEach(({ party: by }, place) => {
          if (by !== null && told.has(by)) return;
          if (by !== null) told.add(by);
          wholeAnswers.add(`${key} ${place}`);
        });
      blocks.push({ party, layer, isOpen, claims: own, key: `${party} ${start}`, wholeAnswers });
    }
    return blocks;
  });
}
