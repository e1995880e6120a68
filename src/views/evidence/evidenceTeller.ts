import type { Dossier } from "../../schema/index.ts";
import type { Narrator } from "../../text/index.ts";

/** What evidence is worded with: the file and its narrator. */
export type EvidenceTeller = { readonly dossier: Dossier; readonly narrator: Narrator };
