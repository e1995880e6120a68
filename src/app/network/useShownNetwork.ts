import { createContext, useContext } from "react";
import type {
  Common,
  Filtered,
  Network,
  NetworkChoices,
  NetworkFilter,
  NetworkGraph,
  NodeIndex,
  WaysBetween,
} from "../../model/index.ts";
import type { NetworkFigure, NetworkPicture } from "../../views/index.ts";
import type { NetworkPlace } from "../address/place.ts";
import type { LeftAside } from "../address/resolve.ts";
import type { NetworkSet } from "./networkSet.ts";

/** The network being read: what is in it, what of it is looked at, what is asked of it. */
export type ShownNetwork = {
  /** As the address says it: where links start. */
  readonly place: NetworkPlace;
  /** What the address asks for and the network does not have. */
  readonly leftAside: readonly LeftAside[];
  readonly set: NetworkSet;
  readonly network: Network;
  /** How each party is told, shown or not. */
  readonly figures: readonly NetworkFigure[];
  /** What of it is asked to be looked at, and what that leaves. */
  readonly filter: NetworkFilter;
  readonly filtered: Filtered;
  /** What can be asked for. */
  readonly choices: NetworkChoices;
  /** The hops that are shown. */
  readonly graph: NetworkGraph;
  readonly picture: NetworkPicture;
  readonly selectedNode: NodeIndex | null;
  /** Place in `network.links`, shown or not. */
  readonly selectedLink: number | null;
  /** Parties whose name is sought; null where none is. */
  readonly found: readonly NodeIndex[] | null;
  /** Ends of the ways asked for, and the ways; null: not joined. */
  readonly between: { readonly ends: readonly [NodeIndex, NodeIndex]; readonly ways: WaysBetween | null } | null;
  readonly common: { readonly above: readonly NodeIndex[]; readonly found: readonly Common[] } | null;
  /** The same page with something else asked for. */
  readonly to: (change: Partial<NetworkPlace>) => NetworkPlace;
};

export const ShownNetworkContext = createContext<ShownNetwork | null>(null);

/** @throws outside of the network: our own mistake */
export function useShownNetwork(): ShownNetwork {
  const shown = useContext(ShownNetworkContext);
  if (!shown) throw new Error("no network is told here");
  return shown;
}
