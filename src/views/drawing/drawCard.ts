/** Draws cards, and whatever else holds words, as SVG. */
import { chainSpace, markShapes, type Palette, stateLooks } from "../../theme/index.ts";
import type { CardPicture } from "../chain/chainPicture.ts";
import { type LineSetting, textNodes } from "../svg/drawText.ts";
import { rounded, type SvgNode, svgNode, writtenNode, writtenNodes } from "../svg/svgElement.ts";
import { borderOf, type CardPlace, isOnGround } from "./cardLettering.ts";
import type { Lettering, LetteringMark } from "./lettering.ts";

/** The shape of a state. */
export const drawMark = (mark: LetteringMark, palette: Palette): string => writtenNode(markNode(mark, palette));

export function markNode({ state, x, y, size, ground }: LetteringMark, palette: Palette): SvgNode {
  const look = stateLooks[state];
  const colour = palette[ground === "ground" ? "on-ground" : look.colour];
  const scale = size === 24 ? "" : ` scale(${rounded(size / 24)})`;
  const parts = markShapes[look.shape].map(({ d, paint, dotted }) =>
    paint === "line"
      ? svgNode("path", {
          d,
          fill: "none",
          stroke: colour,
          "stroke-width": 2,
          "stroke-linecap": "round",
          "stroke-linejoin": "round",
          "stroke-dasharray": dotted ? "0.1 4.1" : undefined,
        })
      : svgNode("path", { d, fill: paint === "fill" ? colour : palette[ground] }),
  );
  return svgNode("g", { transform: `translate(${rounded(x)} ${rounded(y)})${scale}`, "data-shape": state }, ...parts);
}

/** Words, marks, frames and rules of one part, measured from its upper left corner. */
export const drawLettering = (lettering: Lettering, palette: Palette): string =>
  writtenNodes(letteringNodes(lettering, palette, "fixed"));

function letteringNodes(
  { texts, marks, rules, frames }: Lettering,
  palette: Palette,
  setting: LineSetting,
): readonly SvgNode[] {
  return [
    ...frames.map(({ x, y, width, height, colour }) =>
      svgNode("rect", {
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: height - 1,
        rx: chainSpace.country.radius,
        fill: "none",
        stroke: palette[colour],
      }),
    ),
    ...rules.map(({ x, y, width, colour }) =>
      svgNode("path", { d: `M${rounded(x)} ${rounded(y)}H${rounded(x + width)}`, stroke: palette[colour] }),
    ),
    ...marks.map(mark => markNode(mark, palette)),
    ...texts.flatMap(text => textNodes(text, palette, setting)),
  ];
}

type Frame = {
  readonly fill: keyof Palette;
  readonly opacity: number | undefined;
  readonly stroke: keyof Palette;
  readonly dashes: string | undefined;
};

function frameOf(card: CardPicture, place: CardPlace): Frame {
  const { manner, isApart } = card;
  if (isOnGround(card)) return { fill: "ground", opacity: undefined, stroke: "ink", dashes: undefined };
  if (manner === "workers" || manner === "workers-fold")
    return {
      fill: "card",
      opacity: isApart || manner === "workers-fold" ? 0.7 : undefined,
      stroke: "ink",
      dashes: undefined,
    };
  if (place === "unplaced") return { fill: "card", opacity: 0.7, stroke: "quiet", dashes: "5 4" };
  if (manner === "unknown") return { fill: "card", opacity: isApart ? 0.45 : 0.55, stroke: "quiet", dashes: "0.1 4" };
  if (isApart) return { fill: "card", opacity: 0.45, stroke: "edge", dashes: undefined };
  return { fill: place === "beside" ? "paper" : "card", opacity: undefined, stroke: "edge", dashes: undefined };
}

const TOOTH = 5;
/** The upper edge of a card above which an unknown party stands. */
export function tornEdge(width: number): string {
  const teeth = Math.max(2, Math.round(width / TOOTH));
  const points = Array.from({ length: teeth }, (_, tooth) => {
    const x = (width * (tooth + 1)) / teeth;
    return `L${rounded(x)} ${tooth % 2 === 0 && tooth < teeth - 1 ? -TOOTH : 0}`;
  });
  return `M0 0${points.join("")}`;
}

/** Paths of what shows behind a card that stands for several parties, in line or side by side. */
export const behindCard = (width: number, height: number) => ({
  line: [13, 7].map(step => `M${step + 10} ${-step}H${rounded(width + step)}V${rounded(height - step - 10)}`),
  // Only the visible part of each, because the card in front may be transparent.
  pile: [8, 4].map(step => {
    const rise = step * 0.75;
    return `M${step} ${3 - rise}V${-rise}H${rounded(width + step)}V${rounded(height - rise)}H${rounded(width + step - 4)}V${3 - rise}Z`;
  }),
});

function behind(card: CardPicture, place: CardPlace, width: number, height: number, palette: Palette): SvgNode[] {
  const isDotted = card.stack === "line" || (card.stack === "pile" && place === "unplaced");
  const paths = behindCard(width, height);
  if (isDotted)
    return paths.line.map(d =>
      svgNode("path", {
        d,
        fill: "none",
        stroke: palette.quiet,
        "stroke-width": 2,
        "stroke-linecap": "round",
        "stroke-dasharray": "0.1 4",
      }),
    );
  if (card.stack !== "pile") return [];
  return paths.pile.map(d =>
    svgNode("path", {
      d,
      fill: palette.card,
      stroke: palette.edge,
      "stroke-linejoin": "round",
    }),
  );
}

type CardSize = { readonly width: number; readonly height: number };

/** The card of one party or of several, measured from its upper left corner. */
export const drawCard = (
  card: CardPicture,
  place: CardPlace,
  size: CardSize,
  ink: Lettering,
  palette: Palette,
): string => writtenNodes(cardNodes(card, place, size, ink, palette, "fixed"));

export function cardNodes(
  card: CardPicture,
  place: CardPlace,
  { width, height }: CardSize,
  ink: Lettering,
  palette: Palette,
  setting: LineSetting,
): readonly SvgNode[] {
  const { fill, opacity, stroke, dashes } = frameOf(card, place);
  const border = borderOf(card, place);
  const inset = border / 2;
  const shape = {
    x: inset,
    y: inset,
    width: Math.max(0, width - border),
    height: height - border,
    rx: chainSpace.card.radius,
  };
  const line = {
    fill: "none",
    stroke: palette[stroke],
    "stroke-width": border,
    "stroke-dasharray": dashes,
    "stroke-linecap": dashes === undefined ? undefined : "round",
  } as const;
  const parts = [
    ...behind(card, place, width, height, palette),
    svgNode("rect", { ...shape, fill: palette[fill], "fill-opacity": opacity }),
    ...(card.isTorn
      ? [
          svgNode("path", { d: `${tornEdge(width)}Z`, fill: palette[fill], "fill-opacity": opacity }),
          svgNode("path", { ...line, d: tornEdge(width) }),
          svgNode("path", {
            ...line,
            d: `M${inset} 0V${rounded(height - inset)}H${rounded(width - inset)}V0`,
          }),
        ]
      : [svgNode("rect", { ...shape, ...line })]),
    ...(card.isSelected
      ? [
          svgNode("rect", {
            x: -4,
            y: -4,
            width: width + 8,
            height: height + 8,
            rx: chainSpace.card.radius + 3,
            fill: "none",
            stroke: palette.ink,
            "stroke-width": 2,
          }),
        ]
      : []),
  ];
  return [...parts, ...letteringNodes(ink, palette, setting)];
}
