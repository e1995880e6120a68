/** What the dossiers of the library are found by. It is loaded when the reader begins to search. */
import type { Findable } from "./cardOf.ts";
import { shelfHere } from "./shelf.ts";

let held: ReadonlyMap<string, Findable> | null = null;

/** @throws (as a rejection) where they cannot be loaded; the next call tries again */
export async function loadFindables(): Promise<void> {
  held ??= new Map(Object.entries(await shelfHere().findables()));
}

/** Maps the id of a dossier to what it is found by. @throws before they are loaded */
export function findables(): ReadonlyMap<string, Findable> {
  if (!held) throw new Error("What the library is searched by is not loaded.");
  return held;
}
