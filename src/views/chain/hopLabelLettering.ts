import { chainSpace, chainType } from "../../theme/index.ts";
import { shownBlock, type TextLook, textBlock } from "../svg/textBlock.ts";
import type { LabelPicture } from "./chainPicture.ts";
import { type Lettering, type LetteringMark, noLettering } from "./lettering.ts";

/**
 * How the label of a hop is set in a drawing: its title, behind a mark where the hop is disputed, and its notes below,
 * each broken into lines of at most `width` px. On the page the browser
 * breaks the same words: `LabelBody` of `ChainHtml.tsx`, styled as `.hop-label` in `chain.css`.
 * @param isApart whether the label belongs to workers who are not the chosen ones
 */
export function hopLabelLettering(
  { title, notes, isDisputed }: LabelPicture,
  isApart: boolean,
  width: number,
): Lettering {
  const { gap, mark, notesLeast } = chainSpace.label;
  const indent = isDisputed ? mark + gap : 0;
  const look: TextLook = {
    type: chainType[isApart ? "label-title-apart" : "label-title"],
    colour: isDisputed ? "contested" : "ink",
  };
  const head = shownBlock(title, look, { x: indent, y: 0, width: Math.max(20, width - indent) });
  const top = Math.max(head.height, isDisputed ? mark : 0);
  const under = textBlock([{ words: notes, look: { type: chainType["label-notes"], colour: "quiet" } }], {
    x: 0,
    y: top,
    width,
  });
  const marks: readonly LetteringMark[] = isDisputed
    ? [{ state: "contested", x: mark / 2, y: mark / 2 + 1, size: mark, ground: "paper" }]
    : [];
  return { ...noLettering, height: top + Math.max(notesLeast, under.height), texts: [head, under], marks };
}
