/** Draws the plan of a chain as SVG: bands, borders, hops, cards, threads. The layout decides where things stand. */
import type { Box, ChainPlan, FoldedChain, PlannedColumn } from "../../layout/index.ts";
import { isolated } from "../../text/index.ts";
import {
  type ColourName,
  chainSpace,
  chainType,
  type Palette,
  stateLooks,
  stratumAt,
  verdictLooks,
} from "../../theme/index.ts";
import type { CardPicture, ChainPicture, ColumnPicture, HopPicture, OverlayPicture } from "../chain/chainPicture.ts";
import type { PlaneWords } from "../chain/chainWords.ts";
import { planHeadings } from "../chain/planHeadings.ts";
import { threadEnd, threadPath } from "../chain/threadPath.ts";
import { drawText } from "../svg/drawText.ts";
import { type Attributes, idPart, rounded, svgElement, xmlText } from "../svg/svgElement.ts";
import { type TextLook, type TextPlace, textBlock } from "../svg/textBlock.ts";
import type { ChainLettering } from "./chainLettering.ts";
import { drawCard, drawLettering, drawMark } from "./drawCard.ts";
import { drawPlanes, switchWidth } from "./drawPlanes.ts";

export type PlanDrawing = {
  readonly plan: ChainPlan;
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
  readonly ink: ChainLettering;
  readonly palette: Palette;
  /** The prefix of every id of the picture, so that several pictures can stand in one page. */
  readonly prefix: string;
  /** The planes, where they stand beside the plate. */
  readonly planes: readonly PlaneWords[] | null;
  /** px of ground at each side of the plan, over which the bands go on. */
  readonly margin: number;
};

/** A named group, whose title says what it stands for. */
function part(id: string, data: Attributes, title: string | null, ...children: readonly string[]): string {
  const titleElement = title === null ? [] : [svgElement("title", {}, xmlText(title))];
  return svgElement("g", { id, ...data }, ...titleElement, ...children);
}

const moved = ({ x, y }: Pick<Box, "x" | "y">, ...children: readonly string[]): string =>
  svgElement("g", { transform: `translate(${rounded(x)} ${rounded(y)})` }, ...children);

/** Words of the product on one line. */
const line = (
  words: string,
  look: TextLook,
  place: Omit<TextPlace, "width"> & { readonly width?: number },
  palette: Palette,
) => drawText(textBlock([{ words, look }], { width: Number.POSITIVE_INFINITY, ...place }), palette);

const stroked = (d: string, stroke: string, width: number, more: Attributes = {}): string =>
  svgElement("path", {
    d,
    fill: "none",
    stroke,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    ...more,
  });

function drawBands({ plan, picture, palette, prefix, margin }: PlanDrawing): string[] {
  return plan.bands.map(({ layer, top, bottom, row }, place) => {
    const stratum = `stratum-${stratumAt(place, plan.bands.length)}` as const;
    const band = picture.bands.get(layer);
    const look: TextLook = { type: chainType["layer-number"], colour: "quiet" };
    return part(
      `${prefix}-layer-${layer < 0 ? "none" : layer}`,
      { "data-layer": band ? layer : undefined },
      band?.label ?? null,
      svgElement("rect", {
        x: -margin,
        y: top,
        width: plan.width + 2 * margin,
        height: bottom - top,
        fill: palette[stratum],
      }),
      ...(band ? [line(band.name, look, { x: 0, y: row + 6 }, palette)] : []),
    );
  });
}

function drawBorders({ plan, picture, palette, folded, ink, prefix }: PlanDrawing): string[] {
  return plan.borders.map(({ node, hops, x, y, width, above, below }) => {
    const words = picture.borderOf(hops);
    const names = ink.border(hops, above.width);
    return part(
      `${prefix}-border-${idPart(folded.nodes[node]!.key)}`,
      { "data-above": words.above, "data-below": words.below },
      null,
      stroked(`M${rounded(x)} ${rounded(y)}H${rounded(x + width)}`, palette.quiet, 1.5, {
        "stroke-dasharray": "12 4 2 4",
        "stroke-linecap": "butt",
      }),
      moved(above, drawLettering(names.above, palette)),
      moved(below, drawLettering(names.below, palette)),
    );
  });
}

