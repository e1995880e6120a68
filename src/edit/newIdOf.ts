import { siteOf } from "../base/index.ts";
import { isJsonObject, type JsonObject, type ListName, likelyId, listNames } from "../schema/index.ts";

/** Lists whose ids must differ from each other as well. */
const SHARED: readonly (readonly ListName[])[] = [
  ["parties", "links"],
  ["sources", "quotes"],
];

/** Every id that a new object of this list must not have. */
export function takenIds(file: JsonObject, list: ListName): ReadonlySet<string> {
  const lists = SHARED.find(shared => shared.includes(list)) ?? [list];
  const ids = lists.flatMap(name => {
    const items = file[name];
    return Array.isArray(items) ? items.flatMap(item => (isJsonObject(item) ? [String(item.id ?? "")] : [])) : [];
  });
  return new Set([...ids, "dossier"]);
}

/** A text of the format in one language: the dossier's, else the first. */
function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!isJsonObject(value)) return "";
  return String(value.en ?? Object.values(value)[0] ?? "");
}

/** Words of an id at most: longer ones are hard to tell apart in a list. */
const MOST_WORDS = 5;

const idFrom = (...parts: readonly unknown[]): string =>
  likelyId(parts.map(wordsOf).filter(Boolean).join(" "))
    .split("-")
    .slice(0, parts.length > 1 ? 2 * MOST_WORDS : MOST_WORDS)
    .join("-");

const year = (date: unknown): string => (typeof date === "string" ? date.slice(0, 4) : "");
const first = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);

/** Articles say nothing in an id. */
const ARTICLE = /^(?:an?|the|une?|les?|la|des)-(?=[a-z0-9])/;

/** The site of an address without its ending: `time` for time.com. */
const hostOf = (url: unknown): string | undefined => siteOf(url)?.replace(/\.[a-z]+$/, "");

/** What the object is called after: its name, or what it joins. */
const namings: Readonly<Record<ListName, (item: JsonObject) => string>> = {
  duties: ({ label }) => `x-${idFrom(label)}`,
  parties: ({ shortName, name }) => idFrom(name ?? shortName).replace(ARTICLE, ""),
  links: ({ from, to, type }) =>
    idFrom(from, to, ["commissions", "subcontracts-to", "engages"].includes(String(type)) ? "" : type),
  assertions: ({ party, duty, basis }) => idFrom(party, duty, basis === "statement" ? "" : basis),
  conditions: ({ duty, workers }) => idFrom(duty, first(workers) ?? "", "in-practice"),
  money: ({ kind, payer, payee }) => idFrom(kind, payer ?? "", payee ?? ""),
  figures: ({ about, what }) => idFrom(about, what),
  proceedings: ({ court, title, start }) => idFrom(court ?? title, year(start)),
  hypotheses: ({ label }) => idFrom(label),
  sources: ({ publisher, title, url, published, type }) =>
    idFrom(publisher ?? title ?? hostOf(url) ?? type, year(published)),
  quotes: ({ source, locator }) => idFrom(source, locator ?? ""),
  lookedFor: ({ what }) => idFrom(what),
  story: ({ title }) => idFrom(title),
};

/** What an object of this list is called where it has no name in Latin letters. */
export const plainIds: Readonly<Record<ListName, string>> = {
  duties: "x-duty",
  parties: "party",
  links: "link",
  assertions: "statement",
  conditions: "condition",
  money: "amount",
  figures: "figure",
  proceedings: "case",
  hypotheses: "reading",
  sources: "source",
  quotes: "quote",
  lookedFor: "search",
  story: "step",
};

/** The id itself if it is free, else with the first number that makes it so. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
}

/** Types of sources that nobody but the author has heard, unless they say where they stand. */
const TOLD: ReadonlySet<unknown> = new Set(["interview", "testimony"]);

/**
 * Is it a source whose person is not named, or a talk of which the file does not say yet how its person may appear? The
 * title of such a source is known to its author alone.
 */
function isUnnamedSource({ type, person, url, publisher, published, derivedFrom }: JsonObject): boolean {
  if (isJsonObject(person)) return person.identity !== "named";
  return TOLD.has(type) && [url, publisher, published, derivedFrom].every(field => field === undefined);
}

/** Does it tell, by its title or its words, of somebody who is not named? Its id leaves, or ids are made of it. */
function tellsOfUnnamed(file: JsonObject | null, list: ListName, item: JsonObject): boolean {
  if (list === "sources") return isUnnamedSource(item);
  const sources = list === "quotes" && Array.isArray(file?.sources) ? file.sources : [];
  const source: unknown = sources.find(one => isJsonObject(one) && one.id === item.source);
  return isJsonObject(source) && isUnnamedSource(source);
}

/**
 * The id that an object is given unless something else has it.
 * @param file in which it stands, where that is known: the id of a quote must not tell of a source that is not named
 */
export function wishedId(list: ListName, item: JsonObject, file: JsonObject | null = null): string {
  if (tellsOfUnnamed(file, list, item)) return plainIds[list];
  const named = namings[list](item).replace(/-+$/, "");
  return named === "" || named === "x-" || named === "x" ? plainIds[list] : named;
}

/**
 * The id of an object, made once from what it is called. It stays when the name changes.
 * @param besides an id that counts as free: the object's own
 */
export function newIdOf(file: JsonObject, list: ListName, item: JsonObject, besides: string | null = null): string {
  const taken = new Set(takenIds(file, list));
  if (besides !== null) taken.delete(besides);
  return freeId(wishedId(list, item, file), taken);
}

/** Whether there is such a list. */
export const isListName = (list: unknown): list is ListName => (listNames as readonly unknown[]).includes(list);
