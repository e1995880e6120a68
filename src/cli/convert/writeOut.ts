/** Writes what a conversion made: each file whole or not at all. */
import { renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { FormatFile } from "../../formats/index.ts";
import { writeDownFolder, writeOne } from "../folder/putFile.ts";
import { unfinished } from "../folder/unfinished.ts";
import { newWriter } from "../folder/writer.ts";
import { attempt, WriteTrouble } from "../shell/writeTrouble.ts";

const isFolder = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A new folder appears whole; in one that is there each file does. */
function writeSeveral(folder: string, files: readonly FormatFile[]): void {
  if (isFolder(folder)) {
    for (const { name, bytes } of files) writeOne(path.join(folder, name), bytes);
    return;
  }
  const above = path.dirname(folder);
  if (!isFolder(above)) throw new WriteTrouble(above, "ENOENT");
  const { tag, end } = newWriter();
  const beside = path.join(above, unfinished(path.basename(folder), tag));
  try {
    writeDownFolder(beside, new Map(files.map(({ name, bytes }) => [name, bytes])));
    attempt(folder, () => renameSync(beside, folder));
  } finally {
    rmSync(beside, { recursive: true, force: true });
    end();
  }
}

/**
 * Writes files: a single one where it was said, or into a folder that is there; several into a folder.
 * @param mayReplace whether a single file may take the place of this one
 * @returns the names of what was written, as the user would say it
 * @throws WriteTrouble
 */
export function writeOut(
  cwd: string,
  out: string,
  files: readonly FormatFile[],
  mayReplace: (file: string) => boolean,
): { readonly written: string } | "refused" {
  const whole = path.resolve(cwd, out);
  const [only] = files;
  if (files.length !== 1 || !only) {
    writeSeveral(whole, files);
    return { written: out };
  }
  const isInFolder = isFolder(whole) || /[/\\]$/u.test(out);
  const file = isInFolder ? path.join(whole, only.name) : whole;
  if (!mayReplace(file)) return "refused";
  writeOne(file, only.bytes);
  return { written: isInFolder ? path.join(out, only.name) : out };
}
