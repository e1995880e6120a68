import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { arch, availableParallelism, platform, release } from "node:os";
import type { z } from "zod";
import type { runRecord } from "./assuranceRecord.ts";

type RunRecord = z.infer<typeof runRecord>;

/** The system by name, where it tells one. */
function systemName(): string {
  try {
    const [, name] = /^PRETTY_NAME="?([^"\n]+)"?$/mu.exec(readFileSync("/etc/os-release", "utf8")) ?? [];
    if (name !== undefined) return `${name}, ${arch()}`;
  } catch {
    // Another system than Linux has no such file.
  }
  return `${platform()} ${release()}, ${arch()}`;
}

/** What is to be told of a run, beside what its tests record themselves. Null where the code is in no repository. */
export function recordOfRun(
  root: string,
  told: Pick<RunRecord, "isAll" | "seconds" | "passed" | "failed" | "leftOut" | "again">,
): RunRecord | null {
  const git = (...words: readonly string[]): string => execFileSync("git", words, { cwd: root, encoding: "utf8" });
  try {
    return {
      commit: git("rev-parse", "HEAD").trim(),
      changed: git("status", "--porcelain").split("\n").filter(Boolean).length,
      day: new Date().toISOString().slice(0, 10),
      command: told.isAll ? "npm run test:all" : "npm test",
      ...told,
      node: process.versions.node,
      system: systemName(),
      cores: availableParallelism(),
    };
  } catch {
    return null;
  }
}
