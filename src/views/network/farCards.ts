/**
 * The cards of a network that is seen from afar, where their words are too small to be read. A card then has its name
 * alone, whole: in its box if it fits, else in a box as wide as the short name, where that hides nobody and no line. A
 * party without such room is drawn as a plain plate, not as a card, until the reader comes nearer (`fittedView.ts` says
 * how near).
 */
import type { NetworkPlaces, TextFit } from "../../layout/index.ts";
import { alongLine, reachOf, trimmedLine } from "./alongLine.ts";
import { boxIndex, doOverlap, isWithin, type PlacedBox, widened } from "./boxIndex.ts";
import { farBase, farFits, farSize, grownScale, grownSizes, MOST_GROWN } from "./farFits.ts";
import type { GroupBox } from "./groupBoxes.ts";
import { lineBox, MOST_BENT } from "./lineGeometry.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

/** The zoom from which the words of a card can be read. */
export const READABLE_ZOOM = 0.62;

/** A card with a name, in px of the screen from the origin of the picture. */
export type FarCard = PlacedBox & {
  /** The index of the party. */
  readonly place: number;
  /** Whether it is larger than the party's box. */
  readonly isGrown: boolean;
  /** px of the screen for one px of its border and its marks. */
  readonly scale: number;
  readonly lines: readonly string[];
  /** The middle of the lines, and the baseline of the first. */
  readonly x: number;
  readonly y: number;
};

export type FarPicture = {
  /** The cards with names, by the indices of their parties. */
  readonly cards: ReadonlyMap<number, FarCard>;
  /** The paths of the lines, which end at these cards. */
  readonly paths: readonly LinePath[];
};

export type FarRequest = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  /** The paths of the lines between the boxes, in their order. */
  readonly paths: readonly LinePath[];
  /** The boxes of groups, which no card of theirs leaves. */
  readonly boxes: readonly GroupBox[];
  readonly zoom: number;
  /** The part that is seen, in px of the screen from the origin of the picture; null for all of it. */
  readonly view: PlacedBox | null;
};

/** Where more parties than this are seen at once, the picture has no room for names. */
const MOST_SEEN = 2000;
/** How many cards may grow, and for how many it is tried. */
const GROWN = { most: 120, tried: 240 } as const;
/** How often it is tried anew with those first that got no name, and among how many cards at most. */
const ANEW = { times: 2, most: 100 } as const;
/** px between a card that has grown and other cards: as many as between boxes, within these. */
const APART = { least: 2, most: 5, ofPicture: 12 } as const;
/** px between a card that has grown and a line that is not its own; and between all, where a name has no room else. */
const CLEAR = 2;
const TIGHT = 1;
/** px by which a card may grow beyond all boxes. A picture that is fitted has a little more round it. */
const BEYOND = 9;
/** px of a line that must be left, or the share of a shorter one. */
const LEAST_LINE = { px: 10, share: 0.5, tight: 0.25 } as const;
/** The shares of its growth by which a card may grow to one side. */
const SHARES = [0.5, 0.375, 0.625, 0.25, 0.75, 0, 1] as const;
const sides = SHARES.flatMap(across => SHARES.map(down => ({ across, down }))).sort(
  (a, b) => Math.hypot(a.across - 0.5, a.down - 0.5) - Math.hypot(b.across - 0.5, b.down - 0.5),
);

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

/** With what is drawn behind the card and above it. */
function withBehind(node: NetworkNode, { left, top, width, height }: PlacedBox, scale: number): PlacedBox {
  const { above, right } = lineBox(node);
  return { left, top: top - above * scale, width: width + right * scale, height: height + above * scale };
}

/** Inside which box each party's card stays: that of its group, else that of all parties. */
function boundsOf({ picture: { nodes }, boxes, zoom }: FarRequest, own: readonly PlacedBox[]) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of own) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.left + box.width);
    bottom = Math.max(bottom, box.top + box.height);
  }
  const all = widened({ left, top, width: right - left, height: bottom - top }, BEYOND);
  const grounds = boxes.map(({ group, x, y, width, height }) => ({
    group,
    box: { left: (x - width / 2) * zoom, top: (y - height / 2) * zoom, width: width * zoom, height: height * zoom },
  }));
  return (place: number): PlacedBox => {
    const { group } = nodes[place]!;
    const ground = grounds.find(one => one.group === group && isWithin(own[place]!, one.box));
    return ground ? widened(ground.box, -1) : all;
  };
}

/** The number of straight steps that are as good as a curve. */
const STEPS = 12;

