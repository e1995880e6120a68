import type { Dossier } from "../schema/index.ts";
import type { Language } from "../text/index.ts";
import { altTextOf } from "../views/index.ts";
import { jsonLd } from "./files/jsonLd.ts";
import { jsonBlock } from "./page/htmlPage.ts";
import { inquiryInto } from "./table/inquiryInto.ts";
import { readingOf } from "./table/reading.ts";
import type { TableLinks } from "./table/tableLinks.ts";
import { tablePage } from "./table/tablePage.ts";
import { titleOf } from "./titleOf.ts";

type PlainTable = {
  /** The dossier, of which everything may be seen. */
  readonly dossier: Dossier;
  readonly language: Language;
  /** The same page in other languages. */
  readonly languages?: TableLinks["languages"];
  /** Elements of the head, as HTML. */
  readonly head?: readonly string[];
};

/** A whole dossier on one page that runs nothing and loads nothing, outside of a published folder. */
export function plainTable({ dossier, language, languages = [], head = [] }: PlainTable): string {
  const reading = readingOf(inquiryInto(dossier), language);
  const description = altTextOf(reading).short;
  return tablePage({
    reading,
    title: titleOf(dossier, language),
    description,
    head: [
      ...head,
      jsonBlock("application/ld+json", jsonLd({ reading, version: null, description, at: null, table: "" })),
    ],
    version: null,
    links: { table: "", latest: null, versions: [], languages, files: [] },
  });
}
