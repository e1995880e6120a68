/** On how many origins links, statements and accounts rest, as bars. */
import { claimLists, type EvidenceByPlace } from "../../model/index.ts";
import { type Language, say } from "../../text/index.ts";
import { type ColourName, chainType } from "../../theme/index.ts";
import type { FigureShape, FigureTable } from "../figure/figurePlan.ts";
import { type TextLook, textBlock } from "../svg/textBlock.ts";

const strong: TextLook = { type: chainType["label-title"], colour: "ink" };
const quiet: TextLook = { type: chainType["label-notes"], colour: "quiet" };
const on: TextLook = { type: chainType["label-title"], colour: "paper" };

type CoverageFigure = { readonly shapes: readonly FigureShape[]; readonly height: number; readonly table: FigureTable };

const kinds = ["several", "one", "unsourced"] as const;
const outlines: Readonly<Record<(typeof kinds)[number], { stroke: ColourName; fill: ColourName; dashes?: string }>> = {
  several: { stroke: "held", fill: "held" },
  one: { stroke: "held", fill: "card" },
  unsourced: { stroke: "unknown", fill: "card", dashes: "2 3" },
};

/** px. `least`: of a part of a bar, so that its number has room. */
const BAR = { label: 130, height: 24, gap: 4, between: 3, least: 30, most: 760, key: 26 };

/** @param width px to fill */
export function coverageFigure(
  language: Language,
  { coverage }: Pick<EvidenceByPlace, "coverage">,
  width: number,
): CoverageFigure {
  const rows = claimLists.flatMap(list => {
    const { claims, sourced, one, several } = coverage[list];
    const counts = { several, one, unsourced: claims - sourced };
    return claims === 0 ? [] : [{ list, claims, counts }];
  });
  const words = (kind: (typeof kinds)[number]) => say(language, `view.evidence.coverage.${kind}`);
  const shapes: FigureShape[] = [];
  let [x, y] = [0, 0];
  for (const kind of rows.length === 0 ? [] : kinds) {
    const block = textBlock([{ words: words(kind), look: quiet }], { x: x + BAR.key + 6, y, width });
    if (x > 0 && x + BAR.key + 6 + block.width > width) {
      [x, y] = [0, y + block.height + 4];
    }
    shapes.push(
      { kind: "rect", x: x + 1, y: y + 3, width: BAR.key - 2, height: 11, strokeWidth: 1.5, ...outlines[kind] },
      { kind: "text", block: textBlock([{ words: words(kind), look: quiet }], { x: x + BAR.key + 6, y, width }) },
    );
    x += BAR.key + 6 + block.width + 20;
  }
  y += rows.length === 0 ? 0 : 24;
  for (const { list, claims, counts } of rows) {
    const there = kinds.filter(kind => counts[kind] > 0);
    const room = Math.max(0, Math.min(width, BAR.most) - BAR.label - BAR.between * (there.length - 1));
    const spare = room - BAR.least * there.length;
    shapes.push({
      kind: "text",
      block: textBlock([{ words: say(language, `view.evidence.coverage.${list}`, { count: claims }), look: strong }], {
        x: 0,
        y: y + 3,
        width: BAR.label,
      }),
    });
    let left = BAR.label;
    for (const kind of there) {
      const across = BAR.least + (spare * counts[kind]) / claims;
      shapes.push(
        {
          kind: "rect",
          x: left + 1,
          y: y + 1,
          width: across - 2,
          height: BAR.height - 2,
          strokeWidth: 1.5,
          ...outlines[kind],
        },
        {
          kind: "text",
          block: textBlock([{ words: String(counts[kind]), look: kind === "several" ? on : strong }], {
            x: left + 8,
            y: y + 3,
            width: across,
          }),
        },
      );
      left += across + BAR.between;
    }
    y += BAR.height + BAR.gap;
  }
  const of = say(language, "view.evidence.coverage.of");
  return {
    shapes,
    height: y,
    table: {
      caption: say(language, "view.evidence.coverage"),
      head: [of, ...kinds.map(words)],
      rows: rows.map(({ list, claims, counts }) => [
        say(language, `view.evidence.coverage.${list}`, { count: claims }),
        ...kinds.map(kind => String(counts[kind])),
      ]),
      note: "",
    },
  };
}
