/** The dossiers that come with the product, each when it is wanted. */
import type { Parsed } from "../../schema/index.ts";
import { byId } from "./byId.ts";

/** id → loader of the file, read and checked by the build. */
export const libraryFiles: ReadonlyMap<string, () => Promise<Parsed>> = byId(
  import.meta.glob<Parsed>("../../../data/dossiers/*.dossier.json", { query: "?read", import: "default" }),
);
