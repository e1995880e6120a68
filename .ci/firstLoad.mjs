/** How much JavaScript a reader loads before there is anything to read, and how much that may be at most. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

/**
 * Bytes, gzipped, for who comes to the home page and for who comes straight to a dossier. 180 kB is aimed at for both; the
 * page of a dossier is above it still, and may not grow.
 */
const limits = { home: 180_000, dossier: 200_000 };

/** A script and everything it imports before it runs, as names of files. */
function withImports(folder, script) {
  const found = new Set([script]);
  for (const file of found) {
    const { module } = parseSync(file, readFileSync(path.join(folder, file), "utf8"));
    for (const { moduleRequest } of module.staticImports)
      found.add(path.posix.join(path.posix.dirname(file), moduleRequest.value));
  }
  return found;
}

const sizeOf = (folder, file) => gzipSync(readFileSync(path.join(folder, file))).length;

/** What the page says in each language: of the chunks called after a language, the largest. The others are for later. */
function messagesOf(folder, chunks) {
  const messages = new Map();
  for (const chunk of chunks) {
    const language = /^assets\/([a-z]{2})-[^/]+$/.exec(chunk)?.[1];
    const known = messages.get(language);
    if (language && (!known || sizeOf(folder, chunk) > sizeOf(folder, known))) messages.set(language, chunk);
  }
  return messages;
}

/**
 * What the home page and the page of a shipped dossier load of JavaScript for a reader of each language. A dossier itself
 * is data and not counted.
 * @param folder the built page
 * @returns language → page → its files, and their bytes, each gzipped by itself as a host sends it
 * @throws where the built page is not put together as expected
 */
export function firstLoad(folder) {
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(
    readFileSync(path.join(folder, "index.html"), "utf8"),
  );
  const chunks = readdirSync(path.join(folder, "assets"))
    .filter(file => file.endsWith(".js"))
    .map(file => `assets/${file}`);
  const opened = chunks.filter(file => /\/OpenedPage-[^/]+$/.test(file));
  const messages = messagesOf(folder, chunks);
  if (!entry || opened.length !== 1 || messages.size === 0)
    throw new Error("The first load cannot be told: no entry, no chunk OpenedPage, or none of a language.");
  const home = withImports(folder, entry[1]);
  const dossier = new Set([...home, ...withImports(folder, opened[0])]);
  const weighed = files => ({
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + sizeOf(folder, file), 0),
  });
  return new Map(
    [...messages].map(([language, said]) => [
      language,
      { home: weighed(new Set([...home, said])), dossier: weighed(new Set([...dossier, said])) },
    ]),
  );
}

/**
 * Says what the built page loads first.
 * @returns the sentence to print
 * @throws where it is more than it may be
 */
export function checkFirstLoad(folder) {
  const kilobytes = bytes => `${(bytes / 1000).toFixed(0)} kB`;
  const most = { home: 0, dossier: 0 };
  for (const load of firstLoad(folder).values())
    for (const page of Object.keys(most)) most[page] = Math.max(most[page], load[page].bytes);
  for (const [page, limit] of Object.entries(limits))
    if (most[page] > limit)
      throw new Error(
        `The first load of the page "${page}" is ${kilobytes(most[page])} of JavaScript, gzipped; it may be ${kilobytes(limit)}.`,
      );
  return `First load, JavaScript, gzipped: home ${kilobytes(most.home)}, a dossier ${kilobytes(most.dossier)}.`;
}
