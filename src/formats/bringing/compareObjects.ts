/** What an object that came in says beyond the one that is there, and what it says otherwise. */
import {
  isEvidenceField,
  isHopType,
  isJsonObject,
  type JsonObject,
  type ListName,
  rankOf,
  type Verification,
} from "../../schema/index.ts";
import { canonical, letters, textsIn } from "./canonical.ts";

export type FieldDifference = { readonly field: string; readonly there: unknown; readonly here: unknown };

export type ComparedObjects = {
  /** By field: its value with what came in, where that only adds to it. */
  readonly adds: ReadonlyMap<string, unknown>;
  readonly differs: readonly FieldDifference[];
};

/** How one value adds to another: the two together, the one that is there as it stands, or neither. */
type JoinedValue = { readonly value: unknown } | "same" | "differs";

const DATE = /^\d{4}(?:-\d{2}){0,2}$/u;
const isDate = (value: unknown): value is string => typeof value === "string" && DATE.test(value);

/** Fields whose value is a text in one or several languages. */
const TEXTS = new Set(
  "certification court description effects extent label name outcome population remark shortName text title what".split(
    " ",
  ),
);

/** Where a party stands in the chain is said by the dossier alone; a file of names cannot tell. */
const OF_THE_CHAIN = new Set(["id", "placed", "near", "placeEvidence", "above"]);

/** An item of evidence as it is compared: alone by its id, or with what it says. */
function evidenceKey(item: unknown): string {
  if (!isJsonObject(item)) return String(item);
  const { source, quoteId, ...said } = item;
  return Object.keys(said).length === 0 ? String(quoteId ?? source) : canonical(item);
}

function unionOf(there: readonly unknown[], here: readonly unknown[], key: (item: unknown) => string): JoinedValue {
  const known = new Set(there.map(key));
  const more = here.filter(item => !known.has(key(item)) && known.add(key(item)));
  return more.length === 0 ? "same" : { value: [...there, ...more] };
}

function joinTexts(there: unknown, here: unknown): JoinedValue {
  if (typeof here === "string") return textsIn(there).includes(letters(here)) ? "same" : "differs";
  if (!isJsonObject(here)) return "differs";
  if (typeof there === "string") return textsIn(here).includes(letters(there)) ? { value: here } : "differs";
  if (!isJsonObject(there)) return "differs";
  const clash = Object.keys(here).some(
    tag => Object.hasOwn(there, tag) && canonical(textsIn(there[tag])) !== canonical(textsIn(here[tag])),
  );
  if (clash) return "differs";
  return Object.keys(here).every(tag => Object.hasOwn(there, tag)) ? "same" : { value: { ...here, ...there } };
}

/** Two notes stand below each other; what else is private stays apart. */
function joinPrivate(there: unknown, here: unknown): JoinedValue {
  if (!isJsonObject(there) || !isJsonObject(here)) return "differs";
  const { note: mine, ...others } = there;
  const { note: theirs, ...more } = here;
  const rest = joinObjects(others, more);
  if (rest === "differs") return "differs";
  const isKnown = typeof theirs !== "string" || (typeof mine === "string" && mine.includes(theirs));
  if (isKnown) return rest === "same" ? "same" : { value: { ...there, ...(rest.value as JsonObject) } };
  if (mine !== undefined && typeof mine !== "string") return "differs";
  return { value: { ...there, ...more, note: mine === undefined ? theirs : `${mine}\n${theirs}` } };
}

/** Half of what an object says is another thing: it joins whole, or not at all. */
function joinObjects(there: JsonObject, here: JsonObject): JoinedValue {
  const joined = Object.keys(here).map(field => [field, join(field, there[field], here[field])] as const);
  if (joined.some(([, one]) => one === "differs")) return "differs";
  const more = joined.flatMap(([field, one]) => (typeof one === "object" ? [[field, one.value]] : []));
  return more.length === 0 ? "same" : { value: { ...there, ...Object.fromEntries(more) } };
}

/** Decisions of a case: one of a day and a court is one. */
const decisionKey = (item: unknown): string => (isJsonObject(item) ? canonical([item.date, item.court]) : "");

function join(field: string, there: unknown, here: unknown): JoinedValue {
  if (here === undefined || canonical(there) === canonical(here)) return "same";
  if (there === undefined) return { value: here };
  if (field === "private") return joinPrivate(there, here);
  if (field === "verification")
    return rankOf(here as Verification) >= rankOf(there as Verification) ? "same" : "differs";
  // A file that does not say what somebody is, or how work is passed on, is no other word on it.
  if (field === "kind" && here === "organisation") return "same";
  if (field === "type" && here === "unspecified" && isHopType(String(there))) return "same";
  if (field === "type" && here === "unstated") return "same";
  if (field === "type" && there === "unstated") return { value: here };
  if (Array.isArray(there) && Array.isArray(here))
    return unionOf(there, here, isEvidenceField(field) ? evidenceKey : field === "decisions" ? decisionKey : canonical);
  if (isDate(there) && isDate(here))
    return there.startsWith(here) ? "same" : here.startsWith(there) ? { value: here } : "differs";
  if (TEXTS.has(field)) return joinTexts(there, here);
  return isJsonObject(there) && isJsonObject(here) ? joinObjects(there, here) : "differs";
}

/** The names of a party, its aliases included, as they are compared. */
export const namesOf = ({ name, shortName, aliases }: JsonObject): readonly string[] => [
  ...textsIn(name),
  ...(Array.isArray(aliases) ? aliases.flatMap(textsIn) : []),
  ...textsIn(shortName),
];

const lowered = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(name => name.toLowerCase()));

/** What the object as it is here adds to the one that is there, field by field, and what it contradicts. */
export function compareObjects(list: ListName, there: JsonObject, here: JsonObject): ComparedObjects {
  const adds = new Map<string, unknown>();
  const differs: FieldDifference[] = [];
  let more = here;
  if (list === "parties" && here.name !== undefined && join("name", there.name, here.name) === "differs") {
    const known = lowered(namesOf(there));
    const others = textsIn(here.name).filter(name => !known.has(name.toLowerCase()));
    const { name: _, ...rest } = here;
    // Another name of somebody who is known is one more.
    more = { ...rest, aliases: [...(Array.isArray(here.aliases) ? here.aliases : []), ...others] };
  }
  if (list === "parties" && Array.isArray(more.aliases)) {
    const known = lowered(namesOf(there));
    const aliases = more.aliases.filter(alias => textsIn(alias).some(name => !known.has(name.toLowerCase())));
    const { aliases: _, ...rest } = more;
    more = aliases.length > 0 ? { ...rest, aliases } : rest;
  }
  for (const [field, value] of Object.entries(more)) {
    if (OF_THE_CHAIN.has(field)) continue;
    const joined = join(field, there[field], value);
    if (joined === "differs") differs.push({ field, there: there[field], here: value });
    else if (joined !== "same") adds.set(field, joined.value);
  }
  return { adds, differs };
}
