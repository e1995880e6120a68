/** What the fields of the format are called, and which codes stand in them, as in the forms of the editor. */
import type { CodeListId, ListName } from "../../schema/index.ts";
import { asWritten } from "../isolated.ts";
import { entryOf, type Key, type Language } from "../languages.ts";
import { say } from "../say.ts";
import { quoted } from "../wording.ts";
import { sayLanguage } from "./sayLanguage.ts";

type FieldList = ListName | "head";

/** By the object and the path within it, by the path, or by the last name: the first that is there. */
const LABELS: Readonly<Record<string, Key>> = {
  "assertions.to": "edit.label.passed-to",
  "conditions.description": "edit.label.how-it-was",
  "conditions.party": "edit.label.owed-by",
  "decisions.date": "edit.label.decided",
  "figures.about": "edit.label.figure-about",
  "figures.of": "edit.label.counted",
  "figures.unit": "edit.label.figure-unit",
  "figures.what": "edit.label.figure-what",
  "focus.links": "edit.label.focus-links",
  "focus.parties": "edit.label.focus-parties",
  "focus.workers": "edit.label.focus-workers",
  "money.derivedFrom": "edit.label.computed-from",
  "parties.placeEvidence": "edit.label.place-evidence",
  "parties.url": "edit.label.website",
  "parties.workers": "versions.label.workers",
  "parties.workers.ratingSystem": "edit.label.rating-issuer",
  "person.consent": "edit.label.consent",
  "person.consent.date": "edit.label.consent-date",
  "person.firstHand": "edit.label.first-hand",
  "person.identity": "edit.label.person",
  "person.place": "edit.label.person-place",
  "person.role": "edit.label.person-role",
  "private.review": "versions.label.review",
  "proceedings.end": "edit.label.closed",
  "proceedings.start": "edit.label.opened",
  "quoteIsTranslation.by": "edit.label.quoted-translation-by",
  "ratingSystem.effects": "edit.label.rating-effects",
  "ratingSystem.issuer": "edit.label.rating-issuer",
  "response.date": "edit.label.answer-date",
  "response.evidence": "edit.label.answer-evidence",
  "response.status": "edit.label.answer",
  "response.text": "edit.label.answer-text",
  "workers.certification": "edit.label.worker-certification",
  "workers.evidence": "edit.label.worker-evidence",
  "workers.languages": "edit.label.worker-languages",
  "workers.media": "edit.label.worker-media",
  "workers.minors": "edit.label.worker-minors",
  "workers.nda": "edit.label.worker-nda",
  "workers.setting": "edit.label.worker-setting",
  "workers.stage": "edit.label.worker-stage",
  "workers.status": "edit.label.worker-status",
  "workers.tasks": "edit.label.worker-tasks",
  $schema: "edit.label.schema-address",
  focus: "versions.label.focus",
  format: "versions.label.format",
  quoteIsTranslation: "edit.label.translated-from",
  response: "edit.label.answer",
  supports: "edit.field.evidence.supports",
};

const CODES: Readonly<Record<string, CodeListId>> = {
  "head.status": "dossier-statuses",
  "links.type": "link-types",
  "money.kind": "money-kinds",
  "parties.kind": "party-kinds",
  "person.consent.scope": "consent-scopes",
  "consent.scope": "consent-scopes",
  "person.identity": "person-identities",
  "proceedings.status": "proceeding-statuses",
  "response.status": "response-statuses",
  "sources.type": "source-types",
  "workers.media": "media",
  "workers.setting": "settings",
  "workers.stage": "stages",
  "workers.status": "worker-statuses",
  access: "accesses",
  basis: "bases",
  finality: "finalities",
  function: "roles",
  functions: "roles",
  liability: "liabilities",
  met: "met",
  nature: "natures",
  paidTime: "paid-times",
  plane: "planes",
  position: "positions",
  retains: "retains",
  roles: "roles",
  seenIn: "seen-in",
  statistic: "statistics",
  supports: "supports",
  tasks: "tasks",
  tax: "taxes",
  translatedBy: "translators",
  unit: "units",
  verification: "verifications",
  view: "views",
};

function found<Value>(table: Readonly<Record<string, Value>>, list: FieldList, path: readonly string[]): Value | null {
  const names = [[list, ...path].join("."), path.slice(-3).join("."), path.slice(-2).join("."), path.at(-1) ?? ""];
  const known = names.find(name => Object.hasOwn(table, name));
  return known === undefined ? null : table[known]!;
}

/** The list of the codes that stand in a field; null for any other field. A unit of a figure is free. */
export const codesIn = (list: FieldList, path: readonly string[]): CodeListId | null =>
  list === "figures" && path[0] === "unit" ? null : found(CODES, list, path);

const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** Which of its fields have names of ours; a field of a decision stands behind its id. */
function keyOf(language: Language, list: FieldList, path: readonly string[]): Key | null {
  const own = found(LABELS, list, path[0] === "decisions" && path.length > 2 ? ["decisions", path.at(-1)!] : path);
  if (own !== null) return own;
  const plain = `edit.label.${path.at(-1)}`;
  return Object.hasOwn(entryOf(language).messages, plain) ? (plain as Key) : null;
}

/**
 * What a field is called: "How sure", or "Name (French)" of a text in one language. A field that the format does not
 * know stays as written.
 * @param path within the object; not empty
 */
export function sayField(language: Language, list: FieldList, path: readonly string[]): string {
  if (path[0] === "decisions" && path.length === 2) return say(language, "edit.label.decision");
  const key = keyOf(language, list, path);
  if (key !== null) return say(language, key);
  const last = path.at(-1)!;
  const above = path.length > 1 ? keyOf(language, list, path.slice(0, -1)) : null;
  if (above !== null && TAG.test(last) && path[0] !== "private")
    return say(language, "versions.in-language", {
      field: say(language, above),
      language: sayLanguage(language, last),
    });
  if (path[0] === "private") return say(language, "versions.private", { field: asWritten(path.slice(1).join(", ")) });
  return quoted(language, asWritten(path.join(".")));
}
