/** Which parties of a file are those that the dossier has. Only what is surely one is taken for one; the rest is asked. */
import { nameLikeness, nameWords } from "../../model/index.ts";
import { isJsonObject, type JsonObject, schemeOf } from "../../schema/index.ts";
import { canonical } from "./canonical.ts";
import { compareObjects, namesOf } from "./compareObjects.ts";

export type LikelyParty = {
  /** Of the party that is there. */
  readonly id: string;
  readonly name: string;
  /** Registers call both the same; a name is the same letter by letter, but something else is not; names are alike. */
  readonly why: "identifier" | "name" | "alike";
};

export type MatchedParty = {
  /** Its id in the file. */
  readonly here: string;
  readonly name: string;
  /** The id of the party that it is; null for a new one. */
  readonly there: string | null;
  /** By what it is taken for that one, or for none. */
  readonly why: "identifier" | "name" | "chosen" | "none";
  /** Others that it could be, likeliest first. */
  readonly likely: readonly LikelyParty[];
};

const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");

const identifiersOf = ({ identifiers }: JsonObject): readonly { scheme: string; id: string }[] =>
  (Array.isArray(identifiers) ? identifiers : []).flatMap(one =>
    isJsonObject(one) && typeof one.scheme === "string" && typeof one.id === "string"
      ? [{ scheme: schemeOf({ scheme: one.scheme }), id: one.id.replace(/\s/gu, "").toLowerCase() }]
      : [],
  );

const countriesOf = ({ country, countries }: JsonObject): readonly string[] => [
  ...(typeof country === "string" ? [country] : []),
  ...(Array.isArray(countries) ? countries.map(String) : []),
];

/** Whether something that both say of themselves speaks against their being one. */
function areTwo(there: JsonObject, here: JsonObject): boolean {
  const numbers = new Map(identifiersOf(there).map(({ scheme, id }) => [scheme, id]));
  if (identifiersOf(here).some(({ scheme, id }) => numbers.has(scheme) && numbers.get(scheme) !== id)) return true;
  const [mine, theirs] = [countriesOf(there), countriesOf(here)];
  if (mine.length > 0 && theirs.length > 0 && !theirs.some(country => mine.includes(country))) return true;
  const isSaid = (kind: unknown) => kind !== "organisation" && kind !== "unknown";
  return isSaid(there.kind) && isSaid(here.kind) && there.kind !== here.kind;
}

/** How many names with one beginning are compared with a new one. */
const LARGEST_BLOCK = 200;
/** How many are proposed. */
const MOST_LIKELY = 5;

/** Whether an id was made of another that was taken: "sama-2" of "sama". */
export const isMadeOf = (there: string, here: string): boolean =>
  there === here || (there.startsWith(`${here}-`) && /^\d+$/u.test(there.slice(here.length + 1)));

/**
 * @param incoming parties of the file
 * @param known parties of the dossier
 * @param chosen what the user said: of an id of the file, an id of the dossier, or null for a new party
 */
export function matchParties(
  incoming: readonly JsonObject[],
  known: readonly JsonObject[],
  chosen: ReadonlyMap<string, string | null>,
): readonly MatchedParty[] {
  const byId = new Map(known.map(party => [stringOf(party.id), party]));
  const byName = new Map<string, JsonObject[]>();
  const byIdentifier = new Map<string, JsonObject[]>();
  const blocks = new Map<string, { party: JsonObject; name: string; words: readonly string[] }[]>();
  const put = <Value>(map: Map<string, Value[]>, key: string, value: Value) => {
    const there = map.get(key);
    if (there) there.push(value);
    else map.set(key, [value]);
  };
  for (const party of known) {
    for (const name of new Set(namesOf(party))) {
      put(byName, name.toLowerCase(), party);
      const words = nameWords(name);
      if (words[0] !== undefined) put(blocks, words[0].slice(0, 4), { party, name, words });
    }
    for (const { scheme, id } of identifiersOf(party)) put(byIdentifier, `${scheme} ${id}`, party);
  }
  const nameOf = (party: JsonObject): string => namesOf(party)[0] ?? stringOf(party.id);

  /** Of several, the one that what came in adds least to; of equal ones, the one with its id. */
  const nearestOf = (parties: readonly JsonObject[], here: JsonObject): JsonObject | undefined => {
    const rank = (there: JsonObject): number => {
      const { adds, differs } = compareObjects("parties", there, here);
      const id = stringOf(there.id);
      const likeness = id === here.id ? 0 : isMadeOf(id, stringOf(here.id)) ? 1 : 2;
      return differs.length * 1_000 + adds.size * 10 + likeness;
    };
    return parties.length < 2
      ? parties[0]
      : parties.map(party => ({ party, rank: rank(party) })).sort((a, b) => a.rank - b.rank)[0]!.party;
  };

  return incoming.map((here): MatchedParty => {
    const id = stringOf(here.id);
    const names = namesOf(here);
    const sameRegister = identifiersOf(here).flatMap(one => byIdentifier.get(`${one.scheme} ${one.id}`) ?? []);
    const sameName = [...new Set(names.flatMap(name => byName.get(name.toLowerCase()) ?? []))];
    const likely = new Map<string, LikelyParty>();
    const propose = (party: JsonObject, name: string, why: LikelyParty["why"]) => {
      const there = stringOf(party.id);
      if (!likely.has(there)) likely.set(there, { id: there, name, why });
    };
    for (const party of sameRegister) propose(party, nameOf(party), "identifier");
    for (const party of sameName) propose(party, nameOf(party), "name");
    for (const name of names) {
      const words = nameWords(name);
      const block = blocks.get(words[0]?.slice(0, 4) ?? "") ?? [];
      if (block.length > LARGEST_BLOCK) continue;
      for (const one of block)
        if (!likely.has(stringOf(one.party.id)) && nameLikeness(one.words, words))
          propose(one.party, one.name, "alike");
    }
    const whole = {
      here: id,
      name: nameOf(here),
      likely: [...likely.values()].slice(0, MOST_LIKELY),
    };
    const said = chosen.get(id);
    if (said === null) return { ...whole, there: null, why: "chosen" };
    if (said !== undefined && byId.has(said)) return { ...whole, there: said, why: "chosen" };
    const registered = nearestOf(sameRegister, here);
    if (registered) return { ...whole, there: stringOf(registered.id), why: "identifier" };
    const named = nearestOf(
      sameName.filter(party => !areTwo(party, here)),
      here,
    );
    if (named) return { ...whole, there: stringOf(named.id), why: "name" };
    // Somebody without a name is known by the whole alone.
    const nameless = names.length > 0 ? undefined : known.find(party => isSameNameless(party, here));
    return nameless ? { ...whole, there: stringOf(nameless.id), why: "name" } : { ...whole, there: null, why: "none" };
  });
}

function isSameNameless(there: JsonObject, here: JsonObject): boolean {
  const { id, evidence: _, ...mine } = there;
  const { id: wanted, evidence: __, ...theirs } = here;
  const isKnown = namesOf(there).length === 0 && isMadeOf(stringOf(id), stringOf(wanted));
  return isKnown && canonical({ ...mine, near: null }) === canonical({ ...theirs, near: null });
}
