/** What may leave of an open dossier, or why nothing may. */
import { type Published, type Refusal, redact } from "../io/index.ts";
import type { OpenDossier } from "./readDossier.ts";

export type Leaving =
  /** It has errors: they stand with the dossier. */
  | { readonly kind: "errors" }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  | { readonly kind: "ready"; readonly published: Published };

/** @param text of the working file */
export function leavingOf(opened: OpenDossier, text: string | Uint8Array): Leaving {
  const isWrong = opened.problems.some(({ severity }) => severity === "error");
  if (isWrong || opened.dossier === null || opened.leftOut.length > 0) return { kind: "errors" };
  const made = redact(text, opened);
  return made.ok ? { kind: "ready", published: made.value } : { kind: "refused", refusals: made.trouble };
}
