/**
 * Paints a network on a canvas, with the same paths and lines of type as in a file. From afar, where cards cannot be
 * read, they are boxes with a name.
 */
import { measureText } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import { SANS, SERIF } from "../svg/drawText.ts";
import { fontOf, type TextBlock } from "../svg/textBlock.ts";
import { partOfLine } from "./alongLine.ts";
import { boxPath } from "./cardShapes.ts";
import { clippedLine, type View } from "./clippedLine.ts";
import { groundOf, groupNames } from "./groupNames.ts";
import { MOST_BENT, WHOLE } from "./lineGeometry.ts";
import { FADED, HEAD, type LineLook, lookOfLine } from "./lineLook.ts";
import type { LinePath, Point } from "./linePath.ts";
import { lineShapes } from "./lineShapes.ts";
import type { NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { GROUP_LOOK } from "./nodeLook.ts";
import { paintBoxes, paintFarNames, paintGroupNames } from "./paintFar.ts";
import type { Context, Painting } from "./painting.ts";
import { paintShapes, tracedShapes } from "./paintShapes.ts";

/** The zoom from which heads and dashes of lines can be seen. */
const HEAD_ZOOM = 0.25;
/** The least px of a line on the screen. */
const THINNEST = 0.5;
/** The opacity of lines that would be thinner than that, seen from afar. */
const FAR = 0.55;
/** px that marks, rings and piles reach beyond a card. */
const BEYOND = 20;

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

function paintLines(context: Context, painting: Painting, view: View) {
  const { picture, far, palette, viewport } = painting;
  const { zoom } = viewport;
  const paths = far?.paths ?? painting.paths;
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

/** @param ratio px of the screen for one px of the page */
export function paintNetwork(context: Context, painting: Painting, ratio: number): void {
  const { picture, places, far, notes, boxes, palette, viewport, width, height, moving } = painting;
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
  for (const box of boxes) {
    const d = boxPath(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, 3);
    paintShapes(context, [{ d, ...GROUP_LOOK }], palette);
  }
  paintLines(context, painting, view);
  if (far !== null) {
    paintBoxes(context, painting, view);
    context.setTransform(ratio, 0, 0, ratio, ratio * panX, ratio * panY);
    paintFarNames(context, painting);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintGroupNames(context, painting);
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
