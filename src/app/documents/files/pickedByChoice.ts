/** Asks a reader for files. It is loaded when somebody is about to choose one. */
import type { PickedFile } from "./pickedFile.ts";

/** Not every browser has it, and the platform's types do not know it. */
type Picking = {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: true;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<readonly FileSystemFileHandle[]>;
};

function pickedByInput(): Promise<readonly PickedFile[] | null> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.multiple = true;
  return new Promise(resolve => {
    input.addEventListener("cancel", () => resolve(null));
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      resolve(files.length > 0 ? files.map(file => ({ name: file.name, file, handle: null })) : null);
    });
    input.click();
  });
}

/** Asks the reader to choose files; null if they cancel. Call it while a click is handled. */
export async function pickedByChoice(): Promise<readonly PickedFile[] | null> {
  const { showOpenFilePicker } = window as Window & Picking;
  if (!showOpenFilePicker) return pickedByInput();
  try {
    const types = [{ accept: { "application/json": [".json"] } }];
    const handles = await showOpenFilePicker.call(window, { multiple: true, types });
    if (handles.length === 0) return null;
    return Promise.all(handles.map(async handle => ({ name: handle.name, file: await handle.getFile(), handle })));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    // In a frame the browser lends no file, but still lets the reader choose one.
    if (error instanceof DOMException && error.name === "SecurityError") return pickedByInput();
    throw error;
  }
}
