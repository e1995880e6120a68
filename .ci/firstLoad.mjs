/** How much JavaScript a reader loads before there is anything to read, and how much that may be at most. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

/** Bytes, gzipped, for who comes to the home page and for who comes straight to a dossier. */
const LIMIT = 180_000;

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

/** What the page says in each language, and what the codes of a dossier are called in it. */
function messagesOf(chunks) {
  const messages = new Map();
  for (const chunk of chunks) {
    const [, language, part] = /^assets\/([a-z]{2})-(page|labels)-[^/]+$/.exec(chunk) ?? [];
    if (language) messages.set(language, { ...messages.get(language), [part]: chunk });
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
  const [home, ...homes] = chunks.filter(file => /\/Home-[^/]+$/.test(file));
  const [opened, ...others] = chunks.filter(file => /\/OpenedPage-[^/]+$/.test(file));
  const messages = messagesOf(chunks);
  if (!entry || !home || !opened || homes.length + others.length > 0 || messages.size === 0)
    throw new Error("The first load cannot be told: no entry, no chunk Home, none OpenedPage, or none of a language.");
  const frame = withImports(folder, entry[1]);
  const loaded = page => new Set([...frame, ...withImports(folder, page)]);
  const weighed = files => ({
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + sizeOf(folder, file), 0),
  });
  return new Map(
    [...messages].map(([language, { page, labels }]) => [
      language,
      { home: weighed([...loaded(home), page]), dossier: weighed([...loaded(opened), page, labels]) },
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
  for (const page of Object.keys(most))
    if (most[page] > LIMIT)
      throw new Error(
        `The first load of the page "${page}" is ${kilobytes(most[page])} of JavaScript, gzipped; it may be ${kilobytes(LIMIT)}.`,
      );
  return `First load, JavaScript, gzipped: home ${kilobytes(most.home)}, a dossier ${kilobytes(most.dossier)}.`;
}
