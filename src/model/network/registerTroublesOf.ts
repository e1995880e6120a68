/** Where parties of a network do not fit the register that they refer to. They are merged all the same. */
import { type Register, type RegisterEntry, schemeOf } from "../../schema/index.ts";
import { accountIn, type Network, type PartyRef } from "./mergeDossiers.ts";

/**
 * `no-entry`: the register has no entry with this id; `other-kind`: its entry is of another kind.
 */
export type RegisterTrouble =
  | { readonly why: "no-entry"; readonly id: string; readonly accounts: readonly PartyRef[] }
  | { readonly why: "other-kind"; readonly entry: RegisterEntry; readonly accounts: readonly PartyRef[] };

/** The troubles, in the order in which parties first name the ids of the register. */
export function registerTroublesOf(network: Network, register: Register): readonly RegisterTrouble[] {
  const entries = new Map(register.entries.map(entry => [entry.id, entry]));
  const named = new Map<string, PartyRef[]>();
  for (const { accounts } of network.parties)
    for (const account of accounts)
      for (const identifier of accountIn(network, account).identifiers ?? []) {
        if (schemeOf(identifier) !== register.scheme) continue;
        const id = identifier.id.trim();
        const known = named.get(id);
        if (known) known.push(account);
        else named.set(id, [account]);
      }
  return [...named].flatMap(([id, accounts]): RegisterTrouble[] => {
    const entry = entries.get(id);
    if (!entry) return [{ why: "no-entry", id, accounts }];
    const others = accounts.filter(account => accountIn(network, account).kind !== entry.kind);
    return others.length > 0 ? [{ why: "other-kind", entry, accounts: others }] : [];
  });
}
