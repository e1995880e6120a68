import { useEffect, useEffectEvent } from "react";
import { isOwnName } from "../../io/index.ts";

/** A dossier that is dropped is opened, as anywhere on the page. */
const isOther = ({ name }: File): boolean => !name.toLowerCase().endsWith(".json");

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, fail) => entry.file(done, fail));

/** A reader gives the entries of a folder by and by, and none at its end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return found;
    found.push(...some);
  }
}

/** The files of what was dropped, those in folders at any depth, but for what systems put there. */
async function filesIn(entries: readonly FileSystemEntry[]): Promise<readonly File[]> {
  const files = await Promise.all(
    entries.map(async (entry): Promise<readonly File[]> => {
      if (!isOwnName(entry.name)) return [];
      if (entry.isDirectory) return filesIn(await entriesIn(entry as FileSystemDirectoryEntry));
      return [await fileOf(entry as FileSystemFileEntry)];
    }),
  );
  return files.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Takes files and folders that are dropped anywhere on the page and, by their names, are not all dossiers. */
export function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    // They can be asked for only while the event lasts.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap(item => item.webkitGetAsEntry() ?? []);
    if (files.length === 0 || !files.some(isOther)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Whoever shows that something is held over the page need no longer do so.
    window.dispatchEvent(new DragEvent("dragleave"));
    if (!entries.some(({ isDirectory }) => isDirectory)) take(files);
    // A folder that cannot be read brings nothing; what was dropped is still where it was.
    else
      filesIn(entries).then(
        all => all.length > 0 && take(all),
        () => {},
      );
  });
  useEffect(() => {
    const stop = new AbortController();
    window.addEventListener("drop", event => drop(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
}
