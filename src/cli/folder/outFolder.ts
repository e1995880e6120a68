/** What `publish` must know of an output folder, or why it does not touch the folder. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import { folderMark, versionsOf } from "../../publish/index.ts";
import { type FoundLink, linksIn } from "./linksIn.ts";
import { isUnfinished } from "./unfinished.ts";

/** Files that may be in an output folder and are ignored. */
const INVISIBLE = [".git", ".gitignore", ".DS_Store"];

/** The folder in which each dossier has its place. */
export const SHELF = "e";

export type OutFolder = {
  readonly path: string;
  /** Token → id of its dossier; null where the id is not known. */
  readonly held: ReadonlyMap<string, string | null>;
};

export type OutFolderTrouble =
  | { readonly code: "foreign"; readonly names: readonly string[] }
  | { readonly code: "no-folder" }
  | { readonly code: "links"; readonly links: readonly FoundLink[] }
  | { readonly code: "unreadable"; readonly detail: string };

const namesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

function idOf(data: string): string | null {
  try {
    const { id } = JSON.parse(readFileSync(data, "utf8")) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** The id in the last numbered version with one (withdrawn versions have none), else that of the latest. */
function idIn(folder: string): string | null {
  const numbered = [...versionsOf(namesIn(folder))].reverse().map(version => path.join(folder, String(version)));
  for (const one of [...numbered, folder]) {
    const id = idOf(path.join(one, "data.json"));
    if (id !== null) return id;
  }
  return null;
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
  // What others have put beside our files is neither read nor written, and may be a link.
  const links = linksIn(folder, "", name => name === SHELF || isUnfinished(name));
  const places = links.some(({ name }) => name === SHELF) ? [] : linksIn(folder, SHELF);
  if (links.length + places.length > 0) return failed({ code: "links", links: [...links, ...places] });
  const shelf = path.join(folder, SHELF);
  const held = namesIn(shelf)
    .filter(name => !isUnfinished(name))
    // A place that was begun but holds no version is free.
    .filter(name => namesIn(path.join(shelf, name)).some(inner => !isUnfinished(inner)))
    .map(name => [name, idIn(path.join(shelf, name))] as const);
  return done({ path: folder, held: new Map(held) });
}
