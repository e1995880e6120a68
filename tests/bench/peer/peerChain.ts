/** All that a peer is told of a chain: what is written in its boxes, which leads to which, and what is written there. */
export type PeerChain = {
  readonly boxes: readonly string[];
  readonly hops: readonly (readonly [from: number, to: number, words: string])[];
};

/** The chain that lies beside the page. */
export const peerChain = async (): Promise<PeerChain> => (await fetch("chain.json")).json();
