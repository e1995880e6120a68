import type { FileFormat } from "./fileFormat.ts";
import { sheetsIn } from "./foreign/sheetsIn.ts";
import { oshReader } from "./oshReader.ts";

/** Open Supply Hub: lists of production sites, without who buys from them. */
export const osh: FileFormat = { name: "osh", endings: ["csv", "xlsx"], reader: oshReader(sheetsIn) };
