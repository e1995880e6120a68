/** What of the figure stays while the days move: the axis, and links, roles and cases as bars with their words. */
import type { BarSegment } from "../../layout/index.ts";
import { dateOfDay } from "../../schema/index.ts";
import { type Language, type Narrator, say, sayDate } from "../../text/index.ts";
import { type ColourName, chainType } from "../../theme/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { softEdge } from "../figure/softEdge.ts";
import { rounded } from "../svg/svgElement.ts";
import { textBlock } from "../svg/textBlock.ts";
import { longThingWords, sayWhen } from "./thingWords.ts";
import { HEAD, type RowEntry, type RowPlan, type TimePlan } from "./timePlanOf.ts";
import { freeOf, standsAt, wordsIn } from "./wordBoxes.ts";

const tickType = { ...chainType["label-notes"], size: 12.5 };
const DAYS_OF_YEAR = 365.25;
const BAR = 9;
/** px of the heading above what is of no one party. */
const WHOLE_HEAD = 24;

type Words = { readonly language: Language; readonly narrator: Narrator };

/** The names of the days on the axis, at this height. */
export const tickNames = ({ scale, room }: TimePlan, language: Language, y: number): FigureShape[] =>
  scale.ticks.flatMap(({ x, day, precision }): FigureShape[] => {
    const written = dateOfDay(day)!.slice(0, precision === "year" ? 4 : 7);
    const block = textBlock(
      [{ words: sayDate(language, written, "short"), look: { type: tickType, colour: "quiet" } }],
      { x: room.x + x + 4, y, width: 120 },
    );
    const [left, right] = [x + 4, x + 4 + block.width];
    const isOnFold = scale.folds.some(fold => left < fold.right && right > fold.left);
    return isOnFold || right > scale.right + 2 ? [] : [{ kind: "text", block }];
  });

function tickShapes(plan: TimePlan, language: Language): FigureShape[] {
  const { scale, room, head, foot, spine, whole } = plan;
  const { isStacked, rows } = spine.spine;
  const lines = scale.ticks.map(({ x }) => room.x + x);
  const across = isStacked
    ? rows.map(({ room: { y, height } }) => ({ from: head + y, to: head + y + height }))
    : [{ from: HEAD.ticks, to: head + foot }];
  const boxes = [
    ...wordsIn(plan),
    ...(whole ? [{ x: room.x, y: head + whole.y - WHOLE_HEAD, width: room.width, height: WHOLE_HEAD }] : []),
    // How a party stands differs from day to day, and this does not.
    ...rows.map(({ key, room: { y } }) => ({
      ...{ x: room.x, y: head + y, width: room.width, height: plan.rows.get(key)!.standing },
    })),
  ];
  /** An upright line over all rows, which leaves words free. */
  const lineAt = (x: number): string =>
    freeOf(
      across,
      boxes.filter(box => standsAt(box, x)),
    )
      .map(({ from, to }) => `M${rounded(x)} ${rounded(from)}V${rounded(to)}`)
      .join("");
  const down = lines.map(lineAt);
  const ticks = isStacked ? lines.map(x => `M${rounded(x)} ${HEAD.ticks}v${head - HEAD.ticks - 4}`) : [];
  const folds = scale.folds.flatMap(({ left, right, from, to }): FigureShape[] => {
    const [x, end] = [room.x + left, room.x + right];
    const years = Math.max(1, Math.round((to - from) / DAYS_OF_YEAR));
    const middle = (x + end) / 2;
    return [
      {
        kind: "path",
        d: [-4, 2].map(step => `M${rounded(middle + step - 3)} ${head - 2}l6 -14`).join(""),
        stroke: "quiet",
        strokeWidth: 1.5,
      },
      { kind: "part", key: `fold-${from}`, title: say(language, "view.time.fold", { count: years }), shapes: [] },
      {
        kind: "path",
        d: lineAt(middle),
        stroke: "edge",
        strokeWidth: 1.5,
        dashes: "2 4",
      },
    ];
  });
  return [
    { kind: "path", d: [...down, ...ticks].join(""), stroke: "rule" },
    ...tickNames(plan, language, HEAD.ticks),
    ...(isStacked ? [] : tickNames(plan, language, head + foot + 6)),
    ...folds,
  ];
}

/** A link is the strongest bar; a case and a role are finer ones. */
const colourOf = ({ thing }: RowEntry): ColourName => (thing.kind === "link" ? "quiet" : "edge");
const heightOf = ({ thing }: RowEntry): number => (thing.kind === "link" ? BAR : 5);

