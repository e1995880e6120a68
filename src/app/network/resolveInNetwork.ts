import { linkOfKey, type Network, nodeOfKey } from "../../model/index.ts";
import type { NetworkPlace } from "../address/place.ts";
import { type Resolved, resolve } from "../address/resolve.ts";

/** What of an address this network has, and what of it is left aside. */
export const resolveInNetwork = (place: NetworkPlace, network: Network): Resolved<"network"> =>
  resolve<"network">(place, {
    hasParty: key => nodeOfKey(network, key) !== null,
    hasLink: key => linkOfKey(network, key) !== null,
  });
