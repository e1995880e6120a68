/**
 * The names of cards that are seen from afar: a card is named where it is, or in a box as wide as its short name, into
 * which it grows where that hides nobody and no line.
 */
import type { NetworkPlaces, TextFit } from "../../layout/index.ts";
import { alongLine, reachOf, trimmedLine } from "./alongLine.ts";
import { type BoxIndex, boxIndex, isWithin, type PlacedBox, widened } from "./boxIndex.ts";
import { farBase, grownScale, grownSizes } from "./farFits.ts";
import type { GroupBox } from "./groupBoxes.ts";
import { lineBox, MOST_BENT } from "./lineGeometry.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";

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

/** The cards that may be named, in px of the screen. */
export type FarField = FarRequest & {
  /** The box of each party. */
  readonly own: readonly PlacedBox[];
  /** The part in which cards are near enough to be seen or to be grown into; null for all of it. */
  readonly around: PlacedBox | null;
  /** The parties in that part, in the order in which their names are wanted. */
  readonly near: readonly number[];
};

/** The names that are given so far, and the room that all boxes and the cards that have grown take. */
export type FarNaming = { readonly cards: Map<number, FarCard>; readonly index: BoxIndex };

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

/** With what is drawn behind the card and above it. */
function withBehind(node: NetworkNode, { left, top, width, height }: PlacedBox, scale: number): PlacedBox {
  const { above, right } = lineBox(node);
  return { left, top: top - above * scale, width: width + right * scale, height: height + above * scale };
}

/** @param cards have a name already, each in its own box */
export function farNaming({ picture, own, near, zoom }: FarField, cards: ReadonlyMap<number, FarCard>): FarNaming {
  const index = boxIndex();
  for (const place of near) index.add(place, withBehind(picture.nodes[place]!, own[place]!, zoom));
  return { cards: new Map(cards), index };
}

/** Gives a party a name on a card with this box. */
export function nameCard(
  { cards }: FarNaming,
  node: NetworkNode,
  { lines }: TextFit,
  card: PlacedBox & Pick<FarCard, "place" | "scale" | "isGrown">,
): void {
  const y = card.top + farBase(node, lines.length, card.height, card.scale);
  cards.set(card.place, { ...card, lines, x: card.left + card.width / 2, y });
}

/** Inside which box each party's card stays: that of its group, else that of all parties. */
function boundsOf({ picture: { nodes }, boxes, zoom, own }: FarField): (place: number) => PlacedBox {
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
  return place => {
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

const inPicture = ({ left, top, width, height }: PlacedBox, zoom: number): PlacedBox => ({
  left: left / zoom,
  top: top / zoom,
  width: width / zoom,
  height: height / zoom,
});

/** The box to which a card has grown, in px of the picture; null where it has not. */
export function grownBox({ cards }: FarNaming, place: number, zoom: number): PlacedBox | null {
  const card = cards.get(place);
  return card?.isGrown ? inPicture(card, zoom) : null;
}

/** @returns tells whether at least this share is left of each line from and to a card, if it has this box */
function linesLeft({ picture: { lines }, paths, zoom }: FarField, places: readonly number[]) {
  const linesOf = new Map<number, number[]>(places.map(place => [place, []]));
  lines.forEach(({ from, to }, line) => {
    linesOf.get(from)?.push(line);
    if (to !== from) linesOf.get(to)?.push(line);
  });
  return (naming: FarNaming, place: number, box: PlacedBox, share: number): boolean =>
    linesOf.get(place)!.every(line => {
      const { from, to } = lines[line]!;
      // A loop would be hidden by its own card.
      if (from === to) return false;
      const path = paths[line]!;
      const [start, end] = [from, to].map(party =>
        party === place ? inPicture(box, zoom) : grownBox(naming, party, zoom),
      );
      const trimmed = trimmedLine(path, start!, end!);
      const least = Math.min(LEAST_LINE.px, reachOf(path) * zoom * share);
      return trimmed.parts.length > 0 && reachOf(trimmed) * zoom >= least;
    });
}

/**
 * With the distance to others on the sides to which it grows. On the other sides it is the whole card, not a hair less:
 * what it grows towards may reach so little into its height or its width, and would be hidden.
 */
function withGap({ left, top, width, height }: PlacedBox, isWider: boolean, isHigher: boolean, gap: number): PlacedBox {
  const [across, down] = [isWider ? gap : 0, isHigher ? gap : 0];
  return { left: left - across, top: top - down, width: width + 2 * across, height: height + 2 * down };
}

/**
 * @param places those whose cards may grow
 * @returns names a card in the room for one of the ways to set its name, the smallest first, and tells whether there is any
 */
export function cardGrower(field: FarField, places: readonly number[]) {
  const { picture, own, around, paths, zoom } = field;
  const { nodes, lines } = picture;
  const bounds = boundsOf(field);
  const areLinesLeft = linesLeft(field, places);
  // Among very many parties lines run behind cards anyway.
  const isHit = nodes.length > MOST_BENT ? () => false : lineHits(lines, paths, zoom, around);
  const apart = Math.max(APART.least, Math.min(APART.most, APART.ofPicture * zoom));
  const scale = grownScale(zoom);
  return (naming: FarNaming, place: number, isTight: boolean): boolean => {
    const { index } = naming;
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
          index.isTaken(isHemmedIn ? withGap(whole, isWider, isHigher, gap) : widened(whole, gap), place) ||
          isHit(widened(grown, clear), place) ||
          !areLinesLeft(naming, place, grown, isTight ? LEAST_LINE.tight : LEAST_LINE.share)
        )
          continue;
        index.add(place, whole);
        nameCard(naming, node, fit, { ...grown, place, isGrown: true, scale });
        return true;
      }
    }
    return false;
  };
}
