/** The picture of a network as SVG: groups, then lines, then parties, each with an id of its own. */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { Palette, TypeSize } from "../../theme/index.ts";
import { drawText } from "../chain/drawText.ts";
import { idPart, rounded, svgElement, xmlText } from "../chain/svgElement.ts";
import { type Look, type TextBlock, textBlock } from "../chain/textBlock.ts";
import { boxPath, cardShapes } from "./cardShapes.ts";
import { drawShapes } from "./drawShapes.ts";
import { type GroupBox, groupBoxes } from "./groupBoxes.ts";
import { lineGeometry } from "./lineGeometry.ts";
import { FADED, lookOfLine } from "./lineLook.ts";
import { lineNotes } from "./lineNotes.ts";
import { lineShapes } from "./lineShapes.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import { lineWords, partyTitle } from "./networkWords.ts";
import { GROUP_LOOK } from "./nodeLook.ts";

export type NetworkExtent = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** px round the outermost boxes: for what stands behind them, rings and marks. */
const AROUND = 18;

const groupType = { cut: "sans-600", size: 13, line: 1.3 } as const satisfies TypeSize;
const groupLook: Look = { type: groupType, colour: "quiet" };

/** The name of a group stands on the first of its boxes, in as many lines as it needs. */
export function groupName({ x, y, width, height, label }: GroupBox): TextBlock | null {
  if (label === null) return null;
  const room = Math.max(width, 240);
  const made = (top: number) =>
    textBlock([{ words: label, look: groupLook }], { x: x - width / 2, y: top, width: room });
  return made(y - height / 2 - made(0).height - 2);
}

/** px that the picture takes. */
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
  // Any other line lies between its boxes.
  const lines = picture.lines.filter(({ from, to }) => from === to);
  if (lines.length > 0)
    for (const { loop } of lineGeometry({ ...picture, lines }, places))
      for (const { x, y } of loop ?? []) take(x, y, 0, 0);
  for (const box of groupBoxes(picture, places)) {
    take(box.x, box.y, box.width, box.height);
    const name = groupName(box);
    if (name)
      take(box.x - box.width / 2 + name.width / 2, box.y - box.height / 2 - name.height / 2, name.width, name.height);
  }
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
  const names = boxes.map(groupName);
  return [
    ...boxes.map(({ x, y, width, height }) =>
      drawShapes([{ d: boxPath(x - width / 2, y - height / 2, width, height, 3), ...GROUP_LOOK }], palette),
    ),
    ...names.map(name => (name ? drawText(name, palette) : "")),
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
        drawShapes(lineShapes(paths[place]!, lookOfLine(line)), palette),
      ),
    ),
    ...picture.nodes.map((node, place) => {
      const { width, height } = node.card;
      const [left, top] = [places.x[place]! - width / 2, places.y[place]! - height / 2];
      const drawn =
        drawShapes(cardShapes(node), palette) + node.card.texts.map(text => drawText(text, palette)).join("");
      return svgElement(
        "g",
        {
          id: `${prefix}-party-${idPart(node.key)}`,
          transform: `translate(${rounded(left)} ${rounded(top)})`,
          "data-manner": node.manner,
        },
        svgElement("title", {}, xmlText(partyTitle(picture, node))),
        // What is faded lets through no lines.
        ...(node.isFaded
          ? [
              drawShapes([{ d: boxPath(0, 0, width, height, 3), fill: "paper", stroke: null }], palette),
              svgElement("g", { opacity: FADED }, drawn),
            ]
          : [drawn]),
      );
    }),
    ...lineNotes(picture, places, paths).map(({ line, shapes, texts }) =>
      svgElement(
        "g",
        { opacity: faded(picture.lines[line]!.isFaded) },
        drawShapes(shapes, palette),
        ...texts.map(text => drawText(text, palette)),
      ),
    ),
  ].join("");
}
