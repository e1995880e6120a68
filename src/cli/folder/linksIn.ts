/**
 * Symbolic links in a folder of publications. A command that wrote, replaced or removed something through one would do
 * it in a folder that nobody named, and what it read there would count as published.
 */
import { existsSync, lstatSync, readdirSync, readlinkSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "../../base/index.ts";

export type FoundLink = {
  /** Its path within the folder, with "/". */
  readonly name: string;
  /** Where it leads, as it says itself. */
  readonly target: string;
};

/**
 * The links among what is in a folder, by their names in it, in order; none of them is followed.
 * @param within the path of the folder that is looked into, within the one of which the names are told; may not exist
 * @param isMeant which of the names in it are looked at
 * @throws what the system says where a folder cannot be read
 */
export function linksIn(folder: string, within = "", isMeant = (_: string): boolean => true): readonly FoundLink[] {
  const here = path.join(folder, within);
  if (!existsSync(here)) return [];
  return readdirSync(here, { withFileTypes: true })
    .filter(entry => entry.isSymbolicLink() && isMeant(entry.name))
    .map(({ name }) => ({ name: path.posix.join(within, name), target: readlinkSync(path.join(here, name)) }))
    .sort((one, two) => byCodeUnit(one.name, two.name));
}

/** The links in a folder and in all folders below it, as `linksIn` tells them. The folder itself is told, if it is one. */
export function linksBelow(folder: string, within: string): readonly FoundLink[] {
  const own = lstatSync(path.join(folder, within), { throwIfNoEntry: false });
  if (own?.isSymbolicLink()) return [{ name: within, target: readlinkSync(path.join(folder, within)) }];
  if (!own?.isDirectory()) return [];
  const folders = readdirSync(path.join(folder, within), { withFileTypes: true }).filter(entry => entry.isDirectory());
  return [
    ...linksIn(folder, within),
    ...folders.flatMap(({ name }) => linksBelow(folder, path.posix.join(within, name))),
  ];
}
