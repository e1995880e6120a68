import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { jsonModule } from "./jsonModule.ts";
import { runOnce } from "./runOnce.ts";

const MADE = /^(.*\.dossier\.json)\?(card|find|read)$/;

const maker = runOnce<typeof import("../src/app/files/cardOf.ts")>("src/app/files/cardOf.ts");

/** The texts of the dossiers beside this one. */
const othersOf = (file: string): readonly string[] => {
  const folder = path.dirname(file);
  return readdirSync(folder)
    .filter(name => name.endsWith(".dossier.json") && name !== path.basename(file))
    .map(name => readFileSync(path.join(folder, name), "utf8"));
};

/**
 * The page shows every byte of its library to anybody, so nothing may stand there that must not leave.
 * @throws where a file holds what is private, or a party whose name is withheld
 */
export function mustBePublic(file: string, text: string): void {
  JSON.parse(text, (key, value) => {
    if (key === "private" || (key === "withheld" && value === true))
      throw new Error(
        `${path.basename(file)} holds “${key}”, and a page shows its library to anybody. Build it from published files: deep-labor publish.`,
      );
    return value;
  });
}

/**
 * `x.dossier.json?card` is what the home page shows of a dossier, `?find` what its search needs, `?read` the dossier
 * as it was read and checked. The page loads each only when it is needed, and needs no checker for shipped dossiers.
 * All are made by the product's own code, which is loaded only here, so that a mistake in it does not stop unrelated
 * tests.
 */
export const dossierCards: Plugin = {
  name: "deep-labor:dossier-cards",
  async load(id) {
    const [, file, what] = MADE.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const { cardOf, libraryFileOf, findableOf } = await maker();
    const makers = {
      card: (text: string) => cardOf(text, othersOf(file)),
      find: findableOf,
      read: libraryFileOf,
    };
    const text = readFileSync(file, "utf8");
    mustBePublic(file, text);
    const made = makers[what as keyof typeof makers](text);
    return { code: jsonModule(made), moduleType: "js" };
  },
};
