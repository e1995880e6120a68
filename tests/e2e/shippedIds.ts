import { readdirSync } from "node:fs";
import path from "node:path";

const ENDING = ".dossier.json";

/** The ids of the dossiers that come with the product. */
export const shippedIds: readonly string[] = readdirSync(path.resolve(import.meta.dirname, "../../data/dossiers"))
  .filter(file => file.endsWith(ENDING))
  .map(file => file.slice(0, -ENDING.length));
