/** What stands beside a party: its bars on each scale, what is not documented, what is told in words. */
import type { MoneyAxis } from "../../layout/index.ts";
import type { MoneyRule, MoneyTold } from "../../model/index.ts";
import { say } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import type { WordRun } from "../svg/textBlock.ts";
import { axisOf, axisShapes } from "./axisShapes.ts";
import { openShaft, rect } from "./barShapes.ts";
import { drawMoneyBar } from "./drawMoneyBar.ts";
import { calledOf, gapWords, toldWords } from "./factsOfAmount.ts";
import {
  drawAmount,
  type MoneyDrawing,
  type MoneyLook,
  moneyDrawing,
  moneySpace,
  type WordsOnce,
} from "./moneyDrawing.ts";
import { factsLine } from "./moneyLines.ts";
import { moneyLooks as looks, moneyType as type } from "./moneyLooks.ts";
import type { MoneyPart, MoneyRoom } from "./moneyRoomsOf.ts";
import { type MoneyTelling, namesOfParties, scaleName } from "./moneyTelling.ts";

/** px of what is not documented. */
const GAP = 28;
/** Where many stand at one party, each is lower, and its facts stand in the table. */
const MANY = 12;

export type DrawnRoom = {
  readonly shapes: readonly FigureShape[];
  readonly height: number;
};

const idOf = ({ inquiry }: MoneyTelling, party: number): string => inquiry.file.dossier.parties[party]!.id;

/** Benchmarks, as lines through the bars from `from` down, or as a ground between their bounds. */
function drawRules(
  { telling, column }: MoneyDrawing,
  rules: readonly MoneyRule[],
  axis: MoneyAxis,
  from: number,
): void {
  for (const rule of rules) {
    const { min, max } = rule.bounds;
    const [low, high] = [axis.at(min ?? max ?? 0), axis.at(max ?? min ?? 0)];
    column.shapes.push({
      kind: "part",
      key: `money-${rule.money.id}`,
      title: `${telling.narrator.amount(rule.money)}, ${calledOf(telling, rule.money)}`,
      choice: undefined,
      shapes: [
        ...(high > low ? [rect({ x: low, y: from, width: high - low, height: column.y - from }, "shared", 0.16)] : []),
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
}

/** The words of the benchmarks, above the bars. */
function tellRules({ telling, column, bars }: MoneyDrawing, rules: readonly MoneyRule[], axis: MoneyAxis): void {
  for (const rule of rules) {
    column.gap(moneySpace.close);
    const { min, max } = rule.bounds;
    const x = axis.at(max ?? min ?? 0);
    const isLeft = x < bars / 2;
    const words: readonly WordRun[] = [
      { words: `${telling.narrator.amount(rule.money)} `, look: { ...looks.amount, colour: "shared" } },
      { words: calledOf(telling, rule.money), look: { ...looks.label, colour: "shared" } },
    ];
    // The words stand at their line, on the side with more room.
    if (isLeft) column.text(words, bars - x - 8, x + 8);
    else column.text(words, Math.max(120, x - 8), x > 128 ? 0 : x + 8, x > 128 ? "end" : "start");
  }
}

/** The bars on one scale, with the scale where it is not that of the whole picture. */
function drawPart(drawing: MoneyDrawing, { scale, isCommon, bars: own, rules }: MoneyPart): void {
  const { telling, column, bars, scaleWidth } = drawing;
  const { language } = telling;
  const axis = axisOf(language, scale, scaleWidth);
  // One amount by itself is a part of nothing, and needs no scale.
  const isAlone = !isCommon && own.length === 1 && rules.length === 0 && own[0]!.share === null;
  const hasHead = !isCommon && !isAlone;
  column.gap(isCommon ? moneySpace.between : moneySpace.part);
  if (hasHead) {
    const name = say(language, "view.money.own-scale", { scale: scaleName(telling, scale) });
    const head = axisShapes(language, scale, axis, name);
    column.shapes.push({ kind: "part", key: null, at: { x: 0, y: column.y }, title: null, shapes: head.shapes });
    column.y += head.height;
  }
  const top = column.y;
  tellRules(drawing, rules, axis);
  const isLow = own.length > MANY;
  own.forEach((bar, nth) => {
    drawMoneyBar(drawing, bar, { scale, axis, isLow, isAfterHead: nth === 0 && hasHead, hasGrid: !isAlone });
  });
  drawRules(drawing, rules, axis, top);
  if (isAlone) {
    column.y += moneySpace.close;
    column.text([{ words: say(language, "view.money.no-scale"), look: looks.aside }], bars);
  }
}

type Undocumented = {
  readonly key: string;
  readonly words: string;
  /** The same for a screen reader, which does not see at whose card it stands. */
  readonly spoken: string;
  readonly party: number;
};

/** What no source says, as a bar without an end. */
function drawUndocumented({ telling, column, bars }: MoneyDrawing, { key, words, spoken, party }: Undocumented): void {
  const lead = say(telling.language, "view.money.not-documented");
  column.gap(moneySpace.between);
  column.part(key, `${lead}: ${spoken}`, { kind: "party", party: idOf(telling, party) }, inner => {
    inner.text(
      [
        { words: `${lead} `, look: looks.missing },
        { words, look: { ...looks.label, colour: "quiet" } },
      ],
      bars,
    );
    inner.y += moneySpace.under;
    inner.shapes.push(...openShaft(bars, inner.y, GAP));
    inner.y += GAP;
  });
}

/** An amount that is on no scale, in words. */
function tellAmount(drawing: MoneyDrawing, one: MoneyTold): void {
  const { telling, column, bars } = drawing;
  column.gap(moneySpace.between);
  drawAmount(drawing, one, (inner, facts) => {
    const kind = toldWords(telling, one);
    inner.text(
      [
        ...(kind === null ? [] : [{ words: kind, look: { ...looks.facts, type: type["facts-strong"] } } as const]),
        { words: `${kind === null ? "" : " · "}${factsLine(telling, one, facts)}`, look: looks.facts },
      ],
      bars,
    );
  });
}

/** @param hatched whether the words on a hatched space have found room, which they need once in a picture */
export function drawMoneyRoom(look: MoneyLook, room: MoneyRoom, width: number, hatched: WordsOnce): DrawnRoom {
  const { telling } = look;
  const drawing = moneyDrawing(look, width, hatched);
  for (const one of room.parts) if (one.isCommon) drawPart(drawing, one);
  if (room.gap !== null) {
    const { payer, payees } = room.gap;
    drawUndocumented(drawing, {
      key: `gap-${idOf(telling, payer)}`,
      // Who pays stands on the card.
      words: say(telling.language, "view.money.gap.here", { payees: namesOfParties(telling, payees) }),
      spoken: gapWords(telling, payer, payees),
      party: payer,
    });
  }
  if (room.isPayMissing) {
    const words = say(telling.language, "view.money.pay-missing");
    drawUndocumented(drawing, { key: "pay-missing", words, spoken: words, party: room.party });
  }
  for (const one of room.parts) if (!one.isCommon) drawPart(drawing, one);
  for (const one of room.told) tellAmount(drawing, one);
  const { shapes, y } = drawing.column;
  return { shapes, height: y };
}
