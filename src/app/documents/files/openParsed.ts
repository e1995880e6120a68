import { indexDossier } from "../../../model/index.ts";
import type { Parsed } from "../../../schema/index.ts";

/** Opens a file that is already parsed. */
export const openParsed = (parsed: Parsed, text: string | Uint8Array) => ({
  ...parsed,
  file: parsed.dossier && indexDossier(parsed.dossier, parsed.leftOut.length === 0),
  text,
});
