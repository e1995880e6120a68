/**
 * Sentences about publishing a file: why it is refused, what is left out or changed, what a reader could still infer.
 */
import type { Problem } from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import { sayDate } from "../dates.ts";
import type { Key, Language } from "../languages.ts";
import { type Params, say } from "../say.ts";
import { showControls } from "../showControls.ts";
import { label } from "../wordsOfCodes.ts";
import { type ProblemWords, sayProblem } from "./sayProblem.ts";

/** The codes that have messages whose keys begin with `Start`. The compiler refuses any other code. */
type CodeOf<Start extends string> = Extract<Key, `${Start}.${string}`> extends `${Start}.${infer Code}` ? Code : never;

export type RefusalTold =
  | { readonly code: "has-error"; readonly problem: Pick<Problem, "code" | "found" | "params" | "pointer"> }
  | { readonly code: CodeOf<"publishing.refusal.what">; readonly params: Params };

/** The params with invisible characters of the file written out. */
const shown = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? showControls(value) : value]),
  );

/** Why a file is not published, and what to do. */
export function sayRefusal(language: Language, refusal: RefusalTold): ProblemWords {
  if (refusal.code === "has-error") return sayProblem(language, refusal.problem);
  const params = shown(refusal.params);
  return {
    what: say(language, `publishing.refusal.what.${refusal.code}`, params),
    fix: say(language, `publishing.refusal.fix.${refusal.code}`, params),
  };
}

/** A place of a file in the words of the thing: what the object is called, its kind, and what the field is called. */
export type StopPlace = {
  readonly kind: string;
  readonly name: string;
  readonly field: string;
  /** What stands there, where it is an id. */
  readonly id: string | null;
};

export const sayStopPlace = (language: Language, { kind, name, field }: Omit<StopPlace, "id">): string =>
  say(language, name === "" ? "publishing.stop.where.bare" : "publishing.stop.where", { kind, name, field });

/** Why a file is not published, on a page that names the thing beside it (`sayStopPlace`) in place of paths. */
export function sayStop(
  language: Language,
  refusal: Exclude<RefusalTold, { readonly code: "has-error" }>,
  { id }: Pick<StopPlace, "id">,
): string {
  if (id !== null) return say(language, "publishing.stop.id", shown({ id }));
  return say(language, `publishing.stop.what.${refusal.code}`, shown(refusal.params));
}

export type InferenceTold = { readonly code: CodeOf<"publishing.inference">; readonly params: Params };

/** What a reader of the published file could still infer, in one or two sentences. */
export function sayInference(language: Language, { code, params }: InferenceTold): string {
  const { country, role, days, date } = params;
  return say(language, `publishing.inference.${code}`, {
    ...shown(params),
    ...(typeof country === "string" ? { country: sayCountry(language, country) } : {}),
    ...(typeof role === "string" ? { role: label(language, "roles", role) } : {}),
    ...(typeof date === "string" ? { date: sayDate(language, date) } : {}),
    ...(Array.isArray(days) ? { days: days.map(day => sayDate(language, String(day))) } : {}),
  });
}

/** Why something is left out, or how it is changed, in a few words beside it. */
export const sayDifference = (language: Language, code: CodeOf<"publishing.difference">): string =>
  say(language, `publishing.difference.${code}`);

/** What happens to an object of the file, in a word or two. */
export const sayItemChange = (language: Language, code: CodeOf<"publishing.item">): string =>
  say(language, `publishing.item.${code}`);