/** Whether a line may come into the view: its curves stay between its ends and its control points. */
function mayTouch({ start, end, bend, loop }: LinePath, zoom: number, view: PlacedBox): boolean {
  const points = [start, end, ...(bend ? [bend] : []), ...(loop ?? [])];
  const [xs, ys] = [points.map(({ x }) => x * zoom), points.map(({ y }) => y * zoom)];
  return (
    Math.max(...xs) >= view.left &&
    Math.min(...xs) <= view.left + view.width &&
    Math.max(...ys) >= view.top &&
    Math.min(...ys) <= view.top + view.height
  );
}

/**
 * @param zoom px of the screen for one px of the paths
 * @param view the only part, in px of the screen, in which boxes are; null for everywhere
 * @returns tells whether a line comes into a box, in px of the screen, of a party that is at neither of its ends
 */
function lineHits(
  lines: readonly NetworkLine[],
  paths: readonly LinePath[],
  zoom: number,
  view: PlacedBox | null,
): (box: PlacedBox, party: number) => boolean {
  // Four coordinates for each straight step, and the two parties of its line.
  const at: number[] = [];
  const ends: number[] = [];
  lines.forEach(({ from, to }, place) => {
    const path = paths[place]!;
    if (view !== null && !mayTouch(path, zoom, view)) return;
    const steps = path.bend === null && path.loop === null ? 1 : STEPS;
    let before = path.start;
    for (let step = 1; step <= steps; step += 1) {
      const next = step === steps ? path.end : alongLine(path, step / steps);
      at.push(before.x * zoom, before.y * zoom, next.x * zoom, next.y * zoom);
      ends.push(from, to);
      before = next;
    }
  });
  return ({ left, top, width, height }, party) => {
    const [right, bottom] = [left + width, top + height];
    for (let one = 0; one < at.length; one += 4) {
      const [ax, ay, bx, by] = [at[one]!, at[one + 1]!, at[one + 2]!, at[one + 3]!];
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue;
      if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue;
      if (ends[one / 2] === party || ends[one / 2 + 1] === party) continue;
      // The corners of the box lie on both sides of the line, or one end of it lies inside.
      const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
      const sum = side(left, top) + side(right, top) + side(left, bottom) + side(right, bottom);
      if (Math.abs(sum) < 4) return true;
    }
    return false;
  };
}

