/** Reads a dossier's place in the folder, `e/<token>/`, from the disk, also where a run was interrupted. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "../../base/index.ts";
import { damagesOf, folderOf, type HeldFile, type HeldPlace, placeOf, versionsOf } from "../../publish/index.ts";
import { isUnfinished, unfinished, unfinishedParts, versionReplaced } from "./unfinished.ts";

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort(byCodeUnit) : []);
const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Every file below a folder, by its path within it. A folder that is linked into itself is read once. */
function filesBelow(folder: string, isLeftOut: (name: string) => boolean): [name: string, file: string][] {
  const found: [string, string][] = [];
  const open = [""];
  const seen = new Set<string>();
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    const here = path.join(folder, below);
    const real = realpathSync(here);
    if (seen.has(real)) continue;
    seen.add(real);
    for (const name of namesIn(here)) {
      if (below === "" && isLeftOut(name)) continue;
      const file = path.join(here, name);
      const within = path.posix.join(below, name);
      if (isFolder(file)) open.push(within);
      else if (existsSync(file)) found.push([within, file]);
    }
  }
  return found.sort(([a], [b]) => byCodeUnit(a, b));
}

/** A file is read again whenever it is asked for, since a folder may be large. */
const heldFile = (file: string): HeldFile => ({
  sum: createHash("sha256").update(readFileSync(file)).digest("hex"),
  bytes: () => readFileSync(file),
});

const isWhole = (folder: string): boolean =>
  isFolder(folder) &&
  damagesOf(new Map(filesBelow(folder, () => false).map(([name, file]) => [name, heldFile(file)]))).damages.length ===
    0;

/**
 * Versions whose name is free since replacing them was interrupted: version → the folder that must get the name, which
 * is the new one if it is complete.
 */
export function interruptedSwaps(place: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const name of namesIn(place)) {
    const parts = unfinishedParts(name);
    const version = parts === null ? null : versionReplaced(parts.name);
    if (parts === null || parts.tag === null || version === null) continue;
    if (existsSync(path.join(place, String(version)))) continue;
    const next = path.join(place, unfinished(String(version), parts.tag));
    if (isWhole(next)) found.set(version, next);
    else if (!found.has(version)) found.set(version, path.join(place, name));
  }
  return found;
}

/** @param folder the output folder, which may be empty */
export function heldPlace(folder: string, token: string): HeldPlace {
  const place = path.join(folder, folderOf(token, null));
  const interrupted = isFolder(place) ? interruptedSwaps(place) : new Map<number, string>();
  const files = new Map<string, HeldFile>();
  const add = (found: readonly (readonly [string, string])[], prefix = "") => {
    for (const [name, file] of found) files.set(prefix + name, heldFile(file));
  };
  if (isFolder(place)) add(filesBelow(place, isUnfinished));
  for (const [version, lies] of interrupted)
    add(
      filesBelow(lies, () => false),
      `${version}/`,
    );
  const there = [...versionsOf(namesIn(place)), ...interrupted.keys()];
  return placeOf(files, { there, interrupted: [...interrupted.keys()] });
}
