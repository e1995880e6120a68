/** The size of a party's box and its words, line by line, computed without a browser. */
import { measureText, widestPart, wrapText } from "../../layout/index.ts";
import { MOST_LETTERS } from "../../schema/index.ts";
import { type Shown, typeset } from "../../text/index.ts";
import type { ColourName, TypeSize } from "../../theme/index.ts";
import { fontOf, lineHeight, shownBlock, type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import type { CardShape, NetworkCard } from "./networkPicture.ts";

/** The words of a card, in the order in which they stand. */
export type CardWords = {
  /** Whether they stand on the dark ground of workers. */
  readonly isDark: boolean;
  /** Whether a sign stands before the name. */
  readonly isUnknown: boolean;
  readonly name: Shown;
  /** The name for small places, if the party has one. */
  readonly shortName: Shown | null;
  /** Each of these takes one line or more. */
  readonly lines: readonly string[];
  /** The codes of countries, in frames. */
  readonly codes: readonly string[];
  /** The number of dossiers that have the party, set apart; null for one. */
  readonly tag: string | null;
};

/** Type sizes in px. */
export const cardType = {
  name: { cut: "sans-600", size: 14.5, line: 1.22 },
  sign: { cut: "serif-600", size: 21, line: 1 },
  line: { cut: "sans-400", size: 12.5, line: 1.3 },
  code: { cut: "sans-600", size: 12, line: 14 / 12, spacing: 0.05 },
  tag: { cut: "sans-600", size: 12, line: 14 / 12 },
} as const satisfies Readonly<Record<string, TypeSize>>;

/** px */
const space = { inline: 11, block: 8, gap: 2, foot: 5, badge: 5, between: 4, least: 84, most: 176 };
/** The most lines of a name on a card of the usual width. */
const NAME_LINES = 3;
/** px of the widest card, for long names without a short one and for long words. */
const WIDEST = 280;
/** A name with more letters is shortened even there, as wherever a chain is drawn. */
const LETTERS = MOST_LETTERS.words;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
const plain = (shown: Shown): string => typeset(shown).replace(/\s+/gu, " ").trim();

type FittedName = { readonly shown: Shown; readonly room: number; readonly isShortened: boolean };

/**
 * The name that a card has room for, whole: on a card of the usual width, else the short name, else on a wider card.
 * @param sign px before it
 */
function fittedName(name: Shown, shortName: Shown | null, type: TypeSize, sign: number): FittedName {
  const font = fontOf(type);
  const usual = space.most - 2 * space.inline - sign;
  const widest = WIDEST - 2 * space.inline - sign;
  /** The room for a name, as wide as its longest word. */
  const roomFor = (words: string, least: number) =>
    Math.min(widest, Math.max(least, Math.ceil(widestPart([{ text: words, font }]))));
  const linesOf = (words: string, room: number) =>
    measureText(words, font) <= room ? 1 : wrapText(words, room, font).length;
  const words = plain(name);
  const isLong = words.length > LETTERS;
  if (!isLong) {
    const room = roomFor(words, usual);
    if (linesOf(words, room) <= NAME_LINES) return { shown: { ...name, text: words }, room, isShortened: false };
  }
  const short = shortName === null ? "" : plain(shortName);
  if (shortName !== null && short !== "" && short.length < words.length && short.length <= LETTERS)
    return { shown: { ...shortName, text: short }, room: roomFor(short, usual), isShortened: true };
  if (!isLong) return { shown: { ...name, text: words }, room: widest, isShortened: false };
  let kept = "";
  for (const { segment } of letters.segment(words.slice(0, LETTERS))) kept += segment;
  return { shown: { ...name, text: `${kept.trimEnd()}…` }, room: widest, isShortened: true };
}

export function networkCard({ isDark, isUnknown, name, shortName, lines, codes, tag }: CardWords): NetworkCard {
  const ink: ColourName = isDark ? "on-ground" : "ink";
  const quiet: ColourName = isDark ? "quiet-on-ground" : "quiet";
  const sign = isUnknown ? measureText("?", fontOf(cardType.sign)) + 7 : 0;
  const nameLook: TextLook = { type: cardType.name, colour: ink };
  const lineLook: TextLook = { type: cardType.line, colour: quiet };
  const { shown, room: nameRoom, isShortened } = fittedName(name, shortName, cardType.name, sign);
  const texts: TextBlock[] = [];
  const frames: CardShape[] = [];
  const left = space.inline;
  let y = space.block;
  const nameBlock = shownBlock(shown, nameLook, { x: left + sign, y, width: nameRoom });
  const room = Math.max(space.most - 2 * space.inline, nameBlock.width + sign);
  texts.push(nameBlock);
  let widest = nameBlock.width + sign;
  if (sign > 0) {
    const signLook: TextLook = { type: cardType.sign, colour: quiet };
    texts.push(textBlock([{ words: "?", look: signLook }], { x: left, y: y - 1, width: sign }));
  }
  y += Math.max(nameBlock.height, sign > 0 ? lineHeight(cardType.sign) : 0);
  for (const line of lines) {
    const block = textBlock([{ words: line, look: lineLook }], { x: left, y: y + space.gap, width: room });
    texts.push(block);
    widest = Math.max(widest, block.width);
    y += space.gap + block.height;
  }
  const badges = [
    ...codes.map(code => ({
      words: code,
      look: { type: cardType.code, colour: ink } satisfies TextLook,
      isTag: false,
    })),
    ...(tag === null
      ? []
      : [
          {
            words: tag,
            look: { type: cardType.tag, colour: isDark ? "ground" : "paper" } satisfies TextLook,
            isTag: true,
          },
        ]),
  ].map(badge => ({ ...badge, width: measureText(badge.words, fontOf(badge.look.type)) + 2 * space.badge }));
  if (badges.length > 0) {
    y += space.foot;
    const height = lineHeight(cardType.code) + 2;
    let x = left;
    for (const { words: said, look, isTag, width } of badges) {
      if (x > left && x + width > left + room) [x, y] = [left, y + height + space.between];
      frames.push({
        d: `M${x + 0.5} ${y + 0.5}h${width - 1}v${height - 1}h${1 - width}z`,
        fill: isTag ? (isDark ? "on-ground" : "ink") : null,
        stroke: isTag ? null : isDark ? "quiet-on-ground" : "edge",
      });
      texts.push(
        textBlock([{ words: said, look }], {
          x: x + space.badge,
          y: y + 1,
          width,
        }),
      );
      x += width + space.between;
      widest = Math.max(widest, x - space.between - left);
    }
    y += height;
  }
  return {
    width: Math.ceil(Math.max(space.least, widest + 2 * space.inline)),
    height: Math.ceil(y + space.block),
    frames,
    texts,
    name: nameBlock.lines.map(({ pieces }) => pieces.map(piece => piece.words).join("")),
    isShortened,
    farNames: [name, ...(shortName === null ? [] : [shortName])]
      .map(plain)
      .filter((words, place, all) => words !== "" && words.length <= LETTERS && all.indexOf(words) === place),
  };
}
