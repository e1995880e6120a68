import { createContext, useContext } from "react";
import type {
  CommonParty,
  FilteredNetwork,
  Network,
  NetworkChoices,
  NetworkFilter,
  NetworkGraph,
  NodeIndex,
  WaysBetween,
} from "../../model/index.ts";
import type { NetworkFigure, NetworkPicture } from "../../views/index.ts";
import type { NetworkPlace } from "../page/address/place.ts";
import type { LeftAside } from "../page/address/resolve.ts";
import type { StoodOut } from "./markedOf.ts";
import type { NetworkSet } from "./networkSet.ts";

/** The network that is shown: the dossiers in it, its filters, and the questions that are asked of it. */
export type ShownNetwork = {
  /** The place as the address names it, where links start. */
  readonly place: NetworkPlace;
  /** What the address asks for and the network does not have. */
  readonly leftAside: readonly LeftAside[];
  readonly set: NetworkSet;
  readonly network: Network;
  /** The words of each party, shown or not. */
  readonly figures: readonly NetworkFigure[];
  /** The filters, and what they leave of the network. */
  readonly filter: NetworkFilter;
  readonly filtered: FilteredNetwork;
  /** What can be filtered by. */
  readonly choices: NetworkChoices;
  /** The graph of the hops that are shown. */
  readonly graph: NetworkGraph;
  /** All that is shown. */
  readonly picture: NetworkPicture;
  /** What of it is drawn: the same, or with parts folded where it is too large. */
  readonly drawn: NetworkPicture;
  readonly selectedNode: NodeIndex | null;
  /** The index in `network.links`, whether it is shown or not. */
  readonly selectedLink: number | null;
  /** The parties that the search finds; null without a search. */
  readonly found: readonly NodeIndex[] | null;
  /** The two parties whose ways are asked for, and these ways; null where the parties are not joined. */
  readonly between: { readonly ends: readonly [NodeIndex, NodeIndex]; readonly ways: WaysBetween | null } | null;
  readonly common: { readonly above: readonly NodeIndex[]; readonly found: readonly CommonParty[] } | null;
  /** Who stands out in the whole of what is shown, as far as that is asked. */
  readonly stood: StoodOut | null;
  /** The same page with these changes. */
  readonly to: (change: Partial<NetworkPlace>) => NetworkPlace;
};

export const ShownNetworkContext = createContext<ShownNetwork | null>(null);

/** @throws outside of the network, which is a mistake of ours */
export function useShownNetwork(): ShownNetwork {
  const shown = useContext(ShownNetworkContext);
  if (!shown) throw new Error("no network is told here");
  return shown;
}
