/** Paints boxes that are seen from afar: parties, the names of those that have room for one, and the names of groups. */

import { measureText, wrapText } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import { SANS } from "../svg/drawText.ts";
import { fontOf } from "../svg/textBlock.ts";
import { doOverlap, type PlacedBox } from "./boxIndex.ts";
import { cardShapes } from "./cardShapes.ts";
import type { View } from "./clippedLine.ts";
import { FAR_NAME } from "./farFits.ts";
import type { FarCard } from "./farNaming.ts";
import { FADED } from "./lineLook.ts";
import { cardType } from "./networkCard.ts";
import type { NetworkNode } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";
import type { Context, Painting } from "./painting.ts";
import { paintShapes, tracedShapes } from "./paintShapes.ts";

/**
 * Paints the cards whose names fit into their boxes, without their words, and a plate for each party that has no room for
 * its name. Cards that have grown are painted with their names.
 */
export function paintBoxes(
  context: Context,
  { picture, places, far, palette, viewport: { zoom } }: Painting,
  view: View,
) {
  context.lineCap = "butt";
  for (const [place, node] of picture.nodes.entries()) {
    const card = far?.cards.get(place);
    if (card?.isGrown) continue;
    const { width, height } = node.card;
    const [left, top] = [places.x[place]! - width / 2, places.y[place]! - height / 2];
    if (left > view.right || left + width < view.left || top > view.bottom || top + height < view.top) continue;
    if (node.isFaded) {
      context.fillStyle = palette.paper;
      context.fillRect(left, top, width, height);
    }
    context.globalAlpha = node.isFaded ? FADED : 1;
    if (card) {
      context.save();
      context.translate(left, top);
      paintShapes(context, tracedShapes(node, "bare"), palette);
      context.restore();
    } else paintPlate(context, node, { left, top, width, height }, palette);
    context.globalAlpha = 1;
    if (!node.isSelected || card) continue;
    const beyond = 3 / zoom;
    context.strokeStyle = palette.ink;
    context.lineWidth = 2 / zoom;
    context.strokeRect(left - beyond, top - beyond, width + 2 * beyond, height + 2 * beyond);
  }
}

/** A party as a plain plate: no card, since a card has its name. Workers are dark, as everywhere. */
function paintPlate(context: Context, node: NetworkNode, { left, top, width, height }: PlacedBox, palette: Palette) {
  context.fillStyle = palette[baseOf(node) === "workers" ? "ground" : "edge"];
  context.fillRect(left, top, width, height);
}

/** Paints a card that has grown, without its name. */
function paintGrown(context: Context, { picture, palette }: Painting, card: FarCard) {
  const node = picture.nodes[card.place]!;
  const { left, top, width, height, scale } = card;
  context.save();
  context.translate(left, top);
  if (node.isFaded) {
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = FADED;
  }
  context.scale(scale, scale);
  const size = { width: width / scale, height: height / scale };
  paintShapes(context, cardShapes({ ...node, card: { ...node.card, ...size } }, false), palette);
  context.restore();
}

/** Paints cards that have grown, and the names of all that have room for one. The context begins at the picture’s origin. */
export function paintFarNames(context: Context, painting: Painting): void {
  const { picture, far, palette, viewport, width, height } = painting;
  if (far === null) return;
  context.letterSpacing = "0px";
  context.textAlign = "center";
  for (const card of far.cards.values()) {
    const [left, top] = [card.left + viewport.x, card.top + viewport.y];
    if (left > width || left + card.width < 0 || top > height || top + card.height < 0) continue;
    const node = picture.nodes[card.place]!;
    if (card.isGrown) paintGrown(context, painting, card);
    context.font = `600 ${FAR_NAME.size}px ${SANS}`;
    context.direction = node.name.direction;
    context.globalAlpha = node.isFaded ? FADED : 1;
    context.fillStyle = palette[baseOf(node) === "workers" ? "on-ground" : "ink"];
    card.lines.forEach((line, at) => {
      context.fillText(line, card.x, card.y + at * FAR_NAME.line);
    });
  }
  context.globalAlpha = 1;
  context.textAlign = "left";
  context.direction = "ltr";
}

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
