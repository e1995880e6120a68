/** One chain as a shaft: the parties above a group of workers, each at its layer. */

import {
  type Crossing,
  countriesOf,
  crossingOf,
  type HopSpan,
  type Inquiry,
  type PartyIndex,
} from "../../model/index.ts";
import { isPlaceShown } from "../../schema/index.ts";

export type ShaftHop = {
  /** The layer of its upper end. */
  readonly from: number;
  /** The layer of its lower end. */
  readonly to: number;
  /** Whether work crosses a border here, on any of the hops between these layers. */
  readonly crossing: Crossing;
};

export type Shaft = {
  /** The workers at its foot; null where the file has none, and then all its parties are in the shaft. */
  readonly group: PartyIndex | null;
  /** Its parties from the top down, in one layer in file order. The first layer is 0. */
  readonly blocks: readonly { readonly party: PartyIndex; readonly layer: number }[];
  /** One for each two layers that hops lead between, without those that lead back up. */
  readonly hops: readonly ShaftHop[];
  /** The number of hops that lead back up, or stay in a layer. */
  readonly returns: number;
  /** Hops from the top down to the workers; null where none is known. */
  readonly depth: HopSpan | null;
  /** Parties that stand only on other ways, other groups of workers among them, in file order. */
  readonly elsewhere: readonly PartyIndex[];
  /** Parties that are known to exist, but not in which position. */
  readonly unplaced: readonly PartyIndex[];
};

/** The strongest that is known of the hops between two layers. */
const CROSSINGS: readonly Crossing[] = ["crossed", "open", "unknown", "none"];

/** The shaft of the workers that the page of a dossier opens on. */
export function shaftOf(inquiry: Inquiry): Shaft {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const group = chain.groups[0] ?? null;
  const groupChain = group === null ? null : inquiry.groupChain(group);
  const live = parties.map((_, party) => party).filter(party => chain.live[party]);
  const isReached = (party: PartyIndex) => chain.layer[party]! >= 0;
  const isIn = (party: PartyIndex) => (groupChain ? groupChain.isMember(party) : isReached(party));
  const members = live.filter(isIn);
  const top = Math.min(...members.map(party => Math.max(0, chain.layer[party]!)));
  const layerOf = (party: PartyIndex) => Math.max(0, chain.layer[party]!) - top;
  const blocks = members
    .map(party => ({ party, layer: layerOf(party) }))
    .sort((a, b) => a.layer - b.layer || a.party - b.party);
  const hops = new Map<string, ShaftHop>();
  let returns = 0;
  chain.hopFrom.forEach((above, hop) => {
    const below = chain.hopTo[hop]!;
    if (!isIn(above) || !isIn(below)) return;
    const [from, to] = [layerOf(above), layerOf(below)];
    if (chain.isReturn[hop] || from >= to) {
      returns += 1;
      return;
    }
    const key = `${from} ${to}`;
    const crossing = crossingOf(countriesOf([parties[above]!]), countriesOf([parties[below]!]));
    const known = hops.get(key)?.crossing ?? crossing;
    const strongest = CROSSINGS.find(one => one === known || one === crossing)!;
    hops.set(key, { from, to, crossing: strongest });
  });
  return {
    group,
    blocks,
    hops: [...hops.values()].sort((a, b) => a.from - b.from || a.to - b.to),
    returns,
    depth: groupChain?.depth ?? null,
    elsewhere: live.filter(party => isReached(party) && !isIn(party)),
    unplaced: live.filter(party => parties[party]!.placed === false && isPlaceShown(parties[party]!)),
  };
}
