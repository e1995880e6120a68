import { type Inquiry, moneyOf, type PartyIndex } from "../../model/index.ts";
import type { Money } from "../../schema/index.ts";

export type MoneyHere = {
  /** Prices between the parties of the chain. */
  readonly prices: readonly Money[];
  /** What these workers are paid. */
  readonly pays: readonly Money[];
  /** What a ruling granted these workers. */
  readonly awards: readonly Money[];
  /** How many other amounts the file has: of other workers, days, readings and kinds. */
  readonly others: number;
};

/** The amounts that count for a group of workers, on the day, in the readings and under the floor that are chosen. */
export function moneyHereOf(inquiry: Inquiry, group: PartyIndex | null): MoneyHere {
  const { places } = moneyOf(inquiry, group);
  const here = places.flatMap(one =>
    one.kind === "bar" || (one.kind === "told" && one.why !== "planned")
      ? [{ money: one.money, isTheirs: group !== null && one.at === group }]
      : [],
  );
  const amounts = (isOf: (kind: Money["kind"]) => boolean, isTheirs: boolean): readonly Money[] =>
    here.filter(one => one.isTheirs === isTheirs && isOf(one.money.kind)).map(({ money }) => money);
  const prices = amounts(kind => kind === "contract-price" || kind === "contract-total", false);
  const pays = amounts(kind => kind === "worker-pay", true);
  const awards = amounts(kind => kind === "award", true);
  return { prices, pays, awards, others: places.length - prices.length - pays.length - awards.length };
}
