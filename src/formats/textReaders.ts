/** What is loaded for a text with separators: nothing that opens archives or reads workbooks. */

import { csvReader } from "./csvReader.ts";
import { sheetsOfText } from "./foreign/heads.ts";
import { gridsOfTexts } from "./grid/gridsOfTexts.ts";
import { oshReader } from "./oshReader.ts";
import { tableReader } from "./tables/tableReader.ts";

const readTable = tableReader((files, answers, caps) =>
  gridsOfTexts(
    files.map(({ name, bytes }) => (files.length === 1 ? { from: name, bytes } : { file: name, bytes })),
    answers,
    caps,
  ),
);

export const textReaders = {
  csv: { name: "csv", reader: csvReader(readTable), readTable },
  osh: { name: "osh", reader: oshReader(sheetsOfText) },
} as const;
