/**
 * Paints a network on a canvas, with the same paths and lines of type as in a file. From afar, where cards cannot be
 * read, they are boxes, and a few names stand over them.
 */
import { measureText, type NetworkPlaces, wrapText } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import { SANS, SERIF } from "../svg/drawText.ts";
import { fontOf, type TextBlock } from "../svg/textBlock.ts";
import { partOfLine } from "./alongLine.ts";
import { boxPath, cardShapes } from "./cardShapes.ts";
import { clippedLine, type View } from "./clippedLine.ts";
import type { GroupBox } from "./groupBoxes.ts";
import { doOverlap, groundOf, groupNames } from "./groupNames.ts";
import { MOST_BENT, WHOLE } from "./lineGeometry.ts";
import { FADED, HEAD, type LineLook, lookOfLine } from "./lineLook.ts";
import type { LineNote } from "./lineNotes.ts";
import type { LinePath, Point } from "./linePath.ts";
import { lineShapes } from "./lineShapes.ts";
import { cardType } from "./networkCard.ts";
import type { CardShape, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf, GROUP_LOOK, lookOfNode } from "./nodeLook.ts";
import { SMALL_NAME, smallName } from "./smallName.ts";

/** px of the canvas for one px of the picture, and the position of the picture's origin on the canvas. */
export type Viewport = { readonly zoom: number; readonly x: number; readonly y: number };

export type Painting = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  /** The paths of the lines, in their order. */
  readonly paths: readonly LinePath[];
  readonly boxes: readonly GroupBox[];
  readonly notes: readonly LineNote[];
  readonly palette: Palette;
  readonly viewport: Viewport;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The index of the party that is being moved, which lies on top; −1 for none. */
  readonly moving: number;
};

type Context = CanvasRenderingContext2D;

/** The zoom from which cards can be read. */
const READABLE_ZOOM = 0.62;
/** The zoom from which a box is drawn with everything but its words. */
const SHAPED_ZOOM = 0.2;
/** The zoom from which heads and dashes of lines can be seen. */
const HEAD_ZOOM = 0.25;
/** The least px of a line on the screen. */
const THINNEST = 0.5;
/** The opacity of lines that would be thinner than that, seen from afar. */
const FAR = 0.55;
/** px that marks, rings and piles reach beyond a card. */
const BEYOND = 20;
/** The most names that stand alone, and px of their type on the screen. */
const NAMES = 60;
const NAME_SIZE = 12;
/** Square px of the screen for each of them: more names would cover what they name. */
const AREA_OF_NAME = 9000;

type Traced = readonly (CardShape & { readonly path: Path2D })[];
const traced = new WeakMap<NetworkNode, { whole?: Traced; bare?: Traced }>();

/** @param kind `bare`: without the frames of words, which cannot be read */
function tracedShapes(node: NetworkNode, kind: "whole" | "bare"): Traced {
  const known = traced.get(node) ?? {};
  traced.set(node, known);
  known[kind] ??= cardShapes(node, kind === "whole").map(shape => ({ ...shape, path: new Path2D(shape.d) }));
  return known[kind];
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

/** As in a file, text from right to left is isolated by these marks. */
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
  paintShapes(context, tracedShapes(node, "whole"), palette);
  for (const text of texts) paintText(context, text, palette);
  context.restore();
}

/**
 * The weight of a name, by how well it orients: first what is selected, then marked parties, those in most dossiers,
 * clients, and all others.
 */
const weightOf = ({ isSelected, isMarked, dossiers, isClient }: NetworkNode): number =>
  (isSelected ? 8 : 0) + (isMarked ? 4 : 0) + (dossiers.length > 1 ? 2 : 0) + (isClient ? 1 : 0);

/** px that a name may reach over the edges of a light box; on the dark box of workers it has to stay inside. */
const reachOf = (node: NetworkNode): number => (baseOf(node) === "workers" ? -3 : 8);

const linesIn = (node: NetworkNode, zoom: number): readonly string[] =>
  smallName(node.card, node.card.width * zoom + 2 * reachOf(node), node.card.height * zoom);

