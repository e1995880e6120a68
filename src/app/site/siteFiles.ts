/**
 * The files of a site beside the page's own: the data of its library, and home and each dossier as a page in each
 * language. The build runs it for the shipped dossiers (`scripts/writePages.ts`), the command for those of its user.
 */
import { languages as allLanguages, type Language } from "../../text/index.ts";
import { provideShelf } from "../files/shelf.ts";
import { firstMarkup } from "../shell/firstMarkup.ts";
import { type LibraryRequest, libraryData } from "./libraryData.ts";
import { type SiteKit, takenFolders } from "./siteKit.ts";
import { windowWidths, writtenPage } from "./writtenPage.ts";

export type SiteRequest = LibraryRequest & {
  readonly kit: SiteKit;
  /** All languages of the product; the pages in the first stand at the root. */
  readonly languages?: readonly Language[];
};

export type SiteFile = { readonly path: string; readonly content: string };

/** Whether a dossier of this id can have a page of its own. */
export const canHavePage = (id: string): boolean =>
  !takenFolders.includes(id) && !allLanguages.some(({ code }) => code === id);

/**
 * Writes one file after the other, since all of them at once could be many. It runs alone: what it writes it tells to
 * the whole program (`provideShelf`).
 * @throws an Error if a dossier cannot be read as a whole, or has an id that cannot have a page
 */
export async function* siteFiles({
  kit,
  languages = allLanguages.map(({ code }) => code),
  ...request
}: SiteRequest): AsyncGenerator<SiteFile, void> {
  const ids = request.dossiers.map(({ id }) => id);
  const taken = ids.find(id => !canHavePage(id));
  if (taken !== undefined) throw new Error(`No dossier can be called “${taken}”: the site has a folder of that name.`);
  const { folder, files, shelf } = libraryData(request);
  provideShelf(shelf);
  for (const [name, content] of files) yield { path: folder + name, content };
  const [usual, ...others] = languages;
  const everywhere = {
    library: folder,
    dossiers: ids.join(" "),
    languages: languages.join(" "),
    folders: others.join(" "),
  };
  for (const language of languages)
    for (const id of [null, ...ids]) {
      const steps = [...(language === usual ? [] : [language]), ...(id === null ? [] : [id])];
      const up = "../".repeat(steps.length) || "./";
      const place = steps.map(step => `${step}/`).join("");
      const first = await firstMarkup({
        id,
        language,
        isAsked: language !== usual,
        site: { root: up, dossiers: ids, folders: others, file: "index.html" },
        widths: Object.values(windowWidths),
      });
      const data = {
        ...everywhere,
        ...(id === null ? {} : { dossier: id }),
        ...(language === usual ? {} : { folder: language }),
      };
      const kind = id === null ? "home" : "dossier";
      yield { path: `${place}index.html`, content: writtenPage({ kit, kind, first, language, up, data }) };
      if (first.table !== null) yield { path: `${place}table.html`, content: first.table };
    }
}
