/** What would stop publishing a file that is being written, and what of an object does not leave. */

import type { Path } from "../../schema/index.ts";
import { inRow } from "../inRow.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { sayApart } from "../wording.ts";
import { type RefusalTold, sayDifference, sayRefusal } from "./sayPublishing.ts";

/**
 * What would stop publishing, a line each: the first says how much, or that nothing would. Errors of the file are told
 * beside the objects that have them, and only counted here.
 */
export function sayWhatWouldStop(language: Language, refusals: readonly RefusalTold[]): readonly string[] {
  const errors = refusals.filter(({ code }) => code === "has-error").length;
  if (errors > 0) return [say(language, "edit.leave.errors", { count: errors })];
  if (refusals.length === 0) return [say(language, "edit.leave.ready")];
  const lines = refusals.map(refusal => {
    const { what, fix } = sayRefusal(language, refusal);
    return `${what} ${fix}`;
  });
  return [say(language, "edit.leave.stops", { count: refusals.length }), ...lines];
}

type GoneTold = { readonly code: Parameters<typeof sayDifference>[1]; readonly path: Path };

/**
 * What of one object does not leave, in a sentence.
 * @param gone paths within the object; an empty one is the whole object
 * @param nameOf what a field is called where it stands
 */
export function sayItemLeaving(
  language: Language,
  gone: readonly GoneTold[],
  nameOf: (path: Path) => string = path =>
    inRow(
      language,
      path.filter(key => typeof key === "string"),
    ),
): string {
  const whole = gone.find(({ path }) => path.length === 0);
  if (whole) return say(language, "edit.leave.whole", { reason: sayDifference(language, whole.code) });
  if (gone.length === 0) return say(language, "edit.leave.all");
  const parts = gone.map(({ path, code }) =>
    say(language, "edit.leave.part.named", { field: nameOf(path), reason: sayDifference(language, code) }),
  );
  return say(language, "edit.leave.part", { parts: sayApart(language, [...new Set(parts)]) });
}
