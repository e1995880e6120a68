/** A dossier's place in a folder, `e/<token>/`, as it stands there: each version, checked against its sums. */
import type { Language } from "../../text/index.ts";
import { type Damage, damagesIn, lineEndsOf, sumsAsWritten } from "../damagesIn.ts";
import { hexOf, sha256 } from "../page/sha256.ts";
import { SUMS, sumsIn } from "../sums.ts";
import { versionsOf } from "../versionsOf.ts";
import { languageOfPage, WITHDRAWN, withdrawnDay } from "../withdrawnVersion.tsx";

/** Files that systems put into folders that they show. They are no part of a version. */
const OF_SYSTEMS = [".DS_Store", "Thumbs.db", "desktop.ini"];
/** How many missing versions are listed at most. */
const MOST_MISSING = 1000;

/** A file that stands in a folder, on a disk or in an archive. */
export type HeldFile = {
  /** Its SHA-256 in hex. */
  readonly sum: string;
  readonly bytes: () => Uint8Array;
};

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
  /** Every file, in order: by its path within the place, with "/". */
  readonly files: ReadonlyMap<string, HeldFile>;
};

type HeldFiles = ReadonlyMap<string, HeldFile>;

export const sumOfBytes = (bytes: Uint8Array): string => hexOf(sha256(bytes));
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const textOf = (file: HeldFile | undefined): string | null => (file ? decoder.decode(file.bytes()) : null);
const baseName = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

/** Of a version, whose files are given by their names in it. */
export function damagesOf(files: HeldFiles): Pick<HeldVersion, "damages" | "lineEnds"> {
  const sums = textOf(files.get(SUMS));
  const ends = (name: string) => lineEndsOf(files.get(name)!.bytes());
  const found = new Map(
    [...files].flatMap(([name, { sum }]) => (OF_SYSTEMS.includes(baseName(name)) ? [] : [[name, sum]])),
  );
  const damages = damagesIn(sums, found, name => ends(name).map(sumOfBytes));
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

/** The version number that the latest gives, if the latest is what its sums say. */
function latestNumber(files: HeldFiles, sums: string | null): number {
  const file = files.get("data.jsonld");
  const listed = sumsIn(sums ?? "").get("data.jsonld");
  if (!file || listed === undefined) return 0;
  if (file.sum !== listed && !lineEndsOf(file.bytes()).map(sumOfBytes).includes(listed)) return 0;
  const { version } = JSON.parse(textOf(file)!) as { readonly version?: unknown };
  return typeof version === "number" && Number.isSafeInteger(version) ? version : 0;
}

/** The files of one version, by their names in it. */
export const filesOfVersion = (files: HeldFiles, version: number): HeldFiles => {
  const prefix = `${version}/`;
  return new Map(
    [...files].flatMap(([name, file]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), file]] : [])),
  );
};

/**
 * @param files every file of the place, those of an interrupted version under the name that it is to have
 * @param there the numbers among the names in the place, also of folders without files
 */
export function placeOf(
  files: HeldFiles,
  {
    there = versionsOf([...new Set([...files.keys()].map(name => name.split("/")[0]!))]),
    interrupted = [],
  }: { readonly there?: readonly number[]; readonly interrupted?: readonly number[] } = {},
): HeldPlace {
  const latestText = textOf(files.get(SUMS));
  const latestSums = latestText === null ? null : sumsAsWritten(latestText);
  const last = Math.max(0, latestNumber(files, latestSums), ...there);
  const versions: HeldVersion[] = [];
  let missing = 0;
  for (let version = 1; version <= last && missing < MOST_MISSING; version += 1) {
    const own = filesOfVersion(files, version);
    // A file of that name is no version, and takes its number all the same.
    const isThere = there.includes(version) && !files.has(String(version));
    if (!isThere) missing += 1;
    const mark = isThere ? textOf(own.get(WITHDRAWN)) : null;
    versions.push({
      version,
      withdrawn: mark === null ? null : withdrawnDay(mark),
      ...(isThere ? damagesOf(own) : { damages: [], lineEnds: new Map() }),
      isThere,
    });
  }
  const sums = textOf(files.get(`${last}/${SUMS}`));
  return { versions, sums: sums === null ? null : sumsAsWritten(sums), latestSums, interrupted, files };
}

/** The names of the files that a version has, or had by its sums, and the language of its `index.html`. */
export function pagesOfVersion(
  { files }: HeldPlace,
  version: number,
): { readonly names: readonly string[]; readonly language: Language | null } {
  const own = filesOfVersion(files, version);
  const text = (name: string): string | null => textOf(own.get(name));
  const listed = sumsIn(sumsAsWritten(text(SUMS) ?? "")).keys();
  return {
    names: [...own.keys(), ...listed],
    language: languageOfPage(text("index.html") ?? text("table.html") ?? ""),
  };
}

/** The text of `data.json` of a version; null where there is none. */
export const dataOfVersion = ({ files }: HeldPlace, version: number): string | null =>
  textOf(files.get(`${version}/data.json`));

/** The text of the last version whose words readers have, and keep; null where there is none. */
export function lastReadable(place: HeldPlace, withdraw: readonly number[]): string | null {
  const last = place.versions.findLast(({ version, withdrawn }) => withdrawn === null && !withdraw.includes(version));
  if (!last || last.damages.some(({ code }) => code !== "line-ends")) return null;
  return dataOfVersion(place, last.version);
}
