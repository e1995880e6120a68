/** How much JavaScript a reader loads before there is anything to read, and how much that may be at most. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";

/**
 * Bytes, gzipped, for who comes to the home page and for who comes straight to a dossier. 180 kB is aimed at for both; a
 * dossier, with the format, the model and both languages, is above it still, and may not grow.
 */
const limits = { home: 180_000, dossier: 290_000 };

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

/**
 * What the home page and the page of a dossier load of JavaScript. A dossier itself is data and not counted.
 * @param folder the built page
 * @returns for each page its files and their bytes, each gzipped by itself as a host sends it
 * @throws where the built page is not put together as expected
 */
export function firstLoad(folder) {
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(
    readFileSync(path.join(folder, "index.html"), "utf8"),
  );
  const opened = readdirSync(path.join(folder, "assets")).filter(file => /^OpenedPage-[^.]+\.js$/.test(file));
  if (!entry || opened.length !== 1)
    throw new Error("The first load cannot be told: no entry, or no chunk OpenedPage.");
  const home = withImports(folder, entry[1]);
  const dossier = new Set([...home, ...withImports(folder, `assets/${opened[0]}`)]);
  const weighed = files => ({
    files: [...files].sort(),
    bytes: [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0),
  });
  return { home: weighed(home), dossier: weighed(dossier) };
}

/**
 * Says what the built page loads first.
 * @returns the sentence to print
 * @throws where it is more than it may be
 */
export function checkFirstLoad(folder) {
  const load = firstLoad(folder);
  const kilobytes = bytes => `${(bytes / 1000).toFixed(0)} kB`;
  for (const [page, { bytes }] of Object.entries(load))
    if (bytes > limits[page])
      throw new Error(
        `The first load of the page "${page}" is ${kilobytes(bytes)} of JavaScript, gzipped; it may be ${kilobytes(limits[page])}.`,
      );
  return `First load, JavaScript, gzipped: home ${kilobytes(load.home.bytes)}, a dossier ${kilobytes(load.dossier.bytes)}.`;
}
