import { codeLists, codes, nearest, type PartyKind } from "../../schema/index.ts";
import { folded } from "./linkTypeOf.ts";

/** What stands before a name and a colon: a kind of party, or that its position is not known. */
export type Prefix = { readonly kind: PartyKind } | { readonly kind: "beside" };

const shortWords: Readonly<Record<string, PartyKind | "beside">> = {
  workers: "worker-group",
  worker: "worker-group",
  travailleurs: "worker-group",
  travailleuses: "worker-group",
  household: "household",
  households: "household",
  foyer: "household",
  foyers: "household",
  person: "person",
  personne: "person",
  authority: "authority",
  court: "authority",
  autorite: "authority",
  tribunal: "authority",
  union: "representative",
  ngo: "representative",
  syndicat: "representative",
  ong: "representative",
  unknown: "unknown",
  inconnu: "unknown",
  inconnus: "unknown",
  organization: "organisation",
  beside: "beside",
  "a cote": "beside",
};

const prefixes: ReadonlyMap<string, PartyKind | "beside"> = new Map([
  ...codes.partyKinds.flatMap(kind =>
    [kind, ...Object.values(codeLists["party-kinds"].codes.get(kind)?.label ?? {})].map(
      name => [folded(name), kind] as const,
    ),
  ),
  ...Object.entries(shortWords),
]);

export function prefixOf(written: string): Prefix | null {
  const kind = prefixes.get(folded(written));
  return kind === undefined ? null : { kind };
}

/** The prefix that was probably meant by a single word before a colon. Null where none is near. */
export const nearPrefix = (written: string): string | null =>
  /\s/u.test(written.trim()) || written.trim().length < 4 ? null : nearest(folded(written), Object.keys(shortWords));
