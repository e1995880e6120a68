/** At which party of a chain an amount stands, or why it is not of this chain. */
import type { Money } from "../../schema/index.ts";
import type { Chain } from "../chainOf.ts";
import { countriesOf } from "../crossingOf.ts";
import { moneyWithin } from "../findings/moneyWithin.ts";
import type { GroupChain } from "../groupChainOf.ts";
import type { PartyIndex } from "../indexDossier.ts";

/** Why an amount is not of the chain of these workers. */
export type WhyElsewhere = "other-workers" | "other-parties" | "other-country";

/**
 * `above`: from one party of the chain to another that is not its workers, told where it is paid; `workers`: to these
 * workers or from them; `one-end`: only one of payer and payee is said, and it stands in the chain; `benchmark`: beside
 * what these workers are paid. `payee` is null where it is not said, or is the whole group.
 */
export type MoneyStand =
  | { readonly kind: "above" | "one-end"; readonly at: PartyIndex; readonly payee: PartyIndex | null }
  | { readonly kind: "workers" }
  | { readonly kind: "benchmark" }
  | { readonly kind: "elsewhere"; readonly why: WhyElsewhere };

const elsewhere = (why: WhyElsewhere): MoneyStand => ({ kind: "elsewhere", why });

/** The part of a chain that amounts may stand in. `group` is −1 where no workers are chosen. */
export type ChainRoom = Pick<GroupChain, "group" | "isMember">;

/** Without workers, the room is everyone who is there. */
export const roomOf = ({ live }: Chain, groupChain: GroupChain | null): ChainRoom =>
  groupChain ?? { group: -1, isMember: party => live[party] === 1 };

/** @returns where each amount stands, whether it is live or not */
export function standOf(chain: Chain, room: ChainRoom): (money: Money) => MoneyStand {
  const { parties } = chain.file.dossier;
  const { group, isMember } = room;
  const { ends, isFor, isToWorkers, isAboveWorkers } = moneyWithin(chain, room);
  const countries = group < 0 ? [] : countriesOf([parties[group]!]);
  return money => {
    const { payer, payee } = ends(money);
    const isTheirs = isFor(money);
    if (money.kind === "benchmark") {
      if (isTheirs === false) return elsewhere("other-workers");
      const isAbroad = money.country !== undefined && countries.length > 0 && !countries.includes(money.country);
      return isAbroad ? elsewhere("other-country") : { kind: "benchmark" };
    }
    const isPay = money.kind === "worker-pay" || money.kind === "bonus";
    if (!isPay && isAboveWorkers(money)) return { kind: "above", at: payer!, payee: payee! };
    if (isToWorkers(money) || (payer === group && isTheirs !== false)) return { kind: "workers" };
    // What is paid to one group says nothing of another, also where the one stands above the other.
    if (isTheirs === false || isPay || (payee !== undefined && chain.file.isGroup[payee]))
      return elsewhere("other-workers");
    const [known, ...more] = [payer, payee].filter(end => end !== undefined);
    if (known === undefined || more.length > 0 || !isMember(known)) return elsewhere("other-parties");
    return { kind: "one-end", at: known, payee: payee ?? null };
  };
}
