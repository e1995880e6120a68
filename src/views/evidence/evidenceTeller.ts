import type { Dossier } from "../../schema/index.ts";
import type { Narrator } from "../../text/index.ts";

/** Who tells evidence: of which file, in whose words. */
export type EvidenceTeller = { readonly dossier: Dossier; readonly narrator: Narrator };
