/** Draws two chains beside each other: strata, cards, what leads to them, the threads of one duty and their words. */
import type { ComparedCell, ComparePlan, PlacedRow } from "../../layout/index.ts";
import { isolated, say } from "../../text/index.ts";
import { chainType, stateLooks, stratumAt, type TypeSize, verdictLooks } from "../../theme/index.ts";
import type { Choice } from "../chain/chainPicture.ts";
import { threadEnd, threadPath } from "../chain/threadPath.ts";
import type { FigureChoice, FigurePart, FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { lineHeight, type TextBlock, textBlock } from "../svg/textBlock.ts";
import { type CompareLettering, type Lines, MARK_ROOM, movedLines } from "./compareLettering.ts";
import type { CompareScene } from "./compareScene.ts";
import type { SceneCell } from "./sceneRow.ts";

const SIDES = [
  { place: 0, name: "left" },
  { place: 1, name: "right" },
] as const;

/** px */
const MARK = 24;
const ARROW = 5;
const STUB = 12;
/** The most letters of a number that fits between two narrow columns in its usual size, and px that smaller ones may take of both. */
const MOST_DIGITS = 2;
const OVER = 12;
const JOIN = { gap: 4, height: 11 };
/** px from the upper edge of the first line of words to its middle. */
const LINE_MIDDLE = 11;

const choiceOf = (side: 0 | 1, choice: Choice): FigureChoice => ({ kind: "side", side, choice });

const texts = (lines: Lines, at: { readonly x: number; readonly y: number }): readonly FigureShape[] =>
  movedLines(lines, at).map((block): FigureShape => ({ kind: "text", block }));

const wordsOf = ({ blocks }: Lines): string =>
  blocks
    .map(({ lines }) => isolated(lines.flatMap(({ pieces }) => pieces.map(({ words }) => words)).join("")))
    .join(" · ");

type CompareDrawing = {
  readonly scene: CompareScene;
  readonly plan: ComparePlan;
  readonly lettering: CompareLettering;
};

/** A cell with its place. */
type PlacedSceneCell = { readonly cell: SceneCell; readonly box: ComparedCell; readonly row: PlacedRow };

const cellsOf = ({ scene: { rows }, plan }: CompareDrawing, place: 0 | 1): readonly PlacedSceneCell[] =>
  rows.flatMap(({ cells }, row) => {
    const cell = cells[place];
    const box = plan.rows[row]!.cells[place];
    return cell && box ? [{ cell, box, row: plan.rows[row]! }] : [];
  });

/** The number of a row; the first and the last of several layers stand below each other, and are smaller. */
function numberBlocks(name: string, { numbers, isNarrow }: ComparePlan, top: number): readonly TextBlock[] {
  const [first = "", last] = name.split("–");
  const lines = last === undefined ? [first] : [`${first}–`, last];
  const usual = chainType[isNarrow ? "card-name-deep" : "layer-number"];
  const isSmall = last !== undefined || (isNarrow && first.length > MOST_DIGITS);
  const type: TypeSize = isSmall ? { ...usual, size: isNarrow ? 12 : 16 } : usual;
  const place = { x: numbers.x - OVER, width: numbers.width + 2 * OVER, anchor: "middle" } as const;
  return lines.map((words, nth) =>
    textBlock([{ words, look: { type, colour: "quiet" } }], { ...place, y: top + nth * lineHeight(type) }),
  );
}

function bandShapes({ scene, plan }: CompareDrawing): readonly FigureShape[] {
  const bands = plan.rows.map(
    ({ top, bottom }, row): FigureShape => ({
      kind: "band",
      top,
      height: bottom - top,
      fill: `stratum-${stratumAt(row, plan.rows.length)}`,
    }),
  );
  const [first, last] = [plan.rows[0], plan.rows.at(-1)];
  if (!first || !last) return bands;
  const { middle, isNarrow } = plan;
  return [
    ...bands,
    // The words of both threads stand on lighter ground, under one rule.
    ...(isNarrow || scene.duty === null
      ? []
      : ([
          {
            kind: "rect",
            x: middle.x,
            y: first.top,
            width: middle.width,
            height: last.bottom - first.top,
            fill: "paper",
            opacity: 0.5,
          },
          {
            kind: "path",
            d: `M${rounded(middle.x)} 2H${rounded(middle.x + middle.width)}`,
            stroke: "ink",
            strokeWidth: 3,
          },
        ] as const)),
    ...scene.rows.map(({ name }, row): FigureShape => {
      const { cardTop } = plan.rows[row]!;
      return {
        kind: "part",
        key: `layer-${row}`,
        title: say(scene.request.language, "chain.layer.at", { layer: name }),
        data: { "data-layer": name },
        shapes: numberBlocks(name, plan, cardTop + (isNarrow ? 2 : 0)).map(
          (block): FigureShape => ({ kind: "text", block }),
        ),
      };
    }),
  ];
}

/** What leads to the cards of a cell: the border, the line with its arrow, and the words on it. */
function hopShapes(
  drawing: CompareDrawing,
  side: 0 | 1,
  { cell, box, row }: PlacedSceneCell,
  above: PlacedSceneCell | undefined,
): readonly FigureShape[] {
  const { scene, plan, lettering } = drawing;
  const { hops } = cell;
  if (hops.length === 0) return [];
  const { picture, folded } = scene.scenes[side];
  const { card, link } = box;
  const x = card.x + plan.line;
  const [first] = lettering.cards(cell, card.width).cards;
  // A pile hides what stands before it; through the dotted lines behind a card its own edge is seen.
  const tip = card.y + (first === undefined || first.card.stack === "pile" ? 0 : first.top) - 1;
  const isNext = hops.every(hop => above?.cell.nodes.includes(folded.hops[hop]!.from));
  const foot = above === undefined ? row.top : above.box.card.y + above.box.card.height;
  // In two columns the words of the card above stand between.
  const start = isNext && !plan.isNarrow ? foot : Math.min(row.top, tip - STUB);
  const label = picture.labelOf(picture.labelled(hops)[0] ?? hops);
  const isBorder = above !== undefined && hops.every(picture.crosses);
  return [
    ...(isBorder
      ? [
          {
            kind: "path",
            d: `M${rounded(card.x)} ${rounded(row.top)}H${rounded(card.x + card.width)}`,
            stroke: "quiet",
            strokeWidth: 1.5,
            dashes: "12 4 2 4",
          } as const,
        ]
      : []),
    {
      kind: "path",
      d: `M${rounded(x)} ${rounded(start)}V${rounded(tip)}M${rounded(x - ARROW)} ${rounded(tip - ARROW)}L${rounded(x)} ${rounded(tip)}L${rounded(x + ARROW)} ${rounded(tip - ARROW)}`,
      stroke: hops.some(hop => picture.hops[hop]!.isDisputed) ? "contested" : "ink",
      strokeWidth: 1.75,
      ends: "round",
    },
    {
      kind: "part",
      key: `${SIDES[side].name}-hop-${cell.cards[0]!.key}`,
      title: label.sentence,
      choice: choiceOf(side, label.choice),
      shapes: texts(lettering.link(side, cell, link.width), link),
    },
  ];
}

function cardShapes(
  { lettering }: CompareDrawing,
  side: 0 | 1,
  { cell, box: { card: box } }: PlacedSceneCell,
): readonly FigureShape[] {
  return lettering.cards(cell, box.width).cards.map(
    ({ card, top, width, ink }): FigurePart => ({
      kind: "part",
      key: `${SIDES[side].name}-party-${card.key}`,
      at: { x: box.x, y: box.y + top },
      title: `${isolated(card.name.text)}, ${card.description}`,
      choice: choiceOf(side, card.choice),
      data: { "data-party": card.key, "data-side": SIDES[side].name },
      shapes: [{ kind: "card", card, place: "chain", width, height: ink.height, ink }],
    }),
  );
}

/** Where the thread stops in a cell: px of the first and the last of its marks, and of the verdict. */
type ThreadStop = {
  readonly top: number;
  readonly bottom: number;
};

/** px of the middle of the end of the thread. */
const endOf = ({ box }: PlacedSceneCell, verdictAt: number): number => box.words.y + verdictAt + LINE_MIDDLE;

function stopOf({ lettering }: CompareDrawing, side: 0 | 1, placed: PlacedSceneCell): ThreadStop | null {
  const { cell, box } = placed;
  const marks = cell.knot?.pictures.length ?? 0;
  const { verdictAt } = lettering.words(side, cell, box.words.width);
  const end = cell.isWorkers && verdictAt !== null ? endOf(placed, verdictAt) : null;
  if (marks === 0) return end === null ? null : { top: end - 7, bottom: end + 7 };
  const half = MARK / 2 + 2;
  return { top: box.mark.y - half, bottom: box.mark.y + (marks - 1) * MARK_ROOM + half };
}

/** The line of the thread, mark by mark, and from the marks in the layer of the workers to its end. */
function threadShapes(drawing: CompareDrawing, side: 0 | 1, cells: readonly PlacedSceneCell[]): readonly FigureShape[] {
  if (drawing.scene.columns[side] === null) return [];
  const stops = cells.flatMap(placed => {
    const stop = stopOf(drawing, side, placed);
    return stop === null ? [] : [{ placed, stop }];
  });
  return stops.flatMap(({ placed, stop }, nth) => {
    const next = stops[nth + 1];
    const { knot } = placed.cell;
    if (!next || !knot || knot.below === null || knot.marks.length === 0) return [];
    const colour = stateLooks[knot.marks[0]!.state].colour;
    return threadPath(knot.below, knot.end, placed.box.mark.x, stop.bottom, next.stop.top).map(
      ({ d, dashes }): FigureShape => ({
        kind: "path",
        d,
        stroke: colour,
        strokeWidth: 2.5,
        ends: "round",
        dashes: dashes ?? undefined,
      }),
    );
  });
}

/** The marks of a cell and its words; for the workers, the end of the thread and the verdict. */
function wordShapes(drawing: CompareDrawing, side: 0 | 1, placed: PlacedSceneCell): readonly FigureShape[] {
  const { scene, plan, lettering } = drawing;
  const { cell, box } = placed;
  const column = scene.columns[side];
  const lines = lettering.words(side, cell, box.words.width);
  if (lines.blocks.length === 0) return [];
  const { name } = SIDES[side];
  const said = texts(lines, box.words);
  const marks = cell.knot?.pictures ?? [];
  const chosen: Choice | undefined = cell.isWorkers ? column?.verdict.choice : marks[0]?.choice;
  const joinsAt = side === 0 ? box.card.x + box.card.width + JOIN.gap : box.card.x - JOIN.gap;
  const end = cell.isWorkers && column && lines.verdictAt !== null ? endOf(placed, lines.verdictAt) : null;
  const joined = marks.length > 0 ? box.mark.y : end;
  return [
    ...(plan.isNarrow || joined === null
      ? []
      : [
          {
            kind: "path",
            d: `M${rounded(joinsAt)} ${rounded(joined)}H${rounded(box.mark.x + (side === 0 ? -MARK / 2 - 2 : MARK / 2 + 2))}`,
            stroke: "edge",
          } as const,
        ]),
    {
      kind: "part",
      key: `${name}-said-${cell.cards[0]!.key}`,
      title: wordsOf(lines),
      choice: chosen === undefined ? undefined : choiceOf(side, chosen),
      data: {
        "data-side": name,
        ...(column ? { "data-duty": column.duty } : {}),
        ...(cell.isWorkers && column ? { "data-verdict": column.verdict.verdict } : {}),
      },
      shapes: [
        ...marks.map(
          ({ state, party }, nth): FigureShape => ({
            kind: "part",
            key: `${name}-mark-${party}`,
            title: null,
            data: { "data-party": party, "data-state": state },
            shapes: [
              {
                kind: "mark",
                mark: { state, x: box.mark.x, y: box.mark.y + nth * MARK_ROOM, size: MARK, ground: "paper" },
              },
            ],
          }),
        ),
        ...(end === null ? [] : [endShape(drawing, side, box.mark.x, end)]),
        ...said,
      ],
    },
  ];
}

function endShape({ scene }: CompareDrawing, side: 0 | 1, x: number, y: number): FigureShape {
  const { verdict, arrives } = scene.columns[side]!.verdict;
  const { colour } = verdictLooks[verdict];
  return {
    kind: "part",
    key: null,
    at: { x, y },
    title: null,
    shapes: threadEnd(verdict, arrives).map(
      ({ d, dashes, isFilled }): FigureShape => ({
        kind: "path",
        d,
        stroke: colour,
        strokeWidth: 2.5,
        ends: "round",
        dashes,
        fill: isFilled ? colour : undefined,
      }),
    ),
  };
}

export function compareShapes(
  scene: CompareScene,
  plan: ComparePlan,
  lettering: CompareLettering,
): readonly FigureShape[] {
  const drawing: CompareDrawing = { scene, plan, lettering };
  const cells = SIDES.map(({ place }) => cellsOf(drawing, place));
  const part = (key: string, lines: Lines, at: { readonly x: number; readonly y: number }): FigureShape => ({
    kind: "part",
    key,
    title: null,
    shapes: texts(lines, at),
  });
  const rowShapes = plan.rows.flatMap(row =>
    SIDES.flatMap(({ place }) => {
      const nth = cells[place]!.findIndex(one => one.row === row);
      const placed = cells[place]![nth];
      if (!placed) return [];
      return [
        ...hopShapes(drawing, place, placed, cells[place]![nth - 1]),
        ...cardShapes(drawing, place, placed),
        ...wordShapes(drawing, place, placed),
      ];
    }),
  );
  return [
    ...SIDES.map(({ place, name }) =>
      part(`${name}-head`, lettering.head(place, plan.heads[place].width), plan.heads[place]),
    ),
    part("duty", lettering.middle(plan.middle.width), plan.middle),
    ...bandShapes(drawing),
    ...SIDES.flatMap(({ place }) => threadShapes(drawing, place, cells[place]!)),
    ...rowShapes,
    ...SIDES.map(({ place, name }) =>
      part(`${name}-foot`, lettering.foot(place, plan.feet[place].width), plan.feet[place]),
    ),
  ];
}
