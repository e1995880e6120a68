/** The data of a library, which lie beside the page (`files/shelf.ts`). */
import { hexOf, type SiteDossier, type SiteRequest, sha256 } from "../../../publish/index.ts";
import { shelvedOf } from "../../documents/files/cardOf.ts";
import { type InterviewShown, type Library, type Shelf, shelfFiles } from "../../documents/files/shelf.ts";

export type LibraryRequest = Pick<SiteRequest, "about"> & {
  /** Dossiers that anybody may read, in the order of the home page. */
  readonly dossiers: readonly Pick<SiteDossier, "id" | "text">[];
  /** With which the library began, if it did. */
  readonly interview: InterviewShown | null;
};

export type LibraryData = {
  /**
   * The folder of the data within the site, with a slash at its end. Another library has another name, so that hosts may
   * let browsers keep it.
   */
  readonly folder: string;
  /** The files of that folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The same for whatever runs beside. */
  readonly shelf: Shelf;
};

/** Hexadecimal digits that tell libraries apart. */
const DIGITS = 10;

/** @throws if a dossier cannot be read as a whole */
export function libraryData({ dossiers, interview, about }: LibraryRequest): LibraryData {
  const shelved = shelvedOf(dossiers.map(({ text }) => text));
  const ids = dossiers.map(({ id }) => id);
  const library: Library = {
    cards: ids.map((id, nth) => [id, shelved[nth]!.card]),
    interview: interview?.dossiers.some(id => ids.includes(id)) ? interview : null,
    ...(about.length > 0 ? { about } : {}),
  };
  const files = new Map([
    [shelfFiles.library, JSON.stringify(library)],
    [shelfFiles.findables, JSON.stringify(Object.fromEntries(ids.map((id, nth) => [id, shelved[nth]!.findable])))],
    ...dossiers.flatMap(({ id, text }, nth): readonly [string, string][] => [
      [shelfFiles.read(id), JSON.stringify(shelved[nth]!.parsed)],
      [shelfFiles.text(id), text],
    ]),
  ]);
  const sum = hexOf(sha256(new TextEncoder().encode(JSON.stringify([...files])))).slice(0, DIGITS);
  const json = async <Data>(name: string): Promise<Data> => JSON.parse(files.get(name)!);
  return {
    folder: `assets/library-${sum}/`,
    files,
    shelf: {
      ids,
      library: () => json(shelfFiles.library),
      findables: () => json(shelfFiles.findables),
      read: id => json(shelfFiles.read(id)),
      text: async id => files.get(shelfFiles.text(id))!,
    },
  };
}
