/** The embed as a single file that opens from a disk. What it leads to is inside it, to be saved. */
import type { Dossier } from "../schema/index.ts";
import type { Language } from "../text/index.ts";
import { altTextOf } from "../views/index.ts";
import { dataCsv } from "./dataCsv.ts";
import { dataJson } from "./dataJson.ts";
import { embedPage } from "./embedPage.tsx";
import { base64Of } from "./page/sha256.ts";
import { plainTable } from "./plainTable.ts";
import type { Pictures, Scripts } from "./publishFolder.ts";
import { inquiryInto } from "./table/inquiryInto.ts";
import { readingOf } from "./table/reading.ts";

export type BundleRequest = {
  /** The published dossier. */
  readonly dossier: Dossier;
  readonly language: Language;
  readonly scripts: Pick<Scripts, "inPage">;
  readonly pictures: Pick<Pictures, "svg">;
};

const dataUrl = (type: string, text: string): string =>
  `data:${type};base64,${base64Of(new TextEncoder().encode(text))}`;

export function bundlePage({ dossier, language, scripts, pictures }: BundleRequest): string {
  const inquiry = inquiryInto(dossier);
  const reading = readingOf(inquiry, language);
  const { narrator } = reading;
  const svg = pictures.svg({ inquiry, narrator, language });
  const description = altTextOf(reading).short;
  const table = plainTable({ dossier, language });
  return embedPage({
    inquiry,
    language,
    script: scripts.inPage,
    version: null,
    links: {
      table: dataUrl("text/html;charset=utf-8", table),
      data: dataUrl("application/json", dataJson(dossier)),
      csv: dataUrl("text/csv;charset=utf-8", dataCsv(dossier)),
      svg: dataUrl("image/svg+xml", svg),
      latest: null,
    },
    description,
  });
}
