/** The dossiers that come with the product. Each is loaded on demand. */
import type { Parsed } from "../../schema/index.ts";
import { byId } from "./byId.ts";

/** Maps the id of a dossier to the loader of its file, which the build has read and checked. */
export const libraryFiles: ReadonlyMap<string, () => Promise<Parsed>> = byId(
  import.meta.glob<Parsed>("virtual:library/dossiers/*.dossier.json", { query: "?read", import: "default" }),
);
