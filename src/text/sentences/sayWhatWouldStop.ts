import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { type RefusalTold, sayRefusal } from "./sayPublishing.ts";

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
