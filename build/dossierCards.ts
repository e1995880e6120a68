import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { runOnce } from "./runOnce.ts";

const MADE = /^(.*\.dossier\.json)\?(card|names|read)$/;

const maker = runOnce<typeof import("../src/app/files/cardOf.ts")>("src/app/files/cardOf.ts");

/**
 * `x.dossier.json?card` is what the home page shows of a dossier, `?names` what its search needs, `?read` the dossier
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
    const { cardOf, libraryFileOf, partyNamesOf } = await maker();
    const makers = { card: cardOf, names: partyNamesOf, read: libraryFileOf };
    const made = makers[what as keyof typeof makers](readFileSync(file, "utf8"));
    return { code: `export default ${JSON.stringify(made)};`, moduleType: "js" };
  },
};
