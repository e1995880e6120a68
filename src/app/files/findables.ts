/** What the dossiers of the library are found by. It is loaded when the reader begins to search. */

import { byId } from "./byId.ts";
import type { Findable } from "./cardOf.ts";

/** Maps the id of a dossier to what it is found by. */
export const findables: ReadonlyMap<string, Findable> = byId(
  import.meta.glob<Findable>("virtual:library/dossiers/*.dossier.json", {
    query: "?find",
    import: "default",
    eager: true,
  }),
);
