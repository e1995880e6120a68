/** The pages inside the frame. Each is loaded when somebody comes to it. */
import { later } from "../reading/later.ts";

export const HomePage = later(async () => (await import("../home/Home.tsx")).Home);

/** All dossiers at once, with the model and the picture of the network. */
export const NetworkPage = later(async () => (await import("../network/NetworkPage.tsx")).NetworkPage);

/** A dossier. The home page needs neither the format nor the model, which come with the first dossier. */
export const OpenedPage = later(async () => (await import("./OpenedPage.tsx")).OpenedPage);
