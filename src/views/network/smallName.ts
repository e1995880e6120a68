/** The name of a party in its box, where the box is too small on the screen for all its words. */
import { measureText, wrapText } from "../../layout/index.ts";
import { fontOf } from "../svg/textBlock.ts";
import { cardType } from "./networkCard.ts";
import type { NetworkCard } from "./networkPicture.ts";

/** px of the type on the screen, whatever the zoom. */
export const SMALL_NAME = { size: 12, line: 13.5 } as const;
/** In less px than this, a name would be a few letters and an ellipsis, and say nothing. */
const LEAST_WIDTH = 32;
const LEAST_LETTERS = 6;
/** px by which widths are rounded: zooming changes the width all the time, but lines rarely. */
const STEP = 4;

const font = fontOf({ ...cardType.name, size: SMALL_NAME.size });
const known = new WeakMap<NetworkCard, Map<string, readonly string[]>>();

/** The letters of a name that are considered. */
const LOOKED_AT = 400;

function shortened(line: string, width: number): string {
  let text = line.slice(0, LOOKED_AT).trimEnd().replace(/…$/u, "");
  while (text.length > 1 && measureText(`${text}…`, font) > width) text = text.slice(0, -1).trimEnd();
  return `${text}…`;
}

/** Scripts whose words are not broken without a hyphen. */
const WHOLE_WORDS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The name up to the first word that is wider than its box, and as much of that word as fits. */
function withinWords(name: string, width: number): string {
  const words = name.split(" ");
  const wide = words.findIndex(word => WHOLE_WORDS.test(word) && measureText(word, font) > width);
  return wide < 0 ? name : [...words.slice(0, wide), shortened(words[wide]!, width)].join(" ");
}

/**
 * @param width px of the screen that are available; so is `height`
 * @returns the lines, of which the last ends in "…" if the name is longer; none if there is no room
 */
export function smallName(card: NetworkCard, width: number, height: number): readonly string[] {
  const across = Math.floor(width / STEP) * STEP;
  const count = Math.floor((height - 4) / SMALL_NAME.line);
  if (across < LEAST_WIDTH || count < 1) return [];
  const ofCard = known.get(card) ?? new Map<string, readonly string[]>();
  known.set(card, ofCard);
  const key = `${across} ${count}`;
  const before = ofCard.get(key);
  if (before) return before;
  const name = card.name.join("").replace(/\s+/gu, " ").trim();
  const lines = wrapText(withinWords(name, across), across, font).map(line => line.trim());
  const fresh =
    lines.length <= count ? lines : [...lines.slice(0, count - 1), shortened(lines.slice(count - 1).join(" "), across)];
  const all = fresh.join("");
  const isTelling = !all.endsWith("…") || all.length > LEAST_LETTERS;
  ofCard.set(key, isTelling ? fresh : []);
  return isTelling ? fresh : [];
}
