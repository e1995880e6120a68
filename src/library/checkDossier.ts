import { checkDossier as checked } from "../model/index.ts";
import type { Parsed } from "../schema/index.ts";
import { withLeftOut } from "./leftOutOf.ts";

/** `parseDossier` with the warnings that depend on the meaning. It takes the text, in place of the other. */
export const checkDossier = (input: string | Uint8Array, maxBytes?: number): Parsed =>
  withLeftOut(checked(input, maxBytes));
