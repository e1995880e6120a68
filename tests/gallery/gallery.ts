/** The hard cases: made-up dossiers that are difficult to draw. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The names of the cases. Each lies here as `<name>.dossier.json`, and its id is its name. */
export const galleryNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith(".dossier.json"))
  .map(file => file.replace(/\.dossier\.json$/, ""))
  .sort();

/** The names of the files with mistakes, which are kept apart: `broken-<what>.json`. */
export const brokenNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter(file => /^broken-.*\.json$/.test(file))
  .map(file => file.replace(/\.json$/, ""))
  .sort();

/** The text of a case, or of a file with mistakes. */
export const galleryText = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, brokenNames.includes(name) ? `${name}.json` : `${name}.dossier.json`),
    "utf8",
  );
