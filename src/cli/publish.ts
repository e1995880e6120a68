/** `deep-labor publish`: a dossier as a folder for a server. */
import path from "node:path";
import { folderOf, publishFolder, type TokenTrouble, tokenOf } from "../publish/index.ts";
import { type Language, say, sayBytes, sayList } from "../text/index.ts";
import { builtScripts } from "./builtScripts.ts";
import { isConfirmed } from "./isConfirmed.ts";
import { leakLines } from "./leaving.ts";
import { heldVersions, type OutFolderTrouble, outFolder } from "./outFolder.ts";
import { picturesHere } from "./pictures.ts";
import { pictureTroubles } from "./pictureTroubles.ts";
import { publishable } from "./publishable.ts";
import { publishQuestion } from "./publishOptions.ts";
import { ERRORS, FINE, type Shell, USAGE } from "./shell.ts";
import { paragraph } from "./terminal.ts";
import type { Arguments } from "./usage.ts";
import { changedHeaders, differing, WriteTrouble, writeFolder } from "./writeFolder.ts";

/** Names before it is enough to know that there are more. */
const NAMES = 3;

function tokenWords(language: Language, trouble: TokenTrouble): string {
  switch (trouble.code) {
    case "bad-token":
      return say(language, "cli.publish.bad-token", { token: trouble.token });
    case "several-tokens":
      return say(language, "cli.publish.several-tokens", { tokens: trouble.tokens });
    case "token-held":
      return trouble.id === null
        ? say(language, "cli.publish.token-held-unknown", { token: trouble.token })
        : say(language, "cli.publish.token-held", { token: trouble.token, id: trouble.id });
  }
}

function folderWords(language: Language, folder: string, trouble: OutFolderTrouble): string {
  switch (trouble.code) {
    case "foreign": {
      const { names } = trouble;
      const some = [...names.slice(0, NAMES), ...(names.length > NAMES ? ["…"] : [])].join(", ");
      return say(language, "cli.publish.foreign", { folder, names: some });
    }
    case "no-folder":
      return say(language, "cli.publish.no-folder", { folder });
    case "unreadable":
      return say(language, "cli.file.unreadable", { file: folder, detail: trouble.detail });
  }
}

export async function publish(given: Arguments, language: Language, shell: Shell): Promise<number> {
  const question = publishQuestion(given, "publish");
  const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
  const refuse = (sentence: string) => shell.complain(paragraph(sentence, shell.err));
  const file = publishable(question, language, shell);
  if (typeof file === "number") return file;
  const { published, languages } = file;
  const { dossier } = published;

  const folder = outFolder(question.out);
  if (!folder.ok) {
    refuse(folderWords(language, question.out, folder.trouble));
    return USAGE;
  }
  const chosen = tokenOf(dossier.id, folder.value.held, question.token);
  if (!chosen.ok) {
    refuse(tokenWords(language, chosen.trouble));
    return USAGE;
  }
  const token = chosen.value;
  const held = heldVersions(question.out, token);
  const { pictures, troubles } = await picturesHere();
  const made = publishFolder(
    { dossier, token, languages, base: question.base, scripts: builtScripts(), pictures },
    held,
  );
  const leaks = leakLines(published, [...made.numbered, ...made.latest], language, shell.err);
  for (const line of leaks) shell.complain(line);
  if (leaks.length > 0) return ERRORS;

  const place = path.join(question.out, folderOf(token, null));
  const missing = differing(question.out, made.latest).length;
  const size = [...made.numbered.values()].reduce((sum, { length }) => sum + length, 0);
  if (made.isNew) {
    tell(
      say(language, "cli.publish.new", {
        version: made.version,
        folder: path.join(question.out, folderOf(token, made.version)),
        files: made.numbered.size,
        size: sayBytes(language, size),
      }),
    );
    if (troubles.length > 0) tell(say(language, "cli.publish.no-png"));
    for (const sentence of pictureTroubles(troubles, language)) refuse(sentence);
    if (question.base === null) tell(say(language, "cli.publish.no-oembed"));
  } else {
    tell(say(language, "cli.publish.unchanged", { version: made.version }));
    if (missing > 0) tell(say(language, "cli.publish.mended", { files: missing }));
  }
  const changed = changedHeaders(question.out);
  if (changed.length > 0) tell(say(language, "cli.publish.headers-kept", { files: sayList(language, changed) }));
  if (question.isDryRun) {
    tell(say(language, "cli.publish.dry-run"));
    return FINE;
  }
  const hasWork = made.isNew || missing > 0;
  if (hasWork && !(await isConfirmed(language))) {
    tell(say(language, "cli.publish.declined"));
    return FINE;
  }
  try {
    writeFolder(question.out, token, made);
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    refuse(say(language, "cli.publish.cannot-write", { path: error.path, detail: error.detail }));
    return USAGE;
  }
  tell(
    hasWork
      ? say(language, "cli.publish.written", { folder: place, out: question.out })
      : say(language, "cli.publish.whole", { folder: place }),
  );
  return FINE;
}
