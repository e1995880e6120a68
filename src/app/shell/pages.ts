/** What the frame of the page holds: each is loaded by those who come to it. */
import { later } from "../reading/later.ts";

export const HomePage = later(async () => (await import("../home/Home.tsx")).Home);

/** All dossiers at once, with their model and their picture. */
export const NetworkPage = later(async () => (await import("../network/NetworkPage.tsx")).NetworkPage);

/** The home page needs neither the format nor the model: they come with the first dossier. */
export const OpenedPage = later(async () => (await import("./OpenedPage.tsx")).OpenedPage);
