import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Whether a file is there and may be run. */
export const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that is on PATH, as a file; null where none is. */
export const onPath = (...names: readonly string[]): string | null => {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => path.join(folder, name))).find(isProgram) ?? null;
};
