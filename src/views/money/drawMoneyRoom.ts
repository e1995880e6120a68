/** What stands beside a party: its bars on each scale, what is not documented, what is told in words. */
import { type Box, type MoneyAxis, measureText, moneyAxisOf, type Span, spansOnAxis } from "../../layout/index.ts";
import type { Interval, MoneyBar, MoneyRule, MoneyScale, MoneyTold } from "../../model/index.ts";
import type { Money } from "../../schema/index.ts";
import { say, sayAmount } from "../../text/index.ts";
import type { ColourName, TypeSize } from "../../theme/index.ts";
import type { Choice } from "../chain/chainPicture.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { hatchIn } from "../figure/hatchIn.ts";
import { softEdge } from "../figure/softEdge.ts";
import { rounded } from "../svg/svgElement.ts";
import { fontOf, type TextLook, textBlock, type WordRun } from "../svg/textBlock.ts";
import { calledOf, factsOfAmount, gapWords, toldWords } from "./factsOfAmount.ts";
import { moneyTitleOf, shareOrWhy } from "./moneyLines.ts";
import type { MoneyPart, MoneyRoom } from "./moneyRoomsOf.ts";
import { type MoneyTelling, scaleName, shareWords } from "./moneyTelling.ts";

const type = {
  amount: { cut: "sans-600", size: 16, line: 1.25 },
  label: { cut: "sans-400", size: 15, line: 1.333 },
  facts: { cut: "sans-400", size: 13, line: 1.3 },
  share: { cut: "sans-600", size: 15, line: 1.2 },
  scale: { cut: "sans-600", size: 14, line: 1.3 },
  tick: { cut: "sans-400", size: 13, line: 1.3 },
} as const satisfies Readonly<Record<string, TypeSize>>;
/** Sizes of one line must be of one height. */
const looks: Readonly<
  Record<"amount" | "label" | "facts" | "share" | "head" | "scale" | "tick" | "missing", TextLook>
> = {
  amount: { type: type.amount, colour: "ink" },
  label: { type: type.label, colour: "ink" },
  missing: { type: type.amount, colour: "quiet" },
  facts: { type: type.facts, colour: "quiet" },
  share: { type: type.share, colour: "held" },
  head: { type: type.facts, colour: "quiet" },
  scale: { type: type.scale, colour: "ink" },
  tick: { type: type.tick, colour: "quiet" },
};

/** px */
const PRICE = 26;
const PAY = 20;
const GAP = 20;
/** Where many stand at one party, each is lower, and its facts stand in the table. */
const MANY = 12;
const LOW = 12;
const UNDER = 4;
const BETWEEN = 13;
const PART = 18;
/** px right of the bars for the shares, and between the two. */
export const SHARES = 118;
const BESIDE = 14;
/** px between the amounts at a scale. */
const TICK_GAP = 14;

export type MoneyLook = {
  readonly telling: MoneyTelling;
  /** Whether there is room for the shares beside the bars; else they stand under them. */
  readonly isWide: boolean;
};

/** A drawing made downwards: shapes, and the px they take. */
class Column {
  readonly shapes: FigureShape[] = [];
  y = 0;

  text(runs: readonly WordRun[], width: number, x = 0, anchor: "start" | "end" = "start"): void {
    const block = textBlock(runs, { x, y: this.y, width, anchor });
    this.shapes.push({ kind: "text", block });
    this.y += block.height;
  }
}

const rect = (box: Box, fill: ColourName, opacity?: number): FigureShape => ({ kind: "rect", ...box, fill, opacity });

/** The shapes of a bar, and what is hatched behind it. */
function barShapes(
  bar: MoneyBar,
  scale: MoneyScale,
  axis: MoneyAxis,
  y: number,
  height: number,
): readonly FigureShape[] {
  const colour: ColourName = bar.role === "pay" ? "held" : "ink";
  const highest = (): number => Math.max(...scale.prices.map(({ bounds: { min, max } }) => max ?? min ?? 0));
  const spans = spansOnAxis(bar.bounds, axis, bar.share === null ? null : highest());
  const box = ({ from, to }: Span): Box => ({ x: from, y, width: to - from, height });
  const { solid, light, soft, end, hatch } = spans;
  const isPoint = light !== null && bar.bounds.min === bar.bounds.max;
  return [
    ...(hatch === null
      ? []
      : [
          rect(box(hatch), "card", 0.45),
          { kind: "path", d: hatchIn(box(hatch)), stroke: "quiet", strokeWidth: 0.75 } as const,
          { kind: "rect", ...box(hatch), stroke: "quiet", strokeWidth: 0.75 } as const,
        ]),
    ...(solid === null ? [] : [rect(box(solid), colour)]),
    ...(light === null ? [] : [rect(box(light), colour, isPoint ? 1 : 0.45)]),
    ...(soft === null ? [] : softEdge(box(soft), "right", colour)),
    ...(end === null ? [] : [rect({ x: Math.max(0, end - 2), y: y - 2, width: 2, height: height + 4 }, colour)]),
    // An amount of nothing is documented: it is a mark, and no gap.
    ...(solid === null && light === null && soft === null
      ? [rect({ x: 0, y: y - 2, width: 2, height: height + 4 }, colour)]
      : []),
  ];
}

