/**
 * What hangs from the lower edge of a card while a duty is asked about: the marks and the words of how the party stands
 * towards it, or what comes of it for workers. The card itself stays as it is, so that no party moves when another duty
 * is asked about.
 */
import { distinct } from "../../base/index.ts";
import { type Language, label } from "../../text/index.ts";
import { stateLooks, type TypeSize, verdictLooks } from "../../theme/index.ts";
import { lineHeight, type TextBlock, textBlock } from "../svg/textBlock.ts";
import { boxPath, stateMark } from "./cardShapes.ts";
import type { CardShape, NetworkNode } from "./networkPicture.ts";

export type AnswerTag = {
  /** px from the upper left corner of the card. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Measured from the upper left corner of the tag, as are its words. */
  readonly shapes: readonly CardShape[];
  readonly lines: readonly TextBlock[];
};

export const answerType: TypeSize = { cut: "sans-600", size: 13, line: 1.25 };
/** px */
const TAG = { left: 8, rise: 6, inline: 6, block: 3, mark: 14, gap: 4 } as const;

/**
 * Each answer has a line: of several dossiers that differ, each, since none is preferred.
 * @returns null where nothing is on record, or no duty is asked about
 */
export function answerTag(node: NetworkNode, language: Language): AnswerTag | null {
  const states = distinct(node.standings.map(({ code }) => code));
  const verdicts = distinct(node.verdicts.map(({ code }) => code));
  const words = [
    ...states.map(code => label(language, "states", code)),
    ...verdicts.map(code => label(language, "verdicts", code)),
  ];
  if (words.length === 0) return null;
  const colour = states[0] ? stateLooks[states[0]].colour : verdictLooks[verdicts[0]!].colour;
  const look = { type: answerType, colour: states.length === 0 ? ("ink" as const) : colour };
  const from = TAG.inline + (states.length === 0 ? 0 : TAG.mark + TAG.gap);
  const row = lineHeight(answerType);
  const lines = words.map((line, nth) =>
    textBlock([{ words: line, look }], { x: from, y: TAG.block + nth * row, width: Number.POSITIVE_INFINITY }),
  );
  const width = Math.ceil(from + Math.max(...lines.map(line => line.width)) + TAG.inline);
  const height = Math.ceil(words.length * row + 2 * TAG.block);
  return {
    x: TAG.left,
    y: node.card.height - TAG.rise,
    width,
    height,
    shapes: [
      { d: boxPath(0.75, 0.75, width - 1.5, height - 1.5, 3), fill: "card", stroke: colour, width: 1.5 },
      ...states.flatMap((state, nth) =>
        stateMark(state, TAG.inline + TAG.mark / 2, TAG.block + (nth + 0.5) * row, TAG.mark, "card"),
      ),
    ],
    lines,
  };
}
