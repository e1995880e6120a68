/**
 * `npm run release -- 1.2.0`: gives what stands under "Unreleased" in CHANGELOG.md this version and today's date, writes
 * the version into package.json and package-lock.json, commits the three and tags the commit `v1.2.0`. It pushes nothing.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { messageOf } from "./messageOf.ts";
import { releasedChangelog } from "./releasedChangelog.ts";

const root = path.resolve(import.meta.dirname, "..");

function git(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", words, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${words[0]} failed: ${stderr.trim()}`);
  return stdout.trim();
}

try {
  const version = process.argv[2] ?? "";
  if (git("status", "--porcelain") !== "") throw new Error("Commit or put away what is changed here first.");
  const changelog = path.join(root, "CHANGELOG.md");
  writeFileSync(
    changelog,
    releasedChangelog(readFileSync(changelog, "utf8"), version, new Date().toISOString().slice(0, 10)),
  );
  for (const name of ["package.json", "package-lock.json"]) {
    const file = path.join(root, name);
    const content = JSON.parse(readFileSync(file, "utf8"));
    content.version = version;
    if (content.packages) content.packages[""].version = version;
    writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  }
  git("commit", "--all", "--message", `Release ${version}`);
  git("tag", "--annotate", `v${version}`, "--message", `Deep Labor ${version}`);
  console.log(`Tagged v${version}. Push it with: git push --follow-tags`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
