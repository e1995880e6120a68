import { typeset } from "../../text/index.ts";
import { chainSpace, chainType } from "../../theme/index.ts";
import type { LabelPicture } from "../chain/chainPicture.ts";
import { shownBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import type { Setting } from "./cardLettering.ts";
import { type Lettering, type LetteringMark, noLettering } from "./lettering.ts";

/**
 * How the label of a hop is set in a drawing, broken into lines of at most `width` px. Without a plate its title stands
 * over its notes; beside one they follow each other, behind the price. On the page the browser breaks the same words:
 * `LabelBody` of `ChainHtml.tsx`, styled as `.hop-label` in `chain.css`.
 * @param isApart whether the label belongs to workers who are not the chosen ones
 */
export function hopLabelLettering(
  label: LabelPicture,
  isApart: boolean,
  width: number,
  setting: Setting = "airy",
): Lettering {
  const { title, notes, price, isDisputed } = label;
  const { gap, mark, notesLeast } = chainSpace.label;
  const { least, top: above } = chainSpace.plate.label;
  const isDeep = setting === "deep";
  const indent = isDisputed ? mark + gap : 0;
  const titleType = chainType[isDeep ? "label-title-deep" : isApart ? "label-title-apart" : "label-title"];
  const isPlain = isApart || price !== null;
  const look: TextLook = {
    type: isPlain ? { ...titleType, cut: "sans-400" } : titleType,
    colour: isDisputed ? "contested" : "ink",
  };
  const quiet: TextLook = { type: chainType[isDeep ? "label-notes-deep" : "label-notes"], colour: "quiet" };
  const priceRun: readonly WordRun[] =
    price === null ? [] : [{ words: `${price} `, look: { type: chainType["label-price"], colour: "ink" } }];
  const notesRun: readonly WordRun[] = notes === "" ? [] : [{ words: notes, look: quiet }];
  const isAiry = setting === "airy";
  const top = isAiry ? 0 : above;
  const room = { x: indent, y: top, width: Math.max(20, width - indent) };
  const marks: readonly LetteringMark[] = isDisputed
    ? [{ state: "contested", x: mark / 2, y: top + mark / 2 + 1, size: mark, ground: "paper" }]
    : [];
  // Notes do not go on in a line of words from right to left.
  const isTurned = title.direction === "rtl";
  if (!isAiry && !isTurned) {
    const block = textBlock([...priceRun, { words: `${typeset(title)} `, look }, ...notesRun], room);
    return { ...noLettering, height: Math.max(least, top + block.height), texts: [block], marks };
  }
  const head =
    isTurned || price === null
      ? shownBlock(title, look, room)
      : textBlock([...priceRun, { words: typeset(title), look }], room);
  const y = top + Math.max(head.height, isDisputed ? mark : 0);
  const below = [...(isTurned ? priceRun : []), ...notesRun];
  const under = below.length === 0 ? [] : [textBlock(below, { x: 0, y, width })];
  const height = y + Math.max(notesLeast, under[0]?.height ?? 0);
  return { ...noLettering, height, texts: [head, ...under], marks };
}
