import { type Published, type Refusal, redact } from "../redact/index.ts";
import type { Parsed } from "../schema/index.ts";

/** Whether a file may leave, and what of it. */
export type Prepared =
  /** The file has errors, or parts of it could not be read: these have to be mended first. */
  | { readonly kind: "errors" }
  /** Publishing it would tell something that must not leave. */
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[]; readonly isDraft: boolean }
  /** It may leave; if it is a draft, only once somebody confirms that. */
  | { readonly kind: "ready"; readonly published: Published; readonly isDraft: boolean };

/**
 * The one place that decides whether a file may leave, for the page, `publish`, `bundle` and `draw`. Whatever is made
 * of it is searched by `leaksIn` before it is written.
 * @param text of the working file
 * @param parsed what was read of that text
 */
export function prepare(text: string | Uint8Array, parsed: Parsed): Prepared {
  const isWrong = parsed.problems.some(({ severity }) => severity === "error");
  if (isWrong || parsed.dossier === null || parsed.leftOut.length > 0) return { kind: "errors" };
  const isDraft = parsed.dossier.status === "draft";
  const made = redact(text, parsed);
  return made.ok
    ? { kind: "ready", published: made.value, isDraft }
    : { kind: "refused", refusals: made.trouble, isDraft };
}
