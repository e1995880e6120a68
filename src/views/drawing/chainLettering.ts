/**
 * What stands inside each part of a plan, line by line, without a browser: on cards, at hops, at marks, under threads.
 * A plan whose boxes have these heights holds all its words.
 */
import type { ChainSizes } from "../../layout/index.ts";
import { behindHeight, chainSpace, chainType } from "../../theme/index.ts";
import type { CardPicture, ChainPicture } from "../chain/chainPicture.ts";
import { type TextLook, textBlock } from "../svg/textBlock.ts";
import { type CardPlace, cardLettering, type Setting } from "./cardLettering.ts";
import { hopLabelLettering } from "./hopLabelLettering.ts";
import { type Lettering, noLettering } from "./lettering.ts";
import { plateLettering } from "./plateLettering.ts";
import { threadLettering } from "./threadLettering.ts";

export type ChainLettering = {
  readonly card: (card: CardPicture, place: CardPlace, width: number) => Lettering;
  readonly label: (hops: readonly number[], isApart: boolean, width: number) => Lettering;
  readonly border: (hops: readonly number[], width: number) => Readonly<Record<"above" | "below", Lettering>>;
  readonly note: (column: number, layer: number, width: number) => Lettering;
  readonly verdict: (column: number, width: number) => Lettering;
  readonly head: (column: number, width: number) => Lettering;
  /** The stub of other routes at a node. */
  readonly stub: (node: number, width: number) => Lettering;
  /** How long the chain is, and for whom, beside the head of the plate. */
  readonly chainHead: (width: number) => Lettering;
};

/** @throws for a layer or a column that the picture does not have, which is a mistake of ours */
export function chainLettering(picture: ChainPicture): ChainLettering {
  const hasPlate = picture.columns.some(({ isPlate }) => isPlate);
  const setting: Setting = picture.isDeep ? "deep" : hasPlate ? "plate" : "airy";
  const isDeep = setting === "deep";

  const border = (hops: readonly number[], side: "above" | "below", width: number): Lettering => {
    const look: TextLook = { type: chainType["border-name"], colour: "quiet" };
    const words = picture.borderOf(hops)[side].toUpperCase();
    const block = textBlock([{ words, look }], { x: 0, y: 0, width, anchor: "end" });
    return { ...noLettering, height: block.height, texts: [block] };
  };

  const note = (column: number, layer: number, width: number): Lettering => {
    const { isPlate, knots } = picture.columns[column]!;
    const knot = knots.find(one => one.layer === layer)!;
    return isPlate ? plateLettering.note(knot, width, isDeep) : threadLettering.note(knot, width);
  };
  const verdict = (column: number, width: number): Lettering => {
    const one = picture.columns[column]!;
    return one.isPlate ? plateLettering.verdict(one, width, isDeep) : threadLettering.verdict(one, width);
  };
  const head = (column: number, width: number): Lettering => {
    const one = picture.columns[column]!;
    return (one.isPlate ? plateLettering : threadLettering).head(one, width);
  };

  const stub = (node: number, width: number): Lettering => {
    const { words } = picture.stubs.find(one => one.node === node)!;
    const { inline, block: inset, border: line, least } = chainSpace.stub;
    const edge = { x: inline + line, y: inset + line };
    const block = textBlock([{ words, look: { type: chainType.stub, colour: "ink" } }], {
      ...edge,
      width: Math.max(20, width - 2 * edge.x),
    });
    return { ...noLettering, height: Math.max(least, block.height + 2 * edge.y), texts: [block] };
  };

  const kept = new Map<string, Lettering>();
  const once = (name: string, ink: () => Lettering): Lettering => {
    const known = kept.get(name);
    if (known) return known;
    const fresh = ink();
    kept.set(name, fresh);
    return fresh;
  };
  return {
    card: (card, place, width) =>
      once(`card ${place} ${width} ${card.key}`, () => cardLettering(card, place, width, setting)),
    label: (hops, isApart, width) =>
      once(`label ${width} ${hops.join(" ")}`, () => hopLabelLettering(picture.labelOf(hops), isApart, width, setting)),
    border(hops, width) {
      const named = (side: "above" | "below") =>
        once(`border ${side} ${width} ${hops.join(" ")}`, () => border(hops, side, width));
      return { above: named("above"), below: named("below") };
    },
    note: (column, layer, width) => once(`note ${width} ${column} ${layer}`, () => note(column, layer, width)),
    verdict: (column, width) => once(`verdict ${width} ${column}`, () => verdict(column, width)),
    head: (column, width) => once(`head ${width} ${column}`, () => head(column, width)),
    stub: (node, width) => once(`stub ${width} ${node}`, () => stub(node, width)),
    chainHead: width => once(`chain-head ${width}`, () => plateLettering.chainHead(picture, width)),
  };
}

/** px by which the head of a narrow thread is narrower than its column. */
const HEAD_INSET = 2;

/** The heights for the layout. */
export function sizesOfLettering(picture: ChainPicture, ink: ChainLettering): ChainSizes {
  return {
    card: (node, width) => ink.card(picture.cards[node]!, "chain", width).height,
    label: ({ node, hops }, width) => ink.label(hops, picture.cards[node]!.isApart, width).height,
    border(_, hops, width) {
      const { above, below } = ink.border(hops, width);
      return { above: above.height, below: below.height };
    },
    note: (column, layer, width) => ink.note(column, layer, width).height,
    verdict: (column, width) => ink.verdict(column, width).height,
    head: (column, width) => ink.head(column, width - (picture.columns[column]!.isPlate ? 0 : HEAD_INSET)).height,
    stub: (node, width) => ink.stub(node, width).height,
    behind: node => behindHeight[picture.cards[node]!.stack],
    chainHead: width => ink.chainHead(width).height,
    unplaced: (place, width) => ink.card(picture.unplaced[place]!, "unplaced", width).height,
    beside: (place, width) => ink.card(picture.beside[place]!, "beside", width).height,
  };
}
