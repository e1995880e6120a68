import path from "node:path";
import { root } from "./root.ts";

/** The scripts of an embed: `page` is written into the framed page, `loader` is loaded by the article. */
export type EmbedScript = "page" | "loader";

/** How a script of an embed is built: for other people's pages, for older telephones, and without global names. */
export const scriptBuild = (name: EmbedScript) => ({
  target: "es2019",
  modulePreload: false as const,
  rolldownOptions: {
    input: path.join(root, `src/embed/${name}.ts`),
    output: { format: "iife" as const, entryFileNames: `${name}.js` },
  },
});
