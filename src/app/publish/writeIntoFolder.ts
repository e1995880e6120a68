/** Writes the next version into a folder of the reader, where the browser lends it, and never over what it does not know. */
import { done, failed, type Result } from "../../base/index.ts";
import { SUMS } from "../../publish/index.ts";
import { diskTroubleOf } from "../documents/drafts/diskTroubleOf.ts";
import { filesOf } from "./folderBefore.ts";

/**
 * Why not all of it is written. `changed`: the folder is not what it was when it was chosen, and nothing was written;
 * `not-allowed`: the reader or the system does not let this page write there; `unsure`: what was written does not read
 * back as it was.
 */
export type FolderTrouble = "changed" | "disk-full" | "failed" | "not-allowed" | "unsure";

type FolderFiles = ReadonlyMap<string, Uint8Array>;
type Permitting = {
  readonly requestPermission?: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
};

const isSame = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    one.length === other.length &&
    one.every((byte, place) => byte === other[place]));

/** What becomes of a file: other bytes, or none any more. */
type Act = { readonly name: string; readonly bytes: Uint8Array | null };

/** A file of a numbered version. */
const NUMBERED = /^e\/[^/]+\/[1-9]\d*\//u;

/**
 * What is to be done, in turn: earlier versions that are withdrawn or mended come first, then the new version, then the
 * latest. Sums come behind what they count, and those of the latest, which name what is to be removed, last.
 */
function actsFor(before: FolderFiles, after: FolderFiles): readonly Act[] {
  const turnOf = ({ name, bytes }: Act): number => {
    if (!NUMBERED.test(name)) return name.endsWith(SUMS) ? 6 : bytes === null ? 5 : 4;
    if (bytes === null) return 1;
    return before.has(name) ? 0 : name.endsWith(SUMS) ? 3 : 2;
  };
  const changed = [...after].flatMap(([name, bytes]) => (isSame(before.get(name), bytes) ? [] : [{ name, bytes }]));
  const removed = [...before.keys()].flatMap(name => (after.has(name) ? [] : [{ name, bytes: null }]));
  return [...changed, ...removed].sort((one, other) => turnOf(one) - turnOf(other));
}

async function folderAt(
  root: FileSystemDirectoryHandle,
  path: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const name of path.split("/").slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create });
  return folder;
}

const nameIn = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

async function put(root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array): Promise<void> {
  const folder = await folderAt(root, path, true);
  const file = await folder.getFileHandle(nameIn(path), { create: true });
  const stream = await file.createWritable();
  try {
    await stream.write(bytes.slice());
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  // Until then the file stays as it was.
  await stream.close();
}

/**
 * Call it while a click or key is handled, or soon after: the browser may ask the reader.
 * @param before the files of the folder when it was read
 * @param after what they are to be; a file that is the same is not touched
 */
export async function writeIntoFolder(
  root: FileSystemDirectoryHandle,
  before: FolderFiles,
  after: FolderFiles,
): Promise<Result<void, FolderTrouble>> {
  try {
    const allowed = await (root as FileSystemDirectoryHandle & Permitting).requestPermission?.({ mode: "readwrite" });
    if (allowed === "denied" || allowed === "prompt") return failed("not-allowed");
    const now = await filesOf(root);
    const isAsItWas =
      now !== null && now.size === before.size && [...before].every(([name, bytes]) => isSame(now.get(name), bytes));
    if (!isAsItWas) return failed("changed");
    for (const { name, bytes } of actsFor(before, after))
      if (bytes === null) await (await folderAt(root, name, false)).removeEntry(nameIn(name));
      else await put(root, name, bytes);
    const read = await filesOf(root);
    const isWritten = read !== null && [...after].every(([name, bytes]) => isSame(read.get(name), bytes));
    return isWritten ? done(undefined) : failed("unsure");
  } catch (error) {
    const trouble = diskTroubleOf(error);
    return failed(trouble === "gone" ? "failed" : trouble);
  }
}