export function farCards(request: FarRequest): FarPicture {
  const { picture, places, paths, zoom, view } = request;
  const { nodes, lines } = picture;
  const own = nodes.map(
    ({ card: { width, height } }, place): PlacedBox => ({
      left: (places.x[place]! - width / 2) * zoom,
      top: (places.y[place]! - height / 2) * zoom,
      width: width * zoom,
      height: height * zoom,
    }),
  );
  // A card at the edge of the view may grow into it, or be grown into by others.
  const around = view && widened(view, MOST_GROWN);
  const isNear = (place: number) => around === null || doOverlap(own[place]!, around);
  let cards = new Map<number, FarCard>();
  const near = wantedNames(picture).filter(isNear);
  if (near.length > MOST_SEEN) return { cards, paths };
  const indexOfBoxes = () => {
    const fresh = boxIndex();
    for (const place of near) fresh.add(place, withBehind(nodes[place]!, own[place]!, zoom));
    return fresh;
  };
  let index = indexOfBoxes();
  const name = (place: number, box: PlacedBox, { lines: set }: TextFit, scale: number, isGrown: boolean) => {
    const { left, top, width, height } = box;
    const y = top + farBase(nodes[place]!, set.length, height, scale);
    cards.set(place, { left, top, width, height, place, isGrown, scale, lines: set, x: left + width / 2, y });
  };

  const without: number[] = [];
  for (const place of near) {
    // Where cards lie on each other, it could not be told whose name it is.
    if (index.isTaken(widened(own[place]!, -0.5), place)) continue;
    const node = nodes[place]!;
    const box = own[place]!;
    const isTooSmall = box.width < 12 || box.height < farSize(node, { lines: [""], width: 0 }, zoom).height;
    const fit = isTooSmall
      ? undefined
      : farFits(node.card)
          .flat()
          .find(one => {
            const { width, height } = farSize(node, one, zoom);
            return width <= box.width && height <= box.height;
          });
    if (fit) name(place, box, fit, zoom, false);
    else if (without.length < GROWN.tried) without.push(place);
  }
  if (without.length === 0) return { cards, paths };

  const bounds = boundsOf(request, own);
  const linesOf = new Map<number, number[]>(without.map(place => [place, []]));
  lines.forEach(({ from, to }, line) => {
    linesOf.get(from)?.push(line);
    if (to !== from) linesOf.get(to)?.push(line);
  });
  // Among very many parties lines run behind cards anyway.
  const isHit = nodes.length > MOST_BENT ? () => false : lineHits(lines, paths, zoom, around);
  const inPicture = ({ left, top, width, height }: PlacedBox): PlacedBox => ({
    left: left / zoom,
    top: top / zoom,
    width: width / zoom,
    height: height / zoom,
  });
  const grownOf = (place: number): PlacedBox | null => {
    const card = cards.get(place);
    return card?.isGrown ? inPicture(card) : null;
  };
  const apart = Math.max(APART.least, Math.min(APART.most, APART.ofPicture * zoom));
  const scale = grownScale(zoom);
  /** Whether enough is left of the lines from and to a card of this size. */
  const areLinesSeen = (place: number, box: PlacedBox, share: number): boolean =>
    linesOf.get(place)!.every(line => {
      const { from, to } = lines[line]!;
      // A loop would be hidden by its own card.
      if (from === to) return false;
      const path = paths[line]!;
      const [start, end] = [from, to].map(party => (party === place ? inPicture(box) : grownOf(party)));
      const trimmed = trimmedLine(path, start!, end!);
      const least = Math.min(LEAST_LINE.px, reachOf(path) * zoom * share);
      return trimmed.parts.length > 0 && reachOf(trimmed) * zoom >= least;
    });
  /**
   * With the distance to others on the sides to which it grows. On the other sides it is the whole card, not a hair less:
   * what it grows towards may reach so little into its height or its width, and would be hidden.
   */
  const kept = (
    { left, top, width, height }: PlacedBox,
    isWider: boolean,
    isHigher: boolean,
    gap: number,
  ): PlacedBox => {
    const [across, down] = [isWider ? gap : 0, isHigher ? gap : 0];
    return { left: left - across, top: top - down, width: width + 2 * across, height: height + 2 * down };
  };
  /** The room for a party with one of the ways to set its name, the smallest first. */
  const grow = (place: number, isTight = false): boolean => {
    const [gap, clear] = isTight ? [TIGHT, TIGHT] : [apart, CLEAR];
    const node = nodes[place]!;
    const box = own[place]!;
    // Where others are this near already, it can grow up and down alone, or to the sides alone.
    const isHemmedIn = index.isTaken(widened(withBehind(node, box, scale), gap), place);
    const within = bounds(place);
    for (const { fit, width, height } of grownSizes(node, box, zoom)) {
      const [isWider, isHigher] = [width > box.width, height > box.height];
      if (isHemmedIn && isWider && isHigher) continue;
      for (const { across, down } of sides) {
        if ((!isWider && across !== 0.5) || (!isHigher && down !== 0.5)) continue;
        const grown = {
          left: box.left - (width - box.width) * across,
          top: box.top - (height - box.height) * down,
          width,
          height,
        };
        const whole = withBehind(node, grown, scale);
        if (
          !isWithin(whole, within) ||
          index.isTaken(isHemmedIn ? kept(whole, isWider, isHigher, gap) : widened(whole, gap), place) ||
          isHit(widened(grown, clear), place) ||
          !areLinesSeen(place, grown, isTight ? LEAST_LINE.tight : LEAST_LINE.share)
        )
          continue;
        index.add(place, whole);
        name(place, grown, fit, scale, true);
        return true;
      }
    }
    return false;
  };
  const growAll = (order: readonly number[]): void => {
    let grown = 0;
    for (const place of order) {
      if (grown >= GROWN.most) break;
      if (grow(place)) grown += 1;
    }
    // Who has no name then gets one with less room round it.
    for (const place of order) {
      if (grown >= GROWN.most) break;
      if (!cards.has(place) && grow(place, true)) grown += 1;
    }
  };
  const inOwnBox = new Map(cards);
  growAll(without);
  const isAskedFor = (place: number): boolean => nodes[place]!.isSelected || nodes[place]!.isMarked;
  const isWorkers = (place: number): boolean => baseOf(nodes[place]!) === "workers";
  const unnamed = () => without.filter(place => !nodes[place]!.isFaded && !cards.has(place));
  /** Workers, as long as one of them has no name; then everybody else. */
  const firstOf = (missing: readonly number[]): readonly number[] =>
    missing.some(isWorkers) ? missing.filter(isWorkers) : missing;
  const costOf = (missing: readonly number[]): number =>
    missing.filter(isWorkers).length * nodes.length + missing.length;
  let best = { cards, missing: unnamed() };
  for (let time = 0; time < ANEW.times && best.missing.length > 0 && without.length <= ANEW.most; time += 1) {
    const first = new Set([...without.filter(isAskedFor), ...firstOf(unnamed()), ...firstOf(best.missing)]);
    cards = new Map(inOwnBox);
    index = indexOfBoxes();
    growAll([...first, ...without.filter(place => !first.has(place))]);
    if (costOf(unnamed()) < costOf(best.missing)) best = { cards, missing: unnamed() };
  }
  cards = best.cards;
  return {
    cards,
    paths: lines.map(({ from, to }, line) => trimmedLine(paths[line]!, grownOf(from), grownOf(to))),
  };
}
