/** The small picture of a chain: numbers for the home page, which knows no dossier in full. */
import { foldChain, placeInLayers } from "../../layout/index.ts";
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import { isGroupKind } from "../../schema/index.ts";

/** What a box stands for. */
export const looks = ["party", "unknown", "workers"] as const;
export type Look = (typeof looks)[number];

export type PictureBox = {
  /** From the top, 0 the first. */
  readonly band: number;
  /** Left edge. */
  readonly x: number;
  readonly look: Look;
  /** It stands for several, or for a number that is not known. */
  readonly several?: true;
  /** Somebody unknown stands above it. */
  readonly torn?: true;
};

export type ChainPicture = {
  /** Of everything in the bands, in the units of `BOX`. */
  readonly width: number;
  readonly bands: number;
  readonly boxes: readonly PictureBox[];
  /** Upper box, lower box, and where it passes the bands between them. */
  readonly hops: readonly (readonly number[])[];
  /** Lower box, upper box. */
  readonly returns: readonly (readonly [number, number])[];
  /** Known to exist, position unknown. */
  readonly beside: readonly Pick<PictureBox, "look" | "several">[];
};

/** Width of a box. */
export const BOX = 44;
const GAP = 16;
const LANE = 8;
/** More than that side by side cannot be told apart in a small picture. */
const CAPACITY = 7;

/**
 * The chain as it is without any choice of the reader's. It is no scene of `views/chain`: it says nothing, its boxes are
 * all of one size, and only its numbers come with the home page. Money, data, instructions and ownership are left out.
 */
export function pictureOf(inquiry: Inquiry): ChainPicture {
  const { chain, file } = inquiry;
  const { parties } = file.dossier;
  const { nodes, hops, unplaced } = foldChain(inquiry, {
    group: null,
    capacity: CAPACITY,
    keep: new Set(),
    unfolded: [],
  });
  const layers = [...new Set(nodes.map(node => node.layer))].sort((a, b) => a - b);
  const bandOf = new Map(layers.map((layer, band) => [layer, band]));
  const lookOf = (members: readonly PartyIndex[]): Look => {
    if (members.every(party => isGroupKind(parties[party]!.kind))) return "workers";
    return members.every(party => parties[party]!.kind === "unknown") ? "unknown" : "party";
  };
  const isSeveral = (members: readonly PartyIndex[]) =>
    members.length > 1 ||
    members.some(party => parties[party]!.count !== undefined || parties[party]!.inLine !== undefined);
  const down = hops.filter(hop => !hop.isReturn);
  const { left, lanes, width } = placeInLayers({
    nodes: nodes.map(node => ({ layer: bandOf.get(node.layer)!, width: BOX, port: BOX / 2 })),
    edges: down,
    gap: GAP,
    lane: LANE,
  });
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    width: rounded(width),
    bands: layers.length,
    boxes: nodes.map((node, index) => ({
      band: bandOf.get(node.layer)!,
      x: rounded(left[index]!),
      look: lookOf(node.parties),
      // How many workers there are is another matter than how many firms: a group is one group.
      ...(isSeveral(node.parties) && lookOf(node.parties) !== "workers" ? { several: true } : {}),
      ...(node.parties.some(party => chain.isTorn[party]) ? { torn: true } : {}),
    })),
    hops: down.map(({ from, to }, hop) => [from, to, ...lanes[hop]!.map(rounded)]),
    returns: hops.filter(hop => hop.isReturn).map(({ from, to }) => [from, to]),
    beside: unplaced.map(party => ({
      look: lookOf([party]),
      ...(isSeveral([party]) ? { several: true } : {}),
    })),
  };
}
