import type { PartyKind } from "../../schema/index.ts";
import { wishedId } from "../newIdOf.ts";
import type { KnownChain } from "./knownChain.ts";
import type { PartyMention } from "./mentionOf.ts";
import type { TellAt } from "./shorthandTrouble.ts";

/** Names are the same party whatever their capitals and blanks. */
export const nameKey = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

export type PartyMade = {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  kind: PartyKind | null;
  knownKind: string;
  countries: readonly string[];
  count: PartyMention["count"];
  inLine: PartyMention["inLine"];
  isBeside: boolean;
  isAboveUnknown: boolean;
  /** Whether nothing but its name is said of it. */
  isBare: boolean;
  isLinked: boolean;
  readonly evidence: unknown[];
  note: string;
  /** Where it is named first. */
  readonly line: number;
  readonly column: number;
};

export type GatheredParties = {
  /** Those of the file, then the new ones in the order of their lines. */
  readonly parties: readonly PartyMade[];
  readonly byId: ReadonlyMap<string, PartyMade>;
  /** The party that a line means; a new one where no line before named it. */
  readonly partyOf: (mention: PartyMention, line: number) => PartyMade;
};

export function gatherParties(known: KnownChain, idFor: (wished: string) => string, tell: TellAt): GatheredParties {
  const parties: PartyMade[] = [];
  const byName = new Map<string, PartyMade>();
  const byId = new Map<string, PartyMade>();
  for (const { id, kind, names, countries } of known.parties) {
    const party: PartyMade = {
      id,
      isNew: false,
      name: names[0] ?? id,
      kind: null,
      knownKind: kind,
      countries,
      count: null,
      inLine: null,
      isBeside: false,
      isAboveUnknown: false,
      isBare: false,
      isLinked: true,
      evidence: [],
      note: "",
      line: 0,
      column: 0,
    };
    byId.set(id, party);
    for (const name of names) if (!byName.has(nameKey(name))) byName.set(nameKey(name), party);
    parties.push(party);
  }

  /** Adds to a party what a further line says of it, and tells where the two differ. */
  const meet = (met: PartyMade, mention: PartyMention, line: number): PartyMade => {
    const place = { line, column: mention.column };
    const kindThere = met.kind ?? (met.isNew ? null : met.knownKind);
    if (mention.kind !== null && kindThere !== null && kindThere !== mention.kind)
      tell(place, "kind-differs", met.name, { kind: kindThere, other: mention.kind });
    else if (met.isNew) met.kind = mention.kind ?? met.kind;
    if (mention.countries.length > 0 && met.countries.length > 0) {
      if ([...met.countries].sort().join() !== [...mention.countries].sort().join())
        tell(place, "country-differs", met.name, { countries: met.countries, others: mention.countries });
    } else if (met.isNew && mention.countries.length > 0) met.countries = mention.countries;
    met.count ??= mention.count;
    met.inLine ??= mention.inLine;
    met.isBeside ||= mention.isBeside;
    met.isBare &&= mention.isBare;
    return met;
  };

  const partyOf = (mention: PartyMention, line: number): PartyMade => {
    const { name, label, id } = mention;
    const key = name === "" ? (label === "" ? null : `?${label}`) : nameKey(name);
    const met = id === "" ? (key === null ? undefined : byName.get(key)) : byId.get(id);
    if (met) return meet(met, mention, line);
    if (id !== "" && known.ids.has(id)) tell({ line, column: mention.column }, "taken-id", id);
    const unnamed = label === "" ? "unknown" : `unknown-${label}`;
    const wished = id || (name === "" ? unnamed : wishedId("parties", { name }));
    const party: PartyMade = {
      id: idFor(wished),
      isNew: true,
      name,
      kind: mention.kind,
      knownKind: "organisation",
      countries: mention.countries,
      count: mention.count,
      inLine: mention.inLine,
      isBeside: mention.isBeside,
      isAboveUnknown: false,
      isBare: mention.isBare,
      isLinked: false,
      evidence: [],
      note: "",
      line,
      column: mention.column,
    };
    byId.set(party.id, party);
    if (key !== null && !byName.has(key)) byName.set(key, party);
    parties.push(party);
    return party;
  };
  return { parties, byId, partyOf };
}
