import { loadFindables } from "../../documents/files/findables.ts";

type Narrowing = typeof import("./narrowing.ts");

let loading: Promise<Narrowing> | null = null;

/** Loads what narrows the library, once. If the reader is offline, the next call tries again. */
export function loadNarrowing(): Promise<Narrowing> {
  loading ??= Promise.all([import("./narrowing.ts"), loadFindables()]).then(
    ([narrowing]) => narrowing,
    error => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
