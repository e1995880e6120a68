/** The small picture of a chain as numbers, for the home page, which has no whole dossier. */
import { foldChain, placeInLayers } from "../../layout/index.ts";
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import { isGroupKind } from "../../schema/index.ts";

/** What a box can stand for. */
export const boxLooks = ["party", "unknown", "workers"] as const;
export type BoxLook = (typeof boxLooks)[number];

export type PictureBox = {
  /** The number of the band, counted from the top; 0 is the first. */
  readonly band: number;
  /** The left edge, in the units of `BOX`. */
  readonly x: number;
  readonly look: BoxLook;
  /** The box stands for several parties, or for an unknown number of them. */
  readonly several?: true;
  /** An unknown party stands above this box. */
  readonly torn?: true;
};

export type DossierPicture = {
  /** The width of all bands, in the units of `BOX`. */
  readonly width: number;
  readonly bands: number;
  readonly boxes: readonly PictureBox[];
  /**
   * For each hop: the index of its upper box, that of its lower box, and then x where it passes the bands between them.
   */
  readonly hops: readonly (readonly number[])[];
  /** For each link that leads back up: the index of its lower box, then that of its upper box. */
  readonly returns: readonly (readonly [number, number])[];
  /** Parties that are known to exist, but not in which position. */
  readonly beside: readonly Pick<PictureBox, "look" | "several">[];
};

/** The width of a box, which is the unit of this picture. */
export const BOX = 44;
const GAP = 16;
const LANE = 8;
/** The most boxes side by side that readers can still tell apart in a small picture. */
const CAPACITY = 7;

/**
 * The picture of a whole chain. It is no scene of `views/chain`: it has no words, its boxes are all of one size, and
 * the home page loads only its numbers. It leaves out money, data, instructions and ownership.
 */
export function pictureOf(inquiry: Inquiry): DossierPicture {
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
  const lookOf = (members: readonly PartyIndex[]): BoxLook => {
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
      // The number of workers is another matter than the number of firms: one group counts as one.
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
