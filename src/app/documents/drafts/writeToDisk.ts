/** Writes a text into a file of the reader, where the browser lends files, and never over what it does not know. */
import { downloadFile } from "../../page/reading/downloadFile.ts";
import { diskTroubleOf, type WriteTrouble } from "./diskTroubleOf.ts";

/** What stands in the file now, though it was neither read nor written here. */
export type Outside = { readonly text: string; readonly at: Date };

export type DiskOutcome =
  | {
      readonly kind: "written";
      readonly name: string;
      /** Null where the browser saved it as a download. */
      readonly handle: FileSystemFileHandle | null;
    }
  /** Nothing was written: somebody else has changed the file. */
  | { readonly kind: "outside"; readonly outside: Outside }
  | { readonly kind: "cancelled" }
  | { readonly kind: "trouble"; readonly trouble: WriteTrouble };

/** Not every browser has these, and the platform's types do not know them. */
type SavePicking = {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<FileSystemFileHandle>;
};
type FilePermitting = {
  readonly requestPermission?: (mode: { readonly mode: "readwrite" }) => Promise<PermissionState>;
  readonly queryPermission?: (mode: { readonly mode: "read" }) => Promise<PermissionState>;
};

const JSON_TYPE = "application/json";

export type DiskWish = {
  readonly text: string;
  readonly name: string;
  /** Null asks the reader where, or downloads. */
  readonly handle: FileSystemFileHandle | null;
  /** Whether a text that stands in the file is known here, so that nothing is lost with it. */
  readonly isKnown: (text: string) => boolean;
  /** Also over what somebody else has written. */
  readonly over: boolean;
};

/** What stands in the file, if it is not known here. @throws the browser's error where it cannot be read */
export async function outsideIn(
  handle: FileSystemFileHandle,
  isKnown: (text: string) => boolean,
): Promise<Outside | null> {
  const file = await handle.getFile();
  const text = await file.text();
  return isKnown(text) ? null : { text, at: new Date(file.lastModified) };
}

/** Whether the browser lets this page look into the file without asking the reader. */
export async function mayLook(handle: FileSystemFileHandle & FilePermitting): Promise<boolean> {
  const permission = await handle.queryPermission?.({ mode: "read" });
  return permission === undefined || permission === "granted";
}

async function pickedFor(name: string): Promise<FileSystemFileHandle | "cancelled" | null> {
  const { showSaveFilePicker } = window as Window & SavePicking;
  if (!showSaveFilePicker) return null;
  try {
    const types = [{ accept: { [JSON_TYPE]: [".json"] } }];
    return await showSaveFilePicker.call(window, { suggestedName: name, types });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    // In a frame the browser lends no file.
    if (error instanceof DOMException && error.name === "SecurityError") return null;
    throw error;
  }
}

async function writtenInto(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  // Until then the file stays as it was.
  await stream.close();
}

/** Call it while a click or key is handled: the browser may ask the reader. */
export async function writeToDisk({ text, name, handle, isKnown, over }: DiskWish): Promise<DiskOutcome> {
  // The bytes come before any choice of a file, which some browsers empty as soon as it is chosen.
  const bytes = new TextEncoder().encode(text);
  try {
    if (handle) {
      const allowed = await (handle as FileSystemFileHandle & FilePermitting).requestPermission?.({
        mode: "readwrite",
      });
      if (allowed === "denied" || allowed === "prompt") return { kind: "trouble", trouble: "not-allowed" };
      const outside = over ? null : await outsideIn(handle, isKnown);
      if (outside) return { kind: "outside", outside };
    }
    const target = handle ?? (await pickedFor(name));
    if (target === "cancelled") return { kind: "cancelled" };
    if (target === null) {
      downloadFile(name, [bytes], JSON_TYPE);
      return { kind: "written", name, handle: null };
    }
    await writtenInto(target, bytes);
    return { kind: "written", name: target.name, handle: target };
  } catch (error) {
    return { kind: "trouble", trouble: diskTroubleOf(error) };
  }
}
