/** The dossiers that come with the product: what the home page says of each, and each of them when it is wanted. */
import type { Parsed } from "../schema/index.ts";
import type { Card } from "./cardOf.ts";

const idOf = (file: string): string => file.replace(/^.*\/|\.dossier\.json$/g, "");

/** id → value, of files of the library. */
export const byId = <Value>(files: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(files).map(([file, value]) => [idOf(file), value]));

const cards = byId(
  import.meta.glob<Card>("../../data/dossiers/*.dossier.json", { query: "?card", import: "default", eager: true }),
);

/** id → loader of the file, read and checked by the build. */
export const libraryFiles: ReadonlyMap<string, () => Promise<Parsed>> = byId(
  import.meta.glob<Parsed>("../../data/dossiers/*.dossier.json", { query: "?read", import: "default" }),
);

/** From the one account the product began with to the longest proceedings; what is not named here follows by id. */
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

/** Ids with their cards, in the order of the home page. */
export const library: readonly (readonly [string, Card])[] = [...cards].sort(([a], [b]) => place(a) - place(b));
