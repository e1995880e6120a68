/** Files and folders with their names on the command line. */
import path from "node:path";

export type NamedPath = {
  /** The name as given. */
  readonly name: string;
  /** The absolute path. */
  readonly path: string;
};

/** @param cwd the folder against which names are resolved, absolute */
export const namedPath = (cwd: string, name: string): NamedPath => ({ name, path: path.resolve(cwd, name) });

/** The name of a file at, in or beside a named one, relative to the given name. */
export function relativeName({ name, path: own }: NamedPath, file: string): string {
  if (file === own) return name;
  const within = path.relative(own, file);
  if (!within.startsWith("..") && !path.isAbsolute(within)) return path.join(name, within);
  return path.join(path.dirname(name), path.relative(path.dirname(own), file));
}
