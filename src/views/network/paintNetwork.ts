/**
 * What lies over Cytoscape’s boxes and lines, on a canvas: the cards with their words, the words on lines, the names of
 * groups. The same paths and lines of type as in a file. Far away, where cards cannot be read, names of a few stand alone.
 */
import { measureText, type NetworkPlaces } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import { SANS, SERIF } from "../chain/drawText.ts";
import { fontOf, type TextBlock } from "../chain/textBlock.ts";
import { cardShapes } from "./cardShapes.ts";
import { FADED } from "./lineLook.ts";
import type { LineNote } from "./lineNotes.ts";
import { cardType } from "./networkCard.ts";
import type { CardShape, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { SMALL_NAME, smallName } from "./smallName.ts";

/** Px of the canvas for one of the picture, and where its origin lies. */
export type Viewport = { readonly zoom: number; readonly x: number; readonly y: number };

export type Painting = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  readonly notes: readonly LineNote[];
  readonly names: readonly TextBlock[];
  readonly palette: Palette;
  readonly viewport: Viewport;
  /** px */
  readonly width: number;
  readonly height: number;
  /** Place of the party that is being moved, which lies on top; −1 without. */
  readonly moving: number;
};

type Context = CanvasRenderingContext2D;

/** From this zoom on cards can be read. */
const READABLE_ZOOM = 0.5;
/** Names that stand alone, at most; px of their type on the screen. */
const NAMES = 60;
const NAME_SIZE = 12;

type Traced = CardShape & { readonly path: Path2D };
const traced = new WeakMap<NetworkNode, readonly Traced[]>();

function tracedShapes(node: NetworkNode): readonly Traced[] {
  const known = traced.get(node);
  if (known) return known;
  const fresh = cardShapes(node).map(shape => ({ ...shape, path: new Path2D(shape.d) }));
  traced.set(node, fresh);
  return fresh;
}

function paintShapes(context: Context, shapes: readonly (CardShape & { readonly path?: Path2D })[], palette: Palette) {
  for (const { d, path = new Path2D(d), fill, stroke, width = 1, dashes = [], at } of shapes) {
    context.save();
    if (at) {
      context.translate(at.x, at.y);
      context.scale(at.scale, at.scale);
    }
    if (fill !== null) {
      context.fillStyle = palette[fill];
      context.fill(path);
    }
    if (stroke !== null) {
      context.strokeStyle = palette[stroke];
      context.lineWidth = width;
      context.lineJoin = "round";
      context.lineCap = dashes.length > 0 ? "round" : "butt";
      context.setLineDash([...dashes]);
      context.stroke(path);
    }
    context.restore();
  }
}

/** As in a file: what runs from right to left is isolated by the marks for it. */
const RIGHT_TO_LEFT = ["\u2067", "\u2069"] as const;

function paintText(context: Context, { lines, anchor, direction }: TextBlock, palette: Palette) {
  const [open, close] = direction === "rtl" ? RIGHT_TO_LEFT : ["", ""];
  for (const { x, y, pieces } of lines) {
    let left = x;
    if (anchor !== "start") {
      const all = pieces.reduce((sum, { words, look }) => sum + measureText(words, fontOf(look.type)), 0);
      left -= anchor === "middle" ? all / 2 : all;
    }
    for (const { words, look } of pieces) {
      const { size, spacing = 0 } = fontOf(look.type);
      const isSerif = look.type.cut === "serif-600";
      context.font = `${look.type.cut === "sans-400" ? 400 : 600} ${size}px ${isSerif ? SERIF : SANS}`;
      context.letterSpacing = `${spacing}px`;
      context.fillStyle = palette[look.colour];
      context.fillText(`${open}${words}${close}`, left, y);
      left += measureText(words, fontOf(look.type));
    }
  }
}

function paintCard(context: Context, node: NetworkNode, x: number, y: number, palette: Palette) {
  const { width, height, texts } = node.card;
  context.save();
  context.translate(x - width / 2, y - height / 2);
  if (node.isFaded) {
    context.fillStyle = palette.paper;
    context.fillRect(0, 0, width, height);
    context.globalAlpha = FADED;
  }
  paintShapes(context, tracedShapes(node), palette);
  for (const text of texts) paintText(context, text, palette);
  context.restore();
}

/** Those that orient: what is looked at, then whoever stands in most dossiers, then the clients. */
const weightOf = ({ isSelected, isMarked, dossiers, isClient, isFaded }: NetworkNode): number =>
  isFaded ? 0 : (isSelected ? 8 : 0) + (isMarked ? 4 : 0) + (dossiers.length > 1 ? 2 : 0) + (isClient ? 1 : 0);

