/** The pages inside the frame. Each is loaded when somebody comes to it. */

import { loadLibrary } from "../documents/files/library.ts";
import type { Whence } from "../page/address/parameters.ts";
import { later } from "../page/reading/later.ts";

/** What leads on from every page but the home page. */
export const TopLinks = later(async () => (await import("./TopLinks.tsx")).TopLinks);

/** A page that names the dossiers of the library, which are asked for beside it. */
const withLibrary = async <Page>(page: Promise<Page>): Promise<Page> => (await Promise.all([page, loadLibrary()]))[0];

export const HomePage = later(async () => (await withLibrary(import("./home/Home.tsx"))).Home);

/** All dossiers at once, with the model and the picture of the network. */
export const NetworkPage = later(async () => (await withLibrary(import("../network/NetworkPage.tsx"))).NetworkPage);

/** Two chains beside each other. */
export const ComparePage = later(
  async () => (await withLibrary(import("../views/compare/ComparePage.tsx"))).ComparePage,
);

/** A dossier. The home page needs neither the format nor the model, which come with the first dossier. */
const loadOpened = () => import("./OpenedPage.tsx");
export const OpenedPage = later(async () => (await loadOpened()).OpenedPage);

/** Opens a dossier before its page is drawn. */
export const openAhead = async (from: Whence): Promise<unknown> => (await loadOpened()).openAhead(from);
