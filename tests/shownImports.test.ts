/** What the guides show to be imported is there to be imported, from where they say. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const under = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".md"))
    .map(name => `${folder}/${name.replaceAll(path.sep, "/")}`);

const guides = ["README.md", ...under("docs"), ...under("src")];

/** What programs write for the package and its parts, and the file that each is built from. */
const SOURCES: Readonly<Record<string, string>> = {
  "deep-labor": "src/library/index.ts",
  "deep-labor/schema": "src/library/schema/index.ts",
  "./deep-labor.js": "src/library/index.ts",
};

type Shown = { readonly guide: string; readonly from: string; readonly name: string };

const shown: readonly Shown[] = guides.flatMap(guide =>
  [...textOf(guide).matchAll(/\bimport\s+(?:type\s+)?\{([^}]*)\}\s+from\s+"([^"]+)"/gu)].flatMap(([, names, from]) =>
    names!
      .split(",")
      .map(name => name.trim().replace(/^type\s+|\s+as\s+.*$/gu, ""))
      .filter(name => name !== "")
      .map(name => ({ guide, from: from!, name })),
  ),
);

/** The names that a file exports, types with them. */
function exportedBy(file: string): ReadonlySet<string> {
  const names = new Set<string>();
  const { program } = parseSync(file, textOf(file));
  for (const node of program.body) {
    if (node.type === "ExportAllDeclaration") {
      const from = path.posix.join(path.posix.dirname(file), String(node.source.value));
      for (const name of exportedBy(from)) names.add(name);
    }
    if (node.type !== "ExportNamedDeclaration") continue;
    for (const { exported } of node.specifiers)
      names.add(exported.type === "Identifier" ? exported.name : String(exported.value));
    const { declaration } = node;
    if (!declaration) continue;
    if (declaration.type === "VariableDeclaration")
      for (const { id } of declaration.declarations) if (id.type === "Identifier") names.add(id.name);
    if ("id" in declaration && declaration.id?.type === "Identifier") names.add(declaration.id.name);
  }
  return names;
}

test("guides show imports of the library, of layers and of Node", () => {
  const from = new Set(shown.map(one => one.from));
  expect([...from]).toEqual(expect.arrayContaining(["deep-labor", "./deep-labor.js", "../redact/index.ts", "node:fs"]));
});

test.each(shown)("$guide: $name of $from", async ({ guide, from, name }) => {
  if (from.startsWith("node:")) {
    expect(Object.keys(await import(from))).toContain(name);
    return;
  }
  const file = SOURCES[from] ?? path.posix.join(path.posix.dirname(guide), from);
  expect(existsSync(path.join(root, file)), `${file} is there`).toBe(true);
  expect([...exportedBy(file)]).toContain(name);
});

test("the package has each part under the name by which guides import it", () => {
  const parts = Object.keys(JSON.parse(textOf("package.json")).exports as object).map(part =>
    path.posix.join("deep-labor", part),
  );
  const asked = [...new Set(shown.map(({ from }) => from))].filter(from => /^deep-labor(?:\/|$)/u.test(from));
  expect(asked.filter(from => !parts.includes(from))).toEqual([]);
});
