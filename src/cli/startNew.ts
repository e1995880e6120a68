/** `deep-labor new PATH`: writes a first dossier, with an id made from the name of its file. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { dayOf, idForm, likelyId, starterText } from "../schema/index.ts";
import { type Language, say } from "../text/index.ts";
import { DOSSIER_ENDING } from "./shell/files.ts";
import { FINE, type Shell } from "./shell/shell.ts";
import { paragraph } from "./shell/terminal.ts";
import { type Arguments, WrongUsage } from "./shell/usage.ts";

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
function usageOf(file: string, error: unknown): WrongUsage {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "EEXIST") return new WrongUsage("cli.new.exists", { file });
  if (code === "ENOENT" || code === "ENOTDIR")
    return new WrongUsage("cli.new.no-folder", { folder: path.dirname(file), file });
  return new WrongUsage("cli.new.unwritable", { file, detail: code ?? message });
}

export function startNew(
  { names }: Arguments,
  language: Language,
  { cwd, now, print, out }: Pick<Shell, "cwd" | "now" | "out" | "print">,
): number {
  const [asked, ...more] = names;
  if (asked === undefined || more.length > 0) throw new WrongUsage("cli.new.one-path");
  const { file, id } = newFileOf(asked);
  const text = starterText(id, dayOf(now()));
  try {
    // "wx" only makes a new file, so that an existing one stays as it is.
    writeFileSync(path.resolve(cwd, file), text, { flag: "wx" });
  } catch (error) {
    throw usageOf(file, error);
  }
  print(paragraph(say(language, "cli.new.written", { file }), out));
  return FINE;
}
