import type { Box } from "../../layout/index.ts";
import { rounded } from "../svg/svgElement.ts";

/** px between two lines, along the lower edge. */
const STEP = 7;

/** The path of slanted lines that fill a box and end at its edges: what SVG has patterns for. Empty for an empty box. */
export function hatchIn({ x, y, width, height }: Box, step = STEP): string {
  if (width <= 0 || height <= 0) return "";
  const lines: string[] = [];
  for (let sum = step; sum < width + height; sum += step) {
    const left = Math.max(0, sum - height);
    const right = Math.min(width, sum);
    lines.push(`M${rounded(x + left)} ${rounded(y + sum - left)}L${rounded(x + right)} ${rounded(y + sum - right)}`);
  }
  return lines.join("");
}
