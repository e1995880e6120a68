/** `deep-labor bundle`: publishes a dossier as one file that opens from a disk. */
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { bundlePage } from "../../publish/index.ts";
import { type Language, say, sayBytes } from "../../text/index.ts";
import { chainSvgOf } from "../../views/index.ts";
import { leakLines } from "../check/refusalLines.ts";
import { writeOne } from "../folder/putFile.ts";
import { builtScripts } from "../shell/builtScripts.ts";
import { isConfirmed } from "../shell/isConfirmed.ts";
import { namedPath, relativeName } from "../shell/namedPath.ts";
import { ERRORS, FINE, type Shell, USAGE } from "../shell/shell.ts";
import { paragraph } from "../shell/terminal.ts";
import type { Arguments } from "../shell/usage.ts";
import { WriteTrouble } from "../shell/writeTrouble.ts";
import { publishable } from "./publishable.ts";
import { publishQuestion } from "./publishOptions.ts";

/** Every page of ours has this in its head. */
const OURS = '<meta name="generator" content="Deep Labor">';

function isForeign(file: string): boolean {
  if (!existsSync(file)) return false;
  return !statSync(file).isFile() || !readFileSync(file, "utf8").includes(OURS);
}

export async function bundle(args: Arguments, language: Language, shell: Shell): Promise<number> {
  const question = publishQuestion(args, "bundle");
  const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
  const refuse = (sentence: string) => shell.complain(paragraph(sentence, shell.err));
  const file = publishable(question, language, shell);
  if (typeof file === "number") return file;
  const { published, languages } = file;
  const { dossier } = published;
  const out = namedPath(shell.cwd, question.out);
  if (isForeign(out.path)) {
    refuse(say(language, "cli.bundle.foreign", { file: question.out }));
    return USAGE;
  }
  const bytes = new TextEncoder().encode(
    bundlePage({
      dossier,
      language: languages[0]!,
      scripts: builtScripts(shell),
      pictures: { svg: chainSvgOf },
    }),
  );
  const leaks = leakLines(published, [[path.basename(question.out), bytes]], language, shell);
  for (const line of leaks) shell.complain(line);
  if (leaks.length > 0) return ERRORS;
  tell(say(language, "cli.bundle.plan", { file: question.out, size: sayBytes(language, bytes.length) }));
  if (question.isDryRun) {
    tell(say(language, "cli.publish.dry-run"));
    return FINE;
  }
  if (!(await isConfirmed(shell, language))) {
    tell(say(language, "cli.publish.declined"));
    return FINE;
  }
  try {
    writeOne(out.path, bytes);
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    refuse(say(language, "cli.publish.cannot-write", { path: relativeName(out, error.path), detail: error.detail }));
    return USAGE;
  }
  tell(say(language, "cli.bundle.written", { file: question.out }));
  return FINE;
}
