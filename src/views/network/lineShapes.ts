/** The lines of a network as paths: for files, for the legend, and for loops on the canvas. */
import { rounded } from "../svg/svgElement.ts";
import { partOfLine } from "./alongLine.ts";
import { HEAD, type LineLook, looksOfLine, STRANDS } from "./lineLook.ts";
import { type LinePath, type Point, pathBeside } from "./linePath.ts";
import type { CardShape, NetworkLine } from "./networkPicture.ts";

/** The strands of a line beside each other, the strongest state first. */
export function strandsOf(line: NetworkLine, path: LinePath): readonly { path: LinePath; look: LineLook }[] {
  const looks = looksOfLine(line);
  return looks.map((look, nth) => ({ look, path: pathBeside(path, (nth - (looks.length - 1) / 2) * STRANDS) }));
}

const at = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;
/** The line up to its head, then the head, whose point is the end of the line. */
export function lineShapes(path: LinePath, { colour, width, dashes, head }: LineLook): readonly CardShape[] {
  const { start, end, loop, bend, parts } = path;
  const from = loop === null ? (bend ?? start) : loop[1];
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const back = { x: (from.x - end.x) / length, y: (from.y - end.y) / length };
  const along = (far: number, side: number): Point => ({
    x: end.x + back.x * far - back.y * side,
    y: end.y + back.y * far + back.x * side,
  });
  const neck = along(Math.min(HEAD.notch, length), 0);
  const isStraight = loop === null && bend === null;
  const shaft = parts
    .map(([first, last]) => {
      const curves = partOfLine(path, first, last);
      return curves
        .map(([begin, drawing, stop], nth) => {
          const to = at(last === 1 && nth === curves.length - 1 ? neck : stop);
          return `${nth === 0 ? `M${at(begin)}` : ""}${isStraight ? `L${to}` : `Q${at(drawing)} ${to}`}`;
        })
        .join("");
    })
    .join("");
  const point = [along(HEAD.length, HEAD.side), end, along(HEAD.length, -HEAD.side)].map(at).join("L");
  return [
    { d: shaft, fill: null, stroke: colour, width, dashes },
    { d: `M${point}${head === "open" ? `L${at(neck)}` : ""}z`, fill: colour, stroke: null },
  ];
}
