import { useSyncExternalStore } from "react";

/** Where the evidence stands beside the picture, in px. */
export type RoomBeside = {
  /** How wide it is. */
  readonly beside: number;
  /** From the end of the page to the end of the window. */
  readonly pageEnd: number;
  /** The upper edge of the picture, in the page and in the window. */
  readonly pictureTop: number;
  readonly pictureTopInWindow: number;
};

let room: RoomBeside | null = null;
const listeners = new Set<() => void>();

/** Says where the evidence stands; null where there is too little room beside the picture. */
export function setRoomBeside(next: RoomBeside | null): void {
  if (JSON.stringify(next) === JSON.stringify(room)) return;
  room = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the evidence stands beside the picture; null where it is docked at the lower edge of the window. */
export const useRoomBeside = (): RoomBeside | null =>
  useSyncExternalStore(
    subscribe,
    () => room,
    () => null,
  );
