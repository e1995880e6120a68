/**
 * The dossiers of this site, as data that lie beside the page: what the home page shows of them, what they are found by,
 * and each of them as it was read and as it was written. The page itself holds none, so that the same page serves any
 * library (`src/app/shell/site/libraryData.ts` writes the data).
 */
import type { Parsed } from "../../../schema/index.ts";
import type { Card, Findable } from "./cardOf.ts";

/** What the home page shows of an interview with which a library began. */
export type InterviewShown = {
  readonly who: string;
  readonly where: string;
  readonly year: string;
  /** The ids of the dossiers that show something of it. */
  readonly dossiers: readonly string[];
};

export type Library = {
  /** The ids of the dossiers with their cards, in the order of the home page. */
  readonly cards: readonly (readonly [string, Card])[];
  /** Null where the library began with no interview. */
  readonly interview: InterviewShown | null;
  /** What whoever made the site says of it, in paragraphs. */
  readonly about?: readonly string[];
};

/** Each part is loaded on demand; a promise fails where that could not be had. */
export type Shelf = {
  /** The ids of all dossiers, in the order of the home page. */
  readonly ids: readonly string[];
  readonly library: () => Promise<Library>;
  /** By the ids of the dossiers. */
  readonly findables: () => Promise<Readonly<Record<string, Findable>>>;
  /** A dossier as the build has read and checked it. */
  readonly read: (id: string) => Promise<Parsed>;
  /** A dossier as its authors wrote it. */
  readonly text: (id: string) => Promise<string>;
};

/** The names of the data in their folder. */
export const shelfFiles = {
  library: "cards.json",
  findables: "find.json",
  read: (id: string): string => `${id}.read.json`,
  text: (id: string): string => `${id}.text.json`,
} as const;

function shelfOnPage(): Shelf {
  const { root = "./", library = "", dossiers = "" } = document.documentElement.dataset;
  // The address of the page changes with what it shows.
  const folder = new URL(root + library, window.location.href).href;
  const ask = async (name: string): Promise<Response> => {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer;
  };
  const json = async <Data>(name: string): Promise<Data> => (await ask(name)).json();
  const reading = new Map<string, Promise<Parsed>>();
  return {
    ids: dossiers.split(" ").filter(Boolean),
    library: () => json(shelfFiles.library),
    findables: () => json(shelfFiles.findables),
    read: id => {
      // It is asked for before there is anything that opens it.
      const fresh =
        reading.get(id) ??
        json<Parsed>(shelfFiles.read(id)).catch(error => {
          reading.delete(id);
          throw error;
        });
      reading.set(id, fresh);
      return fresh;
    },
    text: async id => (await ask(shelfFiles.text(id))).text(),
  };
}

let shelf: Shelf | null = null;

/** The library of this page. */
export const shelfHere = (): Shelf => {
  shelf ??= shelfOnPage();
  return shelf;
};

/** Gives the library where there is no page that says where it lies. */
export const provideShelf = (given: Shelf): void => {
  shelf = given;
};
