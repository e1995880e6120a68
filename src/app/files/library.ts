/** The cards of the dossiers that come with the product. */
import { byId } from "./byId.ts";
import type { Card } from "./cardOf.ts";
import { libraryIds } from "./libraryIds.ts";

const cards = byId(
  import.meta.glob<Card>("virtual:library/dossiers/*.dossier.json", { query: "?card", import: "default", eager: true }),
);

/** The ids of the dossiers with their cards, in the order of the home page. */
export const library: readonly (readonly [string, Card])[] = libraryIds.map(id => [id, cards.get(id)!]);
