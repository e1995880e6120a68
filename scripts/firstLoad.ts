/** Checks how much JavaScript a reader loads before there is anything to read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { shelfFiles } from "../src/app/files/shelf.ts";

/** The most gzipped bytes that the home page, and a dossier that is opened directly, may load. */
const LIMITS: Readonly<Record<keyof FirstLoad, number>> = { home: 110_000, dossier: 175_000 };

type Weighed = { readonly files: readonly string[]; readonly bytes: number };
type FirstLoad = { readonly home: Weighed; readonly dossier: Weighed };
/** The names of the files with messages. */
type Messages = { readonly page: string; readonly labels: string; readonly library: string };

/** The names of a script and of all scripts that it imports statically. */
export function withImports(folder: string, script: string): ReadonlySet<string> {
  const found = new Set([script]);
  for (const file of found) {
    const { module } = parseSync(file, readFileSync(path.join(folder, file), "utf8"));
    for (const { moduleRequest } of module.staticImports)
      found.add(path.posix.join(path.posix.dirname(file), moduleRequest.value));
  }
  return found;
}

const sizeOf = (folder: string, file: string): number => gzipSync(readFileSync(path.join(folder, file))).length;

/** Language → its files with the messages of every page, of the home page, and with the words for codes. */
function messagesOf(chunks: readonly string[]): ReadonlyMap<string, Messages> {
  const messages = new Map<string, Messages>();
  for (const chunk of chunks) {
    const [, language] = /^assets\/([a-z]{2})-page-[^/]+$/.exec(chunk) ?? [];
    if (language === undefined) continue;
    const partOf = (part: "labels" | "library"): string => {
      const file = chunks.find(other => other.startsWith(`assets/${language}-${part}-`));
      if (file === undefined) throw new Error(`The first load cannot be told: no ${part} for ${language}.`);
      return file;
    };
    messages.set(language, { page: chunk, labels: partOf("labels"), library: partOf("library") });
  }
  return messages;
}

/**
 * The JavaScript that the home page and the page of a shipped dossier load, in each language, with the cards of the
 * home page. The dossier itself is data and does not count.
 * @param folder the built page
 * @returns language → page → its files, and their bytes, each gzipped by itself as a host sends it
 * @throws where the built page has another structure than expected
 */
export function firstLoad(folder: string): ReadonlyMap<string, FirstLoad> {
  const html = readFileSync(path.join(folder, "index.html"), "utf8");
  // What asks for the others, and the page itself (`scripts/writePages.ts`).
  const [, ahead, entry] = /import\([`"']\.\/([^`"']+)[`"']\),\s*import\([`"']\.\/([^`"']+)[`"']\)/.exec(html) ?? [];
  const chunks = readdirSync(path.join(folder, "assets"))
    .filter(file => file.endsWith(".js"))
    .map(file => `assets/${file}`);
  const [home, ...homes] = chunks.filter(file => /\/Home-[^/]+$/.test(file));
  const [top] = chunks.filter(file => /\/TopLinks-[^/]+$/.test(file));
  const [opened, ...others] = chunks.filter(file => /\/OpenedPage-[^/]+$/.test(file));
  const messages = messagesOf(chunks);
  const cards = readdirSync(path.join(folder, "assets"))
    .filter(name => name.startsWith("library-"))
    .map(name => `assets/${name}/${shelfFiles.library}`);
  if (
    entry === undefined ||
    ahead === undefined ||
    !home ||
    !opened ||
    !top ||
    homes.length + others.length > 0 ||
    messages.size === 0 ||
    cards.length !== 1
  )
    throw new Error(
      "The first load cannot be told: no entry, no chunk Home, none OpenedPage, none TopLinks, none of a language, no cards, or nothing ahead.",
    );
  const frame = [ahead, ...withImports(folder, entry)];
  const loaded = (...pages: readonly string[]) =>
    new Set([...frame, ...pages.flatMap(page => [...withImports(folder, page)])]);
  const weighed = (files: readonly string[]): Weighed => ({
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + sizeOf(folder, file), 0),
  });
  return new Map(
    [...messages].map(([language, { page, labels, library }]) => [
      language,
      {
        home: weighed([...loaded(home), page, library, ...cards]),
        dossier: weighed([...loaded(opened, top), page, labels]),
      },
    ]),
  );
}

/**
 * Measures what the built page loads first.
 * @returns the sentence to print
 * @throws where it is more than it may be
 */
export function checkFirstLoad(folder: string): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const loads = [...firstLoad(folder).values()];
  const mostOf = (page: keyof FirstLoad): number => {
    const most = Math.max(...loads.map(load => load[page].bytes));
    if (most > LIMITS[page])
      throw new Error(
        `The first load of the page "${page}" is ${kilobytes(most)} of JavaScript, gzipped; it may be ${kilobytes(LIMITS[page])}.`,
      );
    return most;
  };
  return `First load, JavaScript, gzipped: home ${kilobytes(mostOf("home"))}, a dossier ${kilobytes(mostOf("dossier"))}.`;
}
