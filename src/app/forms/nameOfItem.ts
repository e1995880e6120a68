/** What an object of the file is called in lists, pickers and steps, also where it is not whole yet. */
import { pageOf, siteOf } from "../../base/index.ts";
import { objectsIn } from "../../edit/index.ts";
import { type CodeListId, fourteenDuties, isJsonObject, type JsonObject } from "../../schema/index.ts";
import { codesOf, dutyLabel, inRow, type Language, label, say, shortened, showControls } from "../../text/index.ts";
import type { FormOf } from "./formPlan.ts";

/** Letters of a name at most: it stands in a line. */
const MOST = 90;

/** A text of the format in the page's language, else in the first; empty where there is none. */
export function wordsIn(value: unknown, language: Language): string {
  if (typeof value === "string") return showControls(shortened(value, MOST));
  if (!isJsonObject(value)) return "";
  const words = value[language] ?? Object.values(value)[0];
  return typeof words === "string" ? showControls(shortened(words, MOST)) : "";
}

/** The object of a list that has this id. */
export const itemWith = (file: JsonObject, list: string, id: unknown): JsonObject | null =>
  objectsIn(file, list).find(item => item.id === id) ?? null;

/** The name of a party by its id; the id itself where no party has it. */
export function partyNameIn(file: JsonObject, id: unknown, language: Language): string {
  if (typeof id !== "string" || id === "") return "?";
  const party = itemWith(file, "parties", id);
  if (!party) return id;
  return wordsIn(party.shortName ?? party.name, language) || say(language, "party.unknown");
}

/** The label of a duty, one of the fourteen or the file's own. */
export function dutyNameIn(file: JsonObject, id: unknown, language: Language): string {
  if (typeof id !== "string" || id === "") return "?";
  const own = itemWith(file, "duties", id);
  if (own) return wordsIn(own.label, language) || id;
  const known = fourteenDuties.find(duty => duty.id === id);
  return known ? dutyLabel(language, known) : id;
}

const joined = (...parts: readonly string[]): string => parts.filter(part => part !== "").join(" · ");
const firstOf = (list: unknown): unknown => (Array.isArray(list) ? list[0] : undefined);
const codeWord = (language: Language, list: CodeListId, code: unknown): string => {
  if (typeof code !== "string") return "";
  return codesOf(language, list).includes(code) ? label(language, list, code) : code;
};

/** The site of a source without a title, with its page where another such source is of the same site; empty without one. */
function siteNamed({ id, url }: JsonObject, file: JsonObject): string {
  const site = siteOf(url);
  const isShared = objectsIn(file, "sources").some(
    other => other.id !== id && other.title === undefined && siteOf(other.url) === site,
  );
  return (isShared ? pageOf(url) : site) ?? "";
}

/** Who says it, where that is not the party itself: two statements may be alike but for that. */
function speakersOf({ saidBy, party }: JsonObject, file: JsonObject, language: Language): string {
  const others = (Array.isArray(saidBy) ? saidBy : []).filter(one => one !== party);
  return inRow(
    language,
    others.map(one => (isJsonObject(one) ? wordsIn(one.name, language) : partyNameIn(file, one, language))),
  );
}

/** A name for the object; empty where nothing of it is written. */
export function nameOfItem(list: FormOf, item: JsonObject, file: JsonObject, language: Language): string {
  const party = (id: unknown) => partyNameIn(file, id, language);
  const words = (value: unknown) => wordsIn(value, language);
  switch (list) {
    case "head":
      return words(item.title);
    case "parties":
      return words(item.name) || (item.kind === "unknown" ? say(language, "party.unknown") : "");
    case "links":
      return item.from === undefined && item.to === undefined ? "" : `${party(item.from)} → ${party(item.to)}`;
    case "assertions":
      return item.party === undefined && item.duty === undefined
        ? ""
        : joined(
            party(item.party),
            dutyNameIn(file, item.duty, language),
            codeWord(language, "positions", item.position),
            codeWord(language, "bases", item.basis),
            speakersOf(item, file, language),
          );
    case "conditions":
      return item.duty === undefined
        ? ""
        : joined(
            dutyNameIn(file, item.duty, language),
            codeWord(language, "met", item.met),
            item.workers === undefined ? "" : party(firstOf(item.workers)),
          );
    case "money":
      return joined(
        codeWord(language, "money-kinds", item.kind),
        words(item.label) ||
          (item.payer === undefined && item.payee === undefined ? "" : `${party(item.payer)} → ${party(item.payee)}`),
      );
    case "figures":
      return joined(
        String(item.what ?? ""),
        item.about === undefined || item.about === "dossier" ? "" : party(item.about),
      );
    case "proceedings":
      return words(item.title) || words(item.court);
    case "hypotheses":
    case "duties":
      return words(item.label);
    case "sources":
      return joined(
        words(item.publisher),
        words(item.title) || siteNamed(item, file) || codeWord(language, "source-types", item.type),
      );
    case "quotes":
      return words(item.quote);
    case "lookedFor":
      return words(item.what);
    case "story":
      return words(item.title);
  }
}
