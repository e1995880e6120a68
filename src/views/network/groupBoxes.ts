/**
 * What surrounds the parties of a group. One box where nobody else stands in it; where somebody would, a box round each
 * party: a picture must not say of a party that it is of a group which it is not of.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { NetworkPicture } from "./networkPicture.ts";

export type GroupBox = {
  /** `group:KEY` or `group:KEY:n`. */
  readonly key: string;
  /** Place in `groups`. */
  readonly group: number;
  /** px: centre and size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Above the first of its boxes. */
  readonly label: string | null;
};

/** px round the parties, and for the name above them. */
export const GROUP_SPACE = { around: 14, name: 22 } as const;

export function groupBoxes(
  { nodes, groups }: Pick<NetworkPicture, "nodes" | "groups">,
  { x, y }: NetworkPlaces,
): readonly GroupBox[] {
  if (groups.length === 0) return [];
  const sides = nodes.map(({ card }, place) => ({
    left: x[place]! - card.width / 2,
    right: x[place]! + card.width / 2,
    top: y[place]! - card.height / 2,
    bottom: y[place]! + card.height / 2,
  }));
  const boxAround = (members: readonly number[]) => {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const place of members) {
      const own = sides[place]!;
      left = Math.min(left, own.left);
      right = Math.max(right, own.right);
      top = Math.min(top, own.top);
      bottom = Math.max(bottom, own.bottom);
    }
    const { around } = GROUP_SPACE;
    return { left: left - around, right: right + around, top: top - around, bottom: bottom + around };
  };
  return groups.flatMap(({ key, label, members }, group): GroupBox[] => {
    const whole = boxAround(members);
    const isAlone = sides.every(
      ({ left, right, top, bottom }, place) =>
        nodes[place]!.group === group ||
        right < whole.left ||
        left > whole.right ||
        bottom < whole.top - GROUP_SPACE.name ||
        top > whole.bottom,
    );
    const boxes = isAlone ? [whole] : members.map(place => boxAround([place]));
    const first = boxes.reduce((best, box, at) => (box.top < boxes[best]!.top ? at : best), 0);
    return boxes.map(({ left, right, top, bottom }, at) => ({
      key: boxes.length === 1 ? `group:${key}` : `group:${key}:${at}`,
      group,
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left,
      height: bottom - top,
      label: at === first ? label : null,
    }));
  });
}
