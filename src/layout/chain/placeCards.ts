/** The places and widths of the cards. */
import { ASIDE, breadthOf, CARD, GAP } from "./chainWidths.ts";
import type { FoldedChain } from "./foldChain.ts";
import { nodesByLayer } from "./nodesByLayer.ts";
import { type PlacedPart, placeSideBySide } from "./placeSideBySide.ts";

export type PlacedCards = PlacedPart & {
  /** The width of every card in px: as wide as its row allows, the same within a row. */
  readonly cards: Float64Array;
};

/** Beyond this many cards the widest width is not sought by trying. */
const MANY = 300;
/** px that a line keeps from a card beside it. */
const CLEAR = 9;

/** Kept: places do not depend on the heights, of which the page learns more with each look. */
const known = new WeakMap<FoldedChain, { readonly available: number; readonly placed: PlacedCards }>();

/** Places the cards, as wide as fits. */
export function placeCards(folded: FoldedChain, forward: readonly number[], available: number): PlacedCards {
  const last = known.get(folded);
  if (last?.available === available) return last.placed;
  const placed = placedWithin(folded, forward, available);
  known.set(folded, { available, placed });
  return placed;
}

function placedWithin(folded: FoldedChain, forward: readonly number[], available: number): PlacedCards {
  const { cards: most, aside } = breadthOf(folded);
  const place = (card: number) => placeSideBySide(folded, forward, card);
  let card = Math.max(CARD.narrowest, Math.min(CARD.widest, Math.floor((available - aside + GAP) / most) - GAP));
  let placed = place(card);
  // A card under its client may stand apart from its neighbour, so that a row is wider than its cards.
  for (
    let tries = 0;
    placed.width > available && card > CARD.narrowest && tries < 5 && folded.nodes.length < MANY;
    tries += 1
  ) {
    card = Math.max(CARD.narrowest, Math.floor(card * Math.min(0.94, available / placed.width)));
    placed = place(card);
  }
  return { ...placed, ...widened(folded, forward, placed, card, Math.max(available, placed.width)) };
}

/** Widens the cards of rows with room to spare, up to the next card or lane at the right. */
function widened(
  { nodes, hops }: FoldedChain,
  forward: readonly number[],
  { left, lanes }: PlacedPart,
  card: number,
  right: number,
): Pick<PlacedCards, "cards" | "width"> {
  const layers = [...new Set(nodes.map(({ layer }) => layer))].sort((a, b) => a - b);
  const bandOf = new Map(layers.map((layer, band) => [layer, band]));
  const obstacles = layers.map((): number[] => []);
  nodes.forEach(({ layer }, node) => {
    obstacles[bandOf.get(layer)!]!.push(left[node]!);
  });
  forward.forEach(hop => {
    const from = bandOf.get(nodes[hops[hop]!.from]!.layer)!;
    lanes.get(hop)!.forEach((x, step) => {
      obstacles[from + 1 + step]!.push(x - CLEAR);
    });
  });
  const others = nodes.flatMap((node, place) => (node.cluster === 0 ? [] : [left[place]!]));
  const edge = Math.min(right, ...others.map(x => x - ASIDE));
  const nodesIn = nodesByLayer(nodes);
  const widthIn = (layer: number, isChain: boolean): number => {
    const own = nodesIn(layer).filter(node => (nodes[node]!.cluster === 0) === isChain);
    const rooms = own.map(node => {
      const next = Math.min(...obstacles[bandOf.get(layer)!]!.filter(x => x > left[node]! + 0.5));
      return Math.min(next - GAP, isChain ? edge : right) - left[node]!;
    });
    return Math.max(card, Math.min(CARD.widest, ...rooms));
  };
  const widths = new Map(layers.map(layer => [layer, [widthIn(layer, false), widthIn(layer, true)] as const]));
  const cards = Float64Array.from(nodes, ({ layer, cluster }) => widths.get(layer)![cluster === 0 ? 1 : 0]);
  return { cards, width: Math.max(0, ...cards.map((width, node) => left[node]! + width)) };
}
