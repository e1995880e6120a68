import { type Lens, spanRecord, waysRecord } from "../model/index.ts";
import type { Dossier, LeftOut } from "../schema/index.ts";
import { asked } from "./asked.ts";
import { leftOutOf } from "./leftOutOf.ts";

/** Numbers of hops, the fewest and the most; the most is null where no bound is known. */
export type DepthRange = { readonly min: number; readonly max: number | null };

/** Two parties of which one hands work to the other, with every link that says so. */
export type ChainHop = { readonly from: string; readonly to: string; readonly links: readonly string[] };

/** A group of workers and the chain above it. */
export type WorkersChain = {
  readonly workers: string;
  /** Everybody above the workers and themselves, top to bottom. */
  readonly parties: readonly string[];
  /** From whoever stands at the top down to the workers; null where no way leads down. */
  readonly depth: DepthRange | null;
  /** The number of ways to them; a text of digits beyond 2^53 − 1. */
  readonly routes: number | string;
  /** Party → its share of all ways, from 0 to 1. */
  readonly concentration: Readonly<Record<string, number>>;
  /** Parties through which every way leads. */
  readonly chokePoints: readonly string[];
};

export type DossierChain = {
  /** What hands work on, as it counts under the lens. */
  readonly hops: readonly ChainHop[];
  /** Party → its row in the picture, from 0 at the top; parties beside the chain are not in it. */
  readonly rows: Readonly<Record<string, number>>;
  readonly groups: readonly WorkersChain[];
  /** What of the file could not be read: while there is any, the chain is not complete. */
  readonly leftOut: readonly LeftOut[];
};

/**
 * Who stands between whom and the people who do the work, under a lens.
 * @throws RangeError where the dossier has no such lens
 */
export function chainOf(dossier: Dossier, lens: Lens = {}): DossierChain {
  const leftOut = leftOutOf(dossier);
  const inquiry = asked(dossier, lens);
  const { chain } = inquiry;
  const idOf = (party: number): string => dossier.parties[party]!.id;
  const rowOf = (party: number): number => chain.layer[party]!;
  const hops = chain.hopLinks.map((links, hop) => ({
    from: idOf(chain.hopFrom[hop]!),
    to: idOf(chain.hopTo[hop]!),
    links: links.map(({ id }) => id),
  }));
  return {
    hops,
    rows: Object.fromEntries(
      dossier.parties.flatMap(({ id }, party) => (rowOf(party) === -1 ? [] : [[id, rowOf(party)]])),
    ),
    groups: chain.groups.map(group => {
      const { members, depth, routes, concentration, chokePoints } = inquiry.groupChain(group);
      return {
        workers: idOf(group),
        parties: [...members].sort((one, other) => rowOf(one) - rowOf(other)).map(idOf),
        depth: spanRecord(depth),
        routes: waysRecord(routes),
        concentration: Object.fromEntries([...concentration].map(([party, share]) => [idOf(party), share])),
        chokePoints: chokePoints.map(idOf),
      };
    }),
    leftOut,
  };
}
