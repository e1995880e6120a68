/** The names that may stand on a card seen from afar, and the room that each needs there. */
import { type TextFit, textFits } from "../../layout/index.ts";
import { fontOf } from "../svg/textBlock.ts";
import { cardType } from "./networkCard.ts";
import type { NetworkCard, NetworkNode } from "./networkPicture.ts";

/** px of the type on the screen, whatever the zoom; and px from the upper edge of a line to its baseline. */
export const FAR_NAME = { size: 12, line: 13.5, base: 10.5 } as const;
/** The most lines of a name. */
const LINES = 6;
/** px between a name and the edges of its card: at the sides, and above and below. */
const INSET = { inline: 3, block: 2 } as const;
/** px of a card that its marks take at its upper edge, before it is scaled. */
const ABOVE = { client: 5, contradiction: 10 } as const;

const font = fontOf({ ...cardType.name, size: FAR_NAME.size });
const known = new WeakMap<NetworkCard, readonly (readonly TextFit[])[]>();

/** The ways to set each of the names of a card, the best name first, each in few lines first. */
export function farFits(card: NetworkCard): readonly (readonly TextFit[])[] {
  const before = known.get(card);
  if (before) return before;
  const fresh = card.farNames.map(name => textFits(name, font, LINES));
  known.set(card, fresh);
  return fresh;
}

type UpperMarks = Pick<NetworkNode, "isClient" | "isContradicted">;

/**
 * px from the upper edge of a card to the room for its name.
 * @param scale px of the screen for one px of the marks on the card
 */
export const farTop = ({ isClient, isContradicted }: UpperMarks, scale: number): number =>
  INSET.block + (isContradicted ? ABOVE.contradiction : isClient ? ABOVE.client : 0) * scale;

/** The px that a card needs to hold the name. */
export const farSize = (node: UpperMarks, { lines, width }: TextFit, scale: number) => ({
  width: width + 2 * INSET.inline,
  height: farTop(node, scale) + lines.length * FAR_NAME.line + INSET.block,
});

/** px from the upper edge of a card that is so high to the baseline of the first line. */
export const farBase = (node: UpperMarks, lines: number, height: number, scale: number): number => {
  const top = farTop(node, scale);
  return top + (height - top - INSET.block - lines * FAR_NAME.line) / 2 + FAR_NAME.base;
};

/** The most lines and px of a name for which a card grows, and the least scale of its border and its marks. */
const GROWN = { lines: 4, width: 132, scale: 0.5 } as const;
/** How much longer the sides of a card may be if its name is not parted at a hyphen: "AWU-CWA" is better in one line. */
const PARTED = 1.4;
const HYPHEN_AT_END = /[-‐–—/]$/u;

/** px by which a card may grow to one side. */
export const MOST_GROWN = GROWN.width + 2 * INSET.inline;
export const grownScale = (zoom: number): number => Math.max(zoom, GROWN.scale);

/**
 * The sizes to which a card may grow for the shortest of its names, those with the shortest sides first.
 * @param box px of the screen that it takes by itself
 */
export function grownSizes(
  node: UpperMarks & Pick<NetworkNode, "card">,
  box: { readonly width: number; readonly height: number },
  zoom: number,
): readonly { readonly fit: TextFit; readonly width: number; readonly height: number }[] {
  return (farFits(node.card).at(-1) ?? [])
    .filter(fit => fit.lines.length <= GROWN.lines && fit.width <= GROWN.width)
    .map(fit => {
      const size = farSize(node, fit, grownScale(zoom));
      const [width, height] = [Math.max(box.width, size.width), Math.max(box.height, size.height)];
      const isParted = fit.lines.slice(0, -1).some(line => HYPHEN_AT_END.test(line));
      return { fit, width, height, cost: (width + height) * (isParted ? PARTED : 1) };
    })
    .sort((a, b) => a.cost - b.cost);
}
