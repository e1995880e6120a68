/** Writes the pages of a built site, each with its first window in it, under an address of its own. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { libraryIn } from "../build/libraryIn.ts";
import { languages } from "../src/text/languages.ts";
import { writeKit } from "./writeKit.ts";

type Writer = Pick<typeof import("../src/app/shell/site/siteFiles.ts"), "siteFiles">;

type PagesRequest = {
  /** The folder of the built page. */
  readonly page: string;
  /** The folder of the built module that writes first windows (`vite build --mode pages`). */
  readonly pages: string;
  /** The folder of the library. */
  readonly library: string;
  /** The absolute address at which the page will stand, with a slash at its end; null if it is not known. */
  readonly base?: string | null;
  /** Whether a page beside the home page says what was tried. */
  readonly hasTried?: boolean;
};

/** The path of the picture for cards of a dossier, which the build draws where it knows the address of the site. */
export const pictureOf = (id: string): string => `${id}/social.png`;

/** @throws an Error where the build lacks what the pages are made of */
export async function writePages({ page, pages, library, base = null, hasTried = false }: PagesRequest): Promise<void> {
  const file = path.join(pages, "kit.json");
  await writeKit(page, file);
  const { siteFiles }: Writer = await import(pathToFileURL(path.join(pages, "siteFiles.js")).href);
  const { dossiers, ...more } = libraryIn(library);
  const site = siteFiles({
    ...more,
    kit: readFileSync(file, "utf8"),
    dossiers: dossiers.map(dossier => ({ ...dossier, picture: pictureOf(dossier.id) })),
    languages: languages.map(({ code }) => code),
    name: null,
    hasTried,
    colours: "",
    base,
  });
  for await (const { path: name, content } of site) {
    const file = path.join(page, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
