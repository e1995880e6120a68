/** What stands on a card, line by line: name, countries, lines, state, verdict and pay. */
import { measureText } from "../../layout/index.ts";
import { type ColourName, chainSpace, chainType, stateLooks, type TypeSize } from "../../theme/index.ts";
import type { CardPicture, SaidPicture } from "../chain/chainPicture.ts";
import { fontOf, lineHeight, shownBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import {
  type Lettering,
  type LetteringFrame,
  type LetteringMark,
  type LetteringRule,
  noLettering,
} from "./lettering.ts";

/** Where a card stands, which decides how it is framed. */
export type CardPlace = "chain" | "unplaced" | "beside";

/** Whether the card has a dark ground. Workers who are not the chosen ones have a light card with a dark frame. */
export const isOnGround = ({ isChosenGroup }: CardPicture): boolean => isChosenGroup;

/** The width of the border in px. */
export function borderOf({ manner, isApart, isChosenGroup }: CardPicture, place: CardPlace): number {
  const { border, strongBorder } = chainSpace.card;
  const isStrong = manner === "unknown" || place === "unplaced" || (manner === "workers" && !isApart && !isChosenGroup);
  return isStrong ? strongBorder : border;
}

/** How tightly a picture is set: without a plate, beside one, or beside one where every layer has to be low. */
export type Setting = "airy" | "plate" | "deep";

/** px between the border of a card and its words, above and below them. */
function insetOf({ isChosenGroup }: CardPicture, setting: Setting): { readonly top: number; readonly bottom: number } {
  const { card, plate } = chainSpace;
  const even = (px: number) => ({ top: px, bottom: px });
  if (setting === "airy") return even(card.block);
  if (setting === "deep") return even(isChosenGroup ? plate.deep.workers : plate.deep.card);
  return isChosenGroup ? plate.workers : even(plate.card);
}

function nameTypeOf({ isApart, isChosenGroup }: CardPicture, setting: Setting): TypeSize {
  if (isChosenGroup) return chainType[setting === "deep" ? "workers-name-deep" : "workers-name"];
  if (isApart) return chainType["card-name-apart"];
  return chainType[setting === "deep" ? "card-name-deep" : "card-name"];
}

type Badge = { readonly code: string; readonly width: number };

const badgeOf = (code: string): Badge => ({
  code,
  width: measureText(code, fontOf(chainType.country)) + 2 * (chainSpace.country.inline + chainSpace.country.border),
});

/** The head of a card: the sign of an unknown party, the name and the countries, on one line as far as they fit. */
function headLettering(
  card: CardPicture,
  { x: left, y: top, width }: { readonly x: number; readonly y: number; readonly width: number },
  type: TypeSize,
  colours: CardColours,
): Lettering {
  const { nameLeast, gap } = chainSpace.card;
  const { country } = chainSpace;
  const badgeHeight = lineHeight(chainType.country) + 2 * (country.block + country.border);
  const badges = card.countries.map(({ code }) => badgeOf(code));
  const sign = card.manner === "unknown" ? measureText("?", fontOf(chainType["card-unknown"])) + gap.column : 0;
  const inRow = badges.reduce((sum, badge) => sum + badge.width + country.gap, -country.gap);
  const fits = badges.length > 0 && sign + nameLeast + gap.column + inRow <= width;
  const nameWidth = Math.max(20, width - sign - (fits ? inRow + gap.column : 0));
  const name = shownBlock(card.name, { type, colour: colours.ink }, { x: left + sign, y: top, width: nameWidth });
  const texts = [name];
  if (sign > 0) {
    const look: TextLook = { type: chainType["card-unknown"], colour: colours.quiet };
    texts.push(textBlock([{ words: "?", look }], { x: left, y: top, width: sign }));
  }
  const signHeight = sign > 0 ? lineHeight(chainType["card-unknown"]) : 0;
  const nameHeight = Math.max(name.height, signHeight);
  const frames: LetteringFrame[] = [];
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
  return { ...noLettering, height: Math.max(nameHeight, bottom), texts, frames };
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

export function cardLettering(
  card: CardPicture,
  place: CardPlace,
  width: number,
  setting: Setting = "airy",
): Lettering {
  const { card: space, state: stateSpace, pays: paysSpace } = chainSpace;
  const isDark = isOnGround(card);
  const colours = isDark ? onGround : onPaper;
  const border = borderOf(card, place);
  const left = border + space.inline;
  const inner = Math.max(20, width - 2 * left);
  const { top, bottom } = insetOf(card, setting);
  const room = { x: left, y: border + top, width: inner };
  const head = headLettering(card, room, nameTypeOf(card, setting), colours);
  const texts = [...head.texts];
  const marks: LetteringMark[] = [];
  const rules: LetteringRule[] = [];
  let y = border + top + head.height;
  for (const line of card.reading === null ? card.lines : [card.reading, ...card.lines]) {
    y += space.line;
    const block = shownBlock(
      line,
      { type: chainType["card-line"], colour: colours.quiet },
      { x: left, y, width: inner },
    );
    texts.push(block);
    y += block.height;
  }
  const ruled = ({ margin, border: line, padding }: Readonly<Record<"margin" | "border" | "padding", number>>) => {
    y += margin;
    rules.push({ x: left, y: y + line / 2, width: inner, colour: colours.rule });
    y += line + padding;
  };
  const add = (runs: readonly WordRun[], from = left) => {
    const block = textBlock(runs, { x: from, y, width: left + inner - from });
    texts.push(block);
    y += block.height;
  };
  const type = chainType["card-state"];
  const strong: TypeSize = { ...type, cut: "sans-600" };
  /** A quote and where it stands. */
  const addSaid = ({ quote, source }: SaidPicture, from = left) => {
    if (quote) {
      const place = { x: from, y, width: left + inner - from };
      const block = textBlock([{ words: quote.text, look: { type, colour: colours.ink } }], place, quote);
      texts.push(block);
      y += block.height;
    }
    add([{ words: source, look: { type: chainType["said-source"], colour: colours.quiet } }], from);
  };
  const { state, verdict, reached, pays } = card;
  if (state) {
    ruled(stateSpace);
    const { mark, gap } = stateSpace;
    const foot = y + mark;
    const from = left + mark + gap;
    const ground = isDark ? "ground" : "paper";
    marks.push({ state: state.state, x: left + mark / 2, y: y + mark / 2, size: mark, ground });
    const colour: ColourName = isDark ? "on-ground" : stateLooks[state.state].colour;
    const runs: readonly WordRun[] = [
      { words: state.word, look: { type: strong, colour } },
      ...(state.detail ? [{ words: `, ${state.detail}`, look: { type, colour: colours.quiet } as TextLook }] : []),
    ];
    add(runs, from);
    if (state.said) addSaid(state.said, from);
    y = Math.max(y, foot);
  }
  if (verdict) {
    ruled(stateSpace);
    add([{ words: verdict, look: { type: strong, colour: colours.ink } }]);
  }
  if (reached) addSaid(reached);
  if (pays.length > 0) {
    ruled(setting === "deep" ? chainSpace.plate.deep.pays : paysSpace);
    const look: TextLook = { type: chainType["card-pays"], colour: colours.ink };
    pays.forEach((pay, place) => {
      add([{ words: pay, look: place === 0 ? { ...look, type: { ...look.type, cut: "sans-600" } } : look }]);
    });
  }
  return { ...head, height: y + bottom + border, texts, marks, rules };
}
