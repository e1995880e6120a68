/** What stands on a card in a column as narrow as half a phone: its name, its country, its first line. */
import { measureText } from "../../layout/index.ts";
import { type ColourName, chainSpace, chainType, type TypeSize } from "../../theme/index.ts";
import type { CardPicture } from "../chain/chainPicture.ts";
import { isOnGround } from "../drawing/cardLettering.ts";
import { type Lettering, type LetteringFrame, noLettering } from "../drawing/lettering.ts";
import { fontOf, lineHeight, shownBlock, type TextBlock, textBlock } from "../svg/textBlock.ts";

const INLINE = 8;
const BLOCK = 5;
/** px of the sign of a party that is not known, before its name. */
const SIGN = 12;
const NAME: TypeSize = { cut: "sans-600", size: 14.5, line: 1.2 };
const WORKERS: TypeSize = { cut: "serif-600", size: 16.5, line: 1.18 };
const LINE: TypeSize = { cut: "sans-400", size: 13, line: 1.25 };

/** @param width px */
export function slimCardLettering(card: CardPicture, width: number): Lettering {
  const { country } = chainSpace;
  const isDark = isOnGround(card);
  const [ink, quiet]: readonly [ColourName, ColourName] = isDark ? ["on-ground", "quiet-on-ground"] : ["ink", "quiet"];
  const inner = Math.max(20, width - 2 * INLINE);
  const texts: TextBlock[] = [];
  const frames: LetteringFrame[] = [];
  let y = BLOCK;
  const put = (block: TextBlock) => {
    texts.push(block);
    y += block.height;
  };
  const place = () => ({ x: INLINE, y, width: inner });
  const isUnknown = card.manner === "unknown";
  if (isUnknown) texts.push(textBlock([{ words: "?", look: { type: NAME, colour: quiet } }], place()));
  const name = isUnknown ? { ...place(), x: INLINE + SIGN, width: inner - SIGN } : place();
  put(shownBlock(card.name, { type: isDark ? WORKERS : NAME, colour: ink }, name));
  for (const line of card.reading === null ? card.lines : [card.reading, ...card.lines])
    put(shownBlock(line, { type: LINE, colour: quiet }, place()));
  const height = lineHeight(chainType.country) + 2 * (country.block + country.border);
  let x = INLINE;
  y += card.countries.length > 0 ? 2 : 0;
  for (const { code } of card.countries) {
    const across = measureText(code, fontOf(chainType.country)) + 2 * (country.inline + country.border);
    if (x > INLINE && x + across > INLINE + inner) {
      x = INLINE;
      y += height + country.gap;
    }
    frames.push({ x, y, width: across, height, colour: isDark ? "quiet-on-ground" : "edge" });
    const at = { x: x + country.inline + country.border, y: y + country.block + country.border, width: across };
    texts.push(textBlock([{ words: code, look: { type: chainType.country, colour: ink } }], at));
    x += across + country.gap;
  }
  if (card.countries.length > 0) y += height;
  return { ...noLettering, height: y + BLOCK, texts, frames };
}
