/** What stands beside a party: its bars on each scale, what is not documented, what is told in words. */
import { type MoneyAxis, OPEN_END } from "../../layout/index.ts";
import type { ChainMoney, MoneyBar, MoneyRule, MoneyScale, MoneyTold } from "../../model/index.ts";
import type { Money } from "../../schema/index.ts";
import { say } from "../../text/index.ts";
import type { Choice } from "../chain/chainPicture.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { textBlock, type WordRun } from "../svg/textBlock.ts";
import { axisOf, axisShapes, gridShapes } from "./axisShapes.ts";
import { barShapes, hatchLabel, hatchOf, openShaft, rect } from "./barShapes.ts";
import { calledOf, factsOfAmount, gapWords, toldWords } from "./factsOfAmount.ts";
import { type MoneyColumn, moneyColumn } from "./moneyColumn.ts";
import { moneyTitleOf, shareOrWhy } from "./moneyLines.ts";
import { moneyLooks as looks, moneyType as type } from "./moneyLooks.ts";
import { hasCommonScale, type MoneyPart, type MoneyRoom } from "./moneyRoomsOf.ts";
import { type MoneyTelling, namesOfParties, scaleName, shareWords } from "./moneyTelling.ts";

/** px */
const PRICE = 24;
const PAY = 20;
const GAP = 28;
/** Where many stand at one party, each is lower, and its facts stand in the table. */
const MANY = 12;
const LOW = 12;
const UNDER = 4;
const BETWEEN = 13;
const CLOSE = 6;
const PART = 18;
/** px right of the bars for the shares, and between the two. */
export const SHARES = 118;
const BESIDE = 14;
/** The share of the room, and the least px, of a scale beside which something stands that is on no scale. */
const APART = 0.36;
const LEAST = 120;
export type MoneyLook = {
  readonly telling: MoneyTelling;
  /** Whether there is room for the shares beside the bars; else they stand under them. */
  readonly isWide: boolean;
};

/** Where the evidence of an amount stands: at its link, else at its party. */
function choiceOf({ inquiry }: MoneyTelling, { link }: Money, at: number | null): Choice | undefined {
  if (link !== undefined) return { kind: "link", link };
  return at === null ? undefined : { kind: "party", party: inquiry.file.dossier.parties[at]!.id };
}

type BarLook = {
  readonly scale: MoneyScale;
  readonly axis: MoneyAxis;
  readonly isLow: boolean;
  readonly isAfterHead: boolean;
  /** Whether the lines of its scale are drawn at it. */
  readonly hasGrid: boolean;
};

export type DrawnRoom = {
  readonly shapes: readonly FigureShape[];
  readonly height: number;
};

/** px of the bars in a room of this width. */
const barWidthIn = (width: number, { isWide, telling }: MoneyLook): number =>
  isWide && telling.found.places.some(one => one.kind === "bar" && one.share !== null)
    ? Math.max(0, width - SHARES - BESIDE)
    : width;

/** Whether something in the picture has no known end, and goes on right of the scale. */
const hasOpenEnd = ({ gaps, isPayMissing, places, scales }: ChainMoney): boolean =>
  gaps.length > 0 ||
  isPayMissing ||
  places.some(one => one.kind === "bar" && (one.bounds.about || one.bounds.max === null)) ||
  scales.some(({ prices }) => prices.some(({ bounds }) => bounds.max === null));

/** px of a scale in a room of this width. */
export function scaleWidthIn(width: number, look: MoneyLook): number {
  const { found } = look.telling;
  const bars = barWidthIn(width, look);
  const within = Math.max(0, hasOpenEnd(found) ? bars - OPEN_END : bars);
  return hasCommonScale(found) ? within : Math.min(within, Math.max(LEAST, bars * APART));
}

