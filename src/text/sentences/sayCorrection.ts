/** What a new version has another way than the last one, for its readers: one text among the corrections. */
import { codes, type Dossier, rankOf, type Verification } from "../../schema/index.ts";
import { sayDate } from "../dates.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayField } from "./sayField.ts";
import { sayApart } from "./sayTrace.ts";
import { versionTeller } from "./sayValue.ts";
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

/**
 * @param files the published dossiers
 * @param changes not empty
 * @param mayStand whether a sentence tells nothing that must not be read
 */
export function sayCorrection(
  language: Language,
  { before, after }: { readonly before: Dossier; readonly after: Dossier },
  changes: readonly ChangeTold[],
  mayStand: (sentence: string) => boolean,
): string {
  const teller = versionTeller(language, [after, before]);
  const words = (change: ChangeTold): string => {
    const { list, path } = change;
    const isTold = path.length === 0 || (isShort(change.before) && isShort(change.after));
    if (isTold && path.at(-1) !== "evidence") return sayVersionChange(teller, change);
    return say(language, "versions.correction.field", {
      place: sayPlace(teller, change),
      field: sayField(language, list, path),
    });
  };
  const ordered = [...changes].sort((one, other) => weightOf(one) - weightOf(other));
  const told = [...new Set(ordered.map(words))].filter(mayStand);
  const shown = told.length > TOLD + 1 ? told.slice(0, TOLD) : told;
  const date = sayDate(language, before.updated!);
  if (shown.length === 0) return say(language, "versions.correction.untold", { date, count: changes.length });
  const all = say(language, "versions.correction", { date, changes: sayApart(language, shown) });
  if (shown.length === told.length) return all;
  return say(language, "versions.correction.more", { all, count: told.length - shown.length });
}