const lensColours: Readonly<Record<NonNullable<HopPicture["lens"]>, ColourName>> = {
  solid: "held",
  dashed: "passed",
  cut: "refused",
  zigzag: "contested",
  dotted: "ink",
};

function drawHops({ plan, picture, palette, prefix }: PlanDrawing): string[] {
  return plan.hops.map(({ hop, path, end }) => {
    const one = picture.hops[hop]!;
    const { lens, isApart, isReturn, isSelected, isDisputed } = one;
    const plain = isDisputed ? "contested" : isApart ? "edge" : "ink";
    const colour = palette[lens && !isApart ? lensColours[lens] : plain];
    const width = isSelected ? 3 : lens && lens !== "dotted" ? 2.5 : isReturn ? 1.5 : 1.75;
    const { x, y } = end;
    return part(
      // Drawing programs show ids as names of layers, and no other attribute.
      `${prefix}-hop-${hop}-${idPart(one.from)}-to-${idPart(one.to)}`,
      {
        "data-from": one.from,
        "data-to": one.to,
        "data-links": one.links.join(" "),
        "data-return": isReturn ? "true" : undefined,
        "data-disputed": one.isDisputed ? "true" : undefined,
      },
      one.sentence,
      stroked(path, colour, width),
      stroked(
        `M${rounded(x - 5)} ${rounded(y - 9)}L${rounded(x)} ${rounded(y - 1)}L${rounded(x + 5)} ${rounded(y - 9)}`,
        colour,
        width,
      ),
    );
  });
}

/** A sign on a line, which is explained below the picture. */
function badge(x: number, y: number, radius: number, words: string, stroke: ColourName, palette: Palette): string {
  const { size } = chainType["overlay-number"];
  const look: TextLook = { type: { ...chainType["overlay-number"], line: 1 }, colour: "ink" };
  return (
    svgElement("circle", {
      cx: x,
      cy: y,
      r: radius,
      fill: palette.paper,
      stroke: palette[stroke],
      "stroke-width": 1.5,
    }) + line(words, look, { x: x - 20, y: y - size / 2, width: 40, anchor: "middle" }, palette)
  );
}

const drawReturns = ({ plan, picture, palette, prefix }: PlanDrawing): string[] =>
  picture.returns.map(({ hop, letter, sentence, notes }) => {
    const { x, y } = plan.hops[hop]!.middle;
    return part(
      `${prefix}-return-${hop}`,
      { "data-hops": hop },
      `${sentence} ${notes}`,
      badge(x, y, 11, letter, "ink", palette),
    );
  });

const overlayLines: Readonly<Record<OverlayPicture["family"], { readonly width: number; readonly dashes?: string }>> = {
  money: { width: 3.5 },
  data: { width: 1.75, dashes: "14 3 3 3" },
  instructions: { width: 1.75, dashes: "3 3" },
  ownership: { width: 1.75 },
};

/** The tip of a line, in the direction of its last piece. */
function tip(path: string): string {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number);
  const [fromX, fromY, x, y] = numbers.slice(-4) as [number, number, number, number];
  const length = Math.hypot(x - fromX, y - fromY) || 1;
  const [ahead, aside] = [
    [(x - fromX) / length, (y - fromY) / length],
    [-(y - fromY) / length, (x - fromX) / length],
  ] as const;
  const wing = (side: 1 | -1) =>
    `${rounded(x - ahead[0] * 7 + side * aside[0] * 4)} ${rounded(y - ahead[1] * 7 + side * aside[1] * 4)}`;
  return `M${wing(1)}L${rounded(x)} ${rounded(y)}L${wing(-1)}`;
}

