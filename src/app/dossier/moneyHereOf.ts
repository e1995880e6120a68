import { type Inquiry, inChainOf, isLive, type PartyIndex } from "../../model/index.ts";
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
export function moneyHereOf({ chain, file }: Inquiry, group: PartyIndex | null): MoneyHere {
  const { links, money, parties } = file.dossier;
  const id = group === null ? null : parties[group]!.id;
  const isIn = group === null ? () => true : inChainOf(chain, group);
  const places = new Map(parties.map((party, index) => [party.id, index]));
  const ends = new Map(links.map(link => [link.id, [link.from, link.to]]));
  const isBetween = ({ link, payer, payee }: Money): boolean =>
    (link === undefined ? [payer, payee] : (ends.get(link) ?? [])).every(
      party => party !== undefined && isIn(places.get(party)!),
    );
  const isTheirs = ({ workers, payee }: Money): boolean => id !== null && (workers?.includes(id) ?? payee === id);
  const here = money.filter(one => !one.planned && isLive(one, chain.focus, chain.chosen));
  const prices = here.filter(one => /^contract-/u.test(one.kind) && isBetween(one));
  const pays = here.filter(one => one.kind === "worker-pay" && isTheirs(one));
  const awards = here.filter(one => one.kind === "award" && isTheirs(one));
  return { prices, pays, awards, others: money.length - prices.length - pays.length - awards.length };
}
