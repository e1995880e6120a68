/** The files that the reader opened here. They are kept in the memory of this page and nowhere else. */
import { useSyncExternalStore } from "react";
import { sizeCaps } from "../../../schema/index.ts";
import type { PickedFile } from "./pickedFile.ts";
import { readAside, tooLargeToRead } from "./readAside.ts";
import type { OpenDossier } from "./readDossier.ts";

export type LocalFile = {
  /** The name of the file; null for pasted text. */
  readonly name: string | null;
  readonly opened: OpenDossier;
  readonly readAt: Date;
  /** Whether the browser lends the file itself, so that changes are noticed. */
  readonly isLent: boolean;
  /** Whether the last attempt to read the file again failed, because it was changed, moved or deleted. */
  readonly isOutOfReach: boolean;
};

/** What the file system said about the file when it was read. */
type Stamp = { readonly lastModified: number; readonly size: number };
type Entry = { readonly shown: LocalFile; readonly picked: PickedFile; readonly stamp: Stamp | null };

const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
/** Maps keys to files; a new map after every change. */
let all: ReadonlyMap<string, LocalFile> = new Map();

function tell(): void {
  all = new Map([...entries].map(([key, { shown }]) => [key, shown]));
  for (const listener of listeners) listener();
}

function put(key: string, entry: Entry): void {
  entries.set(key, entry);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this is the error of a browser that cannot read a file, or cannot read it any longer. */
const isFileTrouble = (error: unknown): boolean =>
  error instanceof DOMException &&
  ["NotReadableError", "NotFoundError", "NotAllowedError", "SecurityError", "InvalidStateError"].includes(error.name);

async function fileNow(picked: Exclude<PickedFile, { name: null }>): Promise<File> {
  return picked.handle ? picked.handle.getFile() : picked.file;
}

async function read(picked: PickedFile, signal?: AbortSignal): Promise<Entry> {
  if (picked.name === null) {
    const shown = {
      name: null,
      opened: await readAside(picked.text, signal),
      readAt: new Date(),
      isLent: false,
      isOutOfReach: false,
    };
    return { picked, stamp: null, shown };
  }
  const file = await fileNow(picked);
  const { lastModified, size } = file;
  const opened =
    size > sizeCaps.browser
      ? await tooLargeToRead(size)
      : await readAside(new Uint8Array(await file.arrayBuffer()), signal);
  const isLent = picked.handle !== null;
  return {
    picked,
    stamp: { lastModified, size },
    shown: { name: picked.name, opened, readAt: new Date(), isLent, isOutOfReach: false },
  };
}

/** A key that no other page and no other visit has, because the browser's history outlives both. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");
}

/**
 * Opens a file or a text.
 * @param shownKey key of the file whose page is shown, or null. The new file replaces it, and the reader's choices
 * stay, if both have the same name or that file is no longer known.
 * @param signal stops the reading
 * @returns the key of the open file; null where the browser does not let it be read
 * @throws the reason of the signal
 */
export async function openLocal(
  picked: PickedFile,
  shownKey: string | null,
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    const entry = await read(picked, signal);
    const before = shownKey ? entries.get(shownKey) : undefined;
    const takesPlace =
      shownKey && (before === undefined || (picked.name !== null && before.shown.name === picked.name));
    const key = takesPlace ? shownKey : newKey();
    put(key, entry);
    return key;
  } catch (error) {
    if (isFileTrouble(error)) return null;
    throw error;
  }
}

/** The key of the open file of this name; null if there is none, and for pasted text. */
export const keyOfName = (name: string | null): string | null =>
  name === null ? null : ([...entries].find(([, { shown }]) => shown.name === name)?.[0] ?? null);

/** The file itself, where the browser lends it. */
export const lentFile = (key: string): FileSystemFileHandle | null => {
  const picked = entries.get(key)?.picked;
  return picked && picked.name !== null ? picked.handle : null;
};

export function closeLocal(key: string): void {
  entries.delete(key);
  tell();
}

/** Whether the browser says that the file has changed. @throws the browser's error if the file cannot be read at all */
async function hasChanged({ picked: given, stamp }: Entry): Promise<boolean> {
  if (given.name === null || stamp === null) return false;
  const file = await fileNow(given);
  // A file that is not lent stays as it was when it was chosen. Once it has changed, it can no longer be read.
  if (!given.handle) await file.slice(0, 1).arrayBuffer();
  return file.lastModified !== stamp.lastModified || file.size !== stamp.size;
}

const busy = new Set<string>();

/**
 * Reads a file again.
 * @param always also where the browser sees no change
 */
export async function readAgain(key: string, always: boolean): Promise<void> {
  const before = entries.get(key);
  if (!before || before.picked.name === null || busy.has(key)) return;
  busy.add(key);
  try {
    const isChanged = await hasChanged(before);
    const next = always || isChanged ? await read(before.picked) : null;
    // Meanwhile the reader may have closed the file or dropped another version.
    if (entries.get(key) !== before) return;
    if (next) put(key, next);
    else if (before.shown.isOutOfReach) put(key, { ...before, shown: { ...before.shown, isOutOfReach: false } });
  } catch (error) {
    if (!isFileTrouble(error)) throw error;
    if (entries.get(key) === before && !before.shown.isOutOfReach)
      put(key, { ...before, shown: { ...before.shown, isOutOfReach: true } });
  } finally {
    busy.delete(key);
  }
}

/** The file with this key; null if it is closed, or was opened before the page was loaded. */
export const useLocalFile = (key: string): LocalFile | null =>
  useSyncExternalStore(subscribe, () => entries.get(key)?.shown ?? null);

/** All open files, in the order in which they were opened. */
export const useLocalFiles = (): ReadonlyMap<string, LocalFile> => useSyncExternalStore(subscribe, () => all);
