/** The hard cases: dossiers that are made up to be difficult to draw. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Names of the cases; each lies here as `<name>.dossier.json`, and that is its id. */
export const galleryNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith(".dossier.json"))
  .map(file => file.replace(/\.dossier\.json$/, ""))
  .sort();

/** Names of the files with mistakes, kept apart: `broken-<what>.json`. */
export const brokenNames: readonly string[] = readdirSync(import.meta.dirname)
  .filter(file => /^broken-.*\.json$/.test(file))
  .map(file => file.replace(/\.json$/, ""))
  .sort();

/** Text of a case, or of a file with mistakes. */
export const galleryText = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, brokenNames.includes(name) ? `${name}.json` : `${name}.dossier.json`),
    "utf8",
  );
