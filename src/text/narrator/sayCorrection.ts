/** What a new version has another way than the last one, for its readers: one text among the corrections. */

import { codes, type Dossier, type ListName, rankOf, type Verification } from "../../schema/index.ts";
import { sayDate } from "../dates.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayField } from "../sentences/sayField.ts";
import { sayApart } from "../wording.ts";

import { isOwnWords, versionTeller } from "./sayValue.ts";
import { type ChangeTold, sayPlace, sayVersionChange } from "./sayVersions.ts";

/** So many differences are told; the rest is counted. */
const TOLD = 8;
/** A value of at most so many letters is told; of a longer one only that it changed. */
const SHORT = 60;

const isVerification = (value: unknown): value is Verification =>
  (codes.verifications as readonly unknown[]).includes(value);

/** What is taken out comes first, then what became less sure, what changed, what was added. */
function weightOf({ kind, path, before, after }: ChangeTold): number {
  if (path.length === 0) return kind === "removed" ? 0 : 3;
  if (path.at(-1) !== "verification" || !isVerification(before) || !isVerification(after)) return 2;
  return rankOf(after) > rankOf(before) ? 1 : 2;
}

const isShort = (value: unknown): boolean =>
  value === undefined || typeof value === "number" || typeof value === "boolean"
    ? true
    : typeof value === "string" && value.length <= SHORT;

/** Their names are what somebody said or wrote, so that none of it is repeated once it is taken out. */
const NEVER_NAMED: ReadonlySet<ListName | "head"> = new Set(["sources", "quotes", "lookedFor", "story"]);

/** What happened to an object of which no name is told. */
const whatHappened = ({ kind, path }: ChangeTold): "out" | "new" | "changed" =>
  path.length > 0 ? "changed" : kind === "removed" ? "out" : "new";

/** One sentence for all objects of a list to which the same happened: "one source was taken out". */
function sayCounted(language: Language, list: ListName, happened: ReturnType<typeof whatHappened>, count: number) {
  if (happened === "out") return say(language, `versions.correction.out.${list}`, { count });
  const what = say(language, `publish.list.${list}`, { count });
  return say(language, happened === "new" ? "versions.correction.new" : "versions.correction.changed", { what });
}

export type CorrectionRules = {
  /** Whether a sentence tells nothing that must not be read. */
  readonly mayStand: (sentence: string) => boolean;
  /** Whether the object is a person, what a person said, or somebody whose name is withheld: it is never named. */
  readonly isPersonal: (change: ChangeTold) => boolean;
};

/**
 * Nothing that an author wrote is repeated once it is taken out, and nobody is named; what cannot be said without is
 * counted.
 * @param files the published dossiers
 * @param changes not empty
 */
export function sayCorrection(
  language: Language,
  { before, after }: { readonly before: Dossier; readonly after: Dossier },
  changes: readonly ChangeTold[],
  { mayStand, isPersonal }: CorrectionRules,
): string {
  const teller = versionTeller(language, [after, before]);
  const isNamed = (change: ChangeTold): boolean =>
    !isPersonal(change) && !(NEVER_NAMED.has(change.list) && whatHappened(change) === "out");
  /** From what tells most to what tells least. */
  const wordings = (change: ChangeTold): readonly string[] => {
    const { list, path } = change;
    const field = () =>
      say(language, "versions.correction.field", {
        place: sayPlace(teller, change),
        field: sayField(language, list, path),
      });
    if (path.length === 0) return [sayVersionChange(teller, change)];
    const isOfName = list === "parties" && path[0] === "name";
    const isTold =
      isShort(change.before) &&
      isShort(change.after) &&
      path.at(-1) !== "evidence" &&
      (isOfName || !isOwnWords(teller, list, path, change.before));
    return isTold ? [sayVersionChange(teller, change), field()] : [field()];
  };
  const told = new Map<string, { readonly words: () => string; readonly weight: number; readonly ids: Set<string> }>();
  for (const change of changes) {
    const { list, id } = change;
    const words = isNamed(change) ? wordings(change).find(mayStand) : undefined;
    const happened = whatHappened(change);
    // Of a field of the dossier itself that cannot be told there is nothing to count.
    if (words === undefined && list === "head") continue;
    const key = words ?? `${happened} ${list}`;
    const ids = told.get(key)?.ids ?? new Set();
    ids.add(id);
    const weight = weightOf(change);
    told.set(key, {
      words: () => words ?? sayCounted(language, list as ListName, happened, ids.size),
      weight: Math.min(weight, told.get(key)?.weight ?? weight),
      ids,
    });
  }
  const ordered = [...told.values()].sort((one, other) => one.weight - other.weight).map(({ words }) => words());
  const shown = ordered.length > TOLD + 1 ? ordered.slice(0, TOLD) : ordered;
  const date = sayDate(language, before.updated!);
  if (shown.length === 0) return say(language, "versions.correction.untold", { date, count: changes.length });
  const all = say(language, "versions.correction", { date, changes: sayApart(language, shown) });
  if (shown.length === ordered.length) return all;
  return say(language, "versions.correction.more", { all, count: ordered.length - shown.length });
}
