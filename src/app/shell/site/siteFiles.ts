/**
 * The files of a site beside the page's own: the data of its library, and home and each dossier as a page in each
 * language. The build runs it for the shipped dossiers (`scripts/writePages.ts`), the command for those of its user.
 */
import { markupText } from "../../../base/index.ts";
import { canHavePage, type SiteFile, type SiteRequest } from "../../../publish/index.ts";
import { type InterviewShown, provideShelf } from "../../documents/files/shelf.ts";
import { firstMarkup } from "../firstMarkup.ts";
import { libraryData } from "./libraryData.ts";
import type { SiteKit } from "./siteKit.ts";
import { windowWidths, writtenPage } from "./writtenPage.ts";

type Request = SiteRequest & {
  /** With which the library began, if it did. */
  readonly interview?: InterviewShown | null;
};

/** The pages of a site for search engines (https://www.sitemaps.org/protocol.html), by their absolute addresses. */
const sitemap = (addresses: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(address => `<url><loc>${markupText(address)}</loc></url>\n`).join("")}</urlset>
`;

/**
 * Writes one file after the other, since all of them at once could be many. It runs alone: what it writes it tells to
 * the whole program (`provideShelf`).
 * @throws an Error if a dossier cannot be read as a whole, or has an id that cannot have a page
 */
export async function* siteFiles(request: Request): AsyncGenerator<SiteFile, void> {
  const { dossiers, languages, name, about, colours, base, interview = null, hasTried = false } = request;
  const kit: SiteKit = JSON.parse(request.kit);
  const ids = dossiers.map(({ id }) => id);
  const taken = ids.find(id => !canHavePage(id));
  if (taken !== undefined) throw new Error(`No dossier can be called “${taken}”: the site has a folder of that name.`);
  const { folder, files, shelf } = libraryData({ dossiers, about, interview });
  provideShelf(shelf);
  for (const [file, content] of files) yield { path: folder + file, content };
  const [usual, ...others] = languages;
  const everywhere = {
    library: folder,
    dossiers: ids.join(" "),
    languages: languages.join(" "),
    folders: others.join(" "),
    ...(name === null ? {} : { name }),
    ...(hasTried ? { tried: "" } : {}),
  };
  const stepsTo = (language: string, id: string | null) => [
    ...(language === usual ? [] : [language]),
    ...(id === null ? [] : [id]),
  ];
  const pathTo = (language: string, id: string | null) =>
    stepsTo(language, id)
      .map(step => `${step}/`)
      .join("");
  for (const dossier of [null, ...dossiers])
    for (const language of languages) {
      const id = dossier?.id ?? null;
      const up = "../".repeat(stepsTo(language, id).length) || "./";
      const first = await firstMarkup({
        id,
        language,
        isAsked: language !== usual,
        site: { root: up, dossiers: ids, folders: others, file: "index.html" },
        name,
        hasTried,
        widths: Object.values(windowWidths),
      });
      const data = {
        ...everywhere,
        ...(id === null ? {} : { dossier: id }),
        ...(language === usual ? {} : { folder: language }),
      };
      const picture = dossier?.picture ?? null;
      const page = writtenPage({
        ...{ kit, first, language, up, data, colours, name },
        kind: id === null ? "home" : "dossier",
        at:
          base === null
            ? null
            : {
                page: base + pathTo(language, id),
                others: languages.map(other => [other, base + pathTo(other, id)] as const),
                picture: picture === null ? null : base + picture,
              },
      });
      yield { path: `${pathTo(language, id)}index.html`, content: page };
      if (first.table !== null) yield { path: `${pathTo(language, id)}table.html`, content: first.table };
    }
  if (base !== null)
    yield {
      path: "sitemap.xml",
      content: sitemap([null, ...ids].flatMap(id => languages.map(language => base + pathTo(language, id)))),
    };
}
