/** What the amounts of a file say together: which share of a price a pay is, and of what none is on record. */
import { distinct } from "../../base/index.ts";
import { moneyOf, type PartyIndex } from "../../model/index.ts";
import { sayList, sayShare } from "../../text/index.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import type { Teller } from "./tellerOf.ts";

export type MoneyAside = {
  /** By the id of an amount: which share of the price it is, or why that cannot be shown. */
  readonly shares: ReadonlyMap<string, readonly string[]>;
  /** Of which hops no price, and of which workers no pay is on record. */
  readonly gaps: readonly string[];
};

/** The most hops, or groups, that are named; the others are counted. */
const MANY = 12;

/** @param groups the workers for whom it is asked */
export function moneyAside({ inquiry, language, narrator, say }: Teller, groups: readonly PartyIndex[]): MoneyAside {
  const nameOf = (party: PartyIndex): string => narrator.nameWithin(inquiry.file.dossier.parties[party]!.id);
  const shares = new Map<string, string[]>();
  const hops: string[] = [];
  const unpaid: string[] = [];
  for (const group of groups) {
    const { places, gaps, isPayMissing } = moneyOf(inquiry, group);
    for (const one of places) {
      if (one.kind !== "bar" && one.kind !== "told") continue;
      const share = one.kind === "bar" ? one.share : null;
      // Where no price is on record, that is told once.
      const reasons = one.reasons.filter(reason => reason !== "no-price");
      const words =
        share !== null
          ? say("outline.money.share", { share: sayShare(language, share.share, share.about) })
          : reasons.length > 0
            ? say("outline.money.no-share", {
                reasons: sayList(
                  language,
                  reasons.map(reason => say(`finding.pay-not-comparable.${reason}`)),
                ),
              })
            : null;
      if (words !== null) shares.set(one.money.id, distinct([...(shares.get(one.money.id) ?? []), words]));
    }
    for (const { payer, payees } of gaps)
      for (const payee of payees) hops.push(say("outline.money.hop", { from: nameOf(payer), to: nameOf(payee) }));
    if (isPayMissing) unpaid.push(nameOf(group));
  }
  return {
    shares,
    gaps: [
      ...(hops.length > 0 ? [say("outline.money.gaps", { hops: fewNamed(language, distinct(hops), MANY) })] : []),
      ...(unpaid.length > 0 ? [say("outline.money.unpaid", { workers: fewNamed(language, unpaid, MANY) })] : []),
    ],
  };
}
