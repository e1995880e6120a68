/**
 * The one way in: `node .ci/setup.mjs start|test|…` installs what package-lock.json asks for when that is not what is
 * installed, then does what was asked. It needs nothing but Node, so that it can be the first command on a fresh clone.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const tasks = ["start", "test"];
const stampFile = path.join("node_modules", ".deep-labor-installed");

/** What an installation depends on: native packages differ from one platform to the next. */
const wanted = () =>
  createHash("sha256")
    .update(readFileSync("package-lock.json"))
    .update(readFileSync("package.json"))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");

/**
 * Whether npm's own record says that every package of the lock file is installed, in its version. npm writes that
 * record last, so that it is missing after an install that was broken off; who ran `npm ci` by hand need not wait twice.
 */
function isInstalledByHand() {
  const record = path.join("node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const asked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const there = JSON.parse(readFileSync(record, "utf8")).packages;
  return Object.entries(asked).every(([place, { version, integrity, optional }]) => {
    if (place === "") return true;
    const found = there[place];
    // npm leaves out what is made for another platform; on this one npm has dealt with it or the build will say so.
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

function install() {
  const stamp = wanted();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  // Where the lock file and package.json disagree, only `npm ci` can say so.
  if (!isInstalledByHand() || !agree()) {
    console.log("Installing packages with npm ci (once; again only when package-lock.json changes) …");
    // Under npm this is the same npm; `npm` alone is a shell script on Windows.
    const npm = process.env.npm_execpath;
    const flags = ["ci", "--include=dev", "--ignore-scripts", "--no-fund", "--no-audit"];
    const { status, error } = npm?.endsWith("npm-cli.js")
      ? spawnSync(process.execPath, [npm, ...flags], { stdio: "inherit" })
      : spawnSync("npm", flags, { stdio: "inherit", shell: process.platform === "win32" });
    if (status !== 0) {
      console.error(error ? `npm could not be started: ${error.message}` : "npm ci failed; see above.");
      if (task === "test") console.log("0 passed, 1 failed");
      process.exit(status || 1);
    }
  }
  writeFileSync(stampFile, stamp);
}

function agree() {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const locked = JSON.parse(readFileSync("package-lock.json", "utf8")).packages[""];
  return ["dependencies", "optionalDependencies", "devDependencies"].every(
    kind => JSON.stringify(manifest[kind] ?? {}) === JSON.stringify(locked[kind] ?? {}),
  );
}

const [task] = process.argv.slice(2);
if (task === undefined || !tasks.includes(task)) {
  console.error(`Say what to do: node .ci/setup.mjs ${tasks.join("|")}`);
  process.exit(2);
}
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Deep Labor needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
install();
// The scripts are written in TypeScript, which what is installed now can read.
process.argv.splice(1, 2, "scripts/run.mjs", `scripts/${task}.ts`);
await import("../scripts/run.mjs");
