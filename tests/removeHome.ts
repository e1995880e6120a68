import { lstatSync, readdirSync, rmdirSync, rmSync, unlinkSync } from "node:fs";
import path from "node:path";

/** What a system answers of something that it does not let go: a mount, what is read only, what somebody just made. */
const KEPT: ReadonlySet<string> = new Set(["EBUSY", "EPERM", "EACCES", "EROFS", "ENOTEMPTY", "EIO", "ENOTCONN"]);

/**
 * Removes the home that a program had during a test, with all that can be removed of it. A desktop may have mounted
 * something in it, as a document portal does in `.cache/doc`: that goes when the program's session ends, is no fault of
 * what was tested, and so is told and fails nothing.
 * @returns what stays, by its path
 */
export function removeHome(home: string): readonly string[] {
  try {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    return [];
  } catch {
    const left = leftOf(home);
    if (left.length > 0) console.warn(`Not removed, since the system holds it: ${left.join(", ")}`);
    return left;
  }
}

/** Removes one thing after the other. @returns what stays */
function leftOf(file: string): readonly string[] {
  try {
    const found = lstatSync(file, { throwIfNoEntry: false });
    if (!found) return [];
    if (!found.isDirectory()) {
      unlinkSync(file);
      return [];
    }
  } catch (error) {
    return heldOr(error, file);
  }
  const left: string[] = [];
  try {
    for (const name of readdirSync(file)) left.push(...leftOf(path.join(file, name)));
    if (left.length === 0) rmdirSync(file);
    return left;
  } catch (error) {
    return left.length > 0 ? left : heldOr(error, file);
  }
}

function heldOr(error: unknown, file: string): readonly string[] {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOENT") return [];
  if (KEPT.has(code ?? "")) return [file];
  throw error;
}
