/** All that a peer is told of a chain: the words of its boxes, the links between them, and their words. */
export type PeerChain = {
  readonly boxes: readonly string[];
  readonly hops: readonly (readonly [from: number, to: number, words: string])[];
};

/** Loads the chain that lies beside the page. */
export const peerChain = async (): Promise<PeerChain> => (await fetch("chain.json")).json();
