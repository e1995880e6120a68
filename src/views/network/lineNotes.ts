/**
 * What stands on lines: words, where they hide neither a party nor other words, and the marks of contradictions. Words
 * that find no room can still be read in the list and in the title of the line.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { TypeSize } from "../../theme/index.ts";
import { type TextBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import { alongLine } from "./alongLine.ts";
import { boxPath } from "./cardShapes.ts";
import type { LinePath, Point } from "./linePath.ts";
import type { CardShape, NetworkPicture } from "./networkPicture.ts";

const type = { cut: "sans-600", size: 13, line: 1.2 } as const satisfies TypeSize;
const look: TextLook = { type, colour: "ink" };
/** px of the mark of a contradiction on a line. */
export const NOTE_MARK = 14;
/** px */
const AROUND = 4;
const WIDEST = 150;
/** Shares of the way at which words may stand, the best first. */
const SPOTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;

export type LineNote = {
  /** The index in `lines`. */
  readonly line: number;
  /** The centre of the mark of a contradiction; null without one. */
  readonly mark: Point | null;
  /** The words, with the ground on which they stand. */
  readonly words: { readonly text: TextBlock; readonly ground: CardShape } | null;
};

type CentredBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const overlap = (a: CentredBox, b: CentredBox): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

const isDrawn = ({ parts }: LinePath, share: number): boolean =>
  parts.some(([from, to]) => from <= share && share <= to);

/** Where a mark without words stands: in the middle of the line, or of its longest part that is drawn. */
function spotOfMark(path: LinePath): Point {
  if (isDrawn(path, 0.5)) return alongLine(path, 0.5);
  const [from, to] = path.parts.reduce<readonly [number, number]>(
    (best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best),
    path.parts[0] ?? [0, 1],
  );
  return alongLine(path, (from + to) / 2);
}

/** @param paths of all lines, in their order */
export function lineNotes(
  { nodes, lines }: Pick<NetworkPicture, "nodes" | "lines">,
  places: NetworkPlaces,
  paths: readonly LinePath[],
): readonly LineNote[] {
  const taken: CentredBox[] = [];
  const isFree = (box: CentredBox): boolean =>
    taken.every(other => !overlap(box, other)) &&
    nodes.every(({ card }, at) => !overlap(box, { x: places.x[at]!, y: places.y[at]!, ...card }));
  return lines.flatMap(({ label, isContradicted }, line): LineNote[] => {
    const path = paths[line]!;
    const alone = isContradicted ? [{ line, mark: spotOfMark(path), words: null }] : [];
    if (label === null) return alone;
    const words = textBlock([{ words: label, look }], { x: 0, y: 0, width: WIDEST, isBalanced: true });
    const size = { width: words.width + 2 * AROUND, height: words.height + 2 };
    const spot = SPOTS.filter(share => isDrawn(path, share))
      .map(share => alongLine(path, share))
      .find(({ x, y }) => isFree({ x, y, ...size }));
    if (spot === undefined) return alone;
    const { x, y } = spot;
    taken.push({ x, y, ...size });
    const left = x - size.width / 2;
    const place = { x: left + AROUND, y: y - words.height / 2, width: words.width, anchor: "middle" } as const;
    const d = boxPath(left, y - size.height / 2, size.width, size.height, 2);
    return [
      {
        line,
        mark: isContradicted ? { x: left - NOTE_MARK / 2 - 2, y } : null,
        words: { text: textBlock([{ words: label, look }], place), ground: { d, fill: "paper", stroke: null } },
      },
    ];
  });
}
