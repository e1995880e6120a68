/** What lies in folders that are dropped on the page. */

export type DroppedFile = {
  /** With the folders around it, each followed by "/". */
  readonly path: string;
  readonly file: File;
};

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

/** What was dropped. It can be asked for only while the event lasts. */
export const entriesDropped = ({ dataTransfer }: DragEvent): readonly FileSystemEntry[] =>
  [...(dataTransfer?.items ?? [])].flatMap(item => item.webkitGetAsEntry() ?? []);

/**
 * The files of what was dropped, those in folders at any depth.
 * @param isTaken whether an entry of this name is looked at
 * @throws the browser's error where something cannot be read
 */
export async function filesIn(
  entries: readonly FileSystemEntry[],
  isTaken: (name: string) => boolean = () => true,
): Promise<readonly DroppedFile[]> {
  const files = await Promise.all(
    entries.map(async (entry): Promise<readonly DroppedFile[]> => {
      if (!isTaken(entry.name)) return [];
      if (entry.isDirectory) return filesIn(await entriesIn(entry as FileSystemDirectoryEntry), isTaken);
      return [{ path: entry.fullPath.replace(/^\//u, ""), file: await fileOf(entry as FileSystemFileEntry) }];
    }),
  );
  return files.flat();
}
