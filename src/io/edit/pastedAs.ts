import { isJsonObject } from "../../schema/index.ts";

/** What a pasted text is: a dossier, one that is no JSON, or evidence, which may begin with a brace as well. */
export type PastedAs = "file" | "broken-file" | "evidence";

const FIELD = /"(?:format|parties)"\s*:/u;

export function pastedAs(text: string): PastedAs {
  if (!/^\s*\{/u.test(text)) return "evidence";
  try {
    const read: unknown = JSON.parse(text.replace(/^\ufeff/u, ""));
    return isJsonObject(read) && ("format" in read || "parties" in read) ? "file" : "evidence";
  } catch {
    return FIELD.test(text) ? "broken-file" : "evidence";
  }
}
