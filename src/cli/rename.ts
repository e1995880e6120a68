/** `deep-labor rename`: changes an id in a file, with all references to it. */
import path from "node:path";
import { type RenameTrouble, renameId } from "../edit/index.ts";
import { parseDossier } from "../schema/index.ts";
import { type Language, say, sayList } from "../text/index.ts";
import { checked, checkListing, hasErrors } from "./check/check.ts";
import { writeOne } from "./folder/putFile.ts";
import { complainOf, inputFiles } from "./shell/files.ts";
import { ERRORS, FINE, type Shell, USAGE } from "./shell/shell.ts";
import { paragraph } from "./shell/terminal.ts";
import { type Arguments, WrongUsage } from "./shell/usage.ts";
import { WriteTrouble } from "./shell/writeTrouble.ts";

/** How many places are named before the rest is counted. */
const NAMED = 20;

function troubleWords(language: Language, trouble: RenameTrouble): string {
  switch (trouble.code) {
    case "unknown-id":
      return trouble.near === null
        ? say(language, "cli.rename.unknown-id", { id: trouble.id })
        : say(language, "cli.rename.unknown-id-near", { id: trouble.id, near: trouble.near });
    case "several":
      return say(language, "cli.rename.several", {
        id: trouble.id,
        forms: sayList(
          language,
          trouble.lists.map(list => `${list}/${trouble.id}`),
        ),
      });
    case "bad-id":
      return say(language, "new.bad-id", { id: trouble.id });
    case "bad-duty-id":
      return say(language, "cli.rename.bad-duty-id", { id: trouble.id });
    case "taken":
      return say(language, "cli.rename.taken", { id: trouble.id, at: trouble.at });
  }
}

export function rename(args: Arguments, language: Language, shell: Shell): number {
  const [name, old, fresh, ...more] = args.names;
  if (name === undefined || old === undefined || fresh === undefined || more.length > 0)
    throw new WrongUsage("cli.rename.three-words");
  const [file, another] = inputFiles([name], shell);
  if (another || name === "-") throw new WrongUsage("cli.rename.one-file", { file: name });
  const refuse = (sentence: string) => shell.complain(paragraph(sentence, shell.err));
  if (file === undefined || "trouble" in file) {
    if (file) complainOf(file, language, shell);
    return USAGE;
  }
  const read = checked(file);
  if (hasErrors(read)) {
    shell.complain(checkListing(read, language, shell.err));
    refuse(say(language, "cli.rename.errors", { file: name }));
    return ERRORS;
  }
  // A file that is too large has been reported as an error.
  if ("size" in file) return ERRORS;
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes);
  const made = renameId(text, old, fresh);
  if (!made.ok) {
    refuse(troubleWords(language, made.trouble));
    return ERRORS;
  }
  const { text: renamed, places, stillIn } = made.value;
  if (parseDossier(renamed).problems.some(({ severity }) => severity === "error"))
    throw new Error(`${old} could not be renamed to ${fresh} without an error in the file.`);
  try {
    writeOne(path.resolve(shell.cwd, name), new TextEncoder().encode(renamed));
  } catch (error) {
    if (!(error instanceof WriteTrouble)) throw error;
    refuse(say(language, "cli.publish.cannot-write", { path: error.path, detail: error.detail }));
    return USAGE;
  }
  const tell = (sentence: string) => shell.print(paragraph(sentence, shell.out));
  const plain = old.slice(old.indexOf("/") + 1);
  tell(say(language, "cli.rename.done", { id: plain, fresh, file: name, count: places.length }));
  if (places.includes("/id")) tell(say(language, "cli.rename.address"));
  if (stillIn.length > 0) {
    tell(say(language, "cli.rename.still-in", { id: plain, count: stillIn.length }));
    for (const place of stillIn.slice(0, NAMED)) shell.print(paragraph(place, shell.out, 2, "– "));
    if (stillIn.length > NAMED)
      shell.print(paragraph(say(language, "publish.diff.more", { count: stillIn.length - NAMED }), shell.out, 2, "– "));
  }
  return FINE;
}