const drawOverlays = ({ plan, picture, palette, prefix }: PlanDrawing): string[] =>
  plan.overlays.map(({ path, badge: at }, place) => {
    const { family, key, link, relation, number, sentence } = picture.overlays[place]!;
    const { width, dashes } = overlayLines[family];
    return part(
      `${prefix}-${link === null ? "rating" : "link"}-${idPart(link ?? relation.to)}`,
      { "data-links": link ?? undefined, "data-overlay": key, "data-family": family },
      sentence,
      stroked(path, palette[family], width, { "stroke-dasharray": dashes }),
      stroked(tip(path), palette[family], 1.6),
      badge(at.x, at.y, 9, String(number), family, palette),
    );
  });

/** The span in which an unplaced party may stand, since it has no line into the chain. */
function drawReach({ plan, palette, prefix }: PlanDrawing): string[] {
  const [first] = plan.unplaced;
  if (!plan.reach || plan.besideLeft === null || !first) return [];
  const last = plan.unplaced.at(-1)!;
  const { top, bottom } = plan.reach;
  const x = first.x + first.width / 2;
  const dotted = (from: number, to: number) =>
    stroked(`M${rounded(x)} ${rounded(from)}V${rounded(to)}`, palette.quiet, 1.75, { "stroke-dasharray": "0.1 5.2" });
  const ends = `M${rounded(x - 13)} ${rounded(top)}H${rounded(x + 13)}M${rounded(x - 13)} ${rounded(bottom)}H${rounded(x + 13)}`;
  return [
    part(
      `${prefix}-reach`,
      {},
      null,
      dotted(top, first.y - 14),
      dotted(last.y + last.height + 4, bottom),
      stroked(ends, palette.quiet, 1.75),
    ),
  ];
}

const drawLabels = ({ plan, picture, folded, ink, palette, prefix }: PlanDrawing): string[] =>
  plan.labels.map(({ node, hops, x, y, width }) => {
    const { sentence, notes } = picture.labelOf(hops);
    const { key } = folded.nodes[node]!;
    return part(
      `${prefix}-label-${hops.length === 1 ? hops[0] : `into-${idPart(key)}`}`,
      {
        "data-hops": hops.join(" "),
        "data-to": key,
        "data-links": hops.flatMap(hop => picture.hops[hop]!.links).join(" "),
      },
      `${sentence} ${notes}`,
      moved({ x, y }, drawLettering(ink.label(hops, picture.cards[node]!.isApart, width), palette)),
    );
  });

function drawCards({ plan, picture, ink, palette, prefix }: PlanDrawing): string[] {
  const drawn = (card: CardPicture, place: "chain" | "unplaced" | "beside", box: Box) =>
    part(
      `${prefix}-${card.parties.length > 1 ? "fold" : "party"}-${idPart(card.key)}`,
      { "data-party": card.parties.join(" "), "data-place": place },
      `${isolated(card.name.text)}, ${card.description}`,
      moved(box, drawCard(card, place, box, ink.card(card, place, box.width), palette)),
    );
  return [
    ...picture.cards.map((card, node) => drawn(card, "chain", plan.cards[node]!)),
    ...picture.unplaced.map((card, place) => drawn(card, "unplaced", plan.unplaced[place]!)),
    ...picture.beside.map((card, place) => drawn(card, "beside", plan.beside[place]!)),
  ];
}

function drawStretches({ stretches }: PlannedColumn, { knots }: ColumnPicture, palette: Palette): string[] {
  return stretches.map(({ fromLayer, x, top, bottom }) => {
    const knot = knots.find(({ layer }) => layer === fromLayer)!;
    const colour = palette[stateLooks[knot.marks[0]!.state].colour];
    const manner = knot.below!;
    return svgElement(
      "g",
      { "data-layer": fromLayer, "data-manner": manner, "data-end": knot.end ?? undefined },
      ...threadPath(manner, knot.end, x, top, bottom).map(({ d, dashes }) =>
        stroked(d, colour, manner === "solid" ? 3 : manner === "dotted" ? 2 : 2.5, {
          "stroke-dasharray": dashes ?? undefined,
          "stroke-linecap": dashes !== null && manner === "dashed" ? "butt" : "round",
        }),
      ),
    );
  });
}