function segmentShapes(
  { kind, left, right }: BarSegment,
  y: number,
  height: number,
  colour: ColourName,
): readonly FigureShape[] {
  const box = { x: left, y, width: right - left, height };
  switch (kind) {
    case "firm":
      return [{ kind: "rect", ...box, fill: colour }];
    case "rises":
      return softEdge(box, "left", colour);
    case "falls":
      return softEdge(box, "right", colour);
    case "open":
      return [
        {
          kind: "path",
          d: `M${rounded(left)} ${rounded(y + height / 2)}H${rounded(right)}`,
          stroke: colour,
          strokeWidth: 2,
          dashes: "0.1 6",
          ends: "round",
        },
      ];
  }
}

const isBar = (entry: RowEntry): entry is RowEntry & { readonly kind: "bar" } => entry.kind === "bar";

const barShapes = (row: RowPlan): FigureShape[] =>
  row.entries
    .filter(isBar)
    .flatMap(entry =>
      entry.bar.segments.flatMap(segment => segmentShapes(segment, entry.y, heightOf(entry), colourOf(entry))),
    );

/** Words, outlines, and the sign of an end without a day. They stay in sight where the bars themselves are veiled. */
function overBars(words: Words, row: RowPlan): FigureShape[] {
  return row.entries.filter(isBar).map((entry): FigureShape => {
    const { bar, block, thing, y } = entry;
    const [colour, height] = [colourOf(entry), heightOf(entry)];
    const dated = bar.segments.filter(({ kind }) => kind !== "open");
    const [first, last] = [dated[0], dated.at(-1)];
    const outline: FigureShape[] =
      first && last
        ? [{ kind: "path", d: `M${rounded(first.left)} ${rounded(y + height)}H${rounded(last.right)}`, stroke: colour }]
        : [];
    const { seenAt } = bar;
    // A short upright: the last day it was seen. With a bar across: over since, on a day not given.
    const seen: FigureShape[] =
      seenAt === null
        ? []
        : [
            {
              kind: "path",
              d: `M${rounded(seenAt)} ${rounded(y - 2)}v${height + 4}${bar.isOver ? `m-4 ${-(height + 4)}h8m-8 ${height + 4}h8` : ""}`,
              stroke: colour,
              strokeWidth: 2,
            },
          ];
    return {
      kind: "part",
      key: `thing-${thing.key}`,
      title: [longThingWords(words, thing), sayWhen(words.language, thing)].join(" · "),
      choice: thing.kind === "link" ? { kind: "link", link: thing.of.id } : undefined,
      data: { "data-kind": thing.kind },
      shapes: [{ kind: "text", block }, ...outline, ...seen],
    };
  });
}

export type AxisShapes = { readonly below: FigureShape; readonly above: FigureShape };

/** Two parts that are the same objects for as long as the plan is. */
export function axisShapes(plan: TimePlan, words: Words): AxisShapes {
  const { spine, head, room, rows, whole, column } = plan;
  const { language } = words;
  const eachRow = (shapesOf: (row: RowPlan) => readonly FigureShape[]): FigureShape[] =>
    [
      ...spine.spine.rows.map(({ key, room: { y } }) => ({ row: rows.get(key)!, y })),
      ...(whole ? [whole] : []),
    ].flatMap(({ row, y }): FigureShape[] => {
      const shapes = shapesOf(row);
      return shapes.length === 0
        ? []
        : [{ kind: "part", key: null, at: { x: room.x, y: head + y }, title: null, shapes }];
    });
  const heading = (words: string, x: number, y: number, width: number): FigureShape => ({
    kind: "text",
    block: textBlock([{ words, look: { type: chainType["label-title"], colour: "ink" } }], { x, y, width }),
  });
  const part = (key: string, shapes: readonly FigureShape[]): FigureShape => ({
    kind: "part",
    key,
    title: null,
    shapes,
  });
  return {
    below: part("axis", [
      { kind: "part", key: null, at: { x: 0, y: head }, title: null, shapes: spine.shapes },
      ...tickShapes(plan, language),
      ...eachRow(barShapes),
    ]),
    above: part("bars", [
      ...(column > 0
        ? [heading(say(language, "view.time.undated"), room.x + room.width - column, HEAD.ticks - 2, column)]
        : []),
      ...(whole ? [heading(say(language, "view.time.whole"), room.x, head + whole.y - WHOLE_HEAD, room.width)] : []),
      ...eachRow(row => [
        ...overBars(words, row),
        ...[row.elsewhere, row.undated].flatMap(block => (block ? [{ kind: "text" as const, block }] : [])),
      ]),
    ]),
  };
}
