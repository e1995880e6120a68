/** The sample in one line of the legend: how something looks in the picture. */
import { unreachable } from "../../base/index.ts";
import type { Palette } from "../../theme/index.ts";
import type { LegendEntry } from "../chain/legendOf.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import { drawMark } from "./drawCard.ts";

/** px of width that are kept for it. */
export const SAMPLE_WIDTH = 36;

/** @param x of its centre; so is `y` */
export function drawSample(entry: LegendEntry, x: number, y: number, palette: Palette): string {
  if (entry.kind === "state") return drawMark({ state: entry.state, x, y, size: 20, ground: "paper" }, palette);
  const box = (
    fill: keyof Palette,
    stroke: keyof Palette,
    more: { width?: number; dashes?: string; opacity?: number } = {},
  ) =>
    svgElement("rect", {
      x: x - 13,
      y: y - 8,
      width: 26,
      height: 16,
      rx: 2,
      fill: palette[fill],
      "fill-opacity": more.opacity,
      stroke: palette[stroke],
      "stroke-width": more.width ?? 1,
      "stroke-dasharray": more.dashes,
      "stroke-linecap": more.dashes ? "round" : undefined,
    });
  const behind = (step: number) =>
    svgElement("rect", {
      x: x - 13 + step,
      y: y - 8 - step,
      width: 26,
      height: 16,
      rx: 2,
      fill: palette.card,
      stroke: palette.edge,
    });
  const path = (d: string, stroke: keyof Palette, width: number, dashes?: string) =>
    svgElement("path", {
      d,
      fill: "none",
      stroke: palette[stroke],
      "stroke-width": width,
      "stroke-dasharray": dashes,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
    });
  const at = (dx: number, dy: number) => `${rounded(x + dx)} ${rounded(y + dy)}`;
  switch (entry.sample) {
    case "workers":
      return box("ground", "ink");
    case "unknown":
      return box("card", "quiet", { width: 2, dashes: "0.1 4", opacity: 0.55 });
    case "line":
      return (
        path(`M${at(-6, -12)}H${rounded(x + 17)}V${rounded(y + 1)}`, "quiet", 2, "0.1 4") +
        box("card", "quiet", { width: 2, dashes: "0.1 4" })
      );
    case "pile":
    case "fold":
      return behind(6) + behind(3) + box("card", "edge");
    case "unplaced":
      return box("card", "quiet", { width: 2, dashes: "5 4", opacity: 0.7 });
    case "torn":
      return (
        path(`M${at(-13, -8)}V${rounded(y + 8)}H${rounded(x + 13)}V${rounded(y - 8)}`, "edge", 1) +
        path(
          `M${at(-13, -8)}L${at(-9, -12)}L${at(-4, -8)}L${at(0, -12)}L${at(4, -8)}L${at(9, -12)}L${at(13, -8)}`,
          "edge",
          1,
        )
      );
    case "apart":
      return box("card", "edge", { opacity: 0.45 });
    case "border":
      return path(`M${at(-17, 0)}H${rounded(x + 17)}`, "quiet", 1.5, "12 4 2 4");
    case "return":
      return path(
        `M${at(-10, 6)}H${rounded(x + 4)}Q${at(10, 6)} ${at(10, 0)}Q${at(10, -6)} ${at(4, -6)}H${rounded(x - 10)}M${at(-5, -11)}L${at(-10, -6)}L${at(-5, -1)}`,
        "ink",
        1.5,
      );
    case "dispute":
      return drawMark({ state: "contested", x, y, size: 16, ground: "paper" }, palette);
    case "receipt":
      return (
        path(`M${at(0, -9)}V${rounded(y + 6)}`, "passed", 2.5, "7 5") +
        path(`M${at(-8, 7)}H${rounded(x + 8)}`, "passed", 3)
      );
    case "aside":
      return path(`M${at(-6, -9)}V${rounded(y)}H${rounded(x + 7)}M${at(3, -4)}L${at(8, 0)}L${at(3, 4)}`, "passed", 2.5);
    case "money":
      return path(`M${at(-16, 0)}H${rounded(x + 16)}`, "money", 3.5);
    case "data":
      return path(`M${at(-16, 0)}H${rounded(x + 16)}`, "data", 1.75, "14 3 3 3");
    case "instructions":
      return path(`M${at(-16, 0)}H${rounded(x + 16)}`, "instructions", 1.75, "3 3");
    case "ownership":
      return path(`M${at(-16, 0)}H${rounded(x + 16)}`, "ownership", 1.75);
    default:
      return unreachable(entry.sample);
  }
}
