/** A bar of the money with its words: its share of a price, what is hatched behind it, what has to be known of it. */
import type { MoneyAxis } from "../../layout/index.ts";
import type { MoneyBar, MoneyScale } from "../../model/index.ts";
import { say } from "../../text/index.ts";
import { textBlock } from "../svg/textBlock.ts";
import { gridShapes } from "./axisShapes.ts";
import { barShapes, hatchLabel, hatchOf } from "./barShapes.ts";
import type { MoneyColumn } from "./moneyColumn.ts";
import { BESIDE, drawAmount, type MoneyDrawing, moneySpace, SHARES } from "./moneyDrawing.ts";
import { factsLine } from "./moneyLines.ts";
import { moneyLooks as looks, moneyType as type } from "./moneyLooks.ts";
import { shareWords } from "./moneyTelling.ts";

/** px */
const PRICE = 24;
const PAY = 20;
const LOW = 12;

type BarLook = {
  readonly scale: MoneyScale;
  readonly axis: MoneyAxis;
  readonly isLow: boolean;
  readonly isAfterHead: boolean;
  /** Whether the lines of its scale are drawn at it. */
  readonly hasGrid: boolean;
};

/** px from the upper edge of the part of a bar to the bar, and of the bar. */
type BarPlace = { readonly top: number; readonly height: number };

/** The share of the price, right of its bar, and over the first share in a room what it is a share of. */
function tellShareBeside(
  { telling, bars, sharesHead }: MoneyDrawing,
  inner: MoneyColumn,
  share: NonNullable<MoneyBar["share"]>,
  { top, height }: BarPlace,
): void {
  const room = { x: bars + BESIDE, width: SHARES };
  if (!sharesHead.isTold) {
    const runs = [{ words: say(telling.language, "view.money.share-head"), look: looks.head }];
    const { height: above } = textBlock(runs, { ...room, y: 0 });
    inner.shapes.push({ kind: "text", block: textBlock(runs, { ...room, y: top - above - 2 }) });
    sharesHead.isTold = true;
  }
  const block = textBlock([{ words: shareWords(telling, share), look: looks.share }], {
    ...room,
    y: top + height / 2 - type.share.size * 0.6,
  });
  inner.shapes.push({ kind: "text", block });
}

/**
 * What the hatching means, on the first bar of the picture that is hatched.
 * @returns whether it is to be told under the bar, for want of room on it
 */
function tellHatch(
  { telling, hatched }: MoneyDrawing,
  inner: MoneyColumn,
  bar: MoneyBar,
  { scale, axis, isLow }: BarLook,
  { top, height }: BarPlace,
): boolean {
  const hatch = hatchOf(bar, scale, axis);
  if (hatch === null || hatched.isTold || isLow) return false;
  const label = hatchLabel(say(telling.language, "view.money.not-shown-to-reach"), hatch, top, height);
  inner.shapes.push(...label);
  hatched.isTold = true;
  return label.length === 0;
}

export function drawMoneyBar(drawing: MoneyDrawing, bar: MoneyBar, look: BarLook): void {
  const { telling, isWide, column, bars } = drawing;
  const { language } = telling;
  const { scale, axis, isLow, isAfterHead, hasGrid } = look;
  const { share } = bar;
  const height = isLow ? LOW : bar.role === "price" ? PRICE : PAY;
  column.gap(isLow || isAfterHead ? moneySpace.close : moneySpace.between);
  drawAmount(drawing, bar, (inner, facts) => {
    inner.y += moneySpace.under;
    const place: BarPlace = { top: inner.y, height };
    const [above, below] = [place.top - moneySpace.under, place.top + height + moneySpace.under];
    // Lines of the scale stand at the bars, and go through no words.
    if (hasGrid) inner.shapes.push(...gridShapes(axis, 0, above, below));
    inner.shapes.push(...barShapes(bar, scale, axis, place.top, height));
    if (share !== null && isWide) tellShareBeside(drawing, inner, share, place);
    const isHatchToldUnder = share !== null && tellHatch(drawing, inner, bar, look, place);
    inner.y = below;
    if (share !== null && !isWide) {
      const words = say(language, "view.money.of-price", { share: shareWords(telling, share) });
      inner.text([{ words, look: looks.share }], bars);
    }
    if (isHatchToldUnder)
      inner.text([{ words: say(language, "view.money.hatched"), look: { ...looks.facts, colour: "ink" } }], bars);
    if (!isLow) inner.text([{ words: factsLine(telling, bar, facts), look: looks.facts }], bars);
  });
}