/** @param hatched whether the words on a hatched space have found room, which they need once in a picture */
export function drawMoneyRoom(
  look: MoneyLook,
  room: MoneyRoom,
  width: number,
  hatched: { isTold: boolean },
): DrawnRoom {
  const { telling, isWide } = look;
  const { language, inquiry, narrator } = telling;
  const bars = barWidthIn(width, look);
  const scaleWidth = scaleWidthIn(width, look);
  const column = moneyColumn();
  let isSharesTold = false;
  const gap = (before: number) => {
    if (column.y > 0) column.y += before;
  };
  /** A part of the picture of its own, drawn where the column is. */
  const part = (key: string, title: string, choice: Choice | undefined, draw: (inner: MoneyColumn) => void) => {
    const inner = moneyColumn();
    draw(inner);
    column.shapes.push({ kind: "part", key, at: { x: 0, y: column.y }, title, choice, shapes: inner.shapes });
    column.y += inner.y;
  };

  /** Why there is no share; where no price is on record at all, the sentence above the picture says so once. */
  const whyOf = (one: MoneyBar | MoneyTold): string =>
    (one.kind === "bar" && one.share !== null) || one.reasons.every(reason => reason === "no-price")
      ? ""
      : shareOrWhy(telling, one);

  const drawBar = (bar: MoneyBar, { scale, axis, isLow, isAfterHead, hasGrid }: BarLook) => {
    const height = isLow ? LOW : bar.role === "price" ? PRICE : PAY;
    gap(isLow || isAfterHead ? CLOSE : BETWEEN);
    const facts = factsOfAmount(telling, bar);
    part(`money-${bar.money.id}`, moneyTitleOf(telling, bar, facts), choiceOf(telling, bar.money, bar.at), inner => {
      inner.text(
        [
          { words: `${narrator.amount(bar.money)} `, look: looks.amount },
          { words: calledOf(telling, bar.money), look: looks.label },
        ],
        bars,
      );
      inner.y += UNDER;
      const top = inner.y;
      /** Whether what is hatched is told under the bar, for want of room on it. */
      let isUnder = false;
      // Lines of the scale stand at the bars, and go through no words.
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
        const hatch = hatchOf(bar, scale, axis);
        if (hatch !== null && !hatched.isTold && !isLow) {
          const label = hatchLabel(say(language, "view.money.not-shown-to-reach"), hatch, top, height);
          inner.shapes.push(...label);
          isUnder = label.length === 0;
          hatched.isTold = true;
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
      if (isUnder)
        inner.text([{ words: say(language, "view.money.hatched"), look: { ...looks.facts, colour: "ink" } }], bars);
      if (isLow) return;
      const why = whyOf(bar);
      inner.text([{ words: [...facts, ...(why === "" ? [] : [why])].join(" · "), look: looks.facts }], bars);
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
      gap(CLOSE);
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

  const drawPart = ({ scale, isCommon, bars: own, rules }: MoneyPart) => {
    const axis = axisOf(language, scale, scaleWidth);
    // One amount by itself is a part of nothing, and needs no scale.
    const isAlone = !isCommon && own.length === 1 && rules.length === 0 && own[0]!.share === null;
    const hasHead = !isCommon && !isAlone;
    gap(isCommon ? BETWEEN : PART);
    if (hasHead) {
      const head = axisShapes(
        language,
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
      drawBar(bar, { scale, axis, isLow, isAfterHead: nth === 0 && hasHead, hasGrid: !isAlone });
    });
    drawRules(rules, axis, top);
    if (isAlone) {
      column.y += CLOSE;
      column.text([{ words: say(language, "view.money.no-scale"), look: looks.aside }], bars);
    }
  };

  const dotted = (key: string, words: string, title: string, choice: Choice | undefined) => {
    gap(BETWEEN);
    part(key, title, choice, inner => {
      inner.text(
        [
          { words: `${say(language, "view.money.not-documented")} `, look: looks.missing },
          { words, look: { ...looks.label, colour: "quiet" } },
        ],
        bars,
      );
      inner.y += UNDER;
      inner.shapes.push(...openShaft(bars, inner.y, GAP));
      inner.y += GAP;
    });
  };

  const tell = (one: MoneyTold) => {
    gap(BETWEEN);
    const facts = factsOfAmount(telling, one);
    part(`money-${one.money.id}`, moneyTitleOf(telling, one, facts), choiceOf(telling, one.money, one.at), inner => {
      const kind = toldWords(telling, one);
      inner.text(
        [
          { words: `${narrator.amount(one.money)} `, look: looks.amount },
          { words: calledOf(telling, one.money), look: looks.label },
        ],
        bars,
      );
      const why = whyOf(one);
      inner.text(
        [
          ...(kind === null ? [] : [{ words: kind, look: { ...looks.facts, type: type["facts-strong"] } } as const]),
          {
            words: `${kind === null ? "" : " · "}${[...facts, ...(why === "" ? [] : [why])].join(" · ")}`,
            look: looks.facts,
          },
        ],
        bars,
      );
    });
  };

  const idOf = (party: number): string => inquiry.file.dossier.parties[party]!.id;
  const main = room.parts.filter(({ isCommon }) => isCommon);
  for (const one of main) drawPart(one);
  if (room.gap !== null) {
    const { payer, payees } = room.gap;
    // Who pays stands on the card.
    const here = say(language, "view.money.gap.here", { payees: namesOfParties(telling, payees) });
    const spoken = `${say(language, "view.money.not-documented")}: ${gapWords(telling, payer, payees)}`;
    dotted(`gap-${idOf(payer)}`, here, spoken, { kind: "party", party: idOf(payer) });
  }
  if (room.isPayMissing) {
    const words = say(language, "view.money.pay-missing");
    dotted("pay-missing", words, `${say(language, "view.money.not-documented")}: ${words}`, {
      kind: "party",
      party: idOf(room.party),
    });
  }
  for (const one of room.parts) if (!one.isCommon) drawPart(one);
  for (const one of room.told) tell(one);
  return { shapes: column.shapes, height: column.y };
}
