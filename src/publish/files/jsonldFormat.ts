import { type Carried, type CarriedPart, carriedParts, type FileFormat } from "../../formats/index.ts";
import { altTextOf } from "../../views/index.ts";
import { jsonLd } from "./jsonLd.ts";
import { readingIn } from "./readingIn.ts";

const CARRIED: ReadonlyMap<CarriedPart, Carried> = new Map([
  ["statements", "in-words"],
  ["sources", "whole"],
  ["imprint", "in-words"],
] as const);

/** What search engines and catalogues of data read: the dossier as a `Dataset`, its sources, what is said as `Claim`. */
export const jsonldFormat: FileFormat = {
  name: "jsonld",
  endings: ["jsonld"],
  writer: {
    write: ({ dossier }, language) => {
      const reading = readingIn(dossier, language);
      const data = jsonLd({ reading, version: null, description: altTextOf(reading).short, at: null, table: "" });
      return [
        {
          name: `${dossier.id}.jsonld`,
          bytes: new TextEncoder().encode(`${JSON.stringify(data, null, 2)}\n`),
        },
      ];
    },
    carries: Object.fromEntries(carriedParts.map(part => [part, CARRIED.get(part) ?? "lost"])) as Readonly<
      Record<CarriedPart, Carried>
    >,
  },
};
