/** The cards of the dossiers that come with the product. */
import { byId } from "./byId.ts";
import type { Card } from "./cardOf.ts";

const cards = byId(
  import.meta.glob<Card>("virtual:library/dossiers/*.dossier.json", { query: "?card", import: "default", eager: true }),
);

/**
 * The order of the home page: the dossier that the product began with comes first, the longest proceedings last.
 * Dossiers that are not listed here follow by id.
 */
const FIRST = [
  "microsoft-voice-assistant",
  "mechanical-turk",
  "openai-sama",
  "meta-nairobi-moderators",
  "google-raters",
  "clic-and-walk",
  "flamanville",
];

const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);

/** The ids of the dossiers with their cards, in the order of the home page. */
export const library: readonly (readonly [string, Card])[] = [...cards].sort(([a], [b]) => place(a) - place(b));
