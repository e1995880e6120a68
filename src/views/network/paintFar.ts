/** Paints the boxes of parties that are seen from afar, and the names of those that have room for one. */
import { SANS } from "../svg/drawText.ts";
import { cardShapes } from "./cardShapes.ts";
import type { View } from "./clippedLine.ts";
import type { FarCard } from "./farCards.ts";
import { FAR_NAME } from "./farNames.ts";
import { FADED } from "./lineLook.ts";
import { baseOf, lookOfNode } from "./nodeLook.ts";
import type { Context, Painting } from "./painting.ts";
import { paintShapes, tracedShapes } from "./paintShapes.ts";

/** The zoom from which a box is drawn with everything but its words. */
const SHAPED_ZOOM = 0.2;
/** The least px of a border on the screen. */
const THINNEST = 0.5;

/** Paints boxes in their colours. Cards that have grown are painted with their names. */
export function paintBoxes(
  context: Context,
  { picture, places, far, palette, viewport: { zoom } }: Painting,
  view: View,
) {
  context.lineCap = "butt";
  for (const [place, node] of picture.nodes.entries()) {
    if (far?.cards.get(place)?.isGrown) continue;
    const { width, height } = node.card;
    const [left, top] = [places.x[place]! - width / 2, places.y[place]! - height / 2];
    if (left > view.right || left + width < view.left || top > view.bottom || top + height < view.top) continue;
    const look = lookOfNode(node);
    const rim = Math.max(look.width, THINNEST / zoom);
    if (node.isFaded) {
      context.fillStyle = palette.paper;
      context.fillRect(left, top, width, height);
    }
    context.globalAlpha = node.isFaded ? FADED : 1;
    // While a box is more than a dot, it shows whether a party is unknown, without a position, or several.
    if (zoom >= SHAPED_ZOOM) {
      context.save();
      context.translate(left, top);
      paintShapes(context, tracedShapes(node, "bare"), palette);
      context.restore();
      continue;
    }
    context.fillStyle = palette[look.stroke];
    context.fillRect(left, top, width, height);
    context.fillStyle = palette[look.fill];
    context.fillRect(left + rim, top + rim, width - 2 * rim, height - 2 * rim);
    if (node.isClient) {
      context.fillStyle = palette.ink;
      context.fillRect(left, top, width, Math.max(5, 2 / zoom));
    }
    context.globalAlpha = 1;
    if (!node.isSelected) continue;
    const beyond = 3 / zoom;
    context.strokeStyle = palette.ink;
    context.lineWidth = 2 / zoom;
    context.strokeRect(left - beyond, top - beyond, width + 2 * beyond, height + 2 * beyond);
  }
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
