/** Who of a group's chain holds or shares each duty, the nearest first: found by one way up for all pages. */
import type { Chain } from "../chainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import { type HopSpan, riseFrom, type Scratch, scratchFor } from "../shortestWays.ts";
import { NOBODY, type PageEntry, type WrittenPage } from "./writtenPage.ts";

export type NearestHolders = { readonly holders: readonly PartyIndex[]; readonly distance: HopSpan };

type UpSoFar = { readonly holders: PartyIndex[]; min: number; max: number | null };

/** The entries of all pages by their parties, of those who hold or share a duty for some group. */
type Holding = {
  /** The entries of a party are those from `start[party]` up to `start[party + 1]`. */
  readonly start: Int32Array;
  readonly page: Int32Array;
  /** Null where the party holds the duty for all groups below it. */
  readonly asked: readonly (PageEntry | null)[];
};

function holdingIn(chain: Chain, pages: readonly WrittenPage[]): Holding {
  const found: (readonly [party: PartyIndex, page: number, asked: PageEntry | null])[] = [];
  for (const [page, { entries }] of pages.entries())
    for (const entry of entries) {
      const { party, special, speakers, usual } = entry;
      const alone = usual(true, NOBODY).isAnswer;
      const isAsked = special.size > 0 || (speakers.length > 0 && usual(true, speakers).isAnswer !== alone);
      if (isAsked || speakers.length > 1) found.push([party, page, entry]);
      else if (alone) found.push([party, page, null]);
    }
  found.sort(([a], [b]) => a - b);
  const start = new Int32Array(chain.live.length + 1);
  for (const [party] of found) start[party + 1]! += 1;
  for (let party = 0; party < chain.live.length; party += 1) start[party + 1]! += start[party]!;
  return { start, page: Int32Array.from(found, ([, page]) => page), asked: found.map(([, , asked]) => asked) };
}

/** Does a party hold or share the duty for a group in whose chain it is? */
function holdsFor(entry: PageEntry, group: PartyIndex, isMember: (party: PartyIndex) => boolean): boolean {
  const { special, speakers, usual, forGroup } = entry;
  if (special.size > 0 && special.has(group)) return forGroup(group, isMember).isAnswer;
  // Nearly always one speaks for another.
  if (speakers.length === 1) return usual(true, isMember(speakers[0]!) ? speakers : NOBODY).isAnswer;
  return usual(true, speakers.filter(isMember)).isAnswer;
}

/**
 * @returns for a group whose chain these are, and the number of others in it that hold each page's duty, the nearest of
 * them, at most so many, and how far up the first is; null where there is none
 */
export function nearestHoldersIn(chain: Chain, pages: readonly WrittenPage[], most: number) {
  const { start, page: pageAt, asked } = holdingIn(chain, pages);
  const scratch: Scratch = scratchFor(chain);
  return (
    group: PartyIndex,
    isMember: (party: PartyIndex) => boolean,
    counts: readonly number[],
  ): readonly (NearestHolders | null)[] => {
    const found = counts.map((count): UpSoFar | null => (count === 0 ? null : { holders: [], min: 0, max: null }));
    const wanted = counts.map(count => Math.min(count, most));
    let left = wanted.reduce((sum, count) => sum + count, 0);
    const ranged = new Set<number>();
    const holds = (at: number): boolean => {
      const entry = asked[at]!;
      return entry === null || holdsFor(entry, group, isMember);
    };
    if (left > 0)
      riseFrom(chain, group, chain.lower, scratch, (party, hops) => {
        for (let at = start[party]!; at < start[party + 1]!; at += 1) {
          const page = pageAt[at]!;
          const nearest = found[page];
          if (!nearest || nearest.holders.length === wanted[page] || !holds(at)) continue;
          if (nearest.holders.length === 0) {
            nearest.min = hops;
            nearest.max = hops;
            if (scratch.ranged) ranged.add(page);
          }
          nearest.holders.push(party);
          left -= 1;
        }
        return left === 0;
      });
    if (ranged.size > 0)
      riseFrom(chain, group, chain.upper, scratch, (party, hops) => {
        for (let at = start[party]!; at < start[party + 1]!; at += 1) {
          const page = pageAt[at]!;
          if (!ranged.has(page) || !holds(at)) continue;
          ranged.delete(page);
          found[page]!.max = Number.isFinite(hops) ? hops : null;
        }
        return ranged.size === 0;
      });
    return found.map(one => one && { holders: one.holders, distance: { min: one.min, max: one.max } });
  };
}
