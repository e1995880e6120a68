/** Checks how much JavaScript a reader loads before there is anything to read. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { shelfFiles } from "../src/app/documents/files/shelf.ts";

/** The most gzipped bytes that each page may load until there is something to see. */
export const firstLoadLimits: Readonly<Record<keyof FirstLoad, number>> = {
  home: 110_000,
  dossier: 175_000,
  network: 345_000,
};

type Weighed = { readonly files: readonly string[]; readonly bytes: number };
/** The home page, a dossier that is opened directly, and all dossiers of the library as one network. */
type FirstLoad = { readonly home: Weighed; readonly dossier: Weighed; readonly network: Weighed };
const parts = ["page", "labels", "library", "network"] as const;
/** The names of the files with messages. */
type Messages = Readonly<Record<(typeof parts)[number], string>>;

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

/** Language → its files with the messages of every page, of home and network, and with the words for codes. */
function messagesOf(chunks: readonly string[]): ReadonlyMap<string, Messages> {
  const messages = new Map<string, Messages>();
  for (const chunk of chunks) {
    const [, language] = /^assets\/([a-z]{2,3}(?:-[A-Za-z]+)?)-page-[^/]+$/.exec(chunk) ?? [];
    if (language === undefined) continue;
    const partOf = (part: (typeof parts)[number]): string => {
      const file = chunks.find(other => other.startsWith(`assets/${language}-${part}-`));
      if (file === undefined) throw new Error(`The first load cannot be told: no ${part} for ${language}.`);
      return file;
    };
    messages.set(language, {
      page: chunk,
      labels: partOf("labels"),
      library: partOf("library"),
      network: partOf("network"),
    });
  }
  return messages;
}

/**
 * The JavaScript that the home page, the page of a shipped dossier and the network of all of them load until they are
 * seen, in each language; that of the home page and of the network with the cards of the library, that of the network with the worker that lays it out.
 * Dossiers are data and do not count, nor does what is loaded ahead of need once there is something to see.
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
  const messages = messagesOf(chunks);
  if (entry === undefined || ahead === undefined || messages.size === 0)
    throw new Error("The first load cannot be told: no entry, no chunk of a language, or nothing ahead.");
  const chunkOf = (name: string): string => {
    const [found, ...others] = chunks.filter(file => file.startsWith(`assets/${name}-`));
    if (!found || others.length > 0) throw new Error(`The first load cannot be told: no chunk ${name}, or several.`);
    return found;
  };
  const [home, opened, top] = [chunkOf("Home"), chunkOf("OpenedPage"), chunkOf("TopLinks")];
  const network = [chunkOf("NetworkPage"), chunkOf("NetworkCanvas"), chunkOf("layoutWorker")];
  const cards = readdirSync(path.join(folder, "assets"))
    .filter(name => name.startsWith("library-"))
    .map(name => `assets/${name}/${shelfFiles.library}`);
  if (cards.length !== 1) throw new Error("The first load cannot be told: there are no cards, or several.");
  const frame = [ahead, ...withImports(folder, entry)];
  const loaded = (...pages: readonly string[]) =>
    new Set([...frame, ...pages.flatMap(page => [...withImports(folder, page)])]);
  const weighed = (files: readonly string[]): Weighed => ({
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + sizeOf(folder, file), 0),
  });
  return new Map(
    [...messages].map(([language, words]) => [
      language,
      {
        home: weighed([...loaded(home), words.page, words.library, ...cards]),
        dossier: weighed([...loaded(opened, top), words.page, words.labels]),
        network: weighed([...loaded(...network, top), words.page, words.labels, words.network, ...cards]),
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
    if (most > firstLoadLimits[page])
      throw new Error(
        `The first load of the page "${page}" is ${kilobytes(most)} of JavaScript, gzipped; it may be ${kilobytes(firstLoadLimits[page])}.`,
      );
    return most;
  };
  return `First load, JavaScript, gzipped: home ${kilobytes(mostOf("home"))}, a dossier ${kilobytes(mostOf("dossier"))}, the network ${kilobytes(mostOf("network"))}.`;
}
