const idOf = (file: string): string => file.replace(/^.*\/|\.dossier\.json$/g, "");

/** id → value, of files of the library. */
export const byId = <Value>(files: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(files).map(([file, value]) => [idOf(file), value]));
