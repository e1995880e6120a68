/** Reads one version of a file, also a draft with errors. */
import { checkDossier } from "../../model/index.ts";
import type { Dossier, Parsed } from "../../schema/index.ts";
import { type Language, say } from "../../text/index.ts";
import { checked, checkListing } from "../check/check.ts";
import { complainOf, inputFiles } from "../shell/files.ts";
import type { Shell } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { WrongUsage } from "../shell/usage.ts";

export type ReadVersion = {
  readonly name: string;
  /** As it is written, with a mark of the byte order. */
  readonly text: string;
  readonly dossier: Dossier;
  readonly parsed: Parsed;
};

/** Null where it cannot be read, after telling the reason. */
export function readVersion(name: string, language: Language, shell: Shell): ReadVersion | null {
  const [file, another] = inputFiles([name], shell);
  if (another) throw new WrongUsage("cli.versions.one-file", { folder: name });
  if (file === undefined || "trouble" in file) {
    if (file) complainOf(file, language, shell);
    return null;
  }
  const read = checked(file);
  if (read.parsed.dossier === null || "size" in file) {
    shell.complain(checkListing(read, language, shell.err));
    shell.complain(paragraph(say(language, "cli.versions.unreadable", { file: name }), shell.err));
    return null;
  }
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  return { name, text, dossier: read.parsed.dossier, parsed: read.parsed };
}

/** What was read of a text that came of these. */
export const parsedOf = (text: string): Parsed => checkDossier(text);

/** All of them; null where one cannot be read. Each that cannot is told. @throws WrongUsage */
export function readVersions(
  names: readonly string[],
  language: Language,
  shell: Shell,
): readonly ReadVersion[] | null {
  if (names.filter(name => name === "-").length > 1) throw new WrongUsage("cli.versions.one-input");
  const read = names.map(name => readVersion(name, language, shell));
  const versions = read.filter(version => version !== null);
  return versions.length === names.length ? versions : null;
}
