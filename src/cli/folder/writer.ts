/**
 * Who writes: a process on a machine, so that another can tell whether it still runs. All of it fits into the name of a
 * file, `<machine>-<pid>-<start>-<random>`.
 */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

const TAG = /^[0-9a-f]{8}-(?<pid>[1-9][0-9]{0,9})-(?<start>[0-9a-z]+)-[0-9a-f]{12}$/u;
/** Of a process whose start nobody can tell. */
const UNKNOWN = "x";

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** What is asked for where the system has no such file. */
function orElse<Value>(asked: () => Value, otherwise: Value): Value {
  try {
    return asked();
  } catch {
    return otherwise;
  }
}

/** A machine, and on it a room of process numbers: in another container the same number is another process. */
const machine = (): string => short(`${hostname()}\n${orElse(() => readlinkSync("/proc/self/ns/pid"), "")}`);

/** When a process started: it tells two apart that had one number. Null for one that has ended and waits to be fetched. */
function startOf(pid: number): string | null {
  const status = orElse(() => readFileSync(`/proc/${pid}/stat`, "utf8"), "");
  // The name of the program stands in brackets, and may hold any sign.
  const [state, ...fields] = status.slice(status.lastIndexOf(")") + 2).split(" ");
  if (state === "Z" || state === "X") return null;
  const ticks = fields[18];
  if (status === "" || ticks === undefined || !/^[0-9]+$/u.test(ticks)) return UNKNOWN;
  return short(orElse(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"), "")) + ticks;
}

const running = new Set<string>();

/** A name for what this process is about to write. It counts as alive until `end` or until the process ends. */
export function newWriter(): { readonly tag: string; readonly end: () => void } {
  const tag = [machine(), process.pid, startOf(process.pid) ?? UNKNOWN, randomBytes(6).toString("hex")].join("-");
  running.add(tag);
  return { tag, end: () => void running.delete(tag) };
}

export const isWriterTag = (text: string): boolean => TAG.test(text);

/** Whether a writer still runs; `elsewhere` for one on another machine, of which nothing can be told from here. */
export function writerState(tag: string): "alive" | "dead" | "elsewhere" {
  const { pid: number, start } = TAG.exec(tag)?.groups ?? {};
  if (running.has(tag)) return "alive";
  if (number === undefined || !tag.startsWith(`${machine()}-`)) return "elsewhere";
  const pid = Number(number);
  if (pid === process.pid) return "dead";
  try {
    process.kill(pid, 0);
  } catch (error) {
    // What may not be asked is there.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return "dead";
  }
  const now = startOf(pid);
  if (now === null) return "dead";
  return start === UNKNOWN || now === UNKNOWN || start === now ? "alive" : "dead";
}
