/**
 * The tag of a writer, by which another can tell whether it still runs. It is part of names of files:
 * `<machine>-<pid>-<start>-<random>`.
 */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

const TAG = /^[0-9a-f]{8}-(?<pid>[1-9][0-9]{0,9})-(?<start>[0-9a-z]+)-[0-9a-f]{12}$/u;
/** The start of a process whose start is not known. */
const UNKNOWN = "x";

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 8);

/** The value of a function, or another one where the system has no such file. */
function orElse<Value>(asked: () => Value, otherwise: Value): Value {
  try {
    return asked();
  } catch {
    return otherwise;
  }
}

/** A machine with a namespace of process numbers: in another container the same number is another process. */
const machine = (): string => short(`${hostname()}\n${orElse(() => readlinkSync("/proc/self/ns/pid"), "")}`);

/** When a process started, which distinguishes processes that had the same number. Null for a zombie. */
function startOf(pid: number): string | null {
  const status = orElse(() => readFileSync(`/proc/${pid}/stat`, "utf8"), "");
  // The name of the program stands in brackets and may contain any sign.
  const [state, ...fields] = status.slice(status.lastIndexOf(")") + 2).split(" ");
  if (state === "Z" || state === "X") return null;
  const ticks = fields[18];
  if (status === "" || ticks === undefined || !/^[0-9]+$/u.test(ticks)) return UNKNOWN;
  return short(orElse(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"), "")) + ticks;
}

const running = new Set<string>();

/** Makes a tag for this process. It counts as alive until `end` or until the process ends. */
export function newWriter(): { readonly tag: string; readonly end: () => void } {
  const tag = [machine(), process.pid, startOf(process.pid) ?? UNKNOWN, randomBytes(6).toString("hex")].join("-");
  running.add(tag);
  return { tag, end: () => void running.delete(tag) };
}

export const isWriterTag = (text: string): boolean => TAG.test(text);

/** Does a writer still run? `elsewhere`: it is on another machine, so this cannot be known. */
export function writerState(tag: string): "alive" | "dead" | "elsewhere" {
  const { pid: number, start } = TAG.exec(tag)?.groups ?? {};
  if (running.has(tag)) return "alive";
  if (number === undefined || !tag.startsWith(`${machine()}-`)) return "elsewhere";
  const pid = Number(number);
  if (pid === process.pid) return "dead";
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM means that the process exists.
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return "dead";
  }
  const now = startOf(pid);
  if (now === null) return "dead";
  return start === UNKNOWN || now === UNKNOWN || start === now ? "alive" : "dead";
}
