/** The size of a party's box and its words, line by line, computed without a browser. */
import { measureText, widestPart, wrapText } from "../../layout/index.ts";
import { MOST_LETTERS } from "../../schema/index.ts";
import { type Shown, typeset } from "../../text/index.ts";
import type { TypeSize } from "../../theme/index.ts";
import { fontOf, shownBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import type { NetworkCard } from "./networkPicture.ts";

/** The words of a card. */
export type CardWords = {
  /** Whether they stand on the dark ground of workers. */
  readonly isDark: boolean;
  readonly name: Shown;
  /** The name for small places, if the party has one. */
  readonly shortName: Shown | null;
  /** What stands below the name: each of these takes one line or more. */
  readonly lines: readonly string[];
};

/** Type sizes in px. */
export const cardType = {
  name: { cut: "sans-600", size: 14.5, line: 1.22 },
  line: { cut: "sans-400", size: 13, line: 1.25 },
} as const satisfies Readonly<Record<string, TypeSize>>;

/** px */
const space = { inline: 11, block: 8, gap: 1, least: 84, most: 168 };
/** The most lines of a name on a card of the usual width. */
const NAME_LINES = 3;
/** px of the widest card, for long names without a short one and for long words. */
const WIDEST = 280;
/** A name with more letters is shortened even there, as wherever a chain is drawn. */
const LETTERS = MOST_LETTERS.words;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });
const plain = (shown: Shown): string => typeset(shown).replace(/\s+/gu, " ").trim();

type FittedName = { readonly shown: Shown; readonly room: number; readonly isShortened: boolean };

/** The name that a card has room for, whole: on a card of the usual width, else the short name, else on a wider card. */
function fittedName(name: Shown, shortName: Shown | null): FittedName {
  const font = fontOf(cardType.name);
  const usual = space.most - 2 * space.inline;
  const widest = WIDEST - 2 * space.inline;
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

export function networkCard({ isDark, name, shortName, lines }: CardWords): NetworkCard {
  const nameLook: TextLook = { type: cardType.name, colour: isDark ? "on-ground" : "ink" };
  const lineLook: TextLook = { type: cardType.line, colour: isDark ? "quiet-on-ground" : "quiet" };
  const { shown, room: nameRoom, isShortened } = fittedName(name, shortName);
  const left = space.inline;
  const nameBlock = shownBlock(shown, nameLook, { x: left, y: space.block, width: nameRoom, isBalanced: true });
  const room = Math.max(space.most - 2 * space.inline, nameBlock.width);
  let y = space.block + nameBlock.height + space.gap;
  const below = lines.map(words => {
    const block = textBlock([{ words, look: lineLook }], { x: left, y, width: room });
    y += block.height;
    return block;
  });
  const widest = Math.max(...[nameBlock, ...below].map(({ width }) => width));
  return {
    width: Math.ceil(Math.max(space.least, widest + 2 * space.inline)),
    height: Math.ceil(y + space.block - (below.length === 0 ? space.gap : 0)),
    name: nameBlock,
    below,
    isShortened,
  };
}
