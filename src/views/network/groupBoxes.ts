/**
 * The boxes that surround the parties of a group. It is one box if no other party stands in it, otherwise one for each
 * party: a picture must not show a party in a group that it does not belong to.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { NetworkPicture } from "./networkPicture.ts";

export type GroupBox = {
  /** `group:KEY`, or `group:KEY:n` if the group has several boxes. */
  readonly key: string;
  /** The index in `groups`. */
  readonly group: number;
  /** px: the centre, and the size. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The name; only the first box of a group has it. */
  readonly label: string | null;
};

/** px round the parties of a group, and for its name above them. */
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
      const ofGroup = sides[place]!;
      left = Math.min(left, ofGroup.left);
      right = Math.max(right, ofGroup.right);
      top = Math.min(top, ofGroup.top);
      bottom = Math.max(bottom, ofGroup.bottom);
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
