/** A chain of any length as a few rungs, from those who order down to those who do the work. */
import type { CardPicture } from "../chain/chainPicture.ts";
import type { WholePicture } from "../chain/wholePicture.ts";

export type Rung =
  | { readonly kind: "cards"; readonly layer: string; readonly cards: readonly CardPicture[] }
  /** The layers that are left out between two rungs. */
  | { readonly kind: "more"; readonly layers: number; readonly parties: number };

/** The most rungs that can be read on a telephone: so many layers are all named. */
const MOST = 7;

/** @returns an empty list if no hop joins anybody */
export function rungsOf({ request, folded, picture }: WholePicture): readonly Rung[] {
  const inChain = (card: CardPicture) => request.group === null || !card.isApart;
  const layers = [...picture.bands.keys()].sort((a, b) => a - b);
  const rungs = layers.flatMap((layer): Extract<Rung, { kind: "cards" }>[] => {
    const cards = picture.cards.filter((card, node) => folded.nodes[node]!.layer === layer && inChain(card));
    return cards.length === 0 ? [] : [{ kind: "cards", layer: picture.bands.get(layer)!.name, cards }];
  });
  if (rungs.length <= MOST) return rungs;
  const kept = (MOST - 1) / 2;
  const between = rungs.slice(kept, -kept);
  const parties = between.reduce((sum, { cards }) => sum + cards.length, 0);
  return [...rungs.slice(0, kept), { kind: "more", layers: between.length, parties }, ...rungs.slice(-kept)];
}