/** Paints only the names of cards that cannot be read, as far as there is room. */
function paintSmallNames(context: Context, { picture, places, viewport, palette, width, height }: Painting) {
  const { zoom, x: panX, y: panY } = viewport;
  context.font = `600 ${SMALL_NAME.size}px ${SANS}`;
  context.letterSpacing = "0px";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.setLineDash([]);
  context.textAlign = "center";
  picture.nodes.forEach((node, place) => {
    const [x, y] = [places.x[place]! * zoom + panX, places.y[place]! * zoom + panY];
    const [across, down] = [(node.card.width / 2) * zoom, (node.card.height / 2) * zoom];
    if (x + across < 0 || x - across > width || y + down < 0 || y - down > height) return;
    const lines = linesIn(node, zoom);
    const isDark = baseOf(node) === "workers";
    const first = y - (lines.length * SMALL_NAME.line) / 2 + SMALL_NAME.size - 1.5;
    context.direction = node.name.direction === "rtl" ? "rtl" : "ltr";
    context.globalAlpha = node.isFaded ? FADED : 1;
    context.fillStyle = palette[isDark ? "on-ground" : "ink"];
    context.strokeStyle = palette.card;
    lines.forEach((line, at) => {
      const top = first + at * SMALL_NAME.line;
      if (!isDark) context.strokeText(line, x, top);
      context.fillText(line, x, top);
    });
  });
  context.globalAlpha = 1;
  context.textAlign = "left";
  context.direction = "ltr";
}

const ordered = new WeakMap<NetworkPicture, readonly number[]>();

/** The indices of parties that are not faded, in the order in which their names are wanted. */
function wantedNames(picture: NetworkPicture): readonly number[] {
  const known = ordered.get(picture);
  if (known) return known;
  const weights = picture.nodes.map(weightOf);
  const fresh = picture.nodes
    .flatMap(({ isFaded }, place) => (isFaded ? [] : [place]))
    .sort((a, b) => weights[b]! - weights[a]! || a - b);
  ordered.set(picture, fresh);
  return fresh;
}

/** px of the screen between a name and its box, which are also the px that it may reach beyond the box to each side. */
const APART = 4;
const OVERHANG = 14;
/** The most px on the screen of a group's name whose box is narrower, the best first; and the most lines. */
const GROUP_WIDTHS = [110, 170, 260] as const;
const GROUP_LINES = 4;

type CardBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const font = fontOf({ ...cardType.name, size: NAME_SIZE });
const LINE = NAME_SIZE + 2;

/**
 * Paints the whole names of groups above or below their boxes, on paper-coloured ground. A name without room that would
 * hide somebody is left out until the reader zooms in.
 * @param cards the cards as they are on the screen
 * @returns the room that the names take
 */
function paintGroupNames(
  context: Context,
  { boxes, viewport: { zoom, x: panX, y: panY }, palette, width, height }: Painting,
  cards: readonly CardBox[],
): CardBox[] {
  const grounds = boxes.map(box => ({
    left: (box.x - box.width / 2) * zoom + panX,
    top: (box.y - box.height / 2) * zoom + panY,
    width: box.width * zoom,
    height: box.height * zoom,
  }));
  const view = { left: 0, top: 0, width, height };
  const taken: CardBox[] = [];
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
    const isFreeOf = (others: readonly CardBox[]) => (name: CardBox) =>
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
  return taken;
}

/**
 * Paints the names of groups, and of some boxes without room for a name. These stand directly above or below their box,
 * and never where they could belong to another.
 */
