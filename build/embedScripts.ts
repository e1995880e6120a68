import type { Plugin } from "vite";
import { builtEmbedScripts } from "./builtEmbedScripts.ts";

const SCRIPTS = "virtual:embed-scripts";

/** Gives the page and the command the built scripts of an embed, as the module `virtual:embed-scripts`. */
export const embedScripts: Plugin = {
  name: "deep-labor:embed-scripts",
  resolveId: id => (id === SCRIPTS ? `\0${SCRIPTS}` : null),
  async load(id) {
    if (id !== `\0${SCRIPTS}`) return null;
    return { code: `export default ${JSON.stringify(await builtEmbedScripts())};`, moduleType: "js" };
  },
};