const linesIn = ({ card }: NetworkNode, zoom: number): readonly string[] =>
  smallName(card, card.width * zoom, card.height * zoom);

/** Of cards that cannot be read, the name alone, as far as the box has room for it. */
function paintSmallNames(context: Context, { picture, places, viewport, palette, width, height }: Painting) {
  const { zoom, x: panX, y: panY } = viewport;
  context.font = `600 ${SMALL_NAME.size}px ${SANS}`;
  context.letterSpacing = "0px";
  picture.nodes.forEach((node, place) => {
    const [x, y] = [places.x[place]! * zoom + panX, places.y[place]! * zoom + panY];
    const [across, down] = [(node.card.width / 2) * zoom, (node.card.height / 2) * zoom];
    if (x + across < 0 || x - across > width || y + down < 0 || y - down > height) return;
    const lines = linesIn(node, zoom);
    const isRightToLeft = node.name.direction === "rtl";
    context.direction = isRightToLeft ? "rtl" : "ltr";
    context.globalAlpha = node.isFaded ? FADED : 1;
    context.fillStyle = palette[node.manner === "workers" ? "on-ground" : "ink"];
    const left = isRightToLeft ? x + across - SMALL_NAME.inset : x - across + SMALL_NAME.inset;
    const first = y - (lines.length * SMALL_NAME.line) / 2 + SMALL_NAME.size - 1.5;
    context.textAlign = isRightToLeft ? "right" : "left";
    lines.forEach((line, at) => {
      context.fillText(line, left, first + at * SMALL_NAME.line);
    });
  });
  context.globalAlpha = 1;
  context.textAlign = "left";
  context.direction = "ltr";
}

/** Of boxes that have no room for a name, those of a few stand above them. */
function paintNames(context: Context, { picture, places, viewport, palette, width, height }: Painting) {
  const font = fontOf({ ...cardType.name, size: NAME_SIZE });
  const taken: { left: number; right: number; top: number }[] = [];
  const wanted = picture.nodes
    .map((node, place) => ({ node, place, weight: weightOf(node) }))
    .filter(({ node, weight }) => weight > 0 && linesIn(node, viewport.zoom).length === 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  context.font = `600 ${NAME_SIZE}px ${SANS}`;
  context.letterSpacing = "0px";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.setLineDash([]);
  for (const { node, place } of wanted) {
    if (taken.length >= NAMES) return;
    const words = node.card.name.join("").replace(/\s+/gu, " ");
    const half = measureText(words, font) / 2;
    const x = places.x[place]! * viewport.zoom + viewport.x;
    const y = (places.y[place]! - node.card.height / 2) * viewport.zoom + viewport.y - 4;
    const box = { left: x - half, right: x + half, top: y - NAME_SIZE };
    if (box.right < 0 || box.left > width || y < NAME_SIZE || y > height) continue;
    const isHidden = taken.some(
      other =>
        box.left < other.right + 6 && other.left < box.right + 6 && Math.abs(box.top - other.top) < NAME_SIZE + 4,
    );
    if (isHidden) continue;
    taken.push(box);
    context.strokeStyle = palette.paper;
    context.strokeText(words, box.left, y);
    context.fillStyle = palette.ink;
    context.fillText(words, box.left, y);
  }
}

/** @param ratio px of the screen for one of the page */
export function paintNetwork(context: Context, painting: Painting, ratio: number): void {
  const { picture, places, notes, names, palette, viewport, width, height, moving } = painting;
  const { zoom, x: panX, y: panY } = viewport;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.fontKerning = "none";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.globalAlpha = 1;
  if (zoom < READABLE_ZOOM) {
    paintSmallNames(context, painting);
    paintNames(context, painting);
    return;
  }
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * panX, ratio * panY);
  const [left, top] = [-panX / zoom, -panY / zoom];
  const [right, bottom] = [left + width / zoom, top + height / zoom];
  /** px that marks, rings and piles reach beyond a card. */
  const beyond = 20;
  for (const name of names) paintText(context, name, palette);
  picture.nodes.forEach((node, place) => {
    const [x, y] = [places.x[place]!, places.y[place]!];
    const [across, down] = [node.card.width / 2 + beyond, node.card.height / 2 + beyond];
    if (place === moving || x + across < left || x - across > right || y + down < top || y - down > bottom) return;
    paintCard(context, node, x, y, palette);
  });
  for (const { line, shapes, texts } of notes) {
    context.globalAlpha = picture.lines[line]!.isFaded ? FADED : 1;
    paintShapes(context, shapes, palette);
    for (const text of texts) paintText(context, text, palette);
  }
  context.globalAlpha = 1;
  if (moving >= 0) paintCard(context, picture.nodes[moving]!, places.x[moving]!, places.y[moving]!, palette);
}