/** The words on the first hatched space that is wide enough for them. */
function hatchLabel(words: string, hatch: Span, y: number, height: number): readonly FigureShape[] {
  const look: TextLook = { type: { ...type.facts, cut: "sans-600" }, colour: "ink" };
  const width = measureText(words, fontOf(look.type));
  const room = hatch.to - hatch.from;
  if (width + 28 > room) return [];
  const x = hatch.from + (room - width) / 2;
  const block = textBlock([{ words, look }], {
    x,
    y: y + (height - look.type.size * look.type.line) / 2,
    width: width + 2,
  });
  return [rect({ x: x - 7, y: y + 1, width: width + 14, height: height - 2 }, "card"), { kind: "text", block }];
}

/** Where the evidence of an amount stands: at its link, else at its party. */
function choiceOf({ inquiry }: MoneyTelling, { link }: Money, at: number | null): Choice | undefined {
  if (link !== undefined) return { kind: "link", link };
  return at === null ? undefined : { kind: "party", party: inquiry.file.dossier.parties[at]!.id };
}

type BarLook = {
  readonly scale: MoneyScale;
  readonly axis: MoneyAxis;
  readonly isLow: boolean;
  /** Whether the lines of its scale are drawn at this bar alone. */
  readonly hasGrid: boolean;
};

export type DrawnRoom = {
  readonly shapes: readonly FigureShape[];
  readonly height: number;
  /** px of the part on the first scale, from the top; null where there is none. */
  readonly first: Interval;
};

/** px of the bars in a room of this width. */
export const barWidthIn = (width: number, { isWide, telling }: MoneyLook): number =>
  isWide && telling.found.places.some(one => one.kind === "bar" && one.share !== null)
    ? Math.max(0, width - SHARES - BESIDE)
    : width;

/** The scale of a measure, as wide as the bars. */
export function axisOf({ telling }: MoneyLook, { most, currency }: MoneyScale, width: number): MoneyAxis {
  const words = sayAmount(telling.language, { amount: most, currency });
  return moneyAxisOf(most, width, measureText(words, fontOf(looks.tick.type)) + TICK_GAP);
}

/** Lines that show where the amounts of a scale stand. */
export const gridShapes = (axis: MoneyAxis, x: number, top: number, bottom: number): readonly FigureShape[] =>
  bottom <= top
    ? []
    : [
        {
          kind: "path",
          d: axis.ticks.map(tick => `M${rounded(x + axis.at(tick))} ${rounded(top)}V${rounded(bottom)}`).join(""),
          stroke: "edge",
          strokeWidth: 0.5,
        },
      ];

/** The name of a scale, and amounts along it. */
export function axisShapes(
  { telling }: MoneyLook,
  scale: MoneyScale,
  axis: MoneyAxis,
  name: string,
): { readonly shapes: readonly FigureShape[]; readonly height: number } {
  const column = new Column();
  column.text([{ words: name, look: looks.scale }], axis.width);
  column.y += 2;
  const y = column.y;
  const last = axis.ticks.length - 1;
  axis.ticks.forEach((tick, place) => {
    column.y = y;
    const words = sayAmount(telling.language, { amount: tick, currency: scale.currency });
    const width = measureText(words, fontOf(looks.tick.type)) + 2;
    const left = axis.at(tick) - width / 2;
    const x = place === 0 ? 0 : place === last ? axis.width - width : left;
    column.text([{ words, look: looks.tick }], width, x, place === last && last > 0 ? "end" : "start");
  });
  return { shapes: column.shapes, height: column.y + 3 };
}

