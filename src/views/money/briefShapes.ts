/** The answer in one bar, where the workers stand far below: of the price, what is told of the pay from least to most. */
import type { MoneyAxis } from "../../layout/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { barShapes, hatchLabel, hatchOf } from "./barShapes.ts";
import { moneyColumn } from "./moneyColumn.ts";
import { amountsOn, aroundAll, sharedIn } from "./moneyFinding.ts";
import { moneyLooks as looks } from "./moneyLooks.ts";
import { type MoneyTelling, saying } from "./moneyTelling.ts";

/** px */
const BAR = 22;
const UNDER = 4;
const AFTER = 10;

/**
 * @param axis of the first scale
 * @returns nothing where no pay on that scale has a share of a price
 */
export function briefShapes(
  telling: MoneyTelling,
  axis: MoneyAxis,
): { readonly shapes: readonly FigureShape[]; readonly height: number } {
  const { found } = telling;
  const say = saying(telling);
  const shared = sharedIn(found);
  const [pay] = shared?.pays ?? [];
  if (shared === null || pay === undefined || shared.scale !== found.scales[0]) return { shapes: [], height: 0 };
  const { scale, pays } = shared;
  const bounds = aroundAll(pays.map(one => one.bounds));
  // Nothing from the least to the most of them is known: each has its own bar below.
  if (bounds.min === null && bounds.max === null) return { shapes: [], height: 0 };
  const column = moneyColumn();
  const price = amountsOn(telling, scale, scale.prices);
  column.text(
    [
      { words: `${amountsOn(telling, scale, pays)} `, look: looks.amount },
      { words: say("view.money.brief", { price, count: pays.length }), look: looks.label },
    ],
    axis.width,
  );
  column.y += UNDER;
  const bar = { ...pay, bounds };
  column.shapes.push(...barShapes(bar, scale, axis, column.y, BAR));
  const hatch = hatchOf(bar, scale, axis);
  if (hatch !== null) column.shapes.push(...hatchLabel(say("view.money.not-shown-to-reach"), hatch, column.y, BAR));
  return { shapes: column.shapes, height: column.y + BAR + AFTER };
}
