import type { FigureSheet } from "./FigureSvg.tsx";
import type { FigurePart, FigureShape } from "./figurePlan.ts";

/** Holds the place of a shape that is left out, so that those after it keep theirs. */
const nothing: FigureShape = { kind: "path", d: "" };

/** Parts of more shapes than this are gone through; smaller ones come as a whole. */
const MANY = 40;

/** The upper edge of a shape, roughly: that of what is drawn first in it. */
function topOf(shape: FigureShape): number {
  switch (shape.kind) {
    case "band":
      return shape.top;
    case "rect":
      return shape.y;
    case "circle":
      return shape.cy - shape.r;
    case "path":
      return Number(/^M\S+ (-?[\d.]+)/u.exec(shape.d)?.[1] ?? 0);
    case "text":
      return (shape.block.lines[0]?.y ?? 0) - shape.block.height;
    case "mark":
      return shape.mark.y - shape.mark.size;
    case "card":
      return 0;
    case "part":
      return (shape.at?.y ?? 0) + (shape.shapes[0] ? topOf(shape.shapes[0]) : 0);
  }
}

function downTo(shapes: readonly FigureShape[], y: number): readonly FigureShape[] {
  return shapes.map(shape => {
    if (shape.kind === "part" && shape.shapes.length > MANY) return partDownTo(shape, y);
    return topOf(shape) > y ? nothing : shape;
  });
}

const partDownTo = (part: FigurePart, y: number): FigurePart => ({
  ...part,
  shapes: downTo(part.shapes, y - (part.at?.y ?? 0)),
});

/**
 * A figure, or a sheet of one, without what begins below a line: for a very high one that comes into a page from above.
 * What is there keeps its place and its key when more of it comes.
 * @param y px; all of it from its height on, which then is the same object
 */
export const figureDownTo = <Sheet extends FigureSheet>(sheet: Sheet, y: number): Sheet =>
  y >= sheet.height ? sheet : { ...sheet, shapes: downTo(sheet.shapes, y) };
