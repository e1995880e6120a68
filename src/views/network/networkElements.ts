/**
 * The picture of a network as elements for Cytoscape, in the same numbers as in a file: cards with their words, lines
 * from edge to edge, the grounds of groups, and the notes on lines. Plain data: nothing here draws.
 */
import type { NetworkPlaces } from "../../layout/index.ts";
import type { Language } from "../../text/index.ts";
import type { ColourName, Palette, TypeSize } from "../../theme/index.ts";
import { svgElement } from "../svg/svgElement.ts";
import type { TextBlock } from "../svg/textBlock.ts";
import { answerTag } from "./answerTag.ts";
import { cardShapes, contradictionMark } from "./cardShapes.ts";
import { drawShapes } from "./drawNetwork.ts";
import { groupBoxes } from "./groupBoxes.ts";
import { groupNames } from "./groupNames.ts";
import { lineGeometry } from "./lineGeometry.ts";
import { FADED } from "./lineLook.ts";
import { lineNotes, NOTE_MARK } from "./lineNotes.ts";
import type { LinePath, Point } from "./linePath.ts";
import { strandsOf } from "./lineShapes.ts";
import type { CardShape, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { GROUP_LOOK, lookOfNode, nodeLooks } from "./nodeLook.ts";

/** An element as Cytoscape takes it. What can be pressed has in `of` the key of its party or line. */
export type NetworkElement = {
  readonly group: "nodes" | "edges";
  readonly data: Readonly<Record<string, string | number>> & { readonly id: string };
  readonly classes: string;
  /** px of the centre of a node. */
  readonly position?: Point;
};

/** px round a card for what reaches out of it: what stands behind it, marks, a ring. */
const BEYOND = 18;

/** Two colours of six hexadecimal digits, mixed. @param share of the first */
function mixed(one: string, other: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  const second = parts(other);
  const digits = parts(one).map((value, at) =>
    Math.round(value * share + second[at]! * (1 - share))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

/** Each line is drawn by itself, so that words from right to left are isolated by Unicode's own marks, as in a file. */
const linesOf = ({ lines, direction }: TextBlock): readonly string[] =>
  lines.map(({ pieces }) => {
    const words = pieces.map(piece => piece.words).join("");
    return direction === "rtl" ? `\u2067${words}\u2069` : words.trimEnd();
  });

/** px of the descent of the font, in sizes of type. */
const DESCENT = 0.4;

/** px from the upper edge of a label, as Cytoscape sets it, to the baseline of its first line. */
const lift = ({ size }: TypeSize): number => size * (1 - DESCENT);

/** Shapes as an image that Cytoscape draws round the centre of a node. */
function imageOf(width: number, height: number, drawn: string): Readonly<Record<string, string | number>> {
  const size = { width: width + 2 * BEYOND, height: height + 2 * BEYOND };
  const svg = svgElement(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `${-BEYOND} ${-BEYOND} ${size.width} ${size.height}`, ...size },
    drawn,
  );
  return { image: `data:image/svg+xml,${encodeURIComponent(svg)}`, imageWidth: size.width, imageHeight: size.height };
}

/** Whether a card has more than a ground and a border. */
const isDrawn = ({ stack, isTorn, isClient, isPinned, isSelected, isContradicted }: NetworkNode): boolean =>
  stack !== "none" || isTorn || isClient || isPinned || isSelected || isContradicted;

/** A party: its card with its name, and what stands below the name, which Cytoscape has as a node of its own. */
function partyElements(node: NetworkNode, position: Point, palette: Palette, language: Language): NetworkElement[] {
  const { key, card, isFaded } = node;
  const { width, height, name, below } = card;
  const shade = (colour: ColourName) => (isFaded ? mixed(palette[colour], palette.paper, FADED) : palette[colour]);
  const { fill, stroke, width: edge, dashes } = lookOfNode(node);
  const words = (block: TextBlock, lines: readonly string[]) => {
    const { edge: across, y, pieces } = block.lines[0]!;
    const { look } = pieces[0]!;
    return { label: lines.join("\n"), ink: shade(look.colour), across, down: y - lift(look.type) };
  };
  const size = { width, height };
  const manner = dashes.length === 0 ? "" : dashes[0] === nodeLooks.unplaced.dashes[0] ? " dashed" : " dotted";
  const look = isDrawn(node)
    ? imageOf(
        width,
        height,
        isFaded
          ? drawShapes([{ d: `M0 0h${width}v${height}h${-width}z`, fill: "paper", stroke: null }], palette) +
              svgElement("g", { opacity: FADED }, drawShapes(cardShapes(node), palette))
          : drawShapes(cardShapes(node), palette),
      )
    : { fill: shade(fill), stroke: shade(stroke), edge };
  return [
    {
      group: "nodes",
      data: { id: key, of: key, ...size, ...look, ...words(name, linesOf(name)) },
      classes: `party name ${"image" in look ? "drawn" : `plain${manner}`}${node.fold ? " fold" : ""}`,
      position,
    },
    ...(below.length === 0
      ? []
      : [
          {
            group: "nodes" as const,
            data: { id: `below ${key}`, ...size, ...words(below[0]!, below.flatMap(linesOf)) },
            classes: "words below",
            position,
          },
        ]),
    ...tagElements(node, position, palette, language),
  ];
}

/** What hangs from a card while a duty is asked about. */
function tagElements(
  node: NetworkNode,
  { x, y }: Point,
  palette: Palette,
  language: Language,
): readonly NetworkElement[] {
  const tag = answerTag(node, language);
  if (tag === null) return [];
  const { width, height, lines } = tag;
  const beside = {
    x: tag.x + width / 2 - node.card.width / 2,
    y: tag.y + height / 2 - node.card.height / 2,
  };
  const { edge: across, y: baseline, pieces } = lines[0]!.lines[0]!;
  const { look } = pieces[0]!;
  return [
    {
      group: "nodes",
      data: {
        id: `answer ${node.key}`,
        besideX: beside.x,
        besideY: beside.y,
        width,
        height,
        ...imageOf(width, height, drawShapes(tag.shapes, palette)),
        label: lines.flatMap(linesOf).join("\n"),
        ink: palette[look.colour],
        across,
        down: baseline - lift(look.type),
      },
      classes: `words drawn answer${node.isFaded ? " faded" : ""}`,
      position: { x: x + beside.x, y: y + beside.y },
    },
  ];
}

/** The control point of a curve as Cytoscape takes it: its share of the way from end to end, and px beside that way. */
function bowOf({ start, bend, end }: LinePath): { readonly share: number; readonly bow: number } | null {
  if (bend === null) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [bend.x - start.x, bend.y - start.y];
  return { share: (x * dx + y * dy) / length ** 2, bow: (y * dx - x * dy) / length };
}

/** In a picture of more lines none has gaps: each of its parts would be one more to draw. */
const WITH_GAPS = 500;

/** The lines; one with gaps, where it passes behind a card, is an element for each of its parts. */
function lineElements(picture: NetworkPicture, places: NetworkPlaces, paths: readonly LinePath[], palette: Palette) {
  return picture.lines.flatMap((line, place): NetworkElement[] =>
    strandsOf(line, paths[place]!).flatMap(({ path, look }, strand) => {
      const { from, to, key, family, isReturn, isFaded, isMarked, isSelected, states } = line;
      const bow = bowOf(path);
      const isLoop = from === to;
      const at = ({ x, y }: Point, node: number) => `${x - places.x[node]!}px ${y - places.y[node]!}px`;
      const along = (share: number): Point => ({
        x: path.start.x + (path.end.x - path.start.x) * share,
        y: path.start.y + (path.end.y - path.start.y) * share,
      });
      const isWhole = isLoop || bow !== null || path.parts.length === 0 || picture.lines.length > WITH_GAPS;
      const parts = isWhole ? ([[0, 1]] as const) : path.parts;
      const state = states[strand];
      return parts.map(
        ([first, last], nth): NetworkElement => ({
          group: "edges",
          data: {
            id: strand + nth === 0 ? key : `${key} ${strand} ${nth}`,
            of: key,
            source: picture.nodes[from]!.key,
            target: picture.nodes[to]!.key,
            colour: palette[look.colour],
            weight: look.width,
            rank: isSelected ? 3 : isMarked ? 2 : isFaded ? 0 : 1,
            ...(isLoop ? {} : { start: at(along(first), from), end: at(along(last), to) }),
            ...bow,
          },
          classes: [
            "line",
            state ? `state-${state}` : isReturn ? "return" : family,
            isLoop ? "loop" : bow === null ? "straight" : "bent",
            ...(last === 1 ? [look.head] : []),
            ...(isFaded ? ["faded"] : []),
          ].join(" "),
        }),
      );
    }),
  );
}

/** Words in the picture on a ground of their own. */
function plate(id: string, text: TextBlock, ink: string, ground: string, isFaded = false): NetworkElement {
  const { edge: x, y, pieces } = text.lines[0]!;
  return {
    group: "nodes",
    data: { id, label: linesOf(text).join("\n"), ink, ground, across: 0, down: 0 },
    classes: `words said${text.anchor === "middle" ? " middle" : ""}${isFaded ? " faded" : ""}`,
    position: { x, y: y - lift(pieces[0]!.look.type) },
  };
}

/** All elements of a picture with its parties at these places: grounds first, then lines, parties, and notes. */
export function networkElements(picture: NetworkPicture, places: NetworkPlaces, palette: Palette): NetworkElement[] {
  const paths = lineGeometry(picture, places);
  const boxes = groupBoxes(picture, places);
  return [
    ...boxes.map(
      ({ key, x, y, width, height }): NetworkElement => ({
        group: "nodes",
        data: { id: key, width, height, fill: palette[GROUP_LOOK.fill], stroke: palette[GROUP_LOOK.stroke], edge: 1 },
        classes: "ground",
        position: { x, y },
      }),
    ),
    ...groupNames(boxes, picture.nodes, places).map(({ text }, at) =>
      plate(`name ${at}`, text, palette.quiet, palette.paper),
    ),
    ...picture.nodes.flatMap((node, place) =>
      partyElements(node, { x: places.x[place]!, y: places.y[place]! }, palette, picture.request.language),
    ),
    ...lineElements(picture, places, paths, palette),
    ...lineNotes(picture, places, paths).flatMap(({ line, mark, words }): NetworkElement[] => {
      const { key, isFaded } = picture.lines[line]!;
      return [
        ...(words === null ? [] : [plate(`note ${key}`, words.text, palette.ink, palette.paper, isFaded)]),
        ...(mark === null
          ? []
          : [markElement(`mark ${key}`, mark, contradictionMark(0, 0, NOTE_MARK), isFaded, palette)]),
      ];
    }),
  ];
}

function markElement(
  id: string,
  position: Point,
  shapes: readonly CardShape[],
  isFaded: boolean,
  palette: Palette,
): NetworkElement {
  return {
    group: "nodes",
    data: { id, width: 1, height: 1, ...imageOf(0, 0, drawShapes(shapes, palette)) },
    classes: `mark drawn${isFaded ? " faded" : ""}`,
    position,
  };
}
