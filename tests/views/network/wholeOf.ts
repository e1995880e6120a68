import type { Network } from "../../../src/model/index.ts";
import type { NetworkRequest } from "../../../src/views/index.ts";

/** A request for the whole network, with nothing chosen. */
export const wholeOf = (network: Network): NetworkRequest => ({
  network,
  language: "en",
  shownParties: new Uint8Array(network.parties.length).fill(1),
  shownLinks: new Uint8Array(network.links.length).fill(1),
  marked: null,
  grouping: "none",
  selected: null,
  pinned: new Set(),
  answers: null,
});
