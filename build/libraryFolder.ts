import path from "node:path";
import { root } from "./root.ts";

/**
 * The folder of the library: `dossiers/` and, where an interview stands at its beginning, `seed.json`.
 * DEEP_LABOR_LIBRARY names another one, for a build with dossiers of one's own.
 */
const folder = path.resolve(process.env.DEEP_LABOR_LIBRARY ?? path.join(root, "data"));

/** The name under which the page imports from it. */
export const libraryFolder = { find: "virtual:library", replacement: folder };
