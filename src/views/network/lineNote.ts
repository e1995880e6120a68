/** Words on lines, and the mark of a contradiction: half way along, side by side. */

import { measureText } from "../../layout/index.ts";
import type { TypeSize } from "../../theme/index.ts";
import { fontOf, type Look, lineHeight, type TextBlock, textBlock } from "../chain/textBlock.ts";
import { boxPath, contradictionMark } from "./cardShapes.ts";
import type { LinePath } from "./lineGeometry.ts";
import { middleOf } from "./lineShapes.ts";
import type { CardShape, NetworkLine } from "./networkPicture.ts";

const type = { cut: "sans-600", size: 12, line: 1.3 } as const satisfies TypeSize;
const look: Look = { type, colour: "ink" };
/** px */
const MARK = 14;
const AROUND = 4;

export type LineNote = { readonly shapes: readonly CardShape[]; readonly texts: readonly TextBlock[] };

/** @returns null where nothing stands on the line */
export function lineNote({ label, isContradicted }: NetworkLine, path: LinePath): LineNote | null {
  if (label === null && !isContradicted) return null;
  const { x, y } = middleOf(path);
  if (label === null) return { shapes: contradictionMark(x, y, MARK), texts: [] };
  const width = measureText(label, fontOf(type)) + 2 * AROUND;
  const height = lineHeight(type) + 2;
  const left = x - width / 2;
  return {
    shapes: [
      { d: boxPath(left, y - height / 2, width, height, 2), fill: "paper", stroke: null },
      ...(isContradicted ? contradictionMark(left - MARK / 2 - 2, y, MARK) : []),
    ],
    texts: [textBlock([{ words: label, look }], { x: left + AROUND, y: y - lineHeight(type) / 2, width })],
  };
}
