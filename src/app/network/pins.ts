/**
 * Places that the reader gave to parties of the network, in px of its picture. They are kept in the memory of the page,
 * can be taken back one by one, and are written to a file when the reader asks for it.
 */
import { useSyncExternalStore } from "react";

export type Pin = { readonly x: number; readonly y: number };
/** `dossier/party` → place. */
export type Pins = ReadonlyMap<string, Pin>;

const EMPTY: Pins = new Map();
/** So many steps can be taken back. */
const KEPT = 100;

let pins: Pins = EMPTY;
let before: readonly Pins[] = [];
/** Dossiers whose own `views` have been taken over, so that what the reader changed since is not undone. */
const takenOver = new Set<string>();
const listeners = new Set<() => void>();

function set(next: Pins): void {
  before = [...before.slice(1 - KEPT), pins];
  pins = next;
  for (const listener of listeners) listener();
}

/** More digits than that, nobody sees. */
const rounded = (px: number): number => Math.round(px * 100) / 100;

export const pin = (key: string, x: number, y: number): void =>
  set(new Map(pins).set(key, { x: rounded(x), y: rounded(y) }));

export function unpin(keys: Iterable<string>): void {
  const rest = new Map(pins);
  for (const key of keys) rest.delete(key);
  if (rest.size !== pins.size) set(rest);
}

/** Adds places, as from a file; those that are there already are moved. */
export const pinAll = (more: Pins): void => {
  if (more.size > 0) set(new Map([...pins, ...more]));
};

/** Takes back the last step. */
export function undoPin(): void {
  const last = before.at(-1);
  if (!last) return;
  before = before.slice(0, -1);
  pins = last;
  for (const listener of listeners) listener();
}

/** Once for each dossier: the places its file holds. Nothing to be taken back. */
export function takeOver(id: string, own: Pins): void {
  if (takenOver.has(id)) return;
  takenOver.add(id);
  if (own.size === 0) return;
  pins = new Map([...own, ...pins]);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePins = (): Pins => useSyncExternalStore(subscribe, () => pins);
export const useHasUndo = (): boolean => useSyncExternalStore(subscribe, () => before.length > 0);
