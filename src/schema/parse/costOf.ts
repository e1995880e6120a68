/** What has to be left out because of a trouble: the smallest part without which the rest still means what it says. */

import type { Path } from "../json/scanJson.ts";
import type { ListName } from "../listNames.ts";

/**
 * Fields that describe and decide nothing. An unreadable one is left out alone; trouble in any other field leaves out
 * the whole object, since the rest would mean something else.
 */
const DESCRIBING: Readonly<Record<ListName, ReadonlySet<string>>> = {
  duties: new Set(["label", "definition", "question"]),
  parties: new Set([
    "name",
    "shortName",
    "nameIsDescription",
    "aliases",
    "roles",
    "country",
    "countries",
    "seat",
    "place",
    "identifiers",
    "count",
    "workers",
    "description",
    "url",
    "response",
    "evidence",
    "placeEvidence",
  ]),
  links: new Set(["label", "functions", "tasks", "governingLaw", "nda", "share", "response", "evidence"]),
  assertions: new Set(["liability", "response", "evidence"]),
  conditions: new Set(["description", "saidBy", "response", "evidence"]),
  money: new Set(["label", "alsoStated", "country", "includes", "excludes", "response", "evidence"]),
  figures: new Set(["date", "evidence"]),
  proceedings: new Set([
    "title",
    "court",
    "authority",
    "country",
    "concerns",
    "next",
    "decisions",
    "response",
    "evidence",
  ]),
  hypotheses: new Set(["label", "default", "evidence"]),
  sources: new Set([
    "type",
    "title",
    "authors",
    "publisher",
    "published",
    "language",
    "url",
    "archivedUrl",
    "seenAt",
    "doi",
    "accessed",
    "access",
    "sha256",
  ]),
  quotes: new Set(["locator", "quoteLanguage", "quoteIsTranslation", "translation", "translatedBy", "seenIn"]),
  lookedFor: new Set(["date", "evidence"]),
  story: new Set(["view", "evidence"]),
};
const ALWAYS_DESCRIBING: ReadonlySet<unknown> = new Set(["remark", "private"]);
/** Objects with optional fields only: a bad field is left out without the others. */
const LOOSE_OBJECTS: ReadonlySet<unknown> = new Set(["workers", "place"]);

/**
 * @param path of the trouble, within an object of the list or within the head
 * @param missing whether the trouble is that nothing stands there
 * @returns the path of the part that is lost, `[]` for the whole object, null for nothing
 */
export function costOf(list: ListName | "head", path: Path, missing: boolean): Path | null {
  const [field] = path;
  const describes = list === "head" || ALWAYS_DESCRIBING.has(field) || DESCRIBING[list].has(String(field));
  if (!describes) return [];
  const lastIndex = path.findLastIndex(key => typeof key === "number");
  if (lastIndex >= 0) return path.slice(0, lastIndex + 1);
  if (missing && path.length === 1) return null;
  // A bad saved position is left out without the others.
  if (list === "head" && field === "views") return path;
  return path.slice(0, LOOSE_OBJECTS.has(field) ? 2 : 1);
}
