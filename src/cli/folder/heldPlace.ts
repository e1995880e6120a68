/** Reads a dossier's place in the folder, `e/<token>/`, and checks each version against its sums. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { byCodeUnit } from "../../base/index.ts";
import {
  type Damage,
  damagesIn,
  folderOf,
  languageOfPage,
  lineEndsOf,
  SUMS,
  sumsAsWritten,
  sumsIn,
  versionsOf,
  WITHDRAWN,
  withdrawnDay,
} from "../../publish/index.ts";
import type { Language } from "../../text/index.ts";
import { isUnfinished, unfinished, unfinishedParts, versionReplaced } from "./unfinished.ts";

/** Files that systems put into folders that they show. They are no part of a version. */
const OF_SYSTEMS = [".DS_Store", "Thumbs.db", "desktop.ini"];
/** How many missing versions are listed at most. */
const MOST_MISSING = 1000;

export type HeldVersion = {
  readonly version: number;
  /** The day on which the version was withdrawn; null if it was not. */
  readonly withdrawn: string | null;
  /** The damages; empty where the version is what its sums say. */
  readonly damages: readonly Damage[];
  /** Name → original bytes of files in which only the line ends were changed, by their sums. */
  readonly lineEnds: ReadonlyMap<string, Uint8Array>;
  /** Does the folder of the version exist? */
  readonly isThere: boolean;
};

export type HeldPlace = {
  /** All versions from the first to the last that ever was, in order, including missing ones. */
  readonly versions: readonly HeldVersion[];
  /** `SHA256SUMS` of the last numbered version, and of the latest, as written. */
  readonly sums: string | null;
  readonly latestSums: string | null;
  /** Versions that have no name since a run was interrupted. They are read where they lie. */
  readonly interrupted: readonly number[];
  /** Every file, in order: path within the place, with "/" → where it lies now, and its SHA-256 in hex. */
  readonly files: ReadonlyMap<string, { readonly file: string; readonly sum: string }>;
};

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort(byCodeUnit) : []);
const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
const textIn = (file: string): string | null =>
  existsSync(file) && !isFolder(file) ? readFileSync(file, "utf8") : null;

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

const sumOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const sumOf = (file: string): string => sumOfBytes(readFileSync(file));

function sumsBelow(folder: string): ReadonlyMap<string, string> {
  const files = filesBelow(folder, () => false).filter(([name]) => !OF_SYSTEMS.includes(path.posix.basename(name)));
  return new Map(files.map(([name, file]) => [name, sumOf(file)]));
}

function damagesOf(folder: string): Pick<HeldVersion, "damages" | "lineEnds"> {
  const sums = textIn(path.join(folder, SUMS));
  const ends = (name: string) => lineEndsOf(readFileSync(path.join(folder, name)));
  const damages = damagesIn(sums, sumsBelow(folder), name => ends(name).map(sumOfBytes));
  const listed = sumsIn(sumsAsWritten(sums ?? ""));
  const lineEnds = new Map<string, Uint8Array>();
  for (const { name, code } of damages)
    if (code === "line-ends")
      lineEnds.set(
        name,
        name === SUMS ? ends(name)[1] : ends(name).find(bytes => sumOfBytes(bytes) === listed.get(name))!,
      );
  return { damages, lineEnds };
}

const isWhole = (folder: string): boolean => isFolder(folder) && damagesOf(folder).damages.length === 0;

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

/** The version number that the latest gives, if the latest is what its sums say. */
function latestNumber(place: string, sums: string | null): number {
  const file = path.join(place, "data.jsonld");
  const text = textIn(file);
  const listed = sumsIn(sums ?? "").get("data.jsonld");
  if (text === null || listed === undefined) return 0;
  if (![sumOf(file), ...lineEndsOf(readFileSync(file)).map(sumOfBytes)].includes(listed)) return 0;
  const { version } = JSON.parse(text) as { readonly version?: unknown };
  return typeof version === "number" && Number.isSafeInteger(version) ? version : 0;
}

/** @param folder the output folder, which may be empty */
export function heldPlace(folder: string, token: string): HeldPlace {
  const place = path.join(folder, folderOf(token, null));
  const latestText = textIn(path.join(place, SUMS));
  const latestSums = latestText === null ? null : sumsAsWritten(latestText);
  const interrupted = isFolder(place) ? interruptedSwaps(place) : new Map<number, string>();
  const there = new Set([...versionsOf(namesIn(place)), ...interrupted.keys()]);
  const last = Math.max(0, latestNumber(place, latestSums), ...there);
  const files = new Map<string, { file: string; sum: string }>();
  const add = (found: readonly (readonly [string, string])[], prefix = "") => {
    for (const [name, file] of found) files.set(prefix + name, { file, sum: sumOf(file) });
  };
  if (isFolder(place)) add(filesBelow(place, isUnfinished));
  for (const [version, lies] of interrupted)
    add(
      filesBelow(lies, () => false),
      `${version}/`,
    );

  const versions: HeldVersion[] = [];
  let missing = 0;
  for (let version = 1; version <= last && missing < MOST_MISSING; version += 1) {
    const lies = interrupted.get(version) ?? path.join(place, String(version));
    const isThere = there.has(version) && isFolder(lies);
    if (!isThere) missing += 1;
    const mark = isThere ? textIn(path.join(lies, WITHDRAWN)) : null;
    versions.push({
      version,
      withdrawn: mark === null ? null : withdrawnDay(mark),
      ...(isThere ? damagesOf(lies) : { damages: [], lineEnds: new Map() }),
      isThere,
    });
  }
  const final = interrupted.get(last) ?? path.join(place, String(last));
  const sums = isFolder(final) ? textIn(path.join(final, SUMS)) : null;
  return {
    versions,
    sums: sums === null ? null : sumsAsWritten(sums),
    latestSums,
    interrupted: [...interrupted.keys()],
    files,
  };
}

/** The names of the files that a version has, or had by its sums, and the language of its `index.html`. */
export function pagesOfVersion(
  { files }: HeldPlace,
  version: number,
): { readonly names: readonly string[]; readonly language: Language | null } {
  const prefix = `${version}/`;
  const own = [...files.keys()].filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length));
  const textOf = (name: string): string | null => textIn(files.get(prefix + name)?.file ?? "");
  const listed = sumsIn(sumsAsWritten(textOf(SUMS) ?? "")).keys();
  return { names: [...own, ...listed], language: languageOfPage(textOf("index.html") ?? textOf("table.html") ?? "") };
}
