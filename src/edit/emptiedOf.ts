import { focusOf } from "../model/index.ts";
import {
  codeLists,
  codes,
  currentFormat,
  type Dossier,
  fourteenDuties,
  functionsOf,
  isGroupKind,
  isHopType,
  type JsonObject,
  type Link,
  type Party,
  parseDossier,
  sizeCaps,
  type Text,
} from "../schema/index.ts";
import { freeId, wishedId } from "./newIdOf.ts";

export type EmptiedOptions = {
  /** Id of the new dossier. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of the names that stand for names: a language of the product, in which the new dossier is written. */
  readonly language: string;
  readonly title: string;
  /** Stands before what is to be found out about a party, as in "To find out:". */
  readonly toFindOut: string;
};

const inLanguage = (text: Text | undefined, language: string): string =>
  text === undefined ? "" : typeof text === "string" ? text : (text[language] ?? Object.values(text)[0] ?? "");

const knownRoles: ReadonlySet<string> = new Set(codes.roles);

/** What stands for the name of a party: its first role, else what it is. */
function callingOf(party: Party, isTop: boolean): { readonly list: "party-kinds" | "roles"; readonly code: string } {
  const role = functionsOf(party).find(code => knownRoles.has(code));
  if (party.kind === "organisation" && (role !== undefined || isTop)) return { list: "roles", code: role ?? "client" };
  return { list: "party-kinds", code: party.kind };
}

/** What the file says anything about, by party: duties with what they rest on, and kinds of money. Codes alone. */
function askedOf(dossier: Dossier): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const asked = new Map<string, Map<string, Set<string>>>();
  const ask = (party: string | undefined, about: string, basis?: string) => {
    if (party === undefined) return;
    const ofParty = asked.get(party) ?? new Map<string, Set<string>>();
    const bases = ofParty.get(about) ?? new Set<string>();
    if (basis !== undefined) bases.add(basis);
    asked.set(party, ofParty.set(about, bases));
  };
  const groups = dossier.parties.filter(({ kind }) => isGroupKind(kind)).map(({ id }) => id);
  for (const { party, duty, basis, jointWith = [] } of dossier.assertions)
    for (const one of [party, ...jointWith]) ask(one, `duties/${duty}`, basis);
  for (const { duty, workers = groups } of dossier.conditions) for (const one of workers) ask(one, `duties/${duty}`);
  for (const { kind, payer, payee, workers = [] } of dossier.money)
    if (kind !== "benchmark") ask(payee ?? workers[0] ?? payer, `money-kinds/${kind}`);
  return asked;
}

/**
 * The text of a new dossier that has the shape of this one and none of its facts: the parties of its default reading as
 * kinds and roles, what joins them, and, in the private note of each, on which duties and by what there was something to
 * find. No name, country, number, text, source or address of the original is in it.
 * @returns null where the text cannot be read as a dossier
 */
export function emptiedOf(text: string, options: EmptiedOptions): string | null {
  const { id, today, language, title, toFindOut } = options;
  const { dossier } = parseDossier(text, sizeCaps.browser);
  if (!dossier) return null;
  const chosen = new Set(focusOf(dossier).world);
  const isChosen = ({ hypotheses = [] }: { readonly hypotheses?: readonly string[] | undefined }): boolean =>
    hypotheses.every(one => chosen.has(one));
  const there = new Set(dossier.parties.filter(isChosen).map(party => party.id));
  const links = dossier.links.filter(link => isChosen(link) && there.has(link.from) && there.has(link.to));
  // Whoever has a place in other readings only has none here.
  const linked = (all: Iterable<Link>) => new Set([...all].flatMap(({ from, to }) => [from, to]));
  const [inAny, inThis] = [linked(dossier.links), linked(links)];
  const parties = dossier.parties.filter(({ id: one }) => there.has(one) && (inThis.has(one) || !inAny.has(one)));
  const below = new Set(links.filter(({ type }) => isHopType(type)).map(({ to }) => to));
  const above = new Set(links.filter(({ type }) => isHopType(type)).map(({ from }) => from));

  const labelOf = (list: "bases" | "money-kinds" | "party-kinds" | "roles", code: string): string =>
    inLanguage(codeLists[list].codes.get(code)?.label, language);
  const callings = new Map(
    parties.map(party => [party.id, callingOf(party, above.has(party.id) && !below.has(party.id))]),
  );
  const met = new Map<string, number>();
  const countOf = (key: string): number => [...callings.values()].filter(({ code }) => code === key).length;
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const taken = new Set(["dossier"]);
  for (const [party, { list, code }] of callings) {
    const number = (met.get(code) ?? 0) + 1;
    met.set(code, number);
    const label = labelOf(list, code);
    const words = label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
    const name = countOf(code) > 1 ? `${words} ${number}` : words;
    // In brackets it is seen to stand for a name.
    names.set(party, `[${name}]`);
    const fresh = freeId(wishedId("parties", { name }), taken);
    taken.add(fresh);
    ids.set(party, fresh);
  }

  const duties = new Map(fourteenDuties.map(duty => [duty.id, duty]));
  const asked = askedOf(dossier);
  const noteOf = (party: string): string =>
    [...(asked.get(party) ?? [])]
      .flatMap(([about, bases]) => {
        const [list, code = ""] = about.split("/");
        // A duty of the dossier's own is called in its own words.
        const label = list === "duties" ? inLanguage(duties.get(code)?.label, language) : labelOf("money-kinds", code);
        const how = [...bases].map(basis => labelOf("bases", basis)).join(", ");
        return label === "" ? [] : [how === "" ? label : `${label} (${how})`];
      })
      .join(" · ");

  const made = new Set<string>();
  const emptied: JsonObject = {
    format: currentFormat,
    id,
    title,
    language,
    status: "draft",
    updated: today,
    parties: parties.map(party => {
      const { kind, count, inLine, placed, near = [] } = party;
      const roles = [...new Set(functionsOf(party).filter(code => knownRoles.has(code)))];
      const nearby = near.flatMap(one => ids.get(one) ?? []);
      const note = noteOf(party.id);
      return {
        id: ids.get(party.id),
        kind,
        name: names.get(party.id),
        ...(roles.length > 0 ? { roles } : {}),
        ...(count === undefined || isGroupKind(kind) ? {} : { count: { min: 2 } }),
        ...(inLine === undefined ? {} : { inLine: { min: 1 } }),
        ...(placed === false ? { placed } : {}),
        ...(nearby.length > 0 ? { near: nearby } : {}),
        ...(party.above === undefined ? {} : { above: party.above }),
        ...(note === "" ? {} : { private: { note: `${toFindOut} ${note}` } }),
      };
    }),
    links: links.flatMap(({ type, from, to }) => {
      const ends = { type, from: ids.get(from), to: ids.get(to) };
      const key = JSON.stringify(ends);
      if (made.has(key)) return [];
      made.add(key);
      const fresh = freeId(wishedId("links", ends), taken);
      taken.add(fresh);
      return [{ id: fresh, ...ends, verification: "unverified", evidence: [] }];
    }),
  };
  return `${JSON.stringify(emptied, null, 2)}\n`;
}
