import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** The folders whose code is changed on trial. */
export const mutantFolders = ["src/io", "src/model", "src/schema"] as const;

const filesBelow = (root: string, folder: string, ending: RegExp): readonly string[] =>
  existsSync(path.join(root, folder))
    ? readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && ending.test(entry.name))
        .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
        .sort()
    : [];

/** What has code of its own: a door only leads on. */
export const codeIn = (root: string, place: string): readonly string[] =>
  place.endsWith(".ts")
    ? [place]
    : filesBelow(root, place, /\.ts$/u).filter(file => path.posix.basename(file) !== "index.ts");

/** Tests of many files that take a minute or more, or do with a table what is done here: they would take too long. */
const LONG = /\/(agreement|deepAndWide|interference|metamorphic|mutations|sameAnswers)\.test\.ts$/u;

/**
 * The tests that are to notice a change in a folder: those of its room, or of its layer where the room has none; first
 * those that say most.
 */
export function testsOf(root: string, folder: string): readonly string[] {
  const room = folder.replace(/^src\//u, "tests/").replace(/\/[^/]+\.ts$/u, "");
  const tests = filesBelow(root, room, /\.test\.tsx?$/u).filter(file => !LONG.test(file));
  const size = (file: string): number => statSync(path.join(root, file)).size;
  return tests.length > 0
    ? [...tests].sort((one, other) => size(other) - size(one))
    : testsOf(root, path.posix.dirname(folder));
}
