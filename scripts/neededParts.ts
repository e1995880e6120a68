import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Part } from "./buildPart.ts";

const IMPORT = /(?:from|import) "(\.{1,2}\/[^"]+)"/gu;
const BUILT = /\bdist\/(page|embed|cli|library)\b/gu;

/**
 * The parts of the product that must be built before these test files run: those whose folder the files name, or a test
 * module that they import.
 * @param root the folder of the project
 * @param files paths from it
 */
export function neededParts(root: string, files: readonly string[]): ReadonlySet<Part> {
  const needed = new Set<Part>();
  const tests = path.join(root, "tests") + path.sep;
  const open = files.map(file => path.join(root, file));
  const seen = new Set(open);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = readFileSync(file, "utf8");
    for (const [, part] of text.matchAll(BUILT)) needed.add(part as Part);
    for (const [, name] of text.matchAll(IMPORT)) {
      const imported = path.resolve(path.dirname(file), name!);
      if (!imported.startsWith(tests) || seen.has(imported) || !existsSync(imported)) continue;
      seen.add(imported);
      open.push(imported);
    }
  }
  // The command writes the scripts of an embed into what it publishes.
  if (needed.has("cli")) needed.add("embed");
  return needed;
}
