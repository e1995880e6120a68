/**
 * Decides which parties of a chain get cards of their own and which share one. Like parties are folded into one card,
 * and so are parties that do not fit side by side, and those of the layers in the middle of a chain that has more than a
 * picture can show. Nothing is left out: every party with hops is in exactly one node.
 */
import { type Chain, type GroupChain, type Inquiry, isWritten, type PartyIndex } from "../../model/index.ts";
import { isPlaceShown, planes } from "../../schema/index.ts";
import { layersBetween } from "./layersBetween.ts";

/** 0: the chain of the workers chosen; 1: other routes; 2: pieces that no client reaches and that do not reach them. */
export type Cluster = 0 | 1 | 2;

export type ChainNode = {
  /** The id of its party, or of the first of its folded parties. */
  readonly key: string;
  /** Its parties in file order; several if they are folded. */
  readonly parties: readonly PartyIndex[];
  readonly layer: number;
  readonly cluster: Cluster;
  /**
   * Why they are folded: they have the same neighbours; there is no room for all of them side by side; they stand in
   * layers between those that are shown, of which `layer` is the first.
   */
  readonly fold: "none" | "like" | "room" | "between";
};

/** The hops between two nodes; several only if an end is folded. */
export type NodeHop = {
  readonly from: number;
  readonly to: number;
  /** Indices of the hops in the chain, in order. */
  readonly hops: readonly number[];
  readonly isReturn: boolean;
};

export type FoldedChain = {
  readonly nodes: readonly ChainNode[];
  readonly hops: readonly NodeHop[];
  /** Parties of unknown position, in file order. */
  readonly unplaced: readonly PartyIndex[];
  /** Live parties without hops, which only pay, rule, represent, certify … */
  readonly beside: readonly PartyIndex[];
  /** Parties of other routes, which are told by stubs, in file order; empty where all routes are shown. */
  readonly aside: readonly PartyIndex[];
  /** The node of every party with hops that is shown, −1 for the others. */
  readonly nodeOf: Int32Array;
};

export type Folding = {
  /** The workers chosen, whose chain stands in front; null: no chain is preferred. */
  readonly group: PartyIndex | null;
  /** How many cards fit side by side. */
  readonly capacity: number;
  /** Parties that are never folded, since the reader has chosen them. */
  readonly keep: ReadonlySet<PartyIndex>;
  /** Ids of parties whose card is unfolded; `all` unfolds every card. */
  readonly unfolded: readonly string[];
  /** Leaves out the parties that are not in the chain of the workers chosen, so that stubs can tell of them. */
  readonly isStubbed?: boolean;
};

/** The least number of like parties that share a card. */
const LIKE = 3;

/** The hops into a card that a picture of very many cards is reckoned with at most. */
const HOPS = 8;

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);

/** Parties of the group's chain on which anything is written, on any duty and in any plane. */
function spokenOf(inquiry: Inquiry, group: PartyIndex): Set<PartyIndex> {
  const spoken = new Set<PartyIndex>();
  for (const duty of inquiry.file.duties)
    for (const plane of planes) {
      const trace = inquiry.trace(group, duty, plane);
      if (!isWritten(trace)) continue;
      for (const [party, { state }] of trace.standings) if (state !== "silent") spoken.add(party);
    }
  return spoken;
}

const clusterOf = (chain: Chain, groupChain: GroupChain | null, party: PartyIndex): Cluster => {
  if (groupChain === null || groupChain.isMember(party)) return 0;
  return chain.fromRoot[party] ? 1 : 2;
};

