/** By what an object that came in is known to be one that is there: who, what and on which grounds, never its id alone. */

import { addressKey } from "../../edit/index.ts";
import { isBefore, isHopType, type JsonObject, type ListName } from "../../schema/index.ts";
import { canonical, letters, textsIn } from "./canonical.ts";

type Identity = {
  /** Two objects that share one of these may be one. */
  readonly keys: (item: JsonObject) => readonly string[];
  /** Where one has these and the other has not, or another, they speak of two things. */
  readonly exact?: readonly string[];
  /** Where both have these and they differ, they speak of two things. */
  readonly apart?: readonly string[];
};

const by =
  (...fields: readonly string[]) =>
  (item: JsonObject): readonly string[] => [canonical(fields.map(field => item[field]))];

function sourceKeys(source: JsonObject): readonly string[] {
  const { url, doi } = source;
  const address = typeof url === "string" ? addressKey(url) : null;
  const keys = [
    ...(address === null ? [] : [`url ${address}`]),
    ...(typeof doi === "string" ? [`doi ${doi.toLowerCase()}`] : []),
    ...textsIn(source.title).map(title => `title ${title}`),
  ];
  if (keys.length > 0) return keys;
  const { id: _, accessed: __, ...said } = source;
  return [canonical(said)];
}

const MEANING = ["extent", "workers", "hypotheses"];
const identities: Readonly<Record<Exclude<ListName, "parties">, Identity>> = {
  duties: { keys: by("id") },
  hypotheses: { keys: ({ set, label }) => textsIn(label).map(text => canonical([set, text])) },
  sources: { keys: sourceKeys, apart: ["publisher", "published", "type", "sha256", "person"] },
  quotes: { keys: ({ source, quote }) => [canonical([source, letters(String(quote))])], apart: ["locator"] },
  links: { keys: by("from", "to"), apart: ["hypotheses"] },
  proceedings: { keys: ({ title }) => textsIn(title), apart: ["country"] },
  assertions: {
    keys: by("party", "duty", "basis"),
    exact: [...MEANING, "to", "jointWith"],
    apart: ["saidBy", "stated", "link", "decision", "proceeding", "provision", "jurisdiction"],
  },
  conditions: {
    keys: by("duty", "party", "met"),
    exact: MEANING,
    apart: ["saidBy", "stated", "start", "end", "description"],
  },
  money: {
    keys: by("kind", "payer", "payee", "link", "unit", "per"),
    exact: ["workers", "population", "hypotheses"],
    apart: ["start", "end", "currency", "country", "statistic", "label"],
  },
  figures: { keys: by("about", "what", "value"), exact: ["population", "of"], apart: ["date", "unit"] },
  lookedFor: { keys: ({ what, from, to }) => textsIn(what).map(text => canonical([text, from, to])), apart: ["date"] },
  story: { keys: ({ title }) => textsIn(title) },
};

export const keysOf = (list: Exclude<ListName, "parties">, item: JsonObject): readonly string[] =>
  identities[list].keys(item);

/** Of two links of the same kind, one that ended before the other began is another. */
function areOfOtherTimes(there: JsonObject, here: JsonObject): boolean {
  return isBefore(there.end, here.start) || isBefore(here.end, there.start);
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Whether two objects that share a key speak of one thing, though not always in the same way. */
export function isCandidate(list: Exclude<ListName, "parties">, there: JsonObject, here: JsonObject): boolean {
  const { exact = [], apart = [] } = identities[list];
  if (exact.some(field => canonical(there[field]) !== canonical(here[field]))) return false;
  const isApart = apart.some(field => {
    const [one, other] = [there[field], here[field]];
    if (one === undefined || other === undefined || canonical(one) === canonical(other)) return false;
    // A kind that nobody stated is no other kind.
    if (one === "unstated" || other === "unstated") return false;
    // The month of a day is no other day.
    return !(isText(one) && isText(other) && (one.startsWith(other) || other.startsWith(one)));
  });
  if (isApart) return false;
  if (list === "sources" && isText(there.url) && isText(here.url))
    return addressKey(there.url) === addressKey(here.url);
  if (list !== "links") return true;
  const isOneType = there.type === here.type || (here.type === "unspecified" && isHopType(String(there.type)));
  return isOneType && !areOfOtherTimes(there, here);
}