function paintNames(context: Context, painting: Painting) {
  const { picture, places, viewport, palette, width, height } = painting;
  const { zoom, x: panX, y: panY } = viewport;
  context.font = `600 ${NAME_SIZE}px ${SANS}`;
  context.letterSpacing = "0px";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.setLineDash([]);
  const view = { left: 0, top: 0, width, height };
  const seen = new Map<number, CardBox>();
  picture.nodes.forEach(({ card }, place) => {
    const sides = {
      left: (places.x[place]! - card.width / 2) * zoom + panX,
      top: (places.y[place]! - card.height / 2) * zoom + panY,
      width: card.width * zoom,
      height: card.height * zoom,
    };
    if (doOverlap(sides, view)) seen.set(place, sides);
  });
  const cards = [...seen.values()];
  const taken = paintGroupNames(context, painting, cards);
  const most = taken.length + Math.min(NAMES, (width * height) / AREA_OF_NAME);
  for (const place of wantedNames(picture)) {
    if (taken.length >= most) return;
    const node = picture.nodes[place]!;
    const box = seen.get(place);
    if (box === undefined || linesIn(node, zoom).length > 0) continue;
    const words = node.card.name.join("").replace(/\s+/gu, " ");
    const wide = measureText(words, font);
    if (wide > box.width + 2 * OVERHANG) continue;
    const left = box.left + (box.width - wide) / 2;
    if (left < 0 || left + wide > width) continue;
    const own = [box.top - APART - NAME_SIZE, box.top + box.height + APART]
      .map(top => ({ left, top, width: wide, height: NAME_SIZE }))
      .find(sides => {
        // Nobody else may be as near to the name as its own box.
        const around = {
          left: left - 2 * APART,
          top: sides.top - 2 * APART,
          width: wide + 4 * APART,
          height: NAME_SIZE + 4 * APART,
        };
        return (
          sides.top >= 0 &&
          sides.top + NAME_SIZE <= height &&
          taken.every(other => !doOverlap(around, other)) &&
          cards.every(other => other === box || !doOverlap(around, other))
        );
      });
    if (own === undefined) continue;
    taken.push(own);
    const base = own.top + NAME_SIZE - 2;
    context.strokeStyle = palette.paper;
    context.strokeText(words, left, base);
    context.fillStyle = palette.ink;
    context.fillText(words, left, base);
  }
}

type Strokes = {
  readonly look: LineLook;
  readonly isFaded: boolean;
  /** Higher ranks are marked. */
  readonly rank: number;
  readonly lines: number[];
};
const stroked = new WeakMap<NetworkPicture, readonly Strokes[]>();

/** Gathers lines that look the same, to draw them at once, with the marked ones over the others. */
function strokesOf(picture: NetworkPicture): readonly Strokes[] {
  const known = stroked.get(picture);
  if (known) return known;
  const looks = new Map<string, Strokes>();
  picture.lines.forEach((line, place) => {
    const look = lookOfLine(line);
    const rank = line.isSelected ? 3 : line.isMarked ? 2 : line.isFaded ? 0 : 1;
    const key = `${rank} ${look.colour} ${look.width} ${look.dashes} ${look.head}`;
    const same = looks.get(key);
    if (same) same.lines.push(place);
    else looks.set(key, { look, isFaded: line.isFaded, lines: [place], rank });
  });
  const fresh = [...looks.values()].sort((a, b) => a.rank - b.rank);
  stroked.set(picture, fresh);
  return fresh;
}

/** Whether something of a line may be visible. */
function isSeen({ start, end, loop, bend }: LinePath, { left, right, top, bottom }: View): boolean {
  const a = bend ?? loop?.[0] ?? start;
  const b = loop?.[1] ?? end;
  return (
    Math.max(start.x, end.x, a.x, b.x) >= left &&
    Math.min(start.x, end.x, a.x, b.x) <= right &&
    Math.max(start.y, end.y, a.y, b.y) >= top &&
    Math.min(start.y, end.y, a.y, b.y) <= bottom
  );
}

/** Traces the parts of a line that is no loop, up to its head if that is drawn. */
function traceLine(
  context: Context,
  path: LinePath,
  parts: LinePath["parts"],
  view: View,
  hasHead: boolean,
  dashes: number,
) {
  const { start, end, bend } = path;
  const from = bend ?? start;
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const back = hasHead ? Math.min(HEAD.notch, length) / length : 0;
  const neck = { x: end.x + (from.x - end.x) * back, y: end.y + (from.y - end.y) * back };
  const between = (share: number): Point => ({
    x: start.x + (end.x - start.x) * share,
    y: start.y + (end.y - start.y) * share,
  });
  for (const [first, last] of parts) {
    if (bend !== null) {
      const [a, drawing, b] = partOfLine(path, first, last)[0]!;
      const stop = last === 1 ? neck : b;
      context.moveTo(a.x, a.y);
      context.quadraticCurveTo(drawing.x, drawing.y, stop.x, stop.y);
      continue;
    }
    const a = first === 0 ? start : between(first);
    const stop = last === 1 ? neck : between(last);
    const part = clippedLine(a, stop, view, hasHead ? dashes : 0);
    if (part === null) continue;
    context.moveTo(a.x + (stop.x - a.x) * part[0], a.y + (stop.y - a.y) * part[0]);
    context.lineTo(a.x + (stop.x - a.x) * part[1], a.y + (stop.y - a.y) * part[1]);
  }
}

