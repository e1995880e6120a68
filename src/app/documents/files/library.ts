/** The cards of the dossiers of this site. They are loaded with the pages that show them. */
import { type Library, shelfHere } from "./shelf.ts";

let held: Library | null = null;
let loading: Promise<Library> | null = null;

/** Loads the cards, once. If that fails, the next call tries again. */
export function loadLibrary(): Promise<Library> {
  loading ??= shelfHere()
    .library()
    .then(
      library => {
        held = library;
        return library;
      },
      error => {
        loading = null;
        throw error;
      },
    );
  return loading;
}

/** @throws before they are loaded: whatever shows them waits for `loadLibrary` */
export function library(): Library {
  if (!held) throw new Error("The cards of the library are not loaded.");
  return held;
}
