/** Reads the dossiers of a site and finds whatever is wrong with any of them, before anything is written. */
import { statSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "../../base/index.ts";
import { canHavePage } from "../../publish/index.ts";
import { sizeCaps } from "../../schema/index.ts";
import { type Language, say, sayBytes, sayList } from "../../text/index.ts";
import { type PublishableFile, publishableInput } from "../publish/publishable.ts";
import { publishOptions, publishQuestion } from "../publish/publishOptions.ts";
import { complainOf, inputFiles } from "../shell/files.ts";
import { ERRORS, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import { argumentsOf, WrongUsage } from "../shell/usage.ts";
import type { SiteQuestion } from "./siteOptions.ts";

export type SiteEntry = {
  readonly id: string;
  readonly file: PublishableFile;
  /** What `publish` is asked for the dossier. */
  readonly words: readonly string[];
};

/** What `publish` is asked for a file: as it does by itself, in the language of the dossier. */
function wordsFor(name: string, question: SiteQuestion, out: string): readonly string[] {
  return [
    ...[`--out=${out}`, "--no-correction"],
    ...(question.base === null ? [] : [`--base=${question.base}`]),
    ...(question.isNamedLeft ? ["--leave-named"] : []),
    ...(question.isDraftAllowed ? ["--draft"] : []),
    ...["--", name],
  ];
}

/** Same id, other files. */
function sameIds(entries: readonly SiteEntry[]): readonly (readonly [id: string, files: readonly string[]])[] {
  const files = new Map<string, string[]>();
  for (const { id, file } of entries) files.set(id, [...(files.get(id) ?? []), file.name]);
  return [...files].filter(([, names]) => names.length > 1);
}

/**
 * @param out the folder that `publish` is asked to write to
 * @returns the dossiers in the order of their files, or an exit code after telling all that is wrong
 * @throws WrongUsage where there is no such folder
 */
export function siteEntries(
  question: SiteQuestion,
  out: string,
  language: Language,
  shell: Shell,
): readonly SiteEntry[] | number {
  const { folder } = question;
  const found = statSync(path.resolve(shell.cwd, folder), { throwIfNoEntry: false });
  if (!found?.isDirectory()) throw new WrongUsage("cli.site.no-folder", { folder });
  const refuse = (sentence: string) => shell.complain(paragraph(sentence, shell.err));
  const entries: SiteEntry[] = [];
  let code = 0;
  for (const input of inputFiles([folder], shell)) {
    if ("trouble" in input) {
      complainOf(input, language, shell);
      code = USAGE;
      continue;
    }
    const words = wordsFor(input.name, question, out);
    const asked = publishQuestion(argumentsOf(words, publishOptions), "publish");
    const file = publishableInput(input, asked, language, shell);
    if (typeof file === "number") {
      code ||= file;
      continue;
    }
    const { id } = file.published.dossier;
    const size = Buffer.byteLength(JSON.stringify(file.published.dossier));
    if (size > sizeCaps.browser) {
      const [is, most] = [size, sizeCaps.browser].map(bytes => sayBytes(language, bytes)) as [string, string];
      refuse(say(language, "cli.site.too-large", { file: input.name, size: is, most }));
      code ||= ERRORS;
    }
    if (!canHavePage(id)) {
      refuse(say(language, "cli.site.id-taken", { file: input.name, id }));
      code ||= ERRORS;
    }
    entries.push({ id, file, words });
  }
  for (const [id, files] of sameIds(entries)) {
    refuse(say(language, "cli.site.same-id", { id, files: sayList(language, files) }));
    code ||= ERRORS;
  }
  return code === 0 ? entries.sort((a, b) => byCodeUnit(a.file.name, b.file.name)) : code;
}