/** @param hatched whether the words on a hatched space have found room, which they need once in a picture */
export function drawMoneyRoom(
  look: MoneyLook,
  room: MoneyRoom,
  width: number,
  hatched: { isTold: boolean },
): DrawnRoom {
  const { telling, isWide } = look;
  const { language, found, inquiry, narrator } = telling;
  const bars = barWidthIn(width, look);
  const column = new Column();
  let first: Interval = { min: null, max: null };
  let isSharesTold = false;
  const gap = (before: number) => {
    if (column.y > 0) column.y += before;
  };
  /** A part of the picture of its own, drawn where the column is. */
  const part = (key: string, title: string, choice: Choice | undefined, draw: (inner: Column) => void) => {
    const inner = new Column();
    draw(inner);
    column.shapes.push({ kind: "part", key, at: { x: 0, y: column.y }, title, choice, shapes: inner.shapes });
    column.y += inner.y;
  };

  const drawBar = (bar: MoneyBar, { scale, axis, isLow, hasGrid }: BarLook) => {
    const height = isLow ? LOW : bar.role === "price" ? PRICE : PAY;
    gap(isLow ? 6 : BETWEEN);
    part(`money-${bar.money.id}`, moneyTitleOf(telling, bar), choiceOf(telling, bar.money, bar.at), inner => {
      inner.text(
        [
          { words: `${narrator.amount(bar.money)} `, look: looks.amount },
          { words: calledOf(telling, bar.money), look: looks.label },
        ],
        bars,
      );
      inner.y += UNDER;
      const top = inner.y;
      // Lines of the scale go through the words only where one scale is for all rows.
      if (hasGrid) inner.shapes.push(...gridShapes(axis, 0, top - UNDER, top + height + UNDER));
      inner.shapes.push(...barShapes(bar, scale, axis, top, height));
      if (bar.share !== null) {
        const share = shareWords(telling, bar.share);
        if (isWide) {
          if (!isSharesTold) {
            const words = say(language, "view.money.share-head");
            const size = { x: bars + BESIDE, width: SHARES };
            const { height: above } = textBlock([{ words, look: looks.head }], { ...size, y: 0 });
            const block = textBlock([{ words, look: looks.head }], { ...size, y: top - above - 2 });
            inner.shapes.push({ kind: "text", block });
            isSharesTold = true;
          }
          const block = textBlock([{ words: share, look: looks.share }], {
            ...{ x: bars + BESIDE, y: top + height / 2 - type.share.size * 0.6, width: SHARES },
          });
          inner.shapes.push({ kind: "text", block });
        }
        const price = Math.max(...scale.prices.map(({ bounds: { min, max } }) => max ?? min ?? 0));
        const { hatch } = spansOnAxis(bar.bounds, axis, price);
        if (hatch !== null && !hatched.isTold && !isLow) {
          const label = hatchLabel(say(language, "view.money.not-shown-to-reach"), hatch, top, height);
          inner.shapes.push(...label);
          hatched.isTold = label.length > 0;
        }
      }
      inner.y = top + height + UNDER;
      if (bar.share !== null && !isWide)
        inner.text(
          [
            {
              words: say(language, "view.money.of-price", { share: shareWords(telling, bar.share) }),
              look: looks.share,
            },
          ],
          bars,
        );
      if (isLow) return;
      const why = bar.share === null ? shareOrWhy(telling, bar) : "";
      inner.text(
        [{ words: [...factsOfAmount(telling, bar), ...(why === "" ? [] : [why])].join(" · "), look: looks.facts }],
        bars,
      );
    });
  };

  const drawRules = (rules: readonly MoneyRule[], axis: MoneyAxis, from: number) => {
    for (const rule of rules) {
      const { min, max } = rule.bounds;
      const [low, high] = [axis.at(min ?? max ?? 0), axis.at(max ?? min ?? 0)];
      column.shapes.push({
        kind: "part",
        key: `money-${rule.money.id}`,
        title: `${narrator.amount(rule.money)}, ${calledOf(telling, rule.money)}`,
        choice: undefined,
        shapes: [
          ...(high > low
            ? [rect({ x: low, y: from, width: high - low, height: column.y - from }, "shared", 0.16)]
            : []),
          ...(min === max ? [low] : [min === null ? null : low, max === null ? null : high])
            .filter(x => x !== null)
            .map(
              (x): FigureShape => ({
                kind: "path",
                d: `M${rounded(x)} ${rounded(from)}V${rounded(column.y)}`,
                stroke: "shared",
                strokeWidth: 1.75,
                dashes: "5 3",
              }),
            ),
        ],
      });
    }
  };

  const tellRules = (rules: readonly MoneyRule[], axis: MoneyAxis) => {
    for (const rule of rules) {
      gap(6);
      const { min, max } = rule.bounds;
      const x = axis.at(max ?? min ?? 0);
      const isLeft = x < bars / 2;
      const words: readonly WordRun[] = [
        { words: `${narrator.amount(rule.money)} `, look: { ...looks.amount, colour: "shared" } },
        { words: calledOf(telling, rule.money), look: { ...looks.label, colour: "shared" } },
      ];
      // The words stand at their line, on the side with more room.
      if (isLeft) column.text(words, bars - x - 8, x + 8);
      else column.text(words, Math.max(120, x - 8), x > 128 ? 0 : x + 8, x > 128 ? "end" : "start");
    }
  };

  const drawPart = ({ scale, isFirst, bars: own, rules }: MoneyPart) => {
    const axis = axisOf(look, scale, bars);
    gap(isFirst ? BETWEEN : PART);
    if (!isFirst) {
      const head = axisShapes(
        look,
        scale,
        axis,
        say(language, "view.money.own-scale", { scale: scaleName(telling, scale) }),
      );
      column.shapes.push({ kind: "part", key: null, at: { x: 0, y: column.y }, title: null, shapes: head.shapes });
      column.y += head.height;
    }
    const top = column.y;
    tellRules(rules, axis);
    const isLow = own.length > MANY;
    own.forEach((bar, nth) => {
      if (nth === 0 && !isFirst) column.y += 2;
      drawBar(bar, { scale, axis, isLow, hasGrid: !isFirst || !isWide });
    });
    drawRules(rules, axis, top);
    if (isFirst) first = { min: top, max: column.y };
  };

  const dotted = (key: string, words: string, title: string, choice: Choice | undefined) => {
    gap(BETWEEN);
    const from = column.y;
    part(key, title, choice, inner => {
      inner.text(
        [
          { words: `${say(language, "view.money.not-documented")} `, look: looks.missing },
          { words, look: { ...looks.label, colour: "quiet" } },
        ],
        bars,
      );
      inner.y += UNDER;
      inner.shapes.push({
        ...{ kind: "rect", x: 0.75, y: inner.y, width: Math.max(0, bars - 1.5), height: GAP },
        ...{ stroke: "quiet", strokeWidth: 1.5, dashes: "0.1 5", ends: "round" },
      });
      inner.y += GAP;
    });
    first = { min: first.min ?? from, max: column.y };
  };

  const tell = (one: MoneyTold) => {
    gap(BETWEEN);
    part(`money-${one.money.id}`, moneyTitleOf(telling, one), choiceOf(telling, one.money, one.at), inner => {
      const kind = toldWords(telling, one);
      inner.text(
        [
          { words: `${narrator.amount(one.money)} `, look: looks.amount },
          { words: calledOf(telling, one.money), look: looks.label },
        ],
        bars,
      );
      const why = shareOrWhy(telling, one);
      inner.text(
        [
          ...(kind === null
            ? []
            : [{ words: kind, look: { ...looks.facts, type: { ...type.facts, cut: "sans-600" } } } as const]),
          {
            words: `${kind === null ? "" : " · "}${[...factsOfAmount(telling, one), ...(why === "" ? [] : [why])].join(" · ")}`,
            look: looks.facts,
          },
        ],
        bars,
      );
    });
  };

  const idOf = (party: number): string => inquiry.file.dossier.parties[party]!.id;
  const main = room.parts.filter(({ isFirst }) => isFirst);
  for (const one of main) drawPart(one);
  if (room.gap !== null) {
    const words = gapWords(telling, room.gap.payer, room.gap.payees);
    dotted(`gap-${idOf(room.party)}`, words, `${say(language, "view.money.not-documented")}: ${words}`, {
      kind: "party",
      party: idOf(room.party),
    });
  }
  if (room.isPayMissing) {
    const words = say(language, "view.money.pay-missing");
    dotted("pay-missing", words, `${say(language, "view.money.not-documented")}: ${words}`, {
      kind: "party",
      party: idOf(room.party),
    });
  }
  for (const one of room.parts) if (!one.isFirst) drawPart(one);
  for (const one of room.told) tell(one);
  return {
    shapes: column.shapes,
    height: column.y,
    first: found.scales.length === 0 ? { min: null, max: null } : first,
  };
}
