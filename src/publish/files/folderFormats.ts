/** The formats that lie in a published folder beside its pages. */
import { type FormatName, formatLineOf, formats } from "../../formats/index.ts";
import type { Reading } from "../table/reading.ts";
import { blocksAsMarkdown } from "./blocksAsMarkdown.ts";
import { blocksAsText } from "./blocksAsText.ts";
import { outlineBlocks } from "./outlineBlocks.ts";

export type FolderFormat = {
  readonly format: FormatName;
  readonly name: string;
  readonly content: string | Uint8Array;
};

/** The outline of one language as a text. */
export function outlineFiles(reading: Reading): readonly (Omit<FolderFormat, "name"> & { readonly ending: string })[] {
  const blocks = outlineBlocks(reading);
  return [
    { format: "markdown", ending: "md", content: blocksAsMarkdown(blocks) },
    { format: "text", ending: "txt", content: blocksAsText(blocks) },
  ];
}

/** The data for other programs, in the language of the folder where they have only one. */
export const dataFiles = ({ dossier, language }: Reading): readonly FolderFormat[] =>
  formats.flatMap(({ name: format, writer }) => {
    const { stem } = formatLineOf(format);
    if (!writer || stem === null) return [];
    return writer
      .write({ dossier }, language)
      .map(({ name, bytes }) => ({ format, name: stem + name.slice(dossier.id.length), content: bytes }));
  });