function paintLines(context: Context, { picture, paths, palette, viewport: { zoom } }: Painting, view: View) {
  const hasHeads = zoom >= HEAD_ZOOM;
  // Of very many lines seen from afar, gaps cannot be seen.
  const isWhole = !hasHeads && picture.nodes.length > MOST_BENT;
  for (const { look, isFaded, lines, rank } of strokesOf(picture)) {
    context.globalAlpha = (isFaded ? FADED : 1) * (hasHeads || rank > 1 ? 1 : FAR);
    context.strokeStyle = context.fillStyle = palette[look.colour];
    context.lineWidth = Math.max(look.width, THINNEST / zoom);
    context.lineCap = look.dashes.length > 0 ? "round" : "butt";
    context.setLineDash(hasHeads ? [...look.dashes] : []);
    const dashes = look.dashes.reduce((sum, px) => sum + px, 0);
    const seen: number[] = [];
    context.beginPath();
    for (const place of lines) {
      const path = paths[place]!;
      if (!isSeen(path, view)) continue;
      seen.push(place);
      if (path.loop === null) traceLine(context, path, isWhole ? WHOLE : path.parts, view, hasHeads, dashes);
    }
    context.stroke();
    if (!hasHeads) continue;
    context.beginPath();
    for (const place of seen) {
      const { start: begin, end, loop, bend } = paths[place]!;
      if (loop !== null) continue;
      const start = bend ?? begin;
      const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
      const [x, y] = [(start.x - end.x) / length, (start.y - end.y) / length];
      const [neckX, neckY] = [end.x + x * HEAD.length, end.y + y * HEAD.length];
      context.moveTo(neckX - y * HEAD.side, neckY + x * HEAD.side);
      context.lineTo(end.x, end.y);
      context.lineTo(neckX + y * HEAD.side, neckY - x * HEAD.side);
      if (look.head === "open") context.lineTo(end.x + x * HEAD.notch, end.y + y * HEAD.notch);
      context.closePath();
    }
    context.fill();
    for (const place of seen)
      if (paths[place]!.loop !== null) paintShapes(context, lineShapes(paths[place]!, look), palette);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Paints cards that cannot be read as boxes in their colours. */
function paintBoxes(context: Context, { picture, places, palette, viewport: { zoom } }: Painting, view: View) {
  context.lineCap = "butt";
  for (const [place, node] of picture.nodes.entries()) {
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

/** @param ratio px of the screen for one px of the page */
export function paintNetwork(context: Context, painting: Painting, ratio: number): void {
  const { picture, places, notes, boxes, palette, viewport, width, height, moving } = painting;
  const { zoom, x: panX, y: panY } = viewport;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = palette.paper;
  context.globalAlpha = 1;
  context.fillRect(0, 0, width, height);
  context.fontKerning = "none";
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * panX, ratio * panY);
  const [left, top] = [-panX / zoom, -panY / zoom];
  const view = { left, top, right: left + width / zoom, bottom: top + height / zoom };
  const isReadable = zoom >= READABLE_ZOOM;
  for (const box of boxes) {
    const d = boxPath(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, 3);
    paintShapes(context, [{ d, ...GROUP_LOOK }], palette);
  }
  paintLines(context, painting, view);
  if (!isReadable) {
    paintBoxes(context, painting, view);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintSmallNames(context, painting);
    paintNames(context, painting);
    return;
  }
  for (const name of groupNames(boxes, picture.nodes, places)) {
    paintShapes(context, [groundOf(name)], palette);
    paintText(context, name.text, palette);
  }
  picture.nodes.forEach((node, place) => {
    const [x, y] = [places.x[place]!, places.y[place]!];
    const [across, down] = [node.card.width / 2 + BEYOND, node.card.height / 2 + BEYOND];
    if (place === moving || x + across < view.left || x - across > view.right) return;
    if (y + down >= view.top && y - down <= view.bottom) paintCard(context, node, x, y, palette);
  });
  for (const { line, shapes, texts } of notes) {
    context.globalAlpha = picture.lines[line]!.isFaded ? FADED : 1;
    paintShapes(context, shapes, palette);
    for (const text of texts) paintText(context, text, palette);
  }
  context.globalAlpha = 1;
  if (moving >= 0) paintCard(context, picture.nodes[moving]!, places.x[moving]!, places.y[moving]!, palette);
}
