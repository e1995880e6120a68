/**
 * What stands inside each part of a plan, line by line, without a browser: on cards, at hops, at marks, under threads.
 * A plan whose boxes have these heights holds all its words.
 */
import { type ChainSizes, measureText } from "../../layout/index.ts";
import type { State } from "../../schema/index.ts";
import {
  type ChainTypeName,
  type ColourName,
  chainSpace,
  chainType,
  denseType,
  stateLooks,
  type TypeSize,
  verdictLooks,
} from "../../theme/index.ts";
import {
  fontOf,
  lineHeight,
  shownBlock,
  type TextBlock,
  type TextLook,
  textBlock,
  type WordRun,
} from "../svg/textBlock.ts";
import type { CardPicture, ChainPicture } from "./chainPicture.ts";

export type InkMark = {
  readonly state: State;
  /** The centre. */
  readonly x: number;
  readonly y: number;
  /** px */
  readonly size: number;
  readonly ground: "paper" | "ground";
};
export type InkRule = { readonly x: number; readonly y: number; readonly width: number; readonly colour: ColourName };
/** A frame round a word: a country, or a tag. */
export type InkFrame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: ColourName;
};

/** Measured from the upper left corner of the part. */
export type Ink = {
  readonly height: number;
  readonly texts: readonly TextBlock[];
  readonly marks: readonly InkMark[];
  readonly rules: readonly InkRule[];
  readonly frames: readonly InkFrame[];
};

/** Where a card stands, which decides how it is framed. */
export type CardPlace = "chain" | "unplaced" | "beside";

export type ChainInk = {
  readonly card: (card: CardPicture, place: CardPlace, width: number) => Ink;
  readonly label: (hops: readonly number[], isApart: boolean, width: number) => Ink;
  readonly border: (hops: readonly number[], width: number) => Readonly<Record<"above" | "below", Ink>>;
  readonly note: (column: number, layer: number, width: number) => Ink;
  readonly verdict: (column: number, width: number) => Ink;
  readonly head: (column: number, width: number) => Ink;
};

const NOTHING: Ink = { height: 0, texts: [], marks: [], rules: [], frames: [] };

/** The type itself, or the smallest type where a word is wider than its column. */
function fitting(type: TypeSize, words: string, width: number): TypeSize {
  const font = fontOf({ ...type, cut: "sans-600" });
  const isTooWide = words.split(/\s/u).some(word => measureText(word, font) > width);
  return isTooWide && type.size > denseType.size ? { ...type, size: denseType.size } : type;
}

/** Whether the card has a dark ground. Workers who are not the chosen ones have a light card with a dark frame. */
export const isOnGround = ({ isChosenGroup }: CardPicture): boolean => isChosenGroup;

/** The width of the border in px. */
export function borderOf({ manner, isApart, isChosenGroup }: CardPicture, place: CardPlace): number {
  const { border, strongBorder } = chainSpace.card;
  const isStrong = manner === "unknown" || place === "unplaced" || (manner === "workers" && !isApart && !isChosenGroup);
  return isStrong ? strongBorder : border;
}

type Badge = { readonly code: string; readonly width: number };

const badgeOf = (code: string): Badge => ({
  code,
  width: measureText(code, fontOf(chainType.country)) + 2 * (chainSpace.country.inline + chainSpace.country.border),
});

