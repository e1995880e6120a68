/** What a bench of the model times is what somebody waits for: nothing that no entry of the product reaches. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** What somebody opens, runs or imports, and the build, which puts sizes and spaces into sheets. Doors of layers are none. */
const ENTRIES: readonly string[] = [
  "src/library/index.ts",
  "build/sheetWithTheme.ts",
  ...(JSON.parse(readFileSync(path.join(root, "knip.json"), "utf8")).entry as string[]).filter(
    file => file.startsWith("src/") && !file.includes("*"),
  ),
];

type Name = { readonly kind: string; readonly name: string | null };
type Import = {
  readonly isType: boolean;
  readonly moduleRequest: { readonly value: string };
  readonly entries: readonly { readonly importName: Name; readonly isType: boolean }[];
};

/** Names of a file of the project that are asked for at run time: all of them (`*`), or one after the other. */
type Asked = readonly (readonly [file: string, names: ReadonlySet<string> | "*"])[];

const resolved = (from: string, name: string): string | null => {
  if (!name.startsWith(".")) return null;
  const file = path.resolve(path.dirname(from), name.replace(/\?.*$/u, ""));
  return existsSync(file) && /\.tsx?$/u.test(file) ? file : null;
};

const modules = new Map<string, ReturnType<typeof parseSync>>();
function moduleOf(file: string) {
  const known = modules.get(file) ?? parseSync(file, readFileSync(file, "utf8"));
  modules.set(file, known);
  return known;
}

/** What a file imports, also at a later moment. A door (`index.ts`) passes on what is asked of it and loads no more. */
function importsOf(file: string, names: ReadonlySet<string> | "*"): Asked {
  const { module } = moduleOf(file);
  const found: [string, ReadonlySet<string> | "*"][] = [];
  const add = (name: string, asked: ReadonlySet<string> | "*") => {
    const to = resolved(file, name);
    if (to) found.push([to, asked]);
  };
  for (const one of module.staticImports as unknown as Import[]) {
    const values = one.entries.filter(({ isType }) => !isType);
    if (one.entries.length > 0 && values.length === 0) continue;
    const all = values.some(({ importName }) => importName.kind !== "Name");
    add(
      one.moduleRequest.value,
      all || values.length === 0 ? "*" : new Set(values.map(({ importName }) => importName.name!)),
    );
  }
  for (const { entries } of module.staticExports)
    for (const one of entries) {
      if (!one.moduleRequest || one.isType) continue;
      const passed = one.exportName.name;
      if (names !== "*" && passed !== null && !names.has(passed)) continue;
      add(one.moduleRequest.value, one.importName.name === null ? names : new Set([one.importName.name]));
    }
  const text = readFileSync(file, "utf8");
  for (const { moduleRequest } of module.dynamicImports) {
    const name = text.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^["'`]|["'`]$/gu, "");
    add(name, "*");
  }
  return found;
}

/** Files that are loaded from these, through doors no further than is asked of them. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const seen = new Map<string, Set<string> | "*">();
  const open: Asked[number][] = files.map(file => [path.join(root, file), "*"] as const);
  for (let next = open.pop(); next; next = open.pop()) {
    const [file, names] = next;
    const isDoor = path.basename(file) === "index.ts";
    const asked = isDoor ? names : "*";
    const before = seen.get(file);
    if (before === "*" || (before && asked !== "*" && [...asked].every(name => before.has(name)))) continue;
    seen.set(file, asked === "*" ? "*" : new Set([...(before ?? []), ...asked]));
    open.push(...importsOf(file, asked));
  }
  return new Set(
    [...seen.keys()].filter(file => path.basename(file) !== "index.ts").map(file => path.relative(root, file)),
  );
}

const product = reachedFrom(ENTRIES);

test("the entries reach most of the product", () => {
  expect(ENTRIES).toEqual(expect.arrayContaining(["src/cli/main.ts", "src/app/shell/first.ts", "src/embed/page.ts"]));
  expect(product).toContain("src/model/traceDuty.ts");
  expect(product.size).toBeGreaterThan(1_000);
});

test("a bench imports nothing of the model, of layouts or of formats that no entry of the product reaches", () => {
  const benches = readdirSync(import.meta.dirname)
    .filter(name => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .map(name => `tests/bench/${name}`);
  expect(benches).toContain("tests/bench/benchLayout.ts");
  const timed = [...reachedFrom(benches)].filter(file => file.startsWith("src/"));
  expect(timed).toContain("src/layout/chain/layoutChain.ts");
  expect(timed.filter(file => !product.has(file))).toEqual([]);
});

test("every file of the product is reached from one of its entries: what is for tests alone stands with them", () => {
  const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter(name => /\.tsx?$/u.test(name) && path.basename(name) !== "index.ts")
    .map(name => `src/${name}`)
    // Types alone leave nothing to run.
    .filter(file =>
      moduleOf(path.join(root, file)).module.staticExports.some(({ entries }) => entries.some(one => !one.isType)),
    );
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter(file => !product.has(file))).toEqual([]);
});
