import type { Language } from "../../text/index.ts";
import type { Palette } from "../../theme/index.ts";
import { drawText } from "../svg/drawText.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import { shownBlock, type TextBlock, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";

/** A part of the picture, drawn downwards from the left edge and its upper edge. */
export type Section = { readonly name: string; readonly height: number; readonly draw: (top: number) => string };

type ParagraphLook = { readonly room?: number; readonly isBalanced?: boolean; readonly language?: string };

type PaperEdges = {
  readonly palette: Palette;
  readonly language: Language;
  /** px of the whole, and of paper at each side of the plan. */
  readonly width: number;
  readonly margin: number;
};

/** What a picture is drawn on from above to below: its edges, and the plainest of what stands between them. */
export type ChainPaper = PaperEdges & {
  /** px between the margins. */
  readonly inner: number;
  readonly paragraph: (name: string, runs: readonly WordRun[], look?: ParagraphLook) => Section;
  readonly shown: (name: string, text: Parameters<typeof shownBlock>[0], look: TextLook) => Section;
  readonly rule: Section;
};

export const space = (height: number): Section => ({ name: "", height, draw: () => "" });

export function chainPaper(edges: PaperEdges): ChainPaper {
  const { palette, language, width, margin } = edges;
  const inner = width - 2 * margin;
  return {
    ...edges,
    inner,
    paragraph(name, runs, { room = inner, isBalanced = false, language: own = language } = {}) {
      const place = { x: margin, width: Math.min(room, inner), isBalanced };
      const block = (y: number) => textBlock(runs, { ...place, y }, own === language ? {} : { language: own });
      return { name, height: block(0).height, draw: top => drawText(block(top), palette) };
    },
    shown(name, text, look) {
      const block = (y: number): TextBlock => shownBlock(text, look, { x: margin, y, width: inner, isBalanced: true });
      return { name, height: block(0).height, draw: top => drawText(block(top), palette) };
    },
    rule: {
      name: "",
      height: 1,
      draw: top =>
        svgElement("path", { d: `M${margin} ${rounded(top + 0.5)}H${rounded(margin + inner)}`, stroke: palette.rule }),
    },
  };
}
