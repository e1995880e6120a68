/** Ten dossiers of a collection: shipped ones and hard cases, one of which withholds names. */
import { copyFileSync, mkdirSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const shipped = ["clic-and-walk", "google-duplex", "meta-nairobi-moderators", "openai-sama", "uber-sao-paulo"];
const cases = ["arabic", "cycle", "long-names", "story", "withheld"];

/** The ids of the ten, in the order of their files. */
export const tenIds: readonly string[] = [...shipped, ...cases].sort();

/** Puts the ten into a new folder. */
export function putTen(folder: string): void {
  mkdirSync(folder);
  for (const id of tenIds) {
    const from = shipped.includes(id) ? "data/dossiers" : "tests/gallery";
    copyFileSync(path.join(root, from, `${id}.dossier.json`), path.join(folder, `${id}.dossier.json`));
  }
}
