/** Text of a file → an open dossier, with everything that is wrong with it. */
import { checkDossier, type FileIndex, indexDossier } from "../../model/index.ts";
import { type Parsed, sizeCaps, tooLarge } from "../../schema/index.ts";

export type OpenDossier = Parsed & {
  /** Null where nothing could be read. */
  readonly file: FileIndex | null;
  /** As it was read; null where it was not, and for a dossier of the library, whose text is loaded when it is wanted. */
  readonly text: string | Uint8Array | null;
};

/** What was read of a file, opened. */
export const openParsed = (parsed: Parsed, text: string | Uint8Array): OpenDossier => ({
  ...parsed,
  file: parsed.dossier && indexDossier(parsed.dossier, parsed.leftOut.length === 0),
  text,
});

/** Checked in full, whoever wrote it. */
export const readDossier = (input: string | Uint8Array): OpenDossier =>
  openParsed(checkDossier(input, sizeCaps.browser), input);

/** What is said of a file that is not even read, since it is larger than can be. */
export const refusedAsTooLarge = (bytes: number): OpenDossier => ({
  ...tooLarge(bytes, sizeCaps.browser),
  file: null,
  text: null,
});
