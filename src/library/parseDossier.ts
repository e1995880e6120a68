import { type Parsed, parseDossier as parsedFrom } from "../schema/index.ts";
import { withLeftOut } from "./leftOutOf.ts";

/**
 * Reads the text of a dossier; it never throws.
 * @returns `dossier`, null where the text is no JSON; `problems`, each with line, column and code; `leftOut`, what could not
 *   be read: while there is any, no answer is complete
 */
export const parseDossier = (input: string | Uint8Array, maxBytes?: number): Parsed =>
  withLeftOut(parsedFrom(input, maxBytes));
