import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { root } from "./root.ts";

/** Beside the built command, which lies in `dist/cli`. */
const BESIDE = "../pages/siteFiles.js";

/**
 * Gives the command the module that writes the pages of a site, as `virtual:site-writer`. It is a build of its own and
 * stays outside: only one command needs it, and it is as large as the command.
 * @param where whether the command is built, or runs from its source and takes the built module by its place
 */
export const siteWriter = (where: "built" | "source"): Plugin => ({
  name: "deep-labor:site-writer",
  enforce: "pre",
  resolveId: id =>
    id === "virtual:site-writer"
      ? { id: where === "built" ? BESIDE : pathToFileURL(path.join(root, "dist/cli", BESIDE)).href, external: true }
      : null,
});
