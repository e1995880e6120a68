/** The texts of the dossiers that come with the product, as their authors wrote them. Each is loaded on demand. */
import { byId } from "./byId.ts";

/** Maps the id of a dossier to the loader of its text. */
export const libraryTexts: ReadonlyMap<string, () => Promise<string>> = byId(
  import.meta.glob<string>("virtual:library/dossiers/*.dossier.json", { query: "?raw", import: "default" }),
);
