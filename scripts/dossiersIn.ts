import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Dossier, parseDossier } from "../src/schema/index.ts";

/**
 * The shipped dossiers by id, in the order of their files.
 * @throws where one cannot be read
 */
export function dossiersIn(root: string): ReadonlyMap<string, Dossier> {
  const folder = path.join(root, "data/dossiers");
  return new Map(
    readdirSync(folder)
      .filter(file => file.endsWith(".dossier.json"))
      .sort()
      .map(file => {
        const { dossier } = parseDossier(readFileSync(path.join(folder, file), "utf8"));
        if (dossier === null) throw new Error(`${file} cannot be read.`);
        return [dossier.id, dossier] as const;
      }),
  );
}
