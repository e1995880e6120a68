/** What a reader hands over to be opened: a dropped or chosen file, or a pasted text. */

export type PickedFile =
  | {
      readonly name: string;
      readonly file: File;
      /** Where the browser lends the file itself, the page can read it again after a change. */
      readonly handle: FileSystemFileHandle | null;
    }
  | { readonly name: null; readonly text: string };

/** Why there is nothing to open. */
export type NotPicked = "folder" | "no-file" | "no-json";

/** Not every browser has it, and the platform's types do not know it. */
type Lending = { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
const isFile = (handle: FileSystemHandle | null): handle is FileSystemFileHandle => handle?.kind === "file";

/** The JSON files among those dropped, or else the first file. Call it while the event is handled. */
export async function pickedByDrop(dropped: DataTransfer): Promise<readonly PickedFile[] | NotPicked> {
  const items = [...dropped.items].filter(({ kind }) => kind === "file");
  const files = items.map(item => ({
    file: item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile(),
    lend: () => (item as DataTransferItem & Lending).getAsFileSystemHandle?.().catch(() => null),
  }));
  const readable = files.flatMap(({ file, lend }) => (file ? [{ file, lend }] : []));
  const json = readable.filter(({ file }) => file.name.endsWith(".json"));
  const chosen = json.length > 0 ? json : readable.slice(0, 1);
  if (chosen.length === 0) return files.length > 0 ? "folder" : "no-file";
  return Promise.all(
    chosen.map(async ({ file, lend }) => {
      const handle = (await lend()) ?? null;
      return { name: file.name, file, handle: isFile(handle) ? handle : null };
    }),
  );
}

/** What is on the clipboard: a file, or a text that may be a dossier. Null for any other text. */
export function pickedByPaste(pasted: DataTransfer): PickedFile | null {
  const [file] = pasted.files;
  if (file) return { name: file.name, file, handle: null };
  return pickedAsText(pasted.getData("text/plain"));
}

/** A text that may be a dossier, which is always a JSON object. Null for any other text. */
export const pickedAsText = (text: string): PickedFile | null => (/^\s*\{/.test(text) ? { name: null, text } : null);
