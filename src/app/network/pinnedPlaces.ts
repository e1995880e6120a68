/** The positions of a layout, with the reader's own in their stead. */
import type { NetworkPlaces } from "../../layout/index.ts";
import { type Network, nodeOfKey } from "../../model/index.ts";
import type { NetworkPicture } from "../../views/index.ts";
import type { Pins } from "./pins.ts";

/** The pins under the keys that parties have in this network: a file may name a party by any of its dossiers. */
export function pinsIn(network: Network, pins: Pins): Pins {
  return new Map(
    [...pins].flatMap(([key, place]) => {
      const node = nodeOfKey(network, key);
      return node === null ? [] : [[network.parties[node]!.key, place] as const];
    }),
  );
}

/** Returns the same object where nothing is pinned. */
export function pinnedPlaces(
  { nodes }: NetworkPicture,
  network: Network,
  places: NetworkPlaces,
  pins: Pins,
): NetworkPlaces {
  const pinned = pinsIn(network, pins);
  if (pinned.size === 0) return places;
  const [x, y] = [places.x.slice(), places.y.slice()];
  nodes.forEach(({ key }, at) => {
    const pin = pinned.get(key);
    if (!pin) return;
    x[at] = pin.x;
    y[at] = pin.y;
  });
  return { x, y };
}
