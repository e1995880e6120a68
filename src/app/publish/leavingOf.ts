/** What may leave of an open dossier, or why nothing may. */
import { type Published, type Refusal, redact } from "../../io/index.ts";
import { libraryTexts } from "../files/libraryTexts.ts";
import type { OpenDossier } from "../files/readDossier.ts";

export type Leaving =
  /** The file has errors; the page of the dossier lists them. */
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

const asked = new WeakMap<OpenDossier, Promise<Leaving>>();

/**
 * Decides it once for each file that was read, after the page has been drawn.
 * @param shippedId id in the library, whose text is then loaded; null for a file that the reader opened
 */
export function leavingNow(opened: OpenDossier, shippedId: string | null): Promise<Leaving> {
  const known = asked.get(opened);
  if (known) return known;
  const find = async () => {
    const text = opened.text ?? (await libraryTexts.get(shippedId ?? "")!());
    await new Promise(resolve => window.setTimeout(resolve, 0));
    return leavingOf(opened, text);
  };
  const fresh = find();
  asked.set(opened, fresh);
  fresh.catch(() => asked.delete(opened));
  return fresh;
}
