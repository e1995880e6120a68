/** Proposes the entry among the corrections that tells readers what a new version has another way than the last. */
import { fileOf } from "../edit/index.ts";
import { canonicalData, leakFinder, type Published, personFinder, personsIn } from "../redact/index.ts";
import { isJsonObject, type JsonObject, parseDossier, type Text } from "../schema/index.ts";
import { type Language, nearestLanguage, sayCorrection, withoutIsolates } from "../text/index.ts";
import { changesBetween, type VersionChange } from "../versions/index.ts";
import { dataJson } from "./dataJson.ts";
import { withIdsOf } from "./withIdsOf.ts";

export type ProposedCorrection = {
  /** In the languages of the pages; a string where that is the dossier's own alone. */
  readonly text: Text;
  /** How many differences there are, told or not. */
  readonly changes: number;
};

/** Fields of the dossier that are no content. */
const OF_THE_FILE: ReadonlySet<string> = new Set(["$schema", "corrections", "format", "status", "updated", "views"]);

const isOfContent = ({ list, path }: VersionChange): boolean => list !== "head" || !OF_THE_FILE.has(path[0] ?? "");

/** Whether the author has written an entry that the last version does not have. */
function isWritten(last: JsonObject, now: JsonObject): boolean {
  const entries = ({ corrections }: JsonObject) => (Array.isArray(corrections) ? corrections : []);
  const known = new Set(entries(last).map(entry => JSON.stringify(entry)));
  return entries(now).some(entry => isJsonObject(entry) && !known.has(JSON.stringify(entry)));
}

/**
 * Made from both published texts alone, and searched like all that is published: what would tell something that must not
 * be read is left out, and only counted. So is whoever may want to be named no more: the entry stays in every later
 * version.
 * @param last the text of the last published version, its `data.json`
 * @param published with the secrets of earlier versions, where there are any
 * @param languages of the pages
 * @returns null where there is nothing to correct, or the author has written it already
 */
export function correctionOf(
  last: string,
  published: Published,
  languages: readonly Language[],
): ProposedCorrection | null {
  const before = fileOf(canonicalData(last) ?? last);
  const was = before && parseDossier(last).dossier;
  if (!before || !was) return null;
  const after = withIdsOf(before, fileOf(dataJson(published.dossier))!);
  const now = parseDossier(JSON.stringify(after)).dossier!;
  const changes = changesBetween(before, after).filter(isOfContent);
  if (changes.length === 0 || isWritten(before, after)) return null;
  const { leaks } = leakFinder(published.secrets);
  const names = personFinder([was, now]);
  const persons = new Set([was, now].flatMap(personsIn).map(({ list, id }) => `${list} ${id}`));
  // One who is withheld now may have been another party of the last version.
  const isHiding = published.hiddenParties.length > 0;
  const isPersonal = ({ list, id, kind, path }: Pick<VersionChange, "list" | "id" | "kind" | "path">) =>
    persons.has(`${list} ${id}`) || (isHiding && list === "parties" && kind === "removed" && path.length === 0);
  const mayStand = (sentence: string) => leaks(sentence).length === 0 && !names(sentence);
  const texts = languages.map(language => {
    const text = sayCorrection(language, { before: was, after: now }, changes, { mayStand, isPersonal });
    return [language, withoutIsolates(text)] as const;
  });
  const [[language, only], ...more] = texts as [readonly [Language, string], ...(readonly [Language, string])[]];
  const isOwn = more.length === 0 && nearestLanguage(published.dossier.language) === language;
  return { text: isOwn ? only : Object.fromEntries(texts), changes: changes.length };
}
