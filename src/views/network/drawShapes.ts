/** Writes shapes as SVG. */
import type { Palette } from "../../theme/index.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import type { CardShape } from "./networkPicture.ts";

export const drawShapes = (shapes: readonly CardShape[], palette: Palette): string =>
  shapes
    .map(({ d, fill, stroke, width, dashes = [], at }) =>
      svgElement("path", {
        d,
        fill: fill === null ? "none" : palette[fill],
        stroke: stroke === null ? undefined : palette[stroke],
        "stroke-width": stroke === null || width === 1 ? undefined : width,
        "stroke-dasharray": stroke === null || dashes.length === 0 ? undefined : dashes.join(" "),
        "stroke-linecap": stroke !== null && dashes.length > 0 ? "round" : undefined,
        "stroke-linejoin": stroke === null ? undefined : "round",
        transform: at && `translate(${rounded(at.x)} ${rounded(at.y)}) scale(${rounded(at.scale)})`,
      }),
    )
    .join("");
