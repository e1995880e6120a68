/** A folder that was published before, as somebody hands it to a page: a ZIP file, or the files of a folder. */
import { unzipSync } from "fflate";
import { byCodeUnit, done, failed, type Result } from "../../base/index.ts";
import { folderMark } from "../folderMark.ts";
import { versionsOf } from "../versionsOf.ts";
import { type HeldFile, type HeldPlace, placeOf, sumOfBytes } from "./placeOf.ts";

export type HeldFolder = {
  /** Every file, by its path in the folder, in order. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Token → id of its dossier; null where the id is not known. */
  readonly held: ReadonlyMap<string, string | null>;
};

/** Why it is no folder that can be published to again. */
export type HeldFolderTrouble =
  /** It is no ZIP file, or a damaged one. */
  | "no-zip"
  /** The mark of our folders is not in it. */
  | "foreign"
  | "too-large";

/** A folder in which nothing stands yet. */
export const emptyFolder: HeldFolder = { files: new Map(), held: new Map() };

/** Bytes, and files, that a page can hold. */
const MOST_BYTES = 1_000_000_000;
const MOST_FILES = 100_000;

/** Adds up files by their sizes in bytes. @returns for each whether they are still as many, and as large, as a page can hold */
export function roomForFiles(): (size: number) => boolean {
  let [bytes, files] = [0, 0];
  return size => {
    bytes += size;
    files += 1;
    return bytes <= MOST_BYTES && files <= MOST_FILES;
  };
}

/** What systems, Git and interrupted runs leave beside the files. */
const BESIDE =
  /(?:^|\/)(?:__MACOSX|\.git)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.[^/]+\.unfinished(?:\/.*)?)$/u;
const isWithin = (name: string): boolean => !name.endsWith("/") && !name.split("/").includes("..");

/** Whether a file belongs to a folder that was published, by its path, and not to a system or an interrupted run. */
export const isOfFolder = (name: string): boolean => isWithin(name) && !BESIDE.test(name);

/** @param bytes of a ZIP file */
export function heldZip(bytes: Uint8Array): Result<HeldFolder, HeldFolderTrouble> {
  const hasRoom = roomForFiles();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isOfFolder(name)) return false;
        if (!hasRoom(originalSize)) throw new RangeError("too large");
        return true;
      },
    });
    return heldFolder(new Map(Object.entries(found)));
  } catch (error) {
    return failed(error instanceof RangeError ? "too-large" : "no-zip");
  }
}

function idOf(data: Uint8Array | undefined): string | null {
  try {
    const { id } = JSON.parse(new TextDecoder().decode(data)) as { readonly id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** @param files by path, within the folder or within folders around it */
export function heldFolder(files: ReadonlyMap<string, Uint8Array>): Result<HeldFolder, HeldFolderTrouble> {
  const names = [...files.keys()].map(name => name.replaceAll("\\", "/"));
  const marks = names.filter(name => name === folderMark.name || name.endsWith(`/${folderMark.name}`));
  const [mark] = marks.sort((a, b) => a.length - b.length);
  if (mark === undefined) return failed("foreign");
  const root = mark.slice(0, -folderMark.name.length);
  const own = [...files]
    .map(([name, bytes]) => [name.replaceAll("\\", "/"), bytes] as const)
    .filter(([name]) => name.startsWith(root) && isOfFolder(name))
    .map(([name, bytes]) => [name.slice(root.length), bytes] as const)
    .sort(([a], [b]) => byCodeUnit(a, b));
  const inside = new Map(own);
  const tokens = new Set(own.flatMap(([name]) => /^e\/([^/]+)\//u.exec(name)?.[1] ?? []));
  const held = [...tokens].map(token => {
    const place = `e/${token}/`;
    const within = own.flatMap(([name]) => (name.startsWith(place) ? [name.slice(place.length).split("/")[0]!] : []));
    const data = [...versionsOf([...new Set(within)])].reverse().map(version => `${place}${version}/data.json`);
    const id = [...data, `${place}data.json`].map(name => idOf(inside.get(name))).find(one => one !== null);
    return [token, id ?? null] as const;
  });
  return done({ files: inside, held: new Map(held) });
}

/** The place of a token in it, which may be empty. */
export function placeInFolder({ files }: HeldFolder, token: string): HeldPlace {
  const prefix = `e/${token}/`;
  const own = [...files].flatMap(([name, bytes]): [string, HeldFile][] =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), { sum: sumOfBytes(bytes), bytes: () => bytes }]] : [],
  );
  return placeOf(new Map(own));
}
