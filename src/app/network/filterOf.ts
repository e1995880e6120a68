/** The filters of a network, from an address. */
import { everything, type Network, type NetworkFilter, nodeOfKey } from "../../model/index.ts";
import { states } from "../../schema/index.ts";
import type { NetworkPlace } from "../page/address/place.ts";

/** The filters that an address asks for, without parties and states that the network does not have. */
export function filterOf(
  network: Network,
  asked: Pick<
    NetworkPlace,
    "floor" | "show" | "duty" | "plane" | "role" | "country" | "state" | "over" | "near" | "around"
  >,
): NetworkFilter {
  const node = asked.around ? nodeOfKey(network, asked.around.party) : null;
  return {
    ...everything,
    over: asked.over,
    near: asked.near,
    floor: asked.floor,
    families: asked.show,
    role: asked.role,
    country: asked.country,
    duty: asked.duty,
    plane: asked.plane,
    state: states.find(state => state === asked.state) ?? null,
    around: asked.around && node !== null ? { ...asked.around, node } : null,
  };
}

/** The number of filters that leave something out. */
export const filtersChosen = ({ role, country, duty, plane, state, floor, around }: NetworkFilter): number =>
  [role, country, duty, plane, state, floor, around].filter(one => one !== null).length;
