/** Writes the pages of a built site, each with its first window in it, under an address of its own. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { libraryIn } from "../build/libraryIn.ts";
import { writeKit } from "./writeKit.ts";

type Writer = Pick<typeof import("../src/app/site/siteFiles.ts"), "siteFiles">;

type PagesRequest = {
  /** The folder of the built page. */
  readonly page: string;
  /** The folder of the built module that writes first windows (`vite build --mode pages`). */
  readonly pages: string;
  /** The folder of the library. */
  readonly library: string;
};

/** @throws an Error where the build lacks what the pages are made of */
export async function writePages({ page, pages, library }: PagesRequest): Promise<void> {
  const kit = await writeKit(page, path.join(pages, "kit.json"));
  const { siteFiles }: Writer = await import(pathToFileURL(path.join(pages, "siteFiles.js")).href);
  for await (const { path: name, content } of siteFiles({ kit, ...libraryIn(library) })) {
    const file = path.join(page, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
