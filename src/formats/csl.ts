import { cslItems } from "./cslItems.ts";
import type { FileFormat } from "./fileFormat.ts";
import { ofSourcesOnly } from "./ofSourcesOnly.ts";

/** The sources, for a reference manager. */
export const csl: FileFormat = {
  name: "csl",
  endings: ["csl.json"],
  writer: {
    write: ({ dossier }, language) => [
      {
        name: `${dossier.id}.csl.json`,
        bytes: new TextEncoder().encode(`${JSON.stringify(cslItems(dossier, language), null, 2)}\n`),
      },
    ],
    carries: ofSourcesOnly,
  },
};
