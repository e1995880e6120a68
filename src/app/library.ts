/** The dossiers that come with the product, each loaded when it is wanted and once. */
import { checkDossier, type FileIndex, indexDossier } from "../model/index.ts";
import type { Dossier, Parsed, Party } from "../schema/index.ts";

const files = import.meta.glob<string>("../../data/dossiers/*.dossier.json", { query: "?raw", import: "default" });

const loaders: ReadonlyMap<string, () => Promise<string>> = new Map(
  Object.entries(files).map(([file, load]) => [file.replace(/^.*\/|\.dossier\.json$/g, ""), load]),
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

/** In the order of the home page. */
export const libraryIds: readonly string[] = [...loaders.keys()].sort((a, b) => place(a) - place(b));

/** What the home page says of a dossier. */
export type Card = Pick<Dossier, "id" | "title" | "subtitle" | "summary" | "language" | "fictional" | "status"> & {
  readonly clients: readonly Party[];
};

export type OpenDossier = Parsed & {
  /** Null where nothing could be read. */
  readonly file: FileIndex | null;
};

const texts = new Map<string, Promise<string>>();
const cards = new Map<string, Promise<Card>>();
const opened = new Map<string, Promise<OpenDossier>>();

function kept<Value>(known: Map<string, Promise<Value>>, id: string, make: () => Promise<Value>): Promise<Value> {
  const found = known.get(id);
  if (found) return found;
  const fresh = make();
  known.set(id, fresh);
  return fresh;
}

const textOf = (id: string): Promise<string> => kept(texts, id, () => loaders.get(id)!());

/** Reads the head alone: the shipped files are checked by the tests, and seven full readings would keep a phone busy. */
function cardIn(text: string): Card {
  const dossier = JSON.parse(text) as Dossier;
  return { ...dossier, clients: dossier.parties.filter(({ id }) => dossier.clients?.includes(id)) };
}

/** @param id one of `libraryIds` */
export const cardOf = (id: string): Promise<Card> => kept(cards, id, async () => cardIn(await textOf(id)));

/** Checked in full, as any file would be. Null for an id that is not in the library. */
export function openDossier(id: string): Promise<OpenDossier> | null {
  if (!loaders.has(id)) return null;
  return kept(opened, id, async () => {
    const parsed = checkDossier(await textOf(id));
    return { ...parsed, file: parsed.dossier && indexDossier(parsed.dossier, parsed.leftOut.length === 0) };
  });
}
