/**
 * The positions that the reader gave to parties of the network, in px of its picture. They are kept in the memory of
 * the page, can be undone step by step, and are saved to a file when the reader asks for it.
 */

import { useSyncExternalStore } from "react";
import type { NetworkPlaces } from "../../layout/index.ts";
import { type Network, nodeOfKey } from "../../model/index.ts";
import type { NetworkPicture, Pin } from "../../views/index.ts";

/** Maps `dossier/party` to a position. */
export type Pins = ReadonlyMap<string, Pin>;

const EMPTY: Pins = new Map();
/** The most steps that can be undone. */
const KEPT = 100;

let pins: Pins = EMPTY;
let before: readonly Pins[] = [];
/** The dossiers whose own pins have been taken over already, so that later changes of the reader are kept. */
const takenOver = new Set<string>();
const listeners = new Set<() => void>();

function set(next: Pins): void {
  before = [...before.slice(1 - KEPT), pins];
  pins = next;
  for (const listener of listeners) listener();
}

/** Rounds px to two digits: nobody sees more. */
const rounded = (px: number): number => Math.round(px * 100) / 100;

export const pin = (key: string, x: number, y: number): void =>
  set(new Map(pins).set(key, { x: rounded(x), y: rounded(y) }));

export function unpin(keys: Iterable<string>): void {
  const rest = new Map(pins);
  for (const key of keys) rest.delete(key);
  if (rest.size !== pins.size) set(rest);
}

/** Adds pins, for example from a file. Parties that are pinned already are moved. */
export const pinAll = (more: Pins): void => {
  if (more.size > 0) set(new Map([...pins, ...more]));
};

/** Undoes the last step. */
export function undoPin(): void {
  const last = before.at(-1);
  if (!last) return;
  before = before.slice(0, -1);
  pins = last;
  for (const listener of listeners) listener();
}

/** Takes over the pins that a dossier holds, once for each dossier. This is no step that can be undone. */
export function takeOver(id: string, ofDossier: Pins): void {
  if (takenOver.has(id)) return;
  takenOver.add(id);
  if (ofDossier.size === 0) return;
  pins = new Map([...ofDossier, ...pins]);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePins = (): Pins => useSyncExternalStore(subscribe, () => pins);
export const useHasUndo = (): boolean => useSyncExternalStore(subscribe, () => before.length > 0);

/** The pins under the keys that parties have in this network: a file may name a party by any of its dossiers. */
export function pinsIn(network: Network, pins: Pins): Pins {
  return new Map(
    [...pins].flatMap(([key, place]) => {
      const node = nodeOfKey(network, key);
      return node === null ? [] : [[network.parties[node]!.key, place] as const];
    }),
  );
}

/** The positions of a layout, with the reader's own in their stead; the same object where nothing is pinned. */
export function pinnedPlaces(
  { nodes }: NetworkPicture,
  network: Network,
  places: NetworkPlaces,
  pins: Pins,
): NetworkPlaces {
  const pinned = pinsIn(network, pins);
  if (pinned.size === 0) return places;
  const [x, y] = [places.x.slice(), places.y.slice()];
  nodes.forEach(({ key }, at) => {
    const pin = pinned.get(key);
    if (!pin) return;
    x[at] = pin.x;
    y[at] = pin.y;
  });
  return { x, y };
}