/** The end of the thread at the workers, in the shape of the verdict. */
function drawEnd({ end }: PlannedColumn, { verdict }: ColumnPicture, palette: Palette): string[] {
  if (!end) return [];
  const colour = palette[verdictLooks[verdict.verdict].colour];
  return threadEnd(verdict.verdict, verdict.arrives).map(({ d, dashes, isFilled }) =>
    svgElement("path", {
      d,
      transform: `translate(${rounded(end.x)} ${rounded(end.y)})`,
      fill: isFilled ? colour : "none",
      stroke: colour,
      "stroke-width": 2.75,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      "stroke-dasharray": dashes,
    }),
  );
}

function drawColumn(drawing: PlanDrawing, place: number): string {
  const { plan, picture, ink, palette, prefix } = drawing;
  const column = plan.columns[place]!;
  const columnPicture = picture.columns[place]!;
  const id = `${prefix}-duty-${idPart(columnPicture.duty)}`;
  const knots = columnPicture.knots.flatMap((knot, index) => {
    const { x, y, note } = column.knots[index]!;
    const shift = knot.pictures.length > 1 ? -13 : 0;
    const marks = knot.pictures.map((mark, nth) =>
      svgElement(
        "g",
        {
          "data-duty": columnPicture.duty,
          "data-party": mark.party,
          "data-state": mark.state,
          "data-layer": knot.layer,
        },
        svgElement("title", {}, xmlText(mark.label)),
        drawMark({ state: mark.state, x: x + shift + nth * 26, y, size: 24, ground: "paper" }, palette),
        ...(mark.isSelected
          ? [
              svgElement("circle", {
                cx: x + shift + nth * 26,
                cy: y,
                r: 15,
                fill: "none",
                stroke: palette.ink,
                "stroke-width": 2,
              }),
            ]
          : []),
      ),
    );
    const look: TextLook = { type: chainType["mark-more"], colour: "ink" };
    const more =
      knot.more === 0
        ? []
        : [
            svgElement(
              "g",
              { "data-more": knot.more, "data-layer": knot.layer },
              line(`+${knot.more}`, look, { x: x + shift + 26 + 14, y: y - 10 }, palette),
            ),
          ];
    const words =
      note.height === 0
        ? []
        : [
            svgElement(
              "g",
              { "data-note": knot.layer },
              moved(note, drawLettering(ink.note(place, knot.layer, note.width), palette)),
            ),
          ];
    return [...marks, ...more, ...words];
  });
  const verdict = column.verdict
    ? [
        part(
          `${id}-verdict`,
          { "data-verdict": columnPicture.verdict.verdict },
          [`${columnPicture.lead} ${columnPicture.verdict.words}`, columnPicture.verdict.conditionWords]
            .filter(Boolean)
            .join(" · "),
          moved(column.verdict, drawLettering(ink.verdict(place, column.verdict.width), palette)),
        ),
      ]
    : [];
  return part(
    id,
    { "data-duty": columnPicture.duty },
    null,
    part(`${id}-head`, {}, null, moved(column.head, drawLettering(ink.head(place, column.head.width), palette))),
    ...drawStretches(column, columnPicture, palette),
    ...drawEnd(column, columnPicture, palette),
    ...knots,
    ...verdict,
  );
}

function drawChosen({ plan, picture, palette, prefix }: PlanDrawing): string[] {
  const chosen = picture.columns.findIndex(({ isPlate }) => isPlate);
  const box = plan.columns[chosen]?.box;
  if (!box) return [];
  const { x, y, width, height } = box;
  return [
    part(
      `${prefix}-chosen`,
      {},
      null,
      svgElement("rect", { x, y, width, height, fill: palette.paper, "fill-opacity": 0.62 }),
      svgElement("rect", { x, y, width, height: 4, fill: palette.ink }),
    ),
  ];
}

