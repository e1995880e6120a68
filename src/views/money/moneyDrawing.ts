/** A room of the money while it is drawn: its column, how wide bars and scales are in it, and each amount in it. */
import { OPEN_END } from "../../layout/index.ts";
import type { ChainMoney, MoneyBar, MoneyTold } from "../../model/index.ts";
import type { Money } from "../../schema/index.ts";
import type { Choice } from "../chain/chainPicture.ts";
import { calledOf, factsOfAmount } from "./factsOfAmount.ts";
import { type MoneyColumn, moneyColumn } from "./moneyColumn.ts";
import { moneyTitleOf } from "./moneyLines.ts";
import { moneyLooks } from "./moneyLooks.ts";
import { hasCommonScale } from "./moneyRoomsOf.ts";
import type { MoneyTelling } from "./moneyTelling.ts";

/** px under the words at a bar, between amounts, between what belongs together, and before a scale of its own. */
export const moneySpace = { under: 4, between: 13, close: 6, part: 18 } as const;
/** px right of the bars for the shares, and between the two. */
export const SHARES = 118;
export const BESIDE = 14;
/** The share of the room, and the least px, of a scale beside which something stands that is on no scale. */
const APART = 0.36;
const LEAST = 120;

export type MoneyLook = {
  readonly telling: MoneyTelling;
  /** Whether there is room for the shares beside the bars; else they stand under them. */
  readonly isWide: boolean;
};

/** Whether words that are needed once stand already. */
export type WordsOnce = { isTold: boolean };

export type MoneyDrawing = MoneyLook & {
  readonly column: MoneyColumn;
  /** px of the bars, and of a scale. */
  readonly bars: number;
  readonly scaleWidth: number;
  /** The words over the shares, once in a room. */
  readonly sharesHead: WordsOnce;
  /** The words on a hatched space, once in a picture. */
  readonly hatched: WordsOnce;
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

/** An empty room. */
export const moneyDrawing = (look: MoneyLook, width: number, hatched: WordsOnce): MoneyDrawing => ({
  ...look,
  column: moneyColumn(),
  bars: barWidthIn(width, look),
  scaleWidth: scaleWidthIn(width, look),
  sharesHead: { isTold: false },
  hatched,
});

/** Where the evidence of an amount stands: at its link, else at its party. */
function choiceOf({ inquiry }: MoneyTelling, { link }: Money, at: number | null): Choice | undefined {
  if (link !== undefined) return { kind: "link", link };
  return at === null ? undefined : { kind: "party", party: inquiry.file.dossier.parties[at]!.id };
}

/**
 * Draws an amount as a part of its own: how much of what, then whatever is to stand below.
 * @param below is given the facts of the amount
 */
export function drawAmount(
  { telling, column, bars }: MoneyDrawing,
  one: MoneyBar | MoneyTold,
  below: (inner: MoneyColumn, facts: readonly string[]) => void,
): void {
  const { money, at } = one;
  const facts = factsOfAmount(telling, one);
  column.part(`money-${money.id}`, moneyTitleOf(telling, one, facts), choiceOf(telling, money, at), inner => {
    inner.text(
      [
        { words: `${telling.narrator.amount(money)} `, look: moneyLooks.amount },
        { words: calledOf(telling, money), look: moneyLooks.label },
      ],
      bars,
    );
    below(inner, facts);
  });
}
