/**
 * Lets only one writer at a time write into a folder. The lock is a file in the folder that names its holder. It is
 * created with its content in one step, by linking a candidate to its name. A holder that has ended holds nothing.
 *
 * The lock of a dead holder is never removed and made anew, since two writers that did so would remove each other's
 * lock. A writer that takes it over first claims a name made from the dead holder's tag, which only one can do, and
 * then puts its own file in the place of the lock. If it dies in between, the next one takes over from it in the same
 * way. Tags are never reused: while the lock still names the dead holder after the claim, no one else has taken over
 * from it.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import { attempt } from "../shell/writeTrouble.ts";
import { unfinished } from "./unfinished.ts";
import { newWriter, writerState } from "./writer.ts";

/** The lock is named like an unfinished file, so that no release takes it for a foreign file. */
export const LOCK = ".lock.unfinished";
/** The ms between two attempts. */
const PAUSE = 50;
/** The ms to wait for content: where files cannot be linked, it follows a moment after the name. */
const CONTENT_FOLLOWS = 10_000;

export type FolderLock = {
  /** The tag of the writer that holds the lock. */
  readonly tag: string;
  readonly release: () => void;
};

export type LockHolder = {
  readonly code: "alive" | "elsewhere";
  /** 0, and "" for the other fields, where the file does not say. */
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** The path of the lock. */
  readonly file: string;
};

type LockClaim = { readonly tag: string; readonly state: "alive" | "dead" | "elsewhere" } & Pick<
  LockHolder,
  "pid" | "host" | "since"
>;

/** Reads the file of a lock; null where there is none. */
function claimIn(file: string): LockClaim | null {
  let text: string;
  let ageOf: { readonly mtimeMs: number; readonly ino: number };
  try {
    text = readFileSync(file, "utf8");
    ageOf = statSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const { tag, pid, host, since } = JSON.parse(text) as Record<string, unknown>;
    if (typeof tag === "string" && typeof pid === "number" && typeof host === "string" && typeof since === "string")
      return { tag, pid, host, since, state: writerState(tag) };
  } catch {
    // The file is unfinished, for now or for ever.
  }
  const { mtimeMs, ino } = ageOf;
  const isOld = Date.now() - mtimeMs > CONTENT_FOLLOWS;
  const since = new Date(mtimeMs).toISOString();
  return { tag: `unreadable-${ino}-${Math.trunc(mtimeMs)}`, pid: 0, host: "", since, state: isOld ? "dead" : "alive" };
}

/** Gives the candidate's content another name, if it is free. @returns whether it was free */
function claim(candidate: string, name: string, text: string): boolean {
  try {
    linkSync(candidate, name);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // On a network disk the answer may be lost although the link was made.
    if (code === "EEXIST") return isSameText(name, text);
  }
  try {
    // This disk does not support links.
    writeFileSync(name, text, { flag: "wx", flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function isSameText(file: string, text: string): boolean {
  try {
    return readFileSync(file, "utf8") === text;
  } catch {
    return false;
  }
}

/** Tries to take the lock. @returns its holder, or null where this writer has it now */
function tryBringing(folder: string, tag: string, text: string): LockClaim | null {
  const lock = path.join(folder, LOCK);
  const candidate = path.join(folder, unfinished("lock", tag));
  writeFileSync(candidate, text, { flush: true });
  try {
    for (;;) {
      if (claim(candidate, lock, text)) return null;
      const first = claimIn(lock);
      if (first === null) continue;
      const takers: string[] = [];
      let last: LockClaim | null = first;
      for (let next: LockClaim | null = first; next !== null; next = claimIn(takers.at(-1)!)) {
        last = next;
        takers.push(path.join(folder, unfinished("taken", next.tag)));
      }
      if (last.state !== "dead") return last;
      const own = takers.at(-1)!;
      if (!claim(candidate, own, text)) continue;
      if (claimIn(lock)?.tag === first.tag) {
        renameSync(candidate, lock);
        for (const name of takers) rmSync(name, { force: true });
        return null;
      }
      rmSync(own, { force: true });
    }
  } finally {
    rmSync(candidate, { force: true });
  }
}

/**
 * Takes the lock of a folder, and makes the folder if there is none.
 * @param patience how many ms to wait for one holder
 * @param onWait is called once for each holder that is waited for
 * @throws WriteTrouble where no file can be made in the folder
 */
export async function folderLock(
  folder: string,
  patience: number,
  onWait: (holder: LockHolder) => void,
): Promise<Result<FolderLock, LockHolder>> {
  const file = path.join(folder, LOCK);
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  const { tag, end } = newWriter();
  const text = `${JSON.stringify({ tag, pid: process.pid, host: hostname(), since: new Date().toISOString() })}\n`;
  const release = () => {
    try {
      if (claimIn(file)?.tag === tag) attempt(file, () => rmSync(file, { force: true }));
    } finally {
      end();
    }
  };
  let awaited: string | null = null;
  let since = Date.now();
  for (;;) {
    let held: LockClaim | null;
    try {
      held = attempt(file, () => tryBringing(folder, tag, text));
    } catch (error) {
      end();
      throw error;
    }
    if (held === null) return done({ tag, release });
    const holder: LockHolder = { ...held, code: held.state === "elsewhere" ? "elsewhere" : "alive", file };
    if (held.tag !== awaited) {
      [awaited, since] = [held.tag, Date.now()];
      onWait(holder);
    }
    if (Date.now() - since >= patience) {
      end();
      return failed(holder);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

/** The writer that holds the lock of a folder now; null where there is none. Does not take the lock. */
export function lockHolder(folder: string): LockHolder | null {
  const file = path.join(folder, LOCK);
  const held = claimIn(file);
  return held === null || held.state === "dead"
    ? null
    : { ...held, code: held.state === "elsewhere" ? "elsewhere" : "alive", file };
}
