/**
 * Replaces a numbered version that is withdrawn or restored. First the new one is complete and on the disk beside the
 * old one, then the old one gives up its name, then the new one takes it, so that readers never meet a mixture. If an
 * interruption leaves the name free, the next run gives it to the new one.
 */
import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { attempt } from "../shell/writeTrouble.ts";
import { interruptedSwaps } from "./heldPlace.ts";
import { removeUnfinished, syncFolder, writeDownFolder } from "./putFile.ts";
import { replacedName, unfinished } from "./unfinished.ts";
import { newWriter } from "./writer.ts";

/** @param place `e/<token>/`; @param files by name @throws WriteTrouble */
export function swapVersion(place: string, version: number, files: ReadonlyMap<string, Uint8Array>): void {
  const { tag, end } = newWriter();
  try {
    const own = path.join(place, String(version));
    const next = path.join(place, unfinished(String(version), tag));
    writeDownFolder(next, files);
    syncFolder(place);
    if (existsSync(own)) attempt(own, () => renameSync(own, path.join(place, unfinished(replacedName(version), tag))));
    attempt(own, () => renameSync(next, own));
    syncFolder(place);
  } finally {
    end();
  }
  removeUnfinished(place, name => name === replacedName(version));
}

/** Completes replacements that were interrupted. @throws WriteTrouble */
export function endSwaps(place: string): void {
  for (const [version, lies] of interruptedSwaps(place)) {
    const own = path.join(place, String(version));
    attempt(own, () => renameSync(lies, own));
    syncFolder(place);
  }
}
