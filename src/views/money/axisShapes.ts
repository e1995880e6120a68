/** A scale of the money: its name, amounts along it, and lines at them. */
import { type MoneyAxis, measureText, moneyAxisOf } from "../../layout/index.ts";
import type { MoneyScale } from "../../model/index.ts";
import { type Language, sayAmount } from "../../text/index.ts";
import type { FigureShape } from "../figure/figurePlan.ts";
import { rounded } from "../svg/svgElement.ts";
import { fontOf } from "../svg/textBlock.ts";
import { moneyColumn } from "./moneyColumn.ts";
import { moneyLooks } from "./moneyLooks.ts";

/** px between the amounts at a scale. */
const TICK_GAP = 14;

/** The scale of a measure, as wide as the bars. */
export function axisOf(language: Language, { most, currency }: MoneyScale, width: number): MoneyAxis {
  const words = sayAmount(language, { amount: most, currency });
  return moneyAxisOf(most, width, measureText(words, fontOf(moneyLooks.tick.type)) + TICK_GAP);
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
  language: Language,
  scale: MoneyScale,
  axis: MoneyAxis,
  name: string,
): { readonly shapes: readonly FigureShape[]; readonly height: number } {
  const column = moneyColumn();
  column.text([{ words: name, look: moneyLooks.scale }], axis.width);
  column.y += 2;
  const y = column.y;
  const last = axis.ticks.length - 1;
  axis.ticks.forEach((tick, place) => {
    column.y = y;
    const words = sayAmount(language, { amount: tick, currency: scale.currency });
    const width = measureText(words, fontOf(moneyLooks.tick.type)) + 2;
    // Its bar says an amount that is too long for the scale.
    if (width > axis.width) return;
    const left = axis.at(tick) - width / 2;
    const x = place === 0 ? 0 : place === last ? axis.width - width : left;
    column.text([{ words, look: moneyLooks.tick }], width, x, place === last && last > 0 ? "end" : "start");
  });
  return { shapes: column.shapes, height: column.y + 3 };
}
