/** Gathers what the pages of a site are made of from the built page. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { AHEAD } from "../build/askAhead.ts";
import { root } from "../build/root.ts";
import type { AheadFiles } from "../src/app/shell/ahead.ts";
import { SHEET, type SiteKit, startedAs } from "../src/app/shell/site/siteKit.ts";

/** The script of the head, in which what it starts is named by `startedAs`. */
async function firstScript(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [
      {
        name: "deep-labor:started-by-first",
        enforce: "pre",
        resolveDynamicImport: asked => ({ id: startedAs(String(asked) as "./main.tsx"), external: true }),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      // A library imports as it says, where a page would get a helper of Vite's for that.
      lib: { entry: path.join(root, "src/app/shell/first.ts"), formats: ["iife"], name: "first" },
    },
  });
  const [script] = Array.isArray(made) ? made[0]!.output : [];
  if (script?.type !== "chunk") throw new Error("The script of the first window was not built.");
  return script.code.trim();
}

/**
 * Takes from the built page what no reader needs, and writes the kit.
 * @param page the folder of the built page
 * @param file the file of the kit
 * @throws an Error where the page has another structure than expected
 */
export async function writeKit(page: string, file: string): Promise<void> {
  const shell = readFileSync(path.join(page, "index.html"), "utf8");
  const { pages }: AheadFiles = JSON.parse(readFileSync(path.join(page, AHEAD), "utf8"));
  const [, shared] = SHEET.exec(shell) ?? [];
  if (shared === undefined) throw new Error("The page has no style sheet: its first window needs one.");
  const windows = readFileSync(path.join(root, "scripts/firstWindows.css"), "utf8")
    .replace(/\/\*[^*]*\*\//g, "")
    .replace(/\s+/g, " ");
  const sheetOf = (kind: "home" | "dossier"): string =>
    [shared, ...pages[kind].filter(name => name.endsWith(".css"))]
      .map(name => readFileSync(path.join(page, name), "utf8"))
      .join("") + windows;
  const kit: SiteKit = {
    shell,
    script: await firstScript(),
    sheets: { home: sheetOf("home"), dossier: sheetOf("dossier") },
  };
  writeFileSync(file, JSON.stringify(kit));
  for (const name of [AHEAD, "index.html"]) rmSync(path.join(page, name));
}