/** The head of a card: the sign of an unknown party, the name and the countries, on one line as far as they fit. */
function headInk(card: CardPicture, left: number, top: number, width: number, colours: CardColours): Ink {
  const { nameLeast, gap } = chainSpace.card;
  const { country } = chainSpace;
  const badgeHeight = lineHeight(chainType.country) + 2 * (country.block + country.border);
  const badges = card.countries.map(({ code }) => badgeOf(code));
  const sign = card.manner === "unknown" ? measureText("?", fontOf(chainType["card-unknown"])) + gap.column : 0;
  const inRow = badges.reduce((sum, badge) => sum + badge.width + country.gap, -country.gap);
  const fits = badges.length > 0 && sign + nameLeast + gap.column + inRow <= width;
  const nameWidth = Math.max(20, width - sign - (fits ? inRow + gap.column : 0));
  const type = chainType[card.isApart ? "card-name-apart" : "card-name"];
  const name = shownBlock(card.name, { type, colour: colours.ink }, { x: left + sign, y: top, width: nameWidth });
  const texts = [name];
  if (sign > 0) {
    const look: TextLook = { type: chainType["card-unknown"], colour: colours.quiet };
    texts.push(textBlock([{ words: "?", look }], { x: left, y: top, width: sign }));
  }
  const signHeight = sign > 0 ? lineHeight(chainType["card-unknown"]) : 0;
  const nameHeight = Math.max(name.height, signHeight);
  const frames: InkFrame[] = [];
  let [x, y] = fits ? [left + width - inRow, top] : [left, top + nameHeight + gap.row];
  for (const badge of badges) {
    if (x > left && x + badge.width > left + width + 0.01) [x, y] = [left, y + badgeHeight + country.gap];
    frames.push({ x, y, width: badge.width, height: badgeHeight, colour: colours.edge });
    const look: TextLook = { type: chainType.country, colour: colours.ink };
    const at = { x: x + country.inline + country.border, y: y + country.block + country.border, width: badge.width };
    texts.push(textBlock([{ words: badge.code, look }], at));
    x += badge.width + country.gap;
  }
  const bottom = badges.length === 0 ? 0 : y + badgeHeight - top;
  return { ...NOTHING, height: Math.max(nameHeight, bottom), texts, frames };
}

type CardColours = {
  readonly ink: ColourName;
  readonly quiet: ColourName;
  readonly edge: ColourName;
  readonly rule: ColourName;
};
const onPaper: CardColours = { ink: "ink", quiet: "quiet", edge: "edge", rule: "rule" };
const onGround: CardColours = {
  ink: "on-ground",
  quiet: "quiet-on-ground",
  edge: "quiet-on-ground",
  rule: "rule-on-ground",
};

function cardInk(card: CardPicture, place: CardPlace, width: number): Ink {
  const { card: space, state: stateSpace } = chainSpace;
  const isDark = isOnGround(card);
  const colours = isDark ? onGround : onPaper;
  const border = borderOf(card, place);
  const left = border + space.inline;
  const inner = Math.max(20, width - 2 * left);
  const head = headInk(card, left, border + space.block, inner, colours);
  const texts = [...head.texts];
  const marks: InkMark[] = [];
  const rules: InkRule[] = [];
  let y = border + space.block + head.height;
  for (const line of card.lines) {
    y += space.line;
    const block = shownBlock(
      line,
      { type: chainType["card-line"], colour: colours.quiet },
      { x: left, y, width: inner },
    );
    texts.push(block);
    y += block.height;
  }
  const foot = (draw: (top: number) => { block: TextBlock; least: number }) => {
    y += stateSpace.margin;
    rules.push({ x: left, y: y + stateSpace.border / 2, width: inner, colour: colours.rule });
    const { block, least } = draw(y + stateSpace.border + stateSpace.padding);
    texts.push(block);
    y += stateSpace.border + stateSpace.padding + Math.max(block.height, least);
  };
  const type = chainType["card-state"];
  const strong: TypeSize = { ...type, cut: "sans-600" };
  const { state, verdict } = card;
  if (state)
    foot(top => {
      const { mark, gap } = stateSpace;
      const colour: ColourName = isDark ? "on-ground" : stateLooks[state.state].colour;
      marks.push({
        state: state.state,
        x: left + mark / 2,
        y: top + mark / 2,
        size: mark,
        ground: isDark ? "ground" : "paper",
      });
      const runs = [
        { words: `${state.word} `, look: { type: strong, colour } },
        { words: state.detail, look: { type, colour: colours.quiet } },
      ];
      const block = textBlock(runs, { x: left + mark + gap, y: top, width: inner - mark - gap });
      return { block, least: mark };
    });
  if (verdict)
    foot(top => {
      const runs = [{ words: verdict, look: { type: strong, colour: colours.ink } }];
      return { block: textBlock(runs, { x: left, y: top, width: inner }), least: 0 };
    });
  return { ...head, height: y + space.block + border, texts, marks, rules };
}

