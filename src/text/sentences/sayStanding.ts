/** How far a decision goes: its finality; that it was not read; or that it decides nothing of the matter. */
import type { Decision, Proceeding } from "../../schema/index.ts";
import type { Language } from "../languages.ts";
import { say } from "../say.ts";
import { label } from "../wordsOfCodes.ts";

export function sayStanding(
  language: Language,
  { status }: Pick<Proceeding, "status">,
  { finality }: Pick<Decision, "finality">,
): string {
  if (finality) return label(language, "finalities", finality);
  if (status === "ruling-not-read") return label(language, "proceeding-statuses", status);
  return say(language, "page.decision.procedural");
}
