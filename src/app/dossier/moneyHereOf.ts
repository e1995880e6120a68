import { type Inquiry, liveMoneyIn, moneyWithin, type PartyIndex } from "../../model/index.ts";
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
  const { chain } = inquiry;
  const here = liveMoneyIn(chain);
  const within = group === null ? null : moneyWithin(chain, inquiry.groupChain(group));
  const isTheirs = (money: Money): boolean => within?.isToWorkers(money) === true;
  const prices = here.filter(one => /^contract-/u.test(one.kind) && (within?.isAboveWorkers(one) ?? true));
  const pays = here.filter(one => one.kind === "worker-pay" && isTheirs(one));
  const awards = here.filter(one => one.kind === "award" && isTheirs(one));
  const told = prices.length + pays.length + awards.length;
  return { prices, pays, awards, others: chain.file.dossier.money.length - told };
}
