const idOf = (file: string): string => file.replace(/^.*\/|\.dossier\.json$/g, "");

/** Maps the id of a dossier of the library to its value, from a map by path. */
export const byId = <Value>(files: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(files).map(([file, value]) => [idOf(file), value]));
