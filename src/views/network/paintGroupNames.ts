/** Paints the names of groups in a picture that is seen from afar. */
import { measureText, wrapText } from "../../layout/index.ts";
import { SANS } from "../svg/drawText.ts";
import { fontOf } from "../svg/textBlock.ts";
import { cardType } from "./networkCard.ts";
import type { Context, Painting } from "./painting.ts";
import { doOverlap, type PlacedBox } from "./placedBoxes.ts";

/** The most px on the screen of a group's name whose box is narrower, the best first; and the most lines. */
const GROUP_WIDTHS = [110, 170, 260] as const;
const GROUP_LINES = 4;

/** px of the type on the screen, whatever the zoom. */
const NAME_SIZE = 12;
const font = fontOf({ ...cardType.name, size: NAME_SIZE });
const LINE = NAME_SIZE + 2;

/** The boxes of parties as they are on the screen. */
function cardsOf({ picture, places, far, viewport: { zoom, x: panX, y: panY } }: Painting): readonly PlacedBox[] {
  return picture.nodes.map(({ card }, place) => {
    const named = far?.cards.get(place);
    if (named) return { ...named, left: named.left + panX, top: named.top + panY };
    return {
      left: (places.x[place]! - card.width / 2) * zoom + panX,
      top: (places.y[place]! - card.height / 2) * zoom + panY,
      width: card.width * zoom,
      height: card.height * zoom,
    };
  });
}

/**
 * Paints the whole names of groups above or below their boxes, on paper-coloured ground. A name without room that would
 * hide somebody is left out until the reader zooms in.
 */
export function paintGroupNames(context: Context, painting: Painting): void {
  const { boxes, palette, width, height } = painting;
  if (boxes.length === 0) return;
  const { zoom, x: panX, y: panY } = painting.viewport;
  const cards = cardsOf(painting);
  context.font = `600 ${NAME_SIZE}px ${SANS}`;
  context.letterSpacing = "0px";
  const grounds = boxes.map(box => ({
    left: (box.x - box.width / 2) * zoom + panX,
    top: (box.y - box.height / 2) * zoom + panY,
    width: box.width * zoom,
    height: box.height * zoom,
  }));
  const view = { left: 0, top: 0, width, height };
  const taken: PlacedBox[] = [];
  boxes.forEach(({ label }, place) => {
    const ground = grounds[place]!;
    if (label === null || !doOverlap(ground, view)) return;
    const possible = GROUP_WIDTHS.flatMap(least => {
      const lines = wrapText(label, Math.max(ground.width, least), font).map(words => words.trim());
      if (lines.length > GROUP_LINES) return [];
      const size = {
        width: Math.max(...lines.map(words => measureText(words, font))) + 4,
        height: lines.length * LINE + 2,
      };
      const left = Math.max(0, Math.min(ground.left - 2, width - size.width));
      return [ground.top - size.height - 1, ground.top + ground.height + 1]
        .filter(top => top >= 0 && top + size.height <= height)
        .map(top => ({ lines, left, top, ...size }));
    });
    const isFreeOf = (others: readonly PlacedBox[]) => (name: PlacedBox) =>
      taken.every(other => !doOverlap(name, other)) && others.every(other => !doOverlap(name, other));
    const room = possible.find(isFreeOf(grounds)) ?? possible.find(isFreeOf(cards));
    if (room === undefined) return;
    taken.push(room);
    context.fillStyle = palette.paper;
    context.fillRect(room.left, room.top, room.width, room.height);
    context.fillStyle = palette.quiet;
    room.lines.forEach((words, at) => {
      context.fillText(words, room.left + 2, room.top + at * LINE + NAME_SIZE - 1);
    });
  });
}
