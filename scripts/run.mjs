/**
 * Runs a script that is written in TypeScript: `node scripts/run.mjs scripts/build.ts …`. The floor, Node 20, strips no
 * types, and Vite, which is here anyway, does; so the scripts need no loader of their own and are checked like the rest.
 * The script finds itself and its words in `process.argv`, as if Node had been given it. Vite sets NODE_ENV where nobody
 * has: a script that starts others says which they get.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [file, ...words] = process.argv.slice(2);
if (file === undefined) {
  console.error("Say what to run: node scripts/run.mjs scripts/build.ts");
  process.exit(2);
}
const script = path.resolve(root, file);
process.argv.splice(1, Number.POSITIVE_INFINITY, script, ...words);
/** A script draws nothing on a page: where what it runs asks for a style sheet, it gets none. */
const NO_SHEET = "\0no-sheet";
/** @type {import("vite").Plugin} */
const noSheets = {
  name: "deep-labor:no-sheets",
  enforce: "pre",
  resolveId: source => (source.endsWith(".css") ? NO_SHEET : null),
  load: id => (id === NO_SHEET ? "" : null),
};
await runnerImport(script, { configFile: false, root, logLevel: "error", plugins: [noSheets] });
