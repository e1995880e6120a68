/**
 * The cards of a network that is seen from afar, where their words are too small to be read. A card then has its name
 * alone, whole: in its box if it fits, else in a box as wide as the short name, where that hides nobody and no line. A
 * party without such room is drawn as a plain plate, not as a card, until the reader comes nearer (`fittedView.ts` says
 * how near).
 */
import { trimmedLine } from "./alongLine.ts";
import { doOverlap, type PlacedBox, widened } from "./boxIndex.ts";
import { farFits, farSize, MOST_GROWN } from "./farFits.ts";
import {
  cardGrower,
  type FarCard,
  type FarField,
  type FarNaming,
  type FarRequest,
  farNaming,
  grownBox,
  nameCard,
} from "./farNaming.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

/** The zoom from which the words of a card can be read. */
export const READABLE_ZOOM = 0.62;

export type FarPicture = {
  /** The cards with names, by the indices of their parties. */
  readonly cards: ReadonlyMap<number, FarCard>;
  /** The paths of the lines, which end at these cards. */
  readonly paths: readonly LinePath[];
};

/** Where more parties than this are seen at once, the picture has no room for names. */
const MOST_SEEN = 2000;
/** How many cards may grow, and for how many it is tried. */
const GROWN = { most: 120, tried: 240 } as const;
/** How often it is tried anew with those first that got no name, and among how many cards at most. */
const ANEW = { times: 2, most: 100 } as const;
/**
 * How much a name helps to find one's way: first what is not faded and what is selected, then marked parties, workers,
 * whom every chain is about, parties of several dossiers, and clients.
 */
const weightOf = (node: NetworkNode): number =>
  (node.isFaded ? 0 : 32) +
  (node.isSelected ? 16 : 0) +
  (node.isMarked ? 8 : 0) +
  (baseOf(node) === "workers" ? 4 : 0) +
  (node.dossiers.length > 1 ? 2 : 0) +
  (node.isClient ? 1 : 0);

const ordered = new WeakMap<NetworkPicture, readonly number[]>();

/** The indices of parties, in the order in which their names are wanted. */
function wantedNames(picture: NetworkPicture): readonly number[] {
  const known = ordered.get(picture);
  if (known) return known;
  const weights = picture.nodes.map(weightOf);
  const fresh = picture.nodes.map((_, place) => place).sort((a, b) => weights[b]! - weights[a]! || a - b);
  ordered.set(picture, fresh);
  return fresh;
}

const ownBoxes = ({ picture, places, zoom }: FarRequest): readonly PlacedBox[] =>
  picture.nodes.map(({ card: { width, height } }, place) => ({
    left: (places.x[place]! - width / 2) * zoom,
    top: (places.y[place]! - height / 2) * zoom,
    width: width * zoom,
    height: height * zoom,
  }));

/**
 * Names the cards whose name fits in their box.
 * @returns those that have no name, as far as it is tried to have them grow
 */
function nameInOwnBoxes({ picture: { nodes }, own, near, zoom }: FarField, naming: FarNaming): readonly number[] {
  const without: number[] = [];
  for (const place of near) {
    const [node, box] = [nodes[place]!, own[place]!];
    // Where cards lie on each other, it could not be told whose name it is.
    if (naming.index.isTaken(widened(box, -0.5), place)) continue;
    const isTooSmall = box.width < 12 || box.height < farSize(node, { lines: [""], width: 0 }, zoom).height;
    const fit = isTooSmall
      ? undefined
      : farFits(node.card)
          .flat()
          .find(one => {
            const { width, height } = farSize(node, one, zoom);
            return width <= box.width && height <= box.height;
          });
    if (fit) nameCard(naming, node, fit, { ...box, place, isGrown: false, scale: zoom });
    else if (without.length < GROWN.tried) without.push(place);
  }
  return without;
}

type CardGrower = ReturnType<typeof cardGrower>;

/** Has cards grow in this order. */
function growAll(grow: CardGrower, naming: FarNaming, order: readonly number[]): void {
  let grown = 0;
  for (const place of order) {
    if (grown >= GROWN.most) break;
    if (grow(naming, place, false)) grown += 1;
  }
  // Who has no name then gets one with less room round it.
  for (const place of order) {
    if (grown >= GROWN.most) break;
    if (!naming.cards.has(place) && grow(naming, place, true)) grown += 1;
  }
}

/**
 * Has the cards without a name grow, and tries it anew with those first that got none.
 * @returns the naming after which the fewest are missing
 */
function bestGrown(field: FarField, inOwnBoxes: FarNaming, without: readonly number[]): FarNaming {
  const { nodes } = field.picture;
  const grow = cardGrower(field, without);
  const isAskedFor = (place: number): boolean => nodes[place]!.isSelected || nodes[place]!.isMarked;
  const isWorkers = (place: number): boolean => baseOf(nodes[place]!) === "workers";
  const missingIn = ({ cards }: FarNaming) => without.filter(place => !nodes[place]!.isFaded && !cards.has(place));
  /** Workers, as long as one of them has no name; then everybody else. */
  const firstOf = (missing: readonly number[]): readonly number[] =>
    missing.some(isWorkers) ? missing.filter(isWorkers) : missing;
  const costOf = (missing: readonly number[]): number =>
    missing.filter(isWorkers).length * nodes.length + missing.length;
  const grownIn = (order: readonly number[]) => {
    const naming = farNaming(field, inOwnBoxes.cards);
    growAll(grow, naming, order);
    return { naming, missing: missingIn(naming) };
  };
  let last = grownIn(without);
  let best = last;
  for (let time = 0; time < ANEW.times && best.missing.length > 0 && without.length <= ANEW.most; time += 1) {
    const first = new Set([...without.filter(isAskedFor), ...firstOf(last.missing), ...firstOf(best.missing)]);
    last = grownIn([...first, ...without.filter(place => !first.has(place))]);
    if (costOf(last.missing) < costOf(best.missing)) best = last;
  }
  return best.naming;
}

export function farCards(request: FarRequest): FarPicture {
  const { picture, paths, zoom, view } = request;
  const own = ownBoxes(request);
  // A card at the edge of the view may grow into it, or be grown into by others.
  const around = view && widened(view, MOST_GROWN);
  const near = wantedNames(picture).filter(place => around === null || doOverlap(own[place]!, around));
  if (near.length > MOST_SEEN) return { cards: new Map(), paths };
  const field: FarField = { ...request, own, around, near };
  const inOwnBoxes = farNaming(field, new Map());
  const without = nameInOwnBoxes(field, inOwnBoxes);
  if (without.length === 0) return { cards: inOwnBoxes.cards, paths };
  const naming = bestGrown(field, inOwnBoxes, without);
  return {
    cards: naming.cards,
    paths: picture.lines.map(({ from, to }, line) =>
      trimmedLine(paths[line]!, grownBox(naming, from, zoom), grownBox(naming, to, zoom)),
    ),
  };
}
