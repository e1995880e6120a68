import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writePseudoLanguages } from "./pseudoLanguages.ts";

const root = path.resolve(import.meta.dirname, "..");
const COPIED = [
  "build",
  "data",
  "docs",
  "public",
  "scripts",
  "src",
  "tests",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
];

/**
 * Builds the page in the languages that nobody speaks besides its own, from a copy of this work tree, whose embed has been
 * built.
 * @param out the folder of the page
 * @throws an Error when the build fails (Vite has told why)
 */
export async function buildPseudo(out: string): Promise<void> {
  const copy = mkdtempSync(path.join(tmpdir(), "deep-labor-pseudo-"));
  try {
    for (const name of COPIED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
    cpSync(path.join(root, "dist/embed"), path.join(copy, "dist/embed"), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
    writePseudoLanguages(path.join(copy, "data/languages"));
    const build = spawn(process.execPath, ["scripts/run.mjs", "scripts/pseudoPage.ts", out], {
      cwd: copy,
      stdio: "inherit",
    });
    const code = await new Promise<number | null>((resolve, reject) => build.on("close", resolve).on("error", reject));
    if (code !== 0) throw new Error("The page in languages that nobody speaks was not built.");
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
