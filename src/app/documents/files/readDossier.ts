/** Reads the text of a file into an open dossier, with all its problems. */
import { checkDossier, checkParsed, type FileIndex } from "../../../model/index.ts";
import { type Parsed, sizeCaps, tooLarge } from "../../../schema/index.ts";
import { openParsed } from "./openParsed.ts";

export type OpenDossier = Parsed & {
  /** Null where nothing could be read. */
  readonly file: FileIndex | null;
  /**
   * The text as it was read. Null where it was not read, and for dossiers of the library, whose text is loaded on
   * demand.
   */
  readonly text: string | Uint8Array | null;
};

/** Opens a text. It is checked in full, whoever wrote it. */
export const readDossier = (input: string | Uint8Array): OpenDossier =>
  openParsed(checkDossier(input, sizeCaps.browser), input);

/** Opens a text of which the form is checked already. */
export const checkOpened = (parsed: Parsed, text: string): OpenDossier => openParsed(checkParsed(parsed, text), text);

/** Stands for a file that is not even read, because it is too large. */
export const refusedAsTooLarge = (bytes: number): OpenDossier => ({
  ...tooLarge(bytes, sizeCaps.browser),
  file: null,
  text: null,
});
