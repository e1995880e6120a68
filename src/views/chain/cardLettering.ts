/** What stands on a card, line by line: name, countries, lines, state and verdict. */
import { measureText } from "../../layout/index.ts";
import { type ColourName, chainSpace, chainType, stateLooks, type TypeSize } from "../../theme/index.ts";
import { fontOf, lineHeight, shownBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import type { CardPicture } from "./chainPicture.ts";
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

type Badge = { readonly code: string; readonly width: number };

const badgeOf = (code: string): Badge => ({
  code,
  width: measureText(code, fontOf(chainType.country)) + 2 * (chainSpace.country.inline + chainSpace.country.border),
});

/** The head of a card: the sign of an unknown party, the name and the countries, on one line as far as they fit. */
function headLettering(card: CardPicture, left: number, top: number, width: number, colours: CardColours): Lettering {
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

export function cardLettering(card: CardPicture, place: CardPlace, width: number): Lettering {
  const { card: space, state: stateSpace } = chainSpace;
  const isDark = isOnGround(card);
  const colours = isDark ? onGround : onPaper;
  const border = borderOf(card, place);
  const left = border + space.inline;
  const inner = Math.max(20, width - 2 * left);
  const head = headLettering(card, left, border + space.block, inner, colours);
  const texts = [...head.texts];
  const marks: LetteringMark[] = [];
  const rules: LetteringRule[] = [];
  let y = border + space.block + head.height;
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
