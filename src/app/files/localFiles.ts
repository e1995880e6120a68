/** The files a reader opened here. They are kept in the memory of this page, and nowhere else. */
import { useSyncExternalStore } from "react";
import { sizeCaps } from "../../schema/index.ts";
import type { PickedFile } from "./pickedFile.ts";
import { readAside } from "./readAside.ts";
import { type OpenDossier, readDossier, refusedAsTooLarge } from "./readDossier.ts";

export type LocalFile = {
  /** Of the file; null for text that was pasted. */
  readonly name: string | null;
  readonly opened: OpenDossier;
  readonly readAt: Date;
  /** Does the browser lend the file itself, so that a change is seen? */
  readonly isLent: boolean;
  /** Whether the last attempt at reading it again failed: it was changed, moved or taken away. */
  readonly isOutOfReach: boolean;
};

/** As the file system had it when it was read. */
type Stamp = { readonly lastModified: number; readonly size: number };
type Entry = { readonly shown: LocalFile; readonly given: PickedFile; readonly stamp: Stamp | null };

const entries = new Map<string, Entry>();
const listeners = new Set<() => void>();
/** Key → file, a new map with every change. */
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

/** The browser's own words for a file that cannot be read, or no longer. */
const isFileTrouble = (error: unknown): boolean =>
  error instanceof DOMException &&
  ["NotReadableError", "NotFoundError", "NotAllowedError", "SecurityError", "InvalidStateError"].includes(error.name);

async function fileNow(given: Exclude<PickedFile, { name: null }>): Promise<File> {
  return given.handle ? given.handle.getFile() : given.file;
}

async function read(given: PickedFile): Promise<Entry> {
  if (given.name === null) {
    const shown = {
      name: null,
      opened: readDossier(given.text),
      readAt: new Date(),
      isLent: false,
      isOutOfReach: false,
    };
    return { given, stamp: null, shown };
  }
  const file = await fileNow(given);
  const { lastModified, size } = file;
  const opened =
    size > sizeCaps.browser ? refusedAsTooLarge(size) : await readAside(new Uint8Array(await file.arrayBuffer()));
  const isLent = given.handle !== null;
  return {
    given,
    stamp: { lastModified, size },
    shown: { name: given.name, opened, readAt: new Date(), isLent, isOutOfReach: false },
  };
}

/** A key that no other page and no other visit has: the history of the browser outlives both. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");
}

/**
 * Opens what was given.
 * @param shownKey key of the file whose page is shown, or null. A file of the same name takes its place, so that what is
 * chosen stays; so does any where that file is not known any more.
 * @returns the key under which it is open; null where the browser does not let it be read
 */
export async function openLocal(given: PickedFile, shownKey: string | null): Promise<string | null> {
  try {
    const entry = await read(given);
    const before = shownKey ? entries.get(shownKey) : undefined;
    const takesPlace = shownKey && (before === undefined || (given.name !== null && before.shown.name === given.name));
    const key = takesPlace ? shownKey : newKey();
    put(key, entry);
    return key;
  } catch (error) {
    if (isFileTrouble(error)) return null;
    throw error;
  }
}

/** Key of the file of this name; null for none, and for text that was pasted. */
export const keyOfName = (name: string | null): string | null =>
  name === null ? null : ([...entries].find(([, { shown }]) => shown.name === name)?.[0] ?? null);

export function closeLocal(key: string): void {
  entries.delete(key);
  tell();
}

/** Has it changed, as far as the browser says? @throws the browser's trouble where it cannot be read at all */
async function hasChanged({ given, stamp }: Entry): Promise<boolean> {
  if (given.name === null || stamp === null) return false;
  const file = await fileNow(given);
  // A file that is not lent is as it was when it was chosen; once it has changed it can no longer be read.
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
  if (!before || before.given.name === null || busy.has(key)) return;
  busy.add(key);
  try {
    const isChanged = await hasChanged(before);
    const next = always || isChanged ? await read(before.given) : null;
    // Meanwhile it may have been closed, or another version dropped.
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

/** The file with this key; null where it is closed, or was opened before the page was loaded. */
export const useLocalFile = (key: string): LocalFile | null =>
  useSyncExternalStore(subscribe, () => entries.get(key)?.shown ?? null);

/** All that are open, in the order in which they were opened. */
export const useLocalFiles = (): ReadonlyMap<string, LocalFile> => useSyncExternalStore(subscribe, () => all);
