import type { FormatFile, FormatName } from "../formats/index.ts";
import { fileFormats } from "../publish/index.ts";
import type { Dossier } from "../schema/index.ts";
import type { Language } from "../text/index.ts";
import { oneAmong } from "./asked.ts";
import { withWords } from "./withWords.ts";

/** The formats that a dossier can be written in. */
export const writtenFormats: readonly FormatName[] = fileFormats.map(({ name }) => name);

/**
 * A dossier in another format, as `deep-labor convert --to` writes it. What each format cannot say stands in
 * `docs/formats.md`.
 * @param dossier as it may leave (`redact`)
 * @returns none where the format has nothing to say of it, as one of owners alone where nobody owns anything
 * @throws RangeError where there is no such format
 */
export function writeFormat(
  dossier: Dossier,
  format: FormatName,
  { language = "en" }: { readonly language?: Language | undefined } = {},
): readonly FormatFile[] {
  oneAmong("format", format, writtenFormats);
  withWords();
  return fileFormats.find(({ name }) => name === format)!.writer.write({ dossier }, language);
}
