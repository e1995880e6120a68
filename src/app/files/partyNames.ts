/**
 * The names of all parties of the library. They are loaded when the reader begins to search, not with the first page.
 */

import { byId } from "./byId.ts";
import type { PartyNames } from "./cardOf.ts";

/** Maps the id of a dossier to the names of its parties. */
export const partyNames: ReadonlyMap<string, PartyNames> = byId(
  import.meta.glob<PartyNames>("../../../data/dossiers/*.dossier.json", {
    query: "?names",
    import: "default",
    eager: true,
  }),
);
