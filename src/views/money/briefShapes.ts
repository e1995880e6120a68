/** The answer in two bars, where the workers stand far below: the price, and the pay from the least to the most of it. */
import type { MoneyAxis } from "../../layout/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { barShapes } from "./barShapes.ts";
import { moneyColumn } from "./moneyColumn.ts";
import { aroundAll, payeesOf, sharedIn } from "./moneyFinding.ts";
import { moneyLooks as looks } from "./moneyLooks.ts";
import { amountOn, type MoneyTelling, namesOfParties, saying } from "./moneyTelling.ts";

/** px */
const BAR = 16;
const UNDER = 3;
const AFTER = 9;

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
  const [price] = shared?.scale.prices ?? [];
  if (shared === null || shared.scale !== found.scales[0] || !price) return { shapes: [], height: 0 };
  const { scale, pays, prices } = shared;
  const column = moneyColumn();
  const row = (bounds: (typeof price)["bounds"], words: string, bar: Omit<(typeof pays)[number], "bounds">) => {
    if (bounds.min === null && bounds.max === null) return;
    column.text(
      [
        { words: `${amountOn(telling, scale, bounds)} `, look: looks.amount },
        { words, look: looks.label },
      ],
      axis.width,
    );
    column.y += UNDER;
    column.shapes.push(...barShapes({ ...bar, bounds }, scale, axis, column.y, BAR));
    column.y += BAR + AFTER;
  };
  const [lowest] = pays;
  const payees = namesOfParties(telling, payeesOf(found, prices));
  row(aroundAll(scale.prices.map(({ bounds }) => bounds)), say("view.money.brief.price", { payees }), {
    ...lowest!,
    role: "price",
    share: null,
  });
  row(aroundAll(pays.map(({ bounds }) => bounds)), say("view.money.brief.pay", { count: pays.length }), lowest!);
  return { shapes: column.shapes, height: column.y };
}
