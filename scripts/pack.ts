/**
 * `npm run pack`: builds everything, sees that what package.json promises is there, types included, and packs it. npm's
 * own scripts would do this before a pack, and are off here, so that no package may run any at install (`.npmrc`).
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildPart } from "./buildPart.ts";
import { messageOf } from "./messageOf.ts";
import { promisedFiles } from "./promisedFiles.ts";
import { pseudoLanguagesIn } from "./pseudoLanguages.ts";

const root = path.resolve(import.meta.dirname, "..");

try {
  const pseudo = pseudoLanguagesIn(path.join(root, "data/languages"));
  if (pseudo.length > 0)
    throw new Error(`${pseudo.join(" and ")} are for those who develop. Take them out: npm run pseudo -- --off`);
  for (const part of ["page", "embed", "cli", "library"] as const) await buildPart(part);
  const missing = promisedFiles(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))).filter(
    file => !existsSync(path.join(root, file)),
  );
  if (missing.length > 0) throw new Error(`package.json promises ${missing.join(", ")}, and the build made none.`);
  const npm = process.env.npm_execpath;
  const packed = npm
    ? spawnSync(process.execPath, [npm, "pack"], { cwd: root, stdio: "inherit" })
    : spawnSync("npm", ["pack"], { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = packed.status ?? 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