/** Fine lines from the cards to the marks of the plate. */
const drawJoints = ({ plan, palette }: PlanDrawing): string[] =>
  plan.joints.map(({ layer, y, from, to }) =>
    svgElement(
      "g",
      { "data-joint": layer },
      stroked(`M${rounded(from)} ${rounded(y)}H${rounded(to)}`, palette.edge, 1),
    ),
  );

/** Other routes, in a few words at the card that they part from or lead to. */
const drawStubs = ({ plan, picture, folded, ink, palette, prefix }: PlanDrawing): string[] =>
  plan.stubs.map(({ node, ...box }) => {
    const { radius, inline, border } = chainSpace.stub;
    const lettering = ink.stub(node, box.width);
    const width = Math.max(...lettering.texts.map(text => text.width)) + 2 * (inline + border);
    return part(
      `${prefix}-stub-${idPart(folded.nodes[node]!.key)}`,
      { "data-stub": folded.nodes[node]!.key },
      picture.stubs.find(one => one.node === node)!.words,
      moved(
        box,
        svgElement("rect", {
          x: 0.5,
          y: 0.5,
          width: Math.min(box.width, width) - 1,
          height: box.height - 1,
          rx: radius,
          fill: palette.card,
          "fill-opacity": 0.6,
          stroke: palette.edge,
          "stroke-dasharray": "3 3",
        }),
        drawLettering(lettering, palette),
      ),
    );
  });

function drawHeadings({ plan, picture, ink, palette, prefix }: PlanDrawing): string {
  const look: TextLook = { type: chainType["plan-heading"], colour: "quiet" };
  const hasPlate = picture.columns.some(({ isPlate }) => isPlate);
  const above = hasPlate
    ? [moved({ x: plan.chainLeft, y: 0 }, drawLettering(ink.chainHead(plan.chainRight - plan.chainLeft), palette))]
    : planHeadings(plan, picture).map(({ x, text }) => line(text, look, { x, y: plan.headHeight - 34 }, palette));
  const below =
    plan.stripTop === null
      ? []
      : [line(picture.headings.beside, look, { x: plan.chainLeft, y: plan.stripTop }, palette)];
  return part(`${prefix}-headings`, {}, null, ...above, ...below);
}

/** The planes, over the threads where they fit there, else as far from the plate as there is room. */
function drawSwitch({ plan, planes, palette, prefix }: PlanDrawing): string[] {
  if (planes === null || plan.over === null) return [];
  const { x, y, width } = plan.over;
  const threads = Math.min(x + width, ...plan.columns.filter(({ isOpen }) => !isOpen).map(({ box }) => box.x));
  const left = Math.max(x, Math.min(threads, x + width - switchWidth(planes)));
  return [part(`${prefix}-planes`, {}, null, drawPlanes(planes, { x: left, y, width: x + width - left }, palette))];
}

/** Draws the plan, measured from its upper left corner. */
export function drawPlan(drawing: PlanDrawing): string {
  const { prefix, picture } = drawing;
  const group = (name: string, ...children: readonly string[]) =>
    children.length === 0 ? "" : svgElement("g", { id: `${prefix}-${name}` }, ...children);
  return [
    group("layers", ...drawBands(drawing)),
    ...drawChosen(drawing),
    drawHeadings(drawing),
    ...drawSwitch(drawing),
    ...drawReach(drawing),
    group("borders", ...drawBorders(drawing)),
    group("overlays", ...drawOverlays(drawing)),
    group("cards", ...drawCards(drawing)),
    group("hops", ...drawHops(drawing)),
    group("joints", ...drawJoints(drawing)),
    group("labels", ...drawLabels(drawing)),
    group("stubs", ...drawStubs(drawing)),
    group("returns", ...drawReturns(drawing)),
    group("threads", ...picture.columns.map((_, place) => drawColumn(drawing, place))),
  ].join("");
}
