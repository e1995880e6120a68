/** Type and colour of what is said of the money in its picture. */
import type { TypeSize } from "../../theme/index.ts";
import type { TextLook } from "../svg/textBlock.ts";

export const moneyType = {
  amount: { cut: "sans-600", size: 16, line: 1.25 },
  label: { cut: "sans-400", size: 15, line: 1.333 },
  facts: { cut: "sans-400", size: 13, line: 1.3 },
  "facts-strong": { cut: "sans-600", size: 13, line: 1.3 },
  share: { cut: "sans-600", size: 15, line: 1.2 },
  scale: { cut: "sans-600", size: 14, line: 1.3 },
  tick: { cut: "sans-400", size: 13, line: 1.3 },
  unknown: { cut: "sans-600", size: 22, line: 1.2 },
} as const satisfies Readonly<Record<string, TypeSize>>;
/** Sizes of one line must be of one height. */
export const moneyLooks: Readonly<
  Record<"amount" | "label" | "facts" | "share" | "head" | "scale" | "tick" | "missing" | "unknown" | "aside", TextLook>
> = {
  amount: { type: moneyType.amount, colour: "ink" },
  label: { type: moneyType.label, colour: "ink" },
  missing: { type: moneyType.amount, colour: "quiet" },
  facts: { type: moneyType.facts, colour: "quiet" },
  share: { type: moneyType.share, colour: "held" },
  head: { type: moneyType.facts, colour: "quiet" },
  scale: { type: moneyType.scale, colour: "ink" },
  tick: { type: moneyType.tick, colour: "quiet" },
  unknown: { type: moneyType.unknown, colour: "quiet" },
  aside: { type: moneyType.facts, colour: "ink" },
};
