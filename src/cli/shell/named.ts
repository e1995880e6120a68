/** Files and folders as they were named on the command line. */
import path from "node:path";

export type Named = {
  /** As it was given. */
  readonly name: string;
  /** Where it is, absolute. */
  readonly path: string;
};

/** @param cwd the folder against which names are resolved, absolute */
export const namedIn = (cwd: string, name: string): Named => ({ name, path: path.resolve(cwd, name) });

/** A file at, in or beside a named one, in the words of whoever named it. */
export function toldAs({ name, path: own }: Named, file: string): string {
  if (file === own) return name;
  const within = path.relative(own, file);
  if (!within.startsWith("..") && !path.isAbsolute(within)) return path.join(name, within);
  return path.join(path.dirname(name), path.relative(path.dirname(own), file));
}
