/**
 * Draws a network as SVG: the boxes of groups, then lines, the names of groups, and parties, each with an id of its
 * own.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { Palette } from "../../theme/index.ts";
import { drawText } from "../svg/drawText.ts";
import { idPart, rounded, svgElement, xmlText } from "../svg/svgElement.ts";
import { alongLine } from "./alongLine.ts";
import { answerTag } from "./answerTag.ts";
import { boxPath, cardShapes, contradictionMark } from "./cardShapes.ts";
import { groupBoxes } from "./groupBoxes.ts";
import { groundOf, groupNames } from "./groupNames.ts";
import { lineGeometry, MOST_BENT } from "./lineGeometry.ts";
import { FADED } from "./lineLook.ts";
import { lineNotes, NOTE_MARK } from "./lineNotes.ts";
import { lineShapes, strandsOf } from "./lineShapes.ts";
import type { CardShape, NetworkPicture } from "./networkPicture.ts";
import { lineWords, partyTitle } from "./networkWords.ts";
import { GROUP_LOOK } from "./nodeLook.ts";

/** Writes shapes as SVG. */
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

export type NetworkExtent = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** px round the outermost boxes, for rings, marks, and what stands behind boxes. */
const AROUND = 18;

/** The px that the picture takes. */
export function extentOf(picture: NetworkPicture, places: NetworkPlaces): NetworkExtent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const take = (x: number, y: number, width: number, height: number) => {
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  };
  picture.nodes.forEach(({ card }, place) => {
    take(places.x[place]!, places.y[place]!, card.width, card.height);
  });
  // A straight line stays between its boxes. Among very many parties, all lines but loops are straight.
  const lines = picture.nodes.length > MOST_BENT ? picture.lines.filter(({ from, to }) => from === to) : picture.lines;
  if (lines.length > 0)
    for (const path of lineGeometry({ ...picture, lines }, places)) {
      for (const { x, y } of path.loop ?? []) take(x, y, 0, 0);
      if (path.bend === null) continue;
      const { x, y } = alongLine(path, 0.5);
      take(x, y, 0, 0);
    }
  const boxes = groupBoxes(picture, places);
  for (const { x, y, width, height } of boxes) take(x, y, width, height);
  for (const { left: start, top: upper, width, height } of groupNames(boxes, picture.nodes, places))
    take(start + width / 2, upper + height / 2, width, height);
  if (picture.nodes.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  return {
    left: left - AROUND,
    top: top - AROUND,
    width: right - left + 2 * AROUND,
    height: bottom - top + 2 * AROUND,
  };
}

export function drawNetwork(picture: NetworkPicture, places: NetworkPlaces, palette: Palette, prefix: string): string {
  const paths = lineGeometry(picture, places);
  const faded = (isFaded: boolean) => (isFaded ? FADED : undefined);
  const boxes = groupBoxes(picture, places);
  return [
    ...boxes.map(({ x, y, width, height }) =>
      drawShapes([{ d: boxPath(x - width / 2, y - height / 2, width, height, 3), ...GROUP_LOOK }], palette),
    ),
    ...picture.lines.map((line, place) =>
      svgElement(
        "g",
        { id: `${prefix}-line-${idPart(line.key)}`, "data-family": line.family, opacity: faded(line.isFaded) },
        svgElement(
          "title",
          {},
          xmlText(
            lineWords(picture, line)
              .map(({ sentence, notes: said }) => `${sentence} ${said}`)
              .join("\n"),
          ),
        ),
        ...strandsOf(line, paths[place]!).map(({ path, look }) => drawShapes(lineShapes(path, look), palette)),
      ),
    ),
    ...groupNames(boxes, picture.nodes, places).map(
      name => drawShapes([groundOf(name)], palette) + drawText(name.text, palette),
    ),
    ...picture.nodes.map((node, place) => {
      const { width, height, name, below } = node.card;
      const [left, top] = [places.x[place]! - width / 2, places.y[place]! - height / 2];
      const tag = answerTag(node, picture.request.language);
      const drawn =
        drawShapes(cardShapes(node), palette) +
        [name, ...below].map(text => drawText(text, palette)).join("") +
        (tag === null
          ? ""
          : svgElement(
              "g",
              { transform: `translate(${rounded(tag.x)} ${rounded(tag.y)})` },
              drawShapes(tag.shapes, palette) + tag.lines.map(line => drawText(line, palette)).join(""),
            ));
      return svgElement(
        "g",
        {
          id: `${prefix}-party-${idPart(node.key)}`,
          transform: `translate(${rounded(left)} ${rounded(top)})`,
          "data-manner": node.manner,
        },
        svgElement("title", {}, xmlText(partyTitle(picture, node))),
        // A faded box hides the lines behind it.
        ...(node.isFaded
          ? [
              drawShapes([{ d: boxPath(0, 0, width, height, 3), fill: "paper", stroke: null }], palette),
              svgElement("g", { opacity: FADED }, drawn),
            ]
          : [drawn]),
      );
    }),
    ...lineNotes(picture, places, paths).map(({ line, mark, words }) =>
      svgElement(
        "g",
        { opacity: faded(picture.lines[line]!.isFaded) },
        ...(words === null ? [] : [drawShapes([words.ground], palette), drawText(words.text, palette)]),
        ...(mark === null ? [] : [drawShapes(contradictionMark(mark.x, mark.y, NOTE_MARK), palette)]),
      ),
    ),
  ].join("");
}