/** @throws for a layer or a column that the picture does not have, which is a mistake of ours */
export function chainInk(picture: ChainPicture): ChainInk {
  const isAlone = picture.columns.length === 1;
  const isDense = picture.columns.length >= denseType.from;
  const inColumn = (name: ChainTypeName): TypeSize =>
    isDense ? { ...chainType[name], size: denseType.size } : chainType[name];
  const align = isAlone ? "start" : "middle";
  const inLines = (runs: readonly WordRun[], y: number, width: number) =>
    textBlock(runs, { x: 0, y, width, anchor: align, isBalanced: !isAlone });

  const label = (hops: readonly number[], isApart: boolean, width: number): Ink => {
    const { title, notes, isDisputed } = picture.labelOf(hops);
    const { gap, mark, notesLeast } = chainSpace.label;
    const indent = isDisputed ? mark + gap : 0;
    const look: TextLook = {
      type: chainType[isApart ? "label-title-apart" : "label-title"],
      colour: isDisputed ? "contested" : "ink",
    };
    const head = shownBlock(title, look, { x: indent, y: 0, width: Math.max(20, width - indent) });
    const top = Math.max(head.height, isDisputed ? mark : 0);
    const under = textBlock([{ words: notes, look: { type: chainType["label-notes"], colour: "quiet" } }], {
      x: 0,
      y: top,
      width,
    });
    const marks: readonly InkMark[] = isDisputed
      ? [{ state: "contested", x: mark / 2, y: mark / 2 + 1, size: mark, ground: "paper" }]
      : [];
    return { ...NOTHING, height: top + Math.max(notesLeast, under.height), texts: [head, under], marks };
  };

  const border = (hops: readonly number[], side: "above" | "below", width: number): Ink => {
    const look: TextLook = { type: chainType["border-name"], colour: "quiet" };
    const words = picture.borderOf(hops)[side].toUpperCase();
    const block = textBlock([{ words, look }], { x: 0, y: 0, width, anchor: "end" });
    return { ...NOTHING, height: block.height, texts: [block] };
  };

  const note = (column: number, layer: number, width: number): Ink => {
    const knot = picture.columns[column]!.knots.find(one => one.layer === layer)!;
    if (!knot.note) return NOTHING;
    const { word, detail } = knot.note;
    const type = fitting(inColumn(isAlone ? "knot-note-alone" : "knot-note"), `${word} ${detail}`, width);
    const colour = stateLooks[knot.pictures[0]?.state ?? "silent"].colour;
    const runs = [
      ...(word ? [{ words: `${word} `, look: { type: { ...type, cut: "sans-600" }, colour } as TextLook }] : []),
      ...(detail ? [{ words: detail, look: { type, colour: "quiet" } as TextLook }] : []),
    ];
    const block = inLines(runs, 0, width);
    return { ...NOTHING, height: block.height, texts: [block] };
  };

  const verdict = (column: number, width: number): Ink => {
    const { verdict: code, words, conditionWords, unmet, see } = picture.columns[column]!.verdict;
    const space = chainSpace.verdict;
    const all = [words, conditionWords, unmet, see?.words].filter(Boolean).join(" ");
    const type = fitting(inColumn(isAlone ? "verdict-alone" : "verdict"), all, width);
    const block = (words: string, look: TextLook, y: number) => inLines([{ words, look }], y, width);
    const texts = [block(words, { type, colour: verdictLooks[code].colour }, 0)];
    const rules: InkRule[] = [];
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
    return { ...NOTHING, height: y, texts, rules };
  };

  const head = (column: number, width: number): Ink => {
    const { label: name, question, diverges, isChosen } = picture.columns[column]!;
    const nameType = fitting(inColumn(isChosen || isAlone ? "column-name-chosen" : "column-name"), name.text, width);
    const texts = [
      shownBlock(name, { type: nameType, colour: "ink" }, { x: 0, y: 0, width, anchor: align, isBalanced: !isAlone }),
    ];
    const frames: InkFrame[] = [];
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
    return { ...NOTHING, height: y, texts, frames };
  };

  const kept = new Map<string, Ink>();
  const once = (name: string, ink: () => Ink): Ink => {
    const known = kept.get(name);
    if (known) return known;
    const fresh = ink();
    kept.set(name, fresh);
    return fresh;
  };
  return {
    card: (card, place, width) => once(`card ${place} ${width} ${card.key}`, () => cardInk(card, place, width)),
    label: (hops, isApart, width) => once(`label ${width} ${hops.join(" ")}`, () => label(hops, isApart, width)),
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
export function sizesOfInk(picture: ChainPicture, ink: ChainInk): ChainSizes {
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
