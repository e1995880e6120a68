import type { Money } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import type { GroupChain } from "../groupChainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";

/** The parties that pay and receive an amount; undefined where the file does not say. */
export type MoneyEnds = { readonly payer: PartyIndex | undefined; readonly payee: PartyIndex | undefined };

export type MoneyWithin = {
  /** What names no payer or payee has those of its link. */
  readonly ends: (money: Money) => MoneyEnds;
  /** Whether an amount is for these workers; undefined where it names none. */
  readonly isFor: (money: Money) => boolean | undefined;
  /** Whether an amount goes to the workers of the chain. */
  readonly isToWorkers: (money: Money) => boolean;
  /** Whether an amount goes from one party of the chain to another that is not its workers, and is for these workers if it names any. */
  readonly isAboveWorkers: (money: Money) => boolean;
};

/** Where amounts stand in the chain of a group. */
export function moneyWithin(
  { file }: Pick<Chain, "file">,
  { group, isMember }: Pick<GroupChain, "group" | "isMember">,
): MoneyWithin {
  const at = (id: string | undefined): PartyIndex | undefined => (id === undefined ? undefined : file.partyAt.get(id));
  const ends = (money: Money): MoneyEnds => {
    const link = money.link === undefined ? undefined : file.linkAt.get(money.link);
    return { payer: at(money.payer ?? link?.from), payee: at(money.payee ?? link?.to) };
  };
  const isFor = ({ workers }: Money): boolean | undefined => workers?.some(id => at(id) === group);
  return {
    ends,
    isFor,
    isToWorkers: money => isFor(money) ?? ends(money).payee === group,
    isAboveWorkers: money => {
      const { payer, payee } = ends(money);
      const inChain = payer !== undefined && payee !== undefined && isMember(payer) && isMember(payee);
      return inChain && payee !== group && (isFor(money) ?? true);
    },
  };
}
