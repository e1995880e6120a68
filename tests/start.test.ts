/**
 * `npm start`, the first command of README.md, in a copy of the project, because it builds anew what other tests run.
 */
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
/** The parts of the project that it needs, without the installed packages. */
const PARTS = [
  ".ci",
  "build",
  "data",
  "docs",
  "public",
  "scripts",
  "src",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
];

/**
 * Starts it in a process group of its own, because npm puts a shell between. @returns its output so far, and what ends
 * it
 */
function start(folder: string) {
  const child = spawn("npm", ["start"], { cwd: folder, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  const ended = new Promise<void>(resolve => child.on("close", () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    const note = (part: Buffer) => {
      printed += part;
      const [, address] = /is ready\..*\n(http:\S+)\n/u.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on("data", note);
    child.stderr.on("data", note);
    child.on("error", reject).on("close", code => reject(new Error(`It ended with ${code}:\n${printed}`)));
  });
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGINT");
    return ended;
  };
  return { ready, stop };
}

test.skipIf(process.platform === "win32")(
  "npm start builds the page and serves it, and the command is there after it",
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "deep labor start "));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    for (const part of PARTS) cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
    const { ready, stop } = start(folder);
    onTestFinished(stop);
    const address = await ready;
    expect(await (await fetch(address)).text()).toContain("<title>Deep Labor –");
    const check = spawnSync("npx", ["--no-install", "deep-labor", "check", "data/dossiers/flamanville.dossier.json"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ code: check.status, err: check.stderr }).toEqual({ code: 0, err: "" });
    expect(existsSync(path.join(folder, "dist/embed/loader.js"))).toBe(true);
    await stop();
    await expect(fetch(address)).rejects.toThrow();
  },
);
