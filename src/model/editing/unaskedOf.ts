import { type Dossier, isGroupKind, type PartyKind, type Response } from "../../schema/index.ts";

/** A claim that names somebody who was not asked about it. */
export type UnaskedClaim =
  | { readonly list: "links"; readonly item: Dossier["links"][number] }
  | { readonly list: "assertions"; readonly item: Dossier["assertions"][number] }
  | { readonly list: "conditions"; readonly item: Dossier["conditions"][number] }
  | { readonly list: "money"; readonly item: Dossier["money"][number] }
  | { readonly list: "proceedings"; readonly item: Dossier["proceedings"][number] };

/** Somebody named, with what has not been put to them. */
export type Unasked = {
  /** A party id. */
  readonly party: string;
  readonly claims: readonly UnaskedClaim[];
};

/** Nobody can be asked who is not known; workers are asked as sources, not as those a claim is about. */
const canBeAsked = (kind: PartyKind): boolean => kind !== "unknown" && !isGroupKind(kind);

/** Whether an answer was sought or given. */
const isAsked = (response: Response | undefined): boolean => response !== undefined && response.status !== "not-sought";

/**
 * Who is still to be asked about what, in file order: the right of reply of everybody whom a claim names. An answer to
 * the party's whole part in the chain, at the party itself, counts for all of it.
 */
export function unaskedOf(dossier: Dossier): readonly Unasked[] {
  const { parties, links, assertions, conditions, money, proceedings } = dossier;
  const claimsOn = (id: string): readonly UnaskedClaim[] => [
    ...links.filter(({ from, to }) => from === id || to === id).map(item => ({ list: "links" as const, item })),
    // What somebody says of itself needs no answer of its own.
    ...assertions
      .filter(({ party, basis, saidBy }) => party === id && !(basis === "statement" && (saidBy ?? [id]).includes(id)))
      .map(item => ({ list: "assertions" as const, item })),
    ...conditions.filter(({ party }) => party === id).map(item => ({ list: "conditions" as const, item })),
    ...money.filter(({ payer, payee }) => payer === id || payee === id).map(item => ({ list: "money" as const, item })),
    ...proceedings
      .filter(({ against = [] }) => against.includes(id))
      .map(item => ({ list: "proceedings" as const, item })),
  ];
  return parties
    .filter(({ kind, response }) => canBeAsked(kind) && !isAsked(response))
    .map(({ id }) => ({ party: id, claims: claimsOn(id).filter(({ item }) => !isAsked(item.response)) }))
    .filter(({ claims }) => claims.length > 0);
}
