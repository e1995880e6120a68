/** `deep-labor new PATH`: writes a first dossier, with an id made from the name of its file; with `--chain` one's own. */
import path from "node:path";
import { parseShorthand } from "../edit/index.ts";
import { dayOf, idForm, likelyId, starterText } from "../schema/index.ts";
import { type Language, likelyCountry, say, sayLineTrouble } from "../text/index.ts";
import { createFile } from "./folder/putFile.ts";
import { DOSSIER_ENDING, inputFiles } from "./shell/files.ts";
import { ERRORS, FINE, type Shell } from "./shell/shell.ts";
import { paragraph } from "./shell/terminal.ts";
import { type Arguments, WrongUsage } from "./shell/usage.ts";
import { WriteTrouble } from "./shell/writeTrouble.ts";

/** The file that a path with or without the ending means, and the id made from its name. */
function newFileOf(asked: string): { readonly file: string; readonly id: string } {
  if (/[/\\]$/u.test(asked)) throw new WrongUsage("cli.new.folder", { folder: asked });
  const name = path.basename(asked);
  const id = name.endsWith(DOSSIER_ENDING) ? name.slice(0, -DOSSIER_ENDING.length) : name;
  if (!idForm.test(id)) {
    const near = likelyId(id.replace(/\.json$/iu, ""));
    throw near === "" ? new WrongUsage("new.bad-id", { id }) : new WrongUsage("new.bad-id-near", { id, near });
  }
  return { id, file: path.join(path.dirname(asked), `${id}${DOSSIER_ENDING}`) };
}

/** The complaint about a file that could not be made. */
function usageOf(file: string, { detail }: WriteTrouble): WrongUsage {
  if (detail === "EEXIST") return new WrongUsage("cli.new.exists", { file });
  if (detail === "ENOENT" || detail === "ENOTDIR")
    return new WrongUsage("cli.new.no-folder", { folder: path.dirname(file), file });
  return new WrongUsage("cli.new.unwritable", { file, detail });
}

/** The lines of a chain, from the command line or from standard input. */
function linesOf(asked: string, file: string, shell: Pick<Shell, "cwd" | "input">): string {
  if (asked !== "-") return asked;
  const [read] = inputFiles(["-"], shell);
  if (!read || !("bytes" in read)) throw new WrongUsage("cli.new.chain-too-large", { file });
  return new TextDecoder().decode(read.bytes);
}

/** Writes the file. @throws WrongUsage where that cannot be, or where one is there already */
function write(file: string, text: string, cwd: string): void {
  try {
    createFile(path.resolve(cwd, file), new TextEncoder().encode(text));
  } catch (error) {
    throw error instanceof WriteTrouble ? usageOf(file, error) : error;
  }
}

export function startNew({ names, text }: Arguments, language: Language, shell: Shell): number {
  const { cwd, now, print, complain, out, err } = shell;
  const [asked, ...more] = names;
  if (asked === undefined || more.length > 0) throw new WrongUsage("cli.new.one-path");
  const { file, id } = newFileOf(asked);
  const today = dayOf(now());
  const chain = text("chain");
  if (chain === undefined) {
    write(file, starterText(id, today), cwd);
    print(paragraph(say(language, "cli.new.written", { file }), out));
    return FINE;
  }
  const read = parseShorthand(linesOf(chain, file, shell), { id, today, language, countryOf: likelyCountry });
  for (const trouble of read.troubles) {
    const { line, column } = trouble;
    const params = { line, column, trouble: sayLineTrouble(language, trouble) };
    complain(paragraph(say(language, "edit.line.at", params), err));
  }
  if (read.parties === 0) throw new WrongUsage("cli.new.chain-nothing", { file, id, arrow: ">" });
  write(file, read.text, cwd);
  const { parties, links } = read;
  print(paragraph(say(language, "cli.new.chain-written", { file, parties, links }), out));
  if (read.troubles.length === 0) return FINE;
  complain(paragraph(say(language, "cli.new.chain-in-part"), err));
  return ERRORS;
}