/** A text that is equal for like parties. Folded parties keep their own names, countries and evidence. */
function likenessOf(chain: Chain, party: PartyIndex, cluster: Cluster): string {
  const { hopFrom, hopTo, inStart, inHops, outStart, outHops, isReturn } = chain;
  const ends = (start: Int32Array, hops: Int32Array, far: Int32Array) =>
    Array.from(hops.subarray(start[party]!, start[party + 1]!), hop => `${far[hop]}${isReturn[hop] ? "r" : ""}`)
      .sort()
      .join(" ");
  const { kind } = chain.file.dossier.parties[party]!;
  return [chain.layer[party], cluster, kind, ends(inStart, inHops, hopFrom), ends(outStart, outHops, hopTo)].join("|");
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Sets of like parties, in the order of their first ones. Of a party that has as many hops as no other in its layer it is
 * known that no other is like it, before anybody compares where the hops lead.
 */
function likeIn(
  chain: Chain,
  parties: readonly PartyIndex[],
  clusterIn: (party: PartyIndex) => Cluster,
): readonly (readonly PartyIndex[])[] {
  const { layer, inStart, outStart } = chain;
  const hops = (start: Int32Array, party: PartyIndex) => start[party + 1]! - start[party]!;
  const rough = groupedBy(
    parties,
    party => `${layer[party]} ${clusterIn(party)} ${hops(inStart, party)} ${hops(outStart, party)}`,
  );
  return [...rough.values()]
    .flatMap(some =>
      some.length === 1 ? [some] : [...groupedBy(some, party => likenessOf(chain, party, clusterIn(party))).values()],
    )
    .sort(([one], [other]) => one! - other!);
}

type Facts = {
  readonly isOwn: (node: ChainNode) => boolean;
  readonly isSpoken: (node: ChainNode) => boolean;
  readonly isOpened: (share: readonly number[]) => boolean;
};

/**
 * Sets of nodes that must share a card, so that no layer has more cards than fit. The chain of the workers chosen comes
 * first, and in it the parties on which something is written. Other routes get the remaining room, or share one card.
 */
function crowdedOf(
  nodes: readonly ChainNode[],
  capacity: number,
  { isOwn, isSpoken, isOpened }: Facts,
): readonly (readonly number[])[] {
  const bands = [
    ...groupedBy(
      nodes.map((_, node) => node),
      node => nodes[node]!.layer,
    ).values(),
  ];
  const inChain = (band: readonly number[]) => band.filter(node => nodes[node]!.cluster === 0);
  const widest = Math.max(0, ...bands.map(band => inChain(band).length));
  const hasOthers = nodes.some(({ cluster }) => cluster !== 0);
  const forChain = hasOthers ? Math.max(1, capacity - 1) : capacity;
  const forOthers = Math.max(1, capacity - Math.min(widest, forChain));
  return bands.flatMap(band => {
    const shares: (readonly number[])[] = [];
    const members = inChain(band);
    if (members.length > forChain) {
      const rank = (node: number) => (isOwn(nodes[node]!) ? 0 : isSpoken(nodes[node]!) ? 1 : 2);
      const inOrder = [...members].sort((a, b) => rank(a) - rank(b) || a - b);
      const shown = Math.max(members.filter(node => isOwn(nodes[node]!)).length, forChain - 1);
      shares.push(inOrder.slice(shown).sort((a, b) => a - b));
    }
    const others = band.filter(node => nodes[node]!.cluster !== 0);
    if (others.length > forOthers)
      shares.push(
        ...groupedBy(
          others.filter(node => !isOwn(nodes[node]!)),
          node => nodes[node]!.cluster,
        ).values(),
      );
    return shares.filter(share => share.length > 1 && !isOpened(share));
  });
}

export function foldChain(inquiry: Inquiry, folding: Folding): FoldedChain {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const { group, keep } = folding;
  const groupChain = group === null ? null : inquiry.groupChain(group);
  const spoken = group === null ? new Set<PartyIndex>() : spokenOf(inquiry, group);
  const all = parties.map((_, party) => party).filter(party => chain.live[party]);
  const reached = all.filter(party => chain.layer[party]! >= 0);
  const isAside = (party: PartyIndex) => folding.isStubbed === true && clusterOf(chain, groupChain, party) !== 0;
  const placed = reached.filter(party => !isAside(party));
  const opened = new Set(folding.unfolded);
  const isOpened = (members: readonly PartyIndex[]) =>
    opened.has("all") || members.some(party => opened.has(parties[party]!.id));
  const own = (party: PartyIndex) => keep.has(party) || party === group;
  const canFold = (party: PartyIndex) => !own(party) && !(spoken.has(party) && groupChain?.isMember(party));
  const nodeFor = (members: readonly PartyIndex[], fold: ChainNode["fold"]): ChainNode => ({
    key: parties[members[0]!]!.id,
    parties: members,
    layer: chain.layer[members[0]!]!,
    cluster: clusterOf(chain, groupChain, members[0]!),
    fold: members.length > 1 ? fold : "none",
  });

  const nodes: ChainNode[] = [];
  const alone = (party: PartyIndex) => nodes.push(nodeFor([party], "none"));
  if (opened.has("all")) placed.forEach(alone);
  else
    for (const like of likeIn(chain, placed, party => clusterOf(chain, groupChain, party))) {
      const alike = like.filter(canFold);
      const folds = alike.length >= LIKE && !isOpened(alike);
      for (const party of like) if (!folds || !canFold(party)) alone(party);
      if (folds) nodes.push(nodeFor(alike, "like"));
    }

  const crowded = crowdedOf(nodes, folding.capacity, {
    isOwn: node => node.parties.some(own),
    isSpoken: node => node.parties.some(party => spoken.has(party)),
    isOpened: share => isOpened(share.flatMap(node => nodes[node]!.parties)),
  });
  const folded = new Set(crowded.flat());
  const kept = nodes.filter((_, node) => !folded.has(node));
  const shared = crowded.map(share =>
    nodeFor(
      share.flatMap(node => nodes[node]!.parties).sort((a, b) => a - b),
      "room",
    ),
  );
  const bandwise = [...kept, ...shared];
  const runOf =
    folding.capacity === Number.POSITIVE_INFINITY || opened.has("all")
      ? new Map<number, number>()
      : layersBetween(bandwise, {
          isOwn: node => node.parties.some(own),
          isSpoken: node => node.cluster === 0 && node.parties.some(party => spoken.has(party)),
          isOpened: node => node.parties.some(party => opened.has(parties[party]!.id)),
          // The hops into a folded card join few others.
          weightOf: node =>
            1 +
            Math.min(
              HOPS,
              sumOf(node.parties, party => chain.inStart[party + 1]! - chain.inStart[party]!),
            ),
        });
  const between = groupedBy(
    bandwise.filter(({ layer }) => runOf.has(layer)),
    // Work goes from the chain to other routes and pieces, and from these to other routes: each stands below.
    ({ layer, cluster }) => runOf.get(layer)! + [0, 2, 1][cluster]!,
  );
  const result = [
    ...bandwise.filter(({ layer }) => !runOf.has(layer)),
    ...[...between].map(([layer, members]): ChainNode => {
      const inOrder = members.flatMap(node => node.parties).sort((a, b) => a - b);
      return { ...nodeFor(inOrder, "between"), key: members[0]!.key, layer };
    }),
  ].sort((a, b) => a.layer - b.layer || a.parties[0]! - b.parties[0]!);
  const nodeOf = new Int32Array(parties.length).fill(-1);
  result.forEach(({ parties: members }, node) => {
    for (const party of members) nodeOf[party] = node;
  });
  return {
    nodes: result,
    hops: hopsBetween(chain, nodeOf),
    unplaced: all.filter(party => parties[party]!.placed === false && isPlaceShown(parties[party]!)),
    // Whoever is named, and put into the chain by no source, stands beside it.
    beside: all.filter(
      party => chain.layer[party]! < 0 && (parties[party]!.placed !== false || !isPlaceShown(parties[party]!)),
    ),
    aside: reached.filter(isAside),
    nodeOf,
  };
}

/** A chain in which every party has a card of its own, for texts, which need no room. */
export const unfoldedChain = (inquiry: Inquiry): FoldedChain =>
  foldChain(inquiry, { group: null, capacity: Number.POSITIVE_INFINITY, keep: new Set(), unfolded: ["all"] });

function hopsBetween(chain: Chain, nodeOf: Int32Array): NodeHop[] {
  const at = new Map<string, { from: number; to: number; hops: number[]; isReturn: boolean }>();
  chain.hopFrom.forEach((u, hop) => {
    const [from, to] = [nodeOf[u]!, nodeOf[chain.hopTo[hop]!]!];
    // A hop within a folded card is a return, since its parties are of one layer, or leads from one of the layers to
    // another that are between those shown. The card gives their number.
    if (from === to || from === -1 || to === -1) return;
    const isReturn = chain.isReturn[hop] === 1;
    const key = `${from} ${to} ${isReturn}`;
    const known = at.get(key);
    if (known) known.hops.push(hop);
    else at.set(key, { from, to, hops: [hop], isReturn });
  });
  return [...at.values()];
}
