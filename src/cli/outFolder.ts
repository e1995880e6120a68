/** What an output folder holds, as far as `publish` has to know; or why it is not touched. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { done, failed, type Result } from "../base/index.ts";
import { folderMark, SUMS, versionsOf } from "../publish/index.ts";

/** What is begun and not yet in its place has such a name; whatever has it after an interruption is thrown away. */
export const unfinished = (name: string): string => `.${name}.unfinished`;
export const isUnfinished = (name: string): boolean => /^\..+\.unfinished$/u.test(name);

/** May stand in a folder that is to be published to, and are no business of ours. */
const INVISIBLE = [".git", ".gitignore", ".DS_Store"];

export type OutFolder = {
  readonly path: string;
  /** The tokens, each with the id of its dossier; null where that cannot be told. */
  readonly held: ReadonlyMap<string, string | null>;
};

export type OutFolderTrouble =
  | { readonly code: "foreign"; readonly names: readonly string[] }
  | { readonly code: "no-folder" }
  | { readonly code: "unreadable"; readonly detail: string };

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** The id in the last numbered version, which is always whole. */
function idIn(folder: string): string | null {
  const last = versionsOf(namesIn(folder)).at(-1);
  if (last === undefined) return null;
  try {
    const { id } = JSON.parse(readFileSync(path.join(folder, String(last), "data.json"), "utf8")) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

export function outFolder(folder: string): Result<OutFolder, OutFolderTrouble> {
  try {
    return lookedInto(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return failed({ code: "unreadable", detail: code ?? message });
  }
}

function lookedInto(folder: string): Result<OutFolder, OutFolderTrouble> {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) return failed({ code: "no-folder" });
  const names = namesIn(folder).filter(name => !INVISIBLE.includes(name) && !isUnfinished(name));
  if (names.length > 0 && !names.includes(folderMark.name)) return failed({ code: "foreign", names });
  const shelf = path.join(folder, "e");
  const held = namesIn(shelf)
    .filter(name => !isUnfinished(name))
    // One that was begun and holds no version is free.
    .filter(name => namesIn(path.join(shelf, name)).some(inner => !isUnfinished(inner)))
    .map(name => [name, idIn(path.join(shelf, name))] as const);
  return done({ path: folder, held: new Map(held) });
}

/** The versions it holds under a token, and the sums of the last. */
export function heldVersions(folder: string, token: string): { versions: readonly number[]; sums: string | null } {
  const place = path.join(folder, "e", token);
  const versions = versionsOf(namesIn(place));
  const last = versions.at(-1);
  const sums = last === undefined ? null : path.join(place, String(last), SUMS);
  return { versions, sums: sums !== null && existsSync(sums) ? readFileSync(sums, "utf8") : null };
}
