/**
 * Places the names of groups. They stand on paper-coloured ground above the lines, in as many rows as they need, where
 * they hide no party and no other name.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { TypeSize } from "../../theme/index.ts";
import { type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import { boxPath } from "./cardShapes.ts";
import type { GroupBox } from "./groupBoxes.ts";
import type { CardShape, NetworkNode } from "./networkPicture.ts";

type PlacedBox = {
  /** px */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const doOverlap = (a: PlacedBox, b: PlacedBox): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** A name with the box of its ground. */
export type GroupName = PlacedBox & { readonly text: TextBlock };

const type = { cut: "sans-600", size: 13, line: 1.3 } as const satisfies TypeSize;
const look: TextLook = { type, colour: "quiet" };
/** The most px of a name whose box is narrower. The first is tried before the second. */
const ROOMS = [150, 240] as const;
/** px between a name and the edges of its ground, and between the ground and the box. */
const GROUND = 4;
const APART = 2;

/** The places above and below a box, as wide as the box or wider. */
function placesOf({ x, y, width, height, label }: GroupBox): readonly GroupName[] {
  if (label === null) return [];
  const at = (room: number, isAbove: boolean): GroupName => {
    const made = (top: number) =>
      textBlock([{ words: label, look }], { x: x - width / 2 + GROUND, y: top, width: Math.max(width, room) });
    const { height: high } = made(0);
    const text = made(isAbove ? y - height / 2 - high - APART : y + height / 2 + APART);
    const top = isAbove ? y - height / 2 - high - APART : y + height / 2 + APART;
    return { text, left: x - width / 2, top, width: text.width + 2 * GROUND, height: high };
  };
  return [true, false].flatMap(isAbove => ROOMS.map(room => at(room, isAbove)));
}

const placed = new WeakMap<readonly GroupBox[], readonly GroupName[]>();

/** @param boxes the boxes at the same positions of the parties */
export function groupNames(
  boxes: readonly GroupBox[],
  nodes: readonly Pick<NetworkNode, "card">[],
  { x, y }: NetworkPlaces,
): readonly GroupName[] {
  const known = placed.get(boxes);
  if (known) return known;
  const taken: PlacedBox[] = [];
  const cards = nodes.map(({ card: { width, height } }, at): PlacedBox => {
    return { left: x[at]! - width / 2, top: y[at]! - height / 2, width, height };
  });
  const grounds = boxes.map((box): PlacedBox => ({ ...box, left: box.x - box.width / 2, top: box.y - box.height / 2 }));
  const isFreeOf = (others: readonly PlacedBox[]) => (name: PlacedBox) =>
    taken.every(other => !doOverlap(name, other)) && others.every(other => !doOverlap(name, other));
  const names = boxes.flatMap(box => {
    const possible = placesOf(box);
    const chosen = possible.find(isFreeOf(grounds)) ?? possible.find(isFreeOf(cards)) ?? possible[0];
    if (chosen) taken.push(chosen);
    return chosen ?? [];
  });
  placed.set(boxes, names);
  return names;
}

export const groundOf = ({ left, top, width, height }: GroupName): CardShape => ({
  d: boxPath(left, top, width, height, 2),
  fill: "paper",
  stroke: null,
});
