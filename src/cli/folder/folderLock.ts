/**
 * One writer for a folder at a time. The lock is a file in it that names its holder. It is created with its content in
 * one step, from a candidate that is linked to the name; and a holder that has ended holds nothing.
 *
 * The lock of a dead holder is never removed and made anew, since two who do so would remove each other's. Who takes it
 * over first claims a name that is made from the dead holder's tag, which only one can do, and then puts its own file in
 * the place of the lock. A taker that dies in between is followed in the same way by the next. A tag is never used again:
 * while the lock still names the dead holder after the claim, nobody else has taken over from it.
 */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import { attempt } from "../shell/writeTrouble.ts";
import { unfinished } from "./unfinished.ts";
import { newWriter, writerState } from "./writer.ts";

/** Named like what is begun, so that no release takes it for a file of somebody else. */
export const LOCK = ".lock.unfinished";
/** ms between two looks. */
const PAUSE = 50;
/** ms: where files cannot be linked, content follows a moment after the name. */
const CONTENT_FOLLOWS = 10_000;

export type FolderLock = {
  /** Tag of the writer that holds it. */
  readonly tag: string;
  readonly release: () => void;
};

export type LockHolder = {
  readonly code: "alive" | "elsewhere";
  /** 0 and "" where the file does not tell. */
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** The file of the lock. */
  readonly file: string;
};

type Claim = { readonly tag: string; readonly state: "alive" | "dead" | "elsewhere" } & Pick<
  LockHolder,
  "pid" | "host" | "since"
>;

/** What a file of a lock says; null where there is none. */
function claimIn(file: string): Claim | null {
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
    // Not written to its end, yet or for ever.
  }
  const { mtimeMs, ino } = ageOf;
  const isOld = Date.now() - mtimeMs > CONTENT_FOLLOWS;
  const since = new Date(mtimeMs).toISOString();
  return { tag: `unreadable-${ino}-${Math.trunc(mtimeMs)}`, pid: 0, host: "", since, state: isOld ? "dead" : "alive" };
}

/** Gives the candidate's content a further name that nobody has yet. @returns whether nobody had it */
function claim(candidate: string, name: string, text: string): boolean {
  try {
    linkSync(candidate, name);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Over a network an answer may be lost, and the link be there all the same.
    if (code === "EEXIST") return isSameText(name, text);
  }
  try {
    // This disk has no links.
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

/** @returns who holds the lock, or null where it is taken now */
function tryTake(folder: string, tag: string, text: string): Claim | null {
  const lock = path.join(folder, LOCK);
  const candidate = path.join(folder, unfinished("lock", tag));
  writeFileSync(candidate, text, { flush: true });
  try {
    for (;;) {
      if (claim(candidate, lock, text)) return null;
      const first = claimIn(lock);
      if (first === null) continue;
      const takers: string[] = [];
      let last: Claim | null = first;
      for (let next: Claim | null = first; next !== null; next = claimIn(takers.at(-1)!)) {
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
 * Takes the lock of a folder, which is made where there is none.
 * @param patience ms for which one holder is waited for
 * @param onWait is told once of each holder that is waited for
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
    let held: Claim | null;
    try {
      held = attempt(file, () => tryTake(folder, tag, text));
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

/** Who writes into a folder now, without taking the lock; null where nobody does. */
export function lockHolder(folder: string): LockHolder | null {
  const file = path.join(folder, LOCK);
  const held = claimIn(file);
  return held === null || held.state === "dead"
    ? null
    : { ...held, code: held.state === "elsewhere" ? "elsewhere" : "alive", file };
}
