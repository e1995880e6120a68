/** The pages inside the frame. Each is loaded when somebody comes to it. */
import type { Whence } from "../address/parameters.ts";
import { later } from "../reading/later.ts";

/** What leads on from every page but the home page. */
export const TopLinks = later(async () => (await import("./TopLinks.tsx")).TopLinks);

export const HomePage = later(async () => (await import("../home/Home.tsx")).Home);

/** All dossiers at once, with the model and the picture of the network. */
export const NetworkPage = later(async () => (await import("../network/NetworkPage.tsx")).NetworkPage);

/** Two chains beside each other. */
export const ComparePage = later(async () => (await import("../compare/ComparePage.tsx")).ComparePage);

/** A dossier. The home page needs neither the format nor the model, which come with the first dossier. */
const loadOpened = () => import("./OpenedPage.tsx");
export const OpenedPage = later(async () => (await loadOpened()).OpenedPage);

/** Opens a dossier before its page is drawn. */
export const openAhead = async (from: Whence): Promise<unknown> => (await loadOpened()).openAhead(from);
