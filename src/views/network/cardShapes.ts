/** The box of a party as paths, measured from its upper left corner, for files and for the canvas alike. */
import type { State } from "../../schema/index.ts";
import { type ColourName, chainSpace, markShapes, stateLooks } from "../../theme/index.ts";
import { behindCard, tornEdge } from "../drawing/drawCard.ts";
import { rounded } from "../svg/svgElement.ts";
import type { CardShape, NetworkNode } from "./networkPicture.ts";
import { lookOfNode, type NodeLook, RING } from "./nodeLook.ts";

/** A rectangle with round corners, as a path. */
export function boxPath(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  const [right, down] = [rounded(width - 2 * r), rounded(height - 2 * r)];
  const [left, up] = [rounded(2 * r - width), rounded(2 * r - height)];
  const corner = (dx: number, dy: number) => `a${rounded(r)} ${rounded(r)} 0 0 1 ${rounded(dx)} ${rounded(dy)}`;
  return `M${rounded(x + r)} ${rounded(y)}h${right}${corner(r, r)}v${down}${corner(-r, r)}h${left}${corner(-r, -r)}v${up}${corner(r, -r)}z`;
}

const { radius } = chainSpace.card;

function rim(width: number, height: number, look: NodeLook, isTorn: boolean): readonly CardShape[] {
  const { fill, stroke, dashes } = look;
  const inset = look.width / 2;
  if (!isTorn) {
    const d = boxPath(inset, inset, width - 2 * inset, height - 2 * inset, radius);
    return [{ d, fill, stroke, width: look.width, dashes }];
  }
  const sides = `M${rounded(inset)} 0V${rounded(height - inset)}H${rounded(width - inset)}V0`;
  return [
    { d: `${tornEdge(width)}V${rounded(height)}H0Z`, fill, stroke: null },
    { d: `${tornEdge(width)}${sides}`, fill: null, stroke, width: look.width, dashes },
  ];
}

/** px of the bar along the upper edge of a client. */
const BAR = 4;
/** px of the width of a mark. */
const MARK = 16;
const PIN = 4;

/** The mark of a state. `x` and `y` are its centre. */
export function stateMark(
  state: State,
  x: number,
  y: number,
  size: number = MARK,
  ground: ColourName = "paper",
): readonly CardShape[] {
  const { shape, colour } = stateLooks[state];
  return markShapes[shape].map(({ d, paint, dotted }) => ({
    d,
    fill: paint === "fill" ? colour : paint === "line" ? null : ground,
    stroke: paint === "line" ? colour : null,
    width: 2,
    ...(dotted ? { dashes: [0.1, 4.1] } : {}),
    at: { x, y, scale: size / 24 },
  }));
}

/** The mark of a contradiction: a diamond with a lightning. */
export const contradictionMark = (x: number, y: number, size?: number) => stateMark("contested", x, y, size);

/** The shapes of a box, without its words. */
export function cardShapes(node: NetworkNode): readonly CardShape[] {
  const { card, stack, isUnplaced, isTorn, isClient, isPinned, isSelected, isContradicted, isLive } = node;
  const { width, height } = card;
  const look = lookOfNode(node);
  const behind = behindCard(width, height);
  const isDotted = stack === "line" || (stack === "pile" && isUnplaced);
  const dotted = behind.line.map((d): CardShape => ({ d, fill: null, stroke: "quiet", width: 2, dashes: [0.1, 4] }));
  const piled = behind.pile.map((d): CardShape => ({ d, fill: "card", stroke: "edge" }));
  const barTop = isTorn ? 0 : look.width;
  return [
    ...(stack === "none" ? [] : isDotted ? dotted : piled),
    ...rim(width, height, look, isTorn),
    ...(isClient
      ? [
          {
            d: `M${look.width} ${barTop}H${rounded(width - look.width)}v${BAR}H${look.width}z`,
            fill: isLive ? "ink" : "edge",
            stroke: null,
          } satisfies CardShape,
        ]
      : []),
    ...(isSelected
      ? [
          {
            d: boxPath(
              -RING.beyond,
              -RING.beyond,
              width + 2 * RING.beyond,
              height + 2 * RING.beyond,
              radius + RING.beyond,
            ),
            fill: null,
            stroke: "ink",
            width: RING.width,
          } satisfies CardShape,
        ]
      : []),
    ...(isContradicted ? contradictionMark(width - 2, 2) : []),
    ...(isPinned ? [pinShape(0, 0)] : []),
  ];
}

/** The dot on a box that is pinned. */
export const pinShape = (x: number, y: number): CardShape => ({
  d: `M${rounded(x - PIN)} ${rounded(y)}a${PIN} ${PIN} 0 1 1 ${2 * PIN} 0a${PIN} ${PIN} 0 1 1 ${-2 * PIN} 0z`,
  fill: "ink",
  stroke: "paper",
  width: 1.5,
});
