import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { libraryFolder } from "../build/libraryIn.ts";
import { writeAssurance } from "./assurance/writeAssurance.ts";
import { bringSize } from "./bringSize.ts";
import { checkEmbedSize } from "./checkEmbedSize.ts";
import { checkFirstLoad } from "./firstLoad.ts";
import { writeLibraryTypes } from "./libraryTypes.ts";
import { pageAddress } from "./pageAddress.ts";
import { writeFonts } from "./writeFonts.ts";
import { writePages } from "./writePages.ts";

/** A part of the product: the page, the scripts of an embed, the command, or the library. */
export type Part = "page" | "embed" | "cli" | "library";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Builds a part of the product into its folder of `dist`. Removes the earlier build first, so that nobody uses an old
 * one after a failure.
 * @throws an Error when the build fails (Vite has told why), or when the page or an embed would load too much
 */
export async function buildPart(what: Part): Promise<void> {
  rmSync(path.join(root, "dist", what), { recursive: true, force: true });
  await runVite(what, ["--mode", what === "page" ? "production" : what]);
  if (what === "page") {
    await runVite("pages", ["--mode", "pages"]);
    const [page, pages] = [path.join(root, "dist/page"), path.join(root, "dist/pages")];
    await writePages({ page, pages, library: libraryFolder, base: pageAddress(), hasTried: true });
    writeAssurance(page, path.join(root, "docs/assurance.json"));
    console.log(checkFirstLoad(path.join(root, "dist/page")));
    console.log(bringSize(path.join(root, "dist/page")));
  }
  if (what === "cli") {
    writeFonts(path.join(root, "dist/cli/fonts"));
    chmodSync(path.join(root, "dist/cli/deep-labor.js"), 0o755);
  }
  if (what === "library") writeLibraryTypes(path.join(root, "dist/library"));
  if (what === "embed") console.log(checkEmbedSize(path.join(root, "dist/embed")));
}

type OtherPage = {
  /** The folder of the page. */
  readonly out: string;
  /** The folder of its library: `dossiers/` and perhaps `seed.json`. */
  readonly library: string;
};

/**
 * Builds the page with other dossiers than those that come with the product.
 * @throws an Error when the build fails (Vite has told why)
 */
export async function buildPageWith({ out, library }: OtherPage): Promise<void> {
  const pages = mkdtempSync(path.join(tmpdir(), "deep-labor-pages-"));
  try {
    await runVite("page", ["--mode", "production", "--outDir", out]);
    await runVite("pages", ["--mode", "pages", "--outDir", pages]);
    await writePages({ page: out, pages, library });
  } finally {
    rmSync(pages, { recursive: true, force: true });
  }
}

/** Vite runs in a process of its own, since it changes NODE_ENV, which is set, since else the caller’s gets into the bundle. */
async function runVite(what: Part | "pages", words: readonly string[]): Promise<void> {
  const vite = spawn(
    process.execPath,
    [path.join(root, "node_modules/vite/bin/vite.js"), "build", ...words, "--logLevel", "warn"],
    { cwd: root, stdio: "inherit", env: { ...process.env, NODE_ENV: "production" } },
  );
  const code = await new Promise<number | null>((resolve, reject) => vite.on("close", resolve).on("error", reject));
  if (code !== 0) throw new Error(`The build of ${what} failed.`);
}
