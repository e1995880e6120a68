import path from "node:path";
import { root } from "./root.ts";

/** The scripts of an embed: `page` is written into the framed page, `loader` stands beside the element in an article. */
export type EmbedScript = "page" | "loader";

/** How one of them is built: for other people's pages and for telephones of some years ago; it leaves no name behind. */
export const scriptBuild = (name: EmbedScript) => ({
  target: "es2019",
  modulePreload: false as const,
  rolldownOptions: {
    input: path.join(root, `src/embed/${name}.ts`),
    output: { format: "iife" as const, entryFileNames: `${name}.js` },
  },
});
