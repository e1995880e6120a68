/** Where words stand in the figure, so that the lines of the two days leave them free. */
import { type Box, measureText, type Point } from "../../layout/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { fontOf, type TextBlock } from "../svg/textBlock.ts";
import type { RowPlan, TimePlan } from "./timePlanOf.ts";

/** px that a line leaves free beside words. */
const BESIDE = 3;

/** The boxes of the lines of all texts in some shapes. */
export function wordBoxes(shapes: readonly FigureShape[], at: Point = { x: 0, y: 0 }): readonly Box[] {
  return shapes.flatMap((shape): readonly Box[] => {
    if (shape.kind === "part")
      return wordBoxes(shape.shapes, { x: at.x + (shape.at?.x ?? 0), y: at.y + (shape.at?.y ?? 0) });
    if (shape.kind !== "text") return [];
    return blockBoxes(shape.block, at);
  });
}

function blockBoxes({ lines, direction, anchor }: TextBlock, at: Point): Box[] {
  return lines.map(({ x, y, pieces }) => {
    const width = pieces.reduce((sum, { words, look: { type } }) => sum + measureText(words, fontOf(type)), 0);
    const { size } = pieces[0]!.look.type;
    const isBefore = (direction === "rtl") !== (anchor === "end");
    return { x: at.x + x - (isBefore ? width : 0), y: at.y + y - size, width, height: size * 1.3 };
  });
}

/** Whether an upright line at this place would run over the words, or close to them. */
export const standsAt = ({ x: left, width }: Box, x: number): boolean => left - BESIDE < x && x < left + width + BESIDE;

const keptBoxes = new WeakMap<TimePlan, readonly Box[]>();

/** Where words stand that no day moves. */
export function wordsIn(plan: TimePlan): readonly Box[] {
  const known = keptBoxes.get(plan);
  if (known) return known;
  const { rows, whole, spine, head, room } = plan;
  const boxesOf = (row: RowPlan, y: number): Box[] =>
    [
      // As they are on any day: what is struck through says since when.
      ...row.entries.flatMap(entry =>
        entry.kind === "bar"
          ? [entry.block]
          : entry.kind === "flag"
            ? Object.values(entry.blocks).flat()
            : Object.values(entry.blocks ?? {}),
      ),
      ...[row.elsewhere, row.undated].filter(block => block !== null),
    ].flatMap(block => blockBoxes(block, { x: room.x, y: head + y }));
  const boxes = [
    ...spine.spine.rows.flatMap(({ key, room: { y } }) => boxesOf(rows.get(key)!, y)),
    ...(whole ? boxesOf(whole.row, whole.y) : []),
  ];
  keptBoxes.set(plan, boxes);
  return boxes;
}

type Upright = { readonly from: number; readonly to: number };

/** What is left of upright stretches where boxes stand on them. */
export function freeOf(stretches: readonly Upright[], boxes: readonly Box[]): readonly Upright[] {
  return boxes.reduce<readonly Upright[]>(
    (all, { y, height }) =>
      all.flatMap(({ from, to }) =>
        y >= to || y + height <= from
          ? [{ from, to }]
          : [...(y > from ? [{ from, to: y }] : []), ...(y + height < to ? [{ from: y + height, to }] : [])],
      ),
    stretches,
  );
}
