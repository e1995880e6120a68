/** Opens the files that a reader gave; a page loads this with the first. */
import { keyOfName, openLocal } from "./localFiles.ts";
import type { PickedFile } from "./pickedFile.ts";

/**
 * Opens files one after the other, because a file replaces an open one of its name.
 * @param shownKey the key of the file that they stand in for; null: each has its own
 * @returns the keys of those that could be read and the files that could not; null where it was stopped
 */
export async function openPicked(
  all: readonly PickedFile[],
  shownKey: string | null,
  stop: AbortSignal,
): Promise<{ readonly keys: readonly string[]; readonly unread: readonly PickedFile[] } | null> {
  const keys: string[] = [];
  const unread: PickedFile[] = [];
  try {
    for (const picked of all) {
      const key = await openLocal(picked, shownKey ?? keyOfName(picked.name), stop);
      if (key === null) unread.push(picked);
      else keys.push(key);
    }
  } catch (error) {
    if (error !== stop.reason) throw error;
    return null;
  }
  return { keys, unread };
}
