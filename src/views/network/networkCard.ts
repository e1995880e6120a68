/** The size of a party's box and its words, line by line, computed without a browser. */
import { measureText, wrapText } from "../../layout/index.ts";
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
/** The most lines of a name before it is shortened. The whole name stands in the title and in the list. */
const NAME_LINES = 3;

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** @returns the words that fit, and whether something was cut off */
function fitted(
  shown: Shown,
  look: TextLook,
  width: number,
): { readonly words: string; readonly isShortened: boolean } {
  const font = fontOf(look.type);
  const words = typeset(shown).replace(/\s+/gu, " ").trim();
  if (measureText(words, font) <= width) return { words, isShortened: false };
  const lines = wrapText(words, width, font);
  if (lines.length <= NAME_LINES) return { words, isShortened: false };
  const kept = [...letters.segment(lines[NAME_LINES - 1]!.trimEnd())].map(({ segment }) => segment);
  const last = () => `${kept.join("").trimEnd()}…`;
  while (kept.length > 1 && measureText(last(), font) > width) kept.pop();
  return { words: lines.slice(0, NAME_LINES - 1).join("") + last(), isShortened: true };
}

export function networkCard({ isDark, isUnknown, name, lines, codes, tag }: CardWords): NetworkCard {
  const ink: ColourName = isDark ? "on-ground" : "ink";
  const quiet: ColourName = isDark ? "quiet-on-ground" : "quiet";
  const sign = isUnknown ? measureText("?", fontOf(cardType.sign)) + 7 : 0;
  const room = space.most - 2 * space.inline;
  const nameLook: TextLook = { type: cardType.name, colour: ink };
  const lineLook: TextLook = { type: cardType.line, colour: quiet };
  const { words, isShortened } = fitted(name, nameLook, room - sign);
  const texts: TextBlock[] = [];
  const frames: CardShape[] = [];
  const left = space.inline;
  let y = space.block;
  const nameBlock = shownBlock({ ...name, text: words }, nameLook, { x: left + sign, y, width: room - sign });
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
  };
}
