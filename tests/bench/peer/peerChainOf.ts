import { chainOf, checkDossier, indexDossier } from "../../../src/model/index.ts";
import { nameOf, provideMessages } from "../../../src/text/index.ts";
import type { PeerChain } from "./peerChain.ts";

provideMessages();

/** The parties with hops, and the hops of a dossier, as its own page shows them first. */
export function peerChainOf(text: string): PeerChain {
  const { dossier } = checkDossier(text);
  if (!dossier) throw new Error("no dossier");
  const chain = chainOf(indexDossier(dossier, true));
  const placed = dossier.parties.map((_, party) => party).filter(party => chain.layer[party]! >= 0);
  const placeOf = new Map(placed.map((party, place) => [party, place]));
  return {
    boxes: placed.map(party => nameOf(dossier.parties[party]!, "en", dossier.language)),
    hops: Array.from(chain.hopFrom, (from, hop) => [placeOf.get(from)!, placeOf.get(chain.hopTo[hop]!)!, ""] as const),
  };
}
