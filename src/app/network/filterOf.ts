/** What an address leaves out of a network. */
import { everything, type Network, type NetworkFilter, nodeOfKey } from "../../model/index.ts";
import { states } from "../../schema/index.ts";
import type { NetworkPlace } from "../address/place.ts";

/** The filters that an address asks for; a party or state that is not there is as if it were not asked for. */
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

/** How many filters are chosen that leave something out. */
export const filtersChosen = ({ role, country, duty, plane, state, floor, around }: NetworkFilter): number =>
  [role, country, duty, plane, state, floor, around].filter(one => one !== null).length;
