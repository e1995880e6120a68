/** Names of all parties of the library. Loaded when a reader begins to search: the first page does without. */

import { byId } from "./byId.ts";
import type { PartyNames } from "./cardOf.ts";

/** id of a dossier → names of its parties. */
export const partyNames: ReadonlyMap<string, PartyNames> = byId(
  import.meta.glob<PartyNames>("../../../data/dossiers/*.dossier.json", {
    query: "?names",
    import: "default",
    eager: true,
  }),
);
