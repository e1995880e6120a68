/** What a reader hands over to be opened: a file that is dropped or chosen, or text that is pasted. */

export type Given =
  | {
      readonly name: string;
      readonly file: File;
      /** Where the browser lends the file itself, it can be read again when it has changed. */
      readonly handle: FileSystemFileHandle | null;
    }
  | { readonly name: null; readonly text: string };

/** Why nothing can be opened of it. */
export type NotGiven = "folder" | "no-file" | "no-json";

/** Not every browser has these, and the types of the platform do not know them. */
type Lending = { readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };
type Picking = {
  readonly showOpenFilePicker?: (options: {
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<readonly FileSystemFileHandle[]>;
};

const isFile = (handle: FileSystemHandle | null): handle is FileSystemFileHandle => handle?.kind === "file";

/** The first JSON file of those dropped, or else the first file. Has to be asked for while the event is handled. */
export async function givenByDrop(dropped: DataTransfer): Promise<Given | NotGiven> {
  const items = [...dropped.items].filter(({ kind }) => kind === "file");
  const files = items.map(item => ({
    file: item.webkitGetAsEntry()?.isDirectory ? null : item.getAsFile(),
    lend: () => (item as DataTransferItem & Lending).getAsFileSystemHandle?.().catch(() => null),
  }));
  const chosen = files.find(({ file }) => file?.name.endsWith(".json")) ?? files.find(({ file }) => file !== null);
  if (!chosen?.file) return files.length > 0 ? "folder" : "no-file";
  const handle = (await chosen.lend()) ?? null;
  return { name: chosen.file.name, file: chosen.file, handle: isFile(handle) ? handle : null };
}

/** What is on the clipboard: a file, or text that may be a dossier. Null for text that is something else. */
export function givenByPaste(pasted: DataTransfer): Given | null {
  const [file] = pasted.files;
  if (file) return { name: file.name, file, handle: null };
  return givenAsText(pasted.getData("text/plain"));
}

/** Every dossier is an object of JSON; other text is none of ours. */
export const givenAsText = (text: string): Given | null => (/^\s*\{/.test(text) ? { name: null, text } : null);

function givenByInput(): Promise<Given | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  return new Promise(resolve => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      resolve(file ? { name: file.name, file, handle: null } : null);
    });
    input.click();
  });
}

/** Asks the reader to choose a file. Null where they think better of it. Only while a click is handled. */
export async function givenByChoice(): Promise<Given | null> {
  const { showOpenFilePicker } = window as Window & Picking;
  if (!showOpenFilePicker) return givenByInput();
  try {
    const [handle] = await showOpenFilePicker.call(window, { types: [{ accept: { "application/json": [".json"] } }] });
    return handle ? { name: handle.name, file: await handle.getFile(), handle } : null;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // Where the page stands in a frame, the browser lends no file but still lets one be chosen.
    if (error instanceof DOMException && error.name === "SecurityError") return givenByInput();
    throw error;
  }
}
