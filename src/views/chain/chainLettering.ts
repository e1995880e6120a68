/**
 * What stands inside each part of a plan, line by line, without a browser: on cards, at hops, at marks, under threads.
 * A plan whose boxes have these heights holds all its words.
 */
import { type ChainSizes, measureText } from "../../layout/index.ts";
import {
  type ChainTypeName,
  chainSpace,
  chainType,
  denseType,
  stateLooks,
  type TypeSize,
  verdictLooks,
} from "../../theme/index.ts";
import { fontOf, shownBlock, type TextBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import { type CardPlace, cardLettering } from "./cardLettering.ts";
import type { CardPicture, ChainPicture, KnotPicture } from "./chainPicture.ts";
import { hopLabelLettering } from "./hopLabelLettering.ts";
import { type Lettering, type LetteringFrame, type LetteringRule, noLettering } from "./lettering.ts";

export type ChainLettering = {
  readonly card: (card: CardPicture, place: CardPlace, width: number) => Lettering;
  readonly label: (hops: readonly number[], isApart: boolean, width: number) => Lettering;
  readonly border: (hops: readonly number[], width: number) => Readonly<Record<"above" | "below", Lettering>>;
  readonly note: (column: number, layer: number, width: number) => Lettering;
  readonly verdict: (column: number, width: number) => Lettering;
  readonly head: (column: number, width: number) => Lettering;
};

/** The type itself, or the smallest type where a word is wider than its column. */
function fitting(type: TypeSize, words: string, width: number): TypeSize {
  const font = fontOf({ ...type, cut: "sans-600" });
  const isTooWide = words.split(/\s/u).some(word => measureText(word, font) > width);
  return isTooWide && type.size > denseType.size ? { ...type, size: denseType.size } : type;
}

/** @throws for a layer or a column that the picture does not have, which is a mistake of ours */
export function chainLettering(picture: ChainPicture): ChainLettering {
  const isAlone = picture.columns.length === 1;
  const isDense = picture.columns.length >= denseType.from;
  const inColumn = (name: ChainTypeName): TypeSize =>
    isDense ? { ...chainType[name], size: denseType.size } : chainType[name];
  const align = isAlone ? "start" : "middle";
  const inLines = (runs: readonly WordRun[], y: number, width: number) =>
    textBlock(runs, { x: 0, y, width, anchor: align, isBalanced: !isAlone });

  const border = (hops: readonly number[], side: "above" | "below", width: number): Lettering => {
    const look: TextLook = { type: chainType["border-name"], colour: "quiet" };
    const words = picture.borderOf(hops)[side].toUpperCase();
    const block = textBlock([{ words, look }], { x: 0, y: 0, width, anchor: "end" });
    return { ...noLettering, height: block.height, texts: [block] };
  };

  /** What is on record of each party, as on the plate: the word, the quote, its source. */
  const plateNote = ({ entries }: KnotPicture, width: number): Lettering => {
    const type = chainType["knot-note-alone"];
    const texts: TextBlock[] = [];
    let y = 0;
    const add = (runs: readonly WordRun[]) => {
      const block = textBlock(runs, { x: 0, y, width, anchor: "start" });
      texts.push(block);
      y += block.height;
    };
    for (const { state, who, word, detail, said } of entries) {
      const strong: TextLook = { type: { ...type, cut: "sans-600" }, colour: stateLooks[state].colour };
      add([
        ...(who ? [{ words: `${who}: `, look: { type, colour: "ink" } as TextLook }] : []),
        { words: word, look: strong },
        ...(detail ? [{ words: `, ${detail}`, look: { type, colour: "ink" } as TextLook }] : []),
      ]);
      if (said?.quote) add([{ words: said.quote.text, look: { type, colour: "ink" } }]);
      if (said) add([{ words: said.source, look: { type: chainType["label-notes"], colour: "quiet" } }]);
    }
    return { ...noLettering, height: y, texts };
  };

  const note = (column: number, layer: number, width: number): Lettering => {
    const knot = picture.columns[column]!.knots.find(one => one.layer === layer)!;
    if (knot.entries.length > 0) return plateNote(knot, width);
    if (!knot.note) return noLettering;
    const { word, detail } = knot.note;
    const type = fitting(inColumn(isAlone ? "knot-note-alone" : "knot-note"), `${word} ${detail}`, width);
    const colour = stateLooks[knot.pictures[0]?.state ?? "silent"].colour;
    const runs = [
      ...(word ? [{ words: `${word} `, look: { type: { ...type, cut: "sans-600" }, colour } as TextLook }] : []),
      ...(detail ? [{ words: detail, look: { type, colour: "quiet" } as TextLook }] : []),
    ];
    const block = inLines(runs, 0, width);
    return { ...noLettering, height: block.height, texts: [block] };
  };

  const verdict = (column: number, width: number): Lettering => {
    const { verdict: code, words, conditionWords, unmet, see } = picture.columns[column]!.verdict;
    const space = chainSpace.verdict;
    const all = [words, conditionWords, unmet, see?.words].filter(Boolean).join(" ");
    const type = fitting(inColumn(isAlone ? "verdict-alone" : "verdict"), all, width);
    const block = (words: string, look: TextLook, y: number) => inLines([{ words, look }], y, width);
    const texts = [block(words, { type, colour: verdictLooks[code].colour }, 0)];
    const rules: LetteringRule[] = [];
    let y = texts[0]!.height;
    if (conditionWords) {
      y += space.margin;
      rules.push({ x: 0, y: y + space.border / 2, width, colour: "edge" });
      y += space.border + space.padding;
      const condition = block(conditionWords, { type, colour: "ink" }, y);
      texts.push(condition);
      y += condition.height;
    }
    if (unmet) {
      const ink = block(unmet, { type: { ...type, cut: "sans-400" }, colour: "quiet" }, y + space.margin);
      texts.push(ink);
      y += space.margin + ink.height;
    }
    if (see) {
      y += space.seeMargin;
      const look: TextLook = { type: { ...type, cut: "sans-400" }, colour: "quiet" };
      const other = block(see.words, look, y);
      texts.push(other);
      y += Math.max(space.see, other.height);
    }
    return { ...noLettering, height: y, texts, rules };
  };

  const head = (column: number, width: number): Lettering => {
    const { label: name, question, diverges, isChosen } = picture.columns[column]!;
    const nameType = fitting(inColumn(isChosen || isAlone ? "column-name-chosen" : "column-name"), name.text, width);
    const texts = [
      shownBlock(name, { type: nameType, colour: "ink" }, { x: 0, y: 0, width, anchor: align, isBalanced: !isAlone }),
    ];
    const frames: LetteringFrame[] = [];
    let y = texts[0]!.height;
    if (isAlone) {
      const look: TextLook = { type: chainType["column-question"], colour: "quiet" };
      texts.push(shownBlock(question, look, { x: 0, y, width, anchor: align }));
      y += texts[1]!.height;
    }
    if (diverges) {
      const { inline, border, margin } = chainSpace.tag;
      const look: TextLook = { type: chainType.tag, colour: "contested" };
      const edge = inline + border;
      const at = { x: edge, y: y + margin + border, width: Math.max(20, width - 2 * edge), anchor: align } as const;
      const tag = textBlock([{ words: diverges, look }], at);
      const frameWidth = Math.min(width, tag.width + 2 * edge);
      frames.push({
        x: isAlone ? 0 : (width - frameWidth) / 2,
        y: y + margin,
        width: frameWidth,
        height: tag.height + 2 * border,
        colour: "contested",
      });
      texts.push(tag);
      y += margin + tag.height + 2 * border;
    }
    return { ...noLettering, height: y, texts, frames };
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
    card: (card, place, width) => once(`card ${place} ${width} ${card.key}`, () => cardLettering(card, place, width)),
    label: (hops, isApart, width) =>
      once(`label ${width} ${hops.join(" ")}`, () => hopLabelLettering(picture.labelOf(hops), isApart, width)),
    border(hops, width) {
      const named = (side: "above" | "below") =>
        once(`border ${side} ${width} ${hops.join(" ")}`, () => border(hops, side, width));
      return { above: named("above"), below: named("below") };
    },
    note: (column, layer, width) => once(`note ${width} ${column} ${layer}`, () => note(column, layer, width)),
    verdict: (column, width) => once(`verdict ${width} ${column}`, () => verdict(column, width)),
    head: (column, width) => once(`head ${width} ${column}`, () => head(column, width)),
  };
}

/** px by which a head is narrower than its column, where there are several columns. */
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
    head: (column, width) => ink.head(column, width - (picture.columns.length === 1 ? 0 : HEAD_INSET)).height,
    unplaced: (place, width) => ink.card(picture.unplaced[place]!, "unplaced", width).height,
    beside: (place, width) => ink.card(picture.beside[place]!, "beside", width).height,
  };
}
