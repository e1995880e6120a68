/** The texts of the dossiers that come with the product, as their authors wrote them, each when it is wanted. */
import { byId } from "./byId.ts";

/** id → loader of the text. */
export const libraryTexts: ReadonlyMap<string, () => Promise<string>> = byId(
  import.meta.glob<string>("../../../data/dossiers/*.dossier.json", { query: "?raw", import: "default" }),
);
