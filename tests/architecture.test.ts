import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ESTree, parseSync } from "vite";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/**
 * What a layer may import besides itself: other layers, by their doors; what lies beside `src`; packages (`d3-*`: all
 * of d3).
 */
type Rule = {
  readonly layers: readonly string[];
  readonly beside?: readonly string[];
  readonly packages: readonly string[];
};

const toDraw = ["base", "theme", "schema", "text", "model", "layout"];
const drawn = [...toDraw, "views"];
/** What is made of a file: its changes, other formats, other versions, and what may leave. */
const files = ["redact", "edit", "versions", "formats"];
const d3 = ["d3", "d3-*"];
const react = ["react", "react-dom"];
const codeMirror = [
  ...["commands", "lang-json", "language", "lint", "search", "state", "view"].map(name => `@codemirror/${name}`),
  "@lezer/highlight",
];

/** The table of architecture.md. Which layer may import which is decided here and nowhere else. */
const table: Readonly<Record<string, Rule>> = {
  base: { layers: [], packages: [] },
  theme: { layers: ["base"], packages: [] },
  schema: { layers: ["base"], beside: ["data"], packages: ["zod", "jsonc-parser", "fastest-levenshtein"] },
  text: { layers: ["base", "schema"], beside: ["data"], packages: ["intl-messageformat"] },
  model: { layers: ["base", "schema"], beside: ["data"], packages: ["fastest-levenshtein"] },
  redact: { layers: ["base", "schema"], packages: ["any-ascii", "fflate"] },
  edit: { layers: ["base", "schema", "model", "redact"], beside: ["data"], packages: ["jsonc-parser"] },
  versions: { layers: ["base", "schema", "edit"], packages: [] },
  formats: {
    // The words of templates, headers and outlines are those of the product.
    layers: ["base", "theme", "schema", "text", "model", "redact", "edit"],
    packages: ["jsonc-parser", "fflate", "papaparse", "saxes"],
  },
  layout: { layers: ["base", "schema", "model"], packages: d3 },
  views: { layers: toDraw, packages: [...react, ...d3, "topojson-client", "world-atlas"] },
  publish: { layers: [...drawn, ...files], packages: [...react, "@noble/hashes", "fflate", "svgpath"] },
  app: {
    layers: [...drawn, ...files, "publish"],
    beside: ["data", "package.json"],
    packages: [...react, ...codeMirror, "cytoscape", "fflate", "idb", "virtual:embed-scripts"],
  },
  embed: { layers: drawn, packages: [] },
  library: { layers: [...drawn, ...files, "publish"], packages: ["virtual:embed-scripts"] },
  cli: {
    layers: [...drawn, ...files, "publish"],
    beside: ["package.json"],
    packages: ["node:*", "string-width", "@resvg/resvg-js", "virtual:site-writer"],
  },
};

/** What a README calls a package, where not by its name. */
const CALLED: Readonly<Record<string, string>> = {
  ...{
    react: "React",
    "react-dom": "React",
    "d3-*": "d3",
    cytoscape: "Cytoscape",
    "node:*": "node:",
    "@resvg/resvg-js": "resvg",
  },
  ...Object.fromEntries(codeMirror.map(name => [name, "CodeMirror"])),
  ...{ "virtual:embed-scripts": "the scripts of the embed", "virtual:site-writer": "the writer of the site" },
};

/**
 * The rooms of each parted layer, and which other rooms of the layer each may import; "" stands for the files in the
 * layer itself. The door (`index.ts`) opens on all of them.
 */
const rooms: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  schema: { json: [], table: ["json"], "": ["json", "table"], parse: ["json", "table", ""] },
  text: { "": [], sentences: [""], narrator: ["", "sentences"], typed: [""] },
  model: {
    "": [],
    findings: [""],
    network: ["", "findings"],
    editing: [""],
    money: ["", "findings"],
    time: ["", "findings"],
    places: [""],
    evidence: ["", "findings", "editing"],
    compare: ["", "findings", "money"],
    brief: [""],
    record: ["", "brief"],
  },
  library: { schema: [], "": ["schema"] },
  edit: { "": [], shorthand: [""] },
  formats: {
    bringing: [],
    grid: ["bringing"],
    tables: ["bringing", "grid"],
    foreign: ["bringing", "grid"],
    "foreign/bods": ["bringing", "foreign"],
    "foreign/ftm": ["bringing", "foreign"],
    "foreign/ocds": ["bringing", "foreign"],
    "": ["bringing", "grid", "tables", "foreign", "foreign/bods", "foreign/ftm", "foreign/ocds"],
  },
  layout: {
    text: [],
    layers: [],
    shafts: [],
    chain: ["text", "layers"],
    network: ["layers"],
    spine: ["text", "chain"],
    money: ["text", "chain", "spine"],
    time: ["text", "chain", "spine"],
    map: ["text", "chain", "spine"],
    origins: ["text", "chain", "spine"],
    compare: ["text", "chain", "spine"],
  },
  views: {
    svg: [],
    evidence: [],
    chain: ["evidence"],
    drawing: ["svg", "chain"],
    table: ["svg", "chain", "evidence"],
    outline: ["chain", "evidence"],
    network: ["svg", "chain", "drawing"],
    social: ["svg", "chain", "drawing", "figure"],
    figure: ["svg", "chain", "drawing", "table"],
    money: ["svg", "chain", "drawing", "evidence", "table", "figure"],
    time: ["svg", "chain", "drawing", "evidence", "table", "figure"],
    map: ["svg", "chain", "drawing", "evidence", "table", "figure"],
    coverage: ["svg", "chain", "drawing", "evidence", "table", "figure"],
    compare: ["svg", "chain", "drawing", "evidence", "table", "figure"],
    "": [
      ...["chain", "drawing", "evidence", "table", "outline", "network", "social"],
      ...["figure", "money", "time", "map", "coverage", "compare"],
    ],
  },
  publish: {
    page: [],
    embed: ["page"],
    table: ["page"],
    files: ["page", "table"],
    "": ["page", "embed", "table", "files"],
    held: ["page", "embed", "table", "files", ""],
  },
  cli: {
    shell: [],
    check: ["shell"],
    trace: ["shell"],
    draw: ["shell", "trace"],
    folder: ["shell"],
    publish: ["shell", "check", "draw", "folder"],
    convert: ["shell", "check", "folder"],
    versions: ["shell", "check", "folder"],
    site: ["shell", "folder", "publish"],
    "": ["shell", "check", "trace", "draw", "folder", "publish", "convert", "versions", "site"],
  },
  app: appRooms([
    ["page/address", "page/slices", "page/workers", "page/keys"],
    ["page/reading"],
    ["documents/files", "documents/apart"],
    ["picture/evidence"],
    [
      ...["page/controls", "picture/panel", "picture/stage", "picture/story", "picture/table"],
      ...["documents/drafts", "forms/fields"],
    ],
    ["views/responsibilities", "picture/outline", "picture/begin", "forms/fields/evidence"],
    ["views/figures"],
    ["views/money", "views/time", "views/map", "views/evidence", "views/compare"],
    ["forms"],
    ["forms/stops", "forms/ruling"],
    ["publish"],
    ["publish/files"],
    ["network/canvas"],
    ["network"],
    ["dossier"],
    ["writing/text", "writing/versions", "writing/bringing"],
    ["writing/edit"],
    ["shell/home"],
    ["shell"],
    ["shell/site"],
  ]),
};

/** Each room may import those of the floors below it. */
function appRooms(floors: readonly (readonly string[])[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    floors.flatMap((floor, place) => floor.map(room => [room, floors.slice(0, place).flat()] as const)),
  );
}

/** The most wings of `app`, which is what a guest keeps in mind. */
const MOST_WINGS = 10;

/** The most files in a room, which is what one person has open at once. */
const MOST_FILES = 35;

const forbiddenNames = ["utils", "helpers", "common", "types", "misc"];

/** The files with which built scripts start: each is named after its script, and nothing is imported from it. */
const entries = [
  "app/page/workers/layoutWorker.ts",
  "app/page/workers/readWorker.ts",
  "app/page/workers/bringWorker.ts",
  "app/shell/first.ts",
  "embed/loader.ts",
  "embed/page.ts",
];

/** Files of one subject with several exports. They are named after the subject, which no export is called. */
const namedAfterSubject = [
  "app/shell/home/narrowing.ts",
  "app/shell/home/shaftWords.ts",
  "base/order.ts",
  "embed/hostMessages.ts",
  "edit/itemChanges.ts",
  "formats/grid/xlsxParts.ts",
  "formats/foreign/ftm/ftmSchemata.ts",
  "formats/bringing/bringingCodes.ts",
  "model/shortestWays.ts",
  "schema/table/chainCodes.ts",
  "schema/table/codes.ts",
  "schema/fields.ts",
  "schema/records.ts",
  "schema/registers.ts",
  "text/likelyCode.ts",
  "text/money.ts",
  "text/sentences/sayPublishing.ts",
  "text/sentences/sayTrace.ts",
  "text/wording.ts",
  "text/wordsOfCodes.ts",
  "views/chain/movesIn.ts",
  "views/chain/partyWords.ts",
  "views/network/networkWords.ts",
  "views/outline/amountLines.ts",
  "views/outline/otherLines.ts",
  "views/outline/statementLines.ts",
];

const isNode = (value: unknown): value is ESTree.Node => typeof value === "object" && value !== null && "type" in value;

/** The name by which a module is imported; null if it is only known when the program runs. */
const literal = (node: unknown): string | null => {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? null;
  return null;
};

/**
 * What a node imports by `import`, `export … from`, `import()`, types, `import.meta.glob`, or `new URL(…,
 * import.meta.url)`.
 */
function importedBy(node: ESTree.Node, source: string): (string | null)[] {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return [literal(node.source)];
    case "ExportNamedDeclaration":
      return node.source ? [literal(node.source)] : [];
    case "TSExternalModuleReference":
      return [literal(node.expression)];
    case "CallExpression": {
      const called = source.slice(node.callee.start, node.callee.end);
      const [first] = node.arguments;
      if (called === "require") return [literal(first)];
      if (called !== "import.meta.glob") return [];
      return first?.type === "ArrayExpression" ? first.elements.map(literal) : [literal(first)];
    }
    case "NewExpression": {
      const [first, second] = node.arguments;
      const isAsset = second && source.slice(second.start, second.end) === "import.meta.url";
      return isAsset ? [literal(first)] : [];
    }
    default:
      return [];
  }
}

function importsOf(file: string, source: string): (string | null)[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const imports: (string | null)[] = [];
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === "object" && next !== null) {
      if (isNode(next)) imports.push(...importedBy(next, source));
      waiting.push(...Object.values(next));
    }
  }
  return imports.reverse();
}

/**
 * What is wrong with an import, as the end of a sentence; null if nothing is. Files and folders are relative to `src`.
 */
function troubleWith(file: string, imported: string | null): string | null {
  const layer = file.split("/")[0] ?? "";
  const rule = table[layer];
  if (!rule) return `and "${layer}" is no layer`;
  if (imported === null) return "but which module that is cannot be read from the source";
  const target = imported.replace(/^!/, "").replace(/\?.*$/, "");

  if (!target.startsWith(".")) {
    if (target.startsWith("/")) return "but imports are relative";
    const name = target.startsWith("node:") ? "node:*" : target.split("/", target.startsWith("@") ? 2 : 1).join("/");
    const isAllowed = rule.packages.some(allowed => allowed === name || (allowed === "d3-*" && name.startsWith("d3-")));
    return isAllowed ? null : `but ${layer} may use ${listed(rule.packages)} of all packages`;
  }

  const [to = "", ...rest] = path.posix.join(path.posix.dirname(file), target).split("/");
  if (to === layer) return null;
  if (to === "..") {
    const beside = rest[0] ?? "";
    return rule.beside?.includes(beside)
      ? null
      : `but ${layer} may import ${listed(rule.beside)} of what lies beside src`;
  }
  if (!table[to]) return `but "${to}" is no layer`;
  if (!rule.layers.includes(to)) return `but ${layer} may import ${listed(rule.layers)} of the other layers`;
  return rest.join("/") === "index.ts" ? null : `but ${to} is entered only through ${to}/index.ts`;
}

/** The room of a file within its layer; "" if it lies in the layer itself. */
const roomOf = (file: string): string => path.posix.dirname(file).split("/").slice(1).join("/");

/** What is wrong with the imports between rooms of a layer, as a sentence each. */
function roomTroubles(file: string, source: string): string[] {
  const layer = file.split("/")[0] ?? "";
  const known = rooms[layer];
  if (!known || file === `${layer}/index.ts`) return [];
  const room = roomOf(file);
  const allowed = known[room];
  if (!allowed) return [`src/${file} lies in no room of ${layer} that the table knows.`];
  return importsOf(file, source).flatMap(imported => {
    const target = imported?.replace(/\?.*$/, "");
    if (!target?.startsWith(".") || !/\.tsx?$/.test(target)) return [];
    const to = path.posix.join(path.posix.dirname(file), target);
    if (!to.startsWith(`${layer}/`)) return [];
    if (to === `${layer}/index.ts`) return [`src/${file} enters its own layer through the door.`];
    return roomOf(to) === room || allowed.includes(roomOf(to))
      ? []
      : [
          `src/${file} imports "${imported}", but ${room || layer} may import ${listed(allowed)} of the rooms of ${layer}.`,
        ];
  });
}

/** The calls in a file that read the clock or a random number. */
function clockAndChance(file: string, source: string): string[] {
  const found: string[] = [];
  const waiting: unknown[] = [parseSync(file, source).program];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === "object" && next !== null) {
      if (isNode(next)) {
        const text = source.slice(next.start, next.end);
        if (next.type === "NewExpression" && /^new Date\(\s*\)$/.test(text)) found.push(text);
        if (next.type === "MemberExpression" && /^(Date\.now|Math\.random)$/.test(text)) found.push(text);
      }
      waiting.push(...Object.values(next));
    }
  }
  return found.map(text => `src/${file} calls ${text}, which is not the same each time: let it be passed in.`);
}

const listed = (names: readonly string[] = []): string => (names.length > 0 ? `only ${names.join(", ")}` : "none");

const importTroubles = (file: string, source: string): string[] =>
  importsOf(file, source).flatMap(imported => {
    const trouble = troubleWith(file, imported);
    return trouble ? [`src/${file} imports ${imported === null ? "something" : `"${imported}"`}, ${trouble}.`] : [];
  });

/** What is wrong with the name of a file or of its folder, as a sentence each. */
function nameTroubles(file: string, source: string): string[] {
  const { dir, name, ext } = path.posix.parse(file);
  const troubles = [...dir.split("/"), name]
    .filter(part => forbiddenNames.includes(part.toLowerCase()))
    .map(part => `src/${file}: "${part}" says nothing about what is in it.`);
  for (const folder of dir.split("/"))
    if (folder !== folder.toLowerCase()) troubles.push(`src/${file}: the folder ${folder} is not in lower case.`);
  if (!/^\.tsx?$/.test(ext) || name === "index" || name === "main" || entries.includes(file)) return troubles;

  const exported = exportsOf(file, source);
  // The text of a page is made by a function, which is no component.
  const isPageText = dir === "publish" && exported.includes(name) && /^[a-z]/.test(name);
  if (ext === ".tsx" && !isPageText) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) troubles.push(`src/${file}: a component's file is named in PascalCase.`);
    if (!exported.includes(name)) troubles.push(`src/${file} exports ${listed(exported)}, but no component ${name}.`);
    return troubles;
  }
  if (!/^[a-z][A-Za-z0-9]*$/.test(name))
    troubles.push(`src/${file}: a file without a component is named in camelCase.`);
  if (!namedAfterSubject.includes(file) && !exported.some(one => namesMatch(name, one)))
    troubles.push(`src/${file} is named after nothing it exports: ${exported.join(", ")}.`);
  return troubles;
}

function exportsOf(file: string, source: string): string[] {
  const entries = parseSync(file, source).module.staticExports.flatMap(statement => statement.entries);
  return entries.map(entry => entry.exportName.name ?? entry.localName.name ?? "");
}

/** The types that a file declares at its top level. */
function typesOf(file: string, source: string): string[] {
  return parseSync(file, source).program.body.flatMap(statement => {
    const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    return declared?.type === "TSTypeAliasDeclaration" || declared?.type === "TSInterfaceDeclaration"
      ? [declared.id.name]
      : [];
  });
}

/** `Props` are the properties of the component of a file. Every other name of a type has one meaning in all of `src`. */
const typesOfMany = ["Props"];

/** `trace.ts` may export `traceDuty`, `versions.ts` a `Version`, `duties.ts` a `Duty`, `payShareOf.ts` `paySharesOf`. */
const namesMatch = (file: string, exported: string): boolean => singular(exported).includes(singular(file));

const singular = (name: string): string =>
  name
    .replace(/ies(?![a-z])/g, "y")
    .replace(/s(?![a-z])/g, "")
    .toLowerCase();

const filesOfSrc = readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true })
  // A declaration of types has no code that runs.
  .filter(entry => entry.isFile() && !entry.name.endsWith(".d.ts"))
  .map(entry =>
    path.relative(path.join(root, "src"), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
  )
  .sort();
const sourceOf = (file: string): string => readFileSync(path.join(root, "src", file), "utf8");

describe("the layers of src", () => {
  test("every folder of src is a layer and every layer is a folder with its README", () => {
    expect(filesOfSrc.filter(file => /^[^/]+\/README\.md$/.test(file)).map(path.posix.dirname)).toEqual(
      Object.keys(table).sort(),
    );
    const inFolders = filesOfSrc.filter(file => file.includes("/"));
    expect([...new Set(inFolders.map(file => file.split("/")[0]))]).toEqual(Object.keys(table).sort());
  });

  test.each(Object.entries(table))("the README of %s names what it may import", (layer, { beside = [], packages }) => {
    const readme = sourceOf(`${layer}/README.md`);
    const [sentence = ""] = /\b(?:May import|imports nothing) ?[^\n]*/u.exec(readme) ?? [];
    const named = packages.map(name => CALLED[name] ?? name);
    expect([...named, ...beside].filter(name => !sentence.includes(name))).toEqual([]);
    // The layers and packages between backticks are no others.
    const known = new Set([...Object.keys(table), ...Object.values(table).flatMap(rule => rule.packages)]);
    const allowed = sentence.replace(/every layer but [^,]*, `library` and `cli`|; not [^.]*/u, "").split(". ")[0]!;
    const shown = [...allowed.matchAll(/`([^`]+)`/gu)].map(([, name]) => name!).filter(name => known.has(name));
    expect(shown.filter(name => !table[layer]!.layers.includes(name) && !packages.includes(name))).toEqual([]);
    if (!sentence.includes("every layer"))
      expect(table[layer]!.layers.filter(name => !shown.includes(name))).toEqual([]);
  });

  test("nothing but the pages themselves lies beside the layers", () => {
    expect(filesOfSrc.filter(file => !file.includes("/") && !file.endsWith(".html"))).toEqual([]);
  });

  test("no layer can reach itself through others", () => {
    const reached = (from: string): string[] =>
      (table[from]?.layers ?? []).flatMap(layer => [layer, ...reached(layer)]);
    for (const layer of Object.keys(table)) expect(reached(layer)).not.toContain(layer);
  });

  test("every import of src is allowed by the table", () => {
    const files = filesOfSrc.filter(file => /\.[cm]?[jt]sx?$/.test(file));
    expect(files.length).toBeGreaterThan(10);
    expect(files.flatMap(file => importTroubles(file, sourceOf(file)))).toEqual([]);
  });

  test("every file and folder of src is named after what is in it", () => {
    expect(filesOfSrc.flatMap(file => nameTroubles(file, sourceOf(file)))).toEqual([]);
  });

  test("no two files of src declare a type of the same name", () => {
    const filesOf = new Map<string, string[]>();
    for (const file of filesOfSrc.filter(one => /\.tsx?$/.test(one)))
      for (const name of typesOf(file, sourceOf(file))) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
    expect(filesOf.size).toBeGreaterThan(100);
    expect(
      [...filesOf]
        .filter(([name, files]) => files.length > 1 && !typesOfMany.includes(name))
        .map(
          ([name, files]) => `${name} is a type in ${files.join(" and in ")}: it has two meanings, or is told twice.`,
        ),
    ).toEqual([]);
  });

  test("no file is excused from its name without need", () => {
    for (const file of namedAfterSubject) {
      expect(filesOfSrc).toContain(file);
      const { name } = path.posix.parse(file);
      const exported = exportsOf(file, sourceOf(file));
      expect(
        exported.filter(one => namesMatch(name, one)),
        `${file} needs no excuse`,
      ).toEqual([]);
    }
  });
});

describe("the rooms of a layer", () => {
  const sources = filesOfSrc.filter(file => /\.tsx?$/.test(file));

  test("every folder of a layer is a room of the table, with its README, and every room is a folder", () => {
    for (const layer of Object.keys(table)) {
      const found = new Set(filesOfSrc.filter(file => file.startsWith(`${layer}/`)).map(roomOf));
      found.delete("");
      const known = Object.keys(rooms[layer] ?? {}).filter(room => room !== "");
      // A layer without rooms has none in the table.
      expect([...found].sort(), layer).toEqual(rooms[layer] ? known.sort() : []);
      for (const room of found) expect(filesOfSrc).toContain(`${layer}/${room}/README.md`);
    }
  });

  test("app has few wings", () => {
    const wings = new Set(Object.keys(rooms.app!).map(room => room.split("/")[0]));
    expect(wings.size).toBeLessThanOrEqual(MOST_WINGS);
  });

  test("no room can reach itself through others", () => {
    for (const known of Object.values(rooms)) {
      for (const room of Object.keys(known)) {
        const reached = new Set(known[room]);
        for (const one of reached) for (const next of known[one] ?? []) reached.add(next);
        expect([...reached]).not.toContain(room);
      }
    }
  });

  test("every import within a layer is allowed by the table", () => {
    expect(sources.flatMap(file => roomTroubles(file, sourceOf(file)))).toEqual([]);
  });

  test(`no room holds more than ${MOST_FILES} files`, () => {
    const counts = new Map<string, number>();
    for (const file of filesOfSrc.filter(one => !/\.(md|json)$/.test(one) && one.includes("/"))) {
      const room = path.posix.dirname(file);
      counts.set(room, (counts.get(room) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  test("tests lie in the room of what they test", () => {
    const tests = readdirSync(path.join(root, "tests"), { recursive: true, encoding: "utf8" })
      .map(name => name.replaceAll(path.sep, "/"))
      .filter(name => /\.test\.tsx?$/.test(name));
    const strayed = tests.filter(test => {
      const [layer = ""] = test.split("/");
      const name = path.posix.basename(test).replace(/\.test\.tsx?$/, "");
      const homes = sources.filter(file => file.startsWith(`${layer}/`) && path.posix.parse(file).name === name);
      return homes.length > 0 && !homes.some(home => path.posix.dirname(home) === path.posix.dirname(test));
    });
    expect(strayed).toEqual([]);
  });

  test("no layer below the shells reads the clock or asks for chance", () => {
    const below = sources.filter(file => !/^(app|embed|cli)\//.test(file));
    expect(below.flatMap(file => clockAndChance(file, sourceOf(file)))).toEqual([]);
  });
});

describe("what the check of the rooms notices", () => {
  test.each([
    [
      "app/page/address/place.ts",
      `import { useReader } from "../reading/useReader.ts"`,
      "page/address may import none",
    ],
    [
      "app/picture/panel/PartyContents.tsx",
      `import { Bar } from "../../page/controls/Bar.tsx"`,
      "picture/panel may import only",
    ],
    ["app/lobby/Lobby.tsx", `import { Bar } from "../controls/Bar.tsx"`, "no room of app"],
    ["layout/layers/orderLayers.ts", `import { foldChain } from "../chain/foldChain.ts"`, "layers may import none"],
    ["model/chainOf.ts", `import { mergeDossiers } from "./network/mergeDossiers.ts"`, "model may import none"],
    ["schema/json/scanJson.ts", `import { codes } from "../index.ts"`, "enters its own layer through the door"],
  ])("%s may not hold: %s", (file, source, reason) => {
    expect(roomTroubles(file, source).join("\n")).toContain(reason);
  });

  test.each([
    [
      "app/picture/panel/PartyContents.tsx",
      `import { Words } from "../../page/reading/Words.tsx"; import "./panel.css"`,
    ],
    ["model/network/mergeDossiers.ts", `import { chainOf } from "../chainOf.ts"`],
    ["model/index.ts", `export { mergeDossiers } from "./network/mergeDossiers.ts"`],
  ])("%s may hold: %s", (file, source) => {
    expect(roomTroubles(file, source)).toEqual([]);
  });

  test.each(["const day = new Date()", "const now = Date.now()", "const throwDice = Math.random"])("%s", source => {
    expect(clockAndChance("model/chainOf.ts", source)).toHaveLength(1);
  });

  test("a date that is given is no clock", () => {
    expect(clockAndChance("model/chainOf.ts", "const day = new Date(0); const text = 'new Date()'")).toEqual([]);
  });
});

describe("what the check of the layers notices", () => {
  test.each([
    ["base/order.ts", `import "../schema/index.ts"`, "base may import none of the other layers"],
    [
      "schema/parse.ts",
      `import { chainOf } from "../model/index.ts"`,
      "schema may import only base of the other layers",
    ],
    [
      "schema/parse.ts",
      `import type { Chain } from "../model/index.ts"`,
      "schema may import only base of the other layers",
    ],
    ["schema/parse.ts", `export * from "../model/index.ts"`, "schema may import only base of the other layers"],
    [
      "schema/parse.ts",
      `export { chainOf } from "../model/index.ts"`,
      "schema may import only base of the other layers",
    ],
    [
      "schema/parse.ts",
      `const x = () => import("../model/index.ts")`,
      "schema may import only base of the other layers",
    ],
    ["schema/parse.ts", "const x = import(`../model/index.ts`)", "schema may import only base of the other layers"],
    [
      "schema/parse.ts",
      `type X = import("../model/index.ts").Chain`,
      "schema may import only base of the other layers",
    ],
    ["schema/parse.ts", `import x = require("../model/index.ts")`, "schema may import only base of the other layers"],
    ["schema/parse.ts", `const x = require("../model/index.ts")`, "schema may import only base of the other layers"],
    ["schema/parse.ts", "const x = (name: string) => import(name)", "cannot be read from the source"],
    [
      "model/chainOf.ts",
      `import { parseDossier } from "../schema/parseDossier.ts"`,
      "schema is entered only through schema/index.ts",
    ],
    ["model/chainOf.ts", `import { parseDossier } from "../schema"`, "schema is entered only through schema/index.ts"],
    [
      "model/deep/in/chainOf.ts",
      `import "../../../text/index.ts"`,
      "model may import only base, schema of the other layers",
    ],
    ["model/chainOf.ts", `import { useState } from "react"`, "model may use only fastest-levenshtein of all packages"],
    ["model/chainOf.ts", `import * as z from "zod"`, "model may use only fastest-levenshtein of all packages"],
    ["model/chainOf.ts", `import { readFile } from "node:fs/promises"`, "model may use only fastest-levenshtein"],
    [
      "formats/csv.ts",
      `import { readFileSync } from "fs"`,
      "formats may use only jsonc-parser, fflate, papaparse, saxes of all packages",
    ],
    ["text/say.ts", `import intl from "intl-messageformat/core.js"; import "@formatjs/intl"`, `"@formatjs/intl"`],
    ["layout/chain.ts", `import "d3x"`, "layout may use only d3, d3-* of all packages"],
    ["layout/chain.ts", `import "../theme/index.ts"`, "layout may import only base, schema, model of the other layers"],
    ["views/chain/ChainView.tsx", `import { redact } from "../../redact/index.ts"`, "views may import only"],
    ["views/chain/ChainView.tsx", `import "../../app/index.ts"; const x = <p />`, "views may import only"],
    ["app/Panel.tsx", `import { run } from "../cli/index.ts"`, "app may import only"],
    ["app/Panel.tsx", `import { Frame } from "../embed/index.ts"`, "app may import only"],
    ["app/Panel.tsx", `import "../theme/paper.css"`, "theme is entered only through theme/index.ts"],
    ["embed/frame.ts", `import { App } from "../app/index.ts"`, "embed may import only"],
    ["cli/main.ts", `import { App } from "../app/index.ts"`, "cli may import only"],
    [
      "cli/main.ts",
      `import { createRoot } from "react-dom/client"`,
      "cli may use only node:*, string-width, @resvg/resvg-js, virtual:site-writer of all packages",
    ],
    [
      "layout/chain.ts",
      `import duty from "../../data/duties/pay-wage.json"`,
      "layout may import none of what lies beside src",
    ],
    ["views/map/world.ts", `import.meta.glob("../../../data/*.json")`, "views may import none of what lies beside src"],
    ["app/library.ts", `import.meta.glob(["../../data/*.json", "../../tests/*.json"])`, `"../../tests/*.json"`],
    ["app/drawing.ts", `new Worker(new URL("../cli/draw.ts", import.meta.url))`, "app may import only"],
    ["app/drawing.ts", `import url from "../cli/index.ts?worker&url"`, "app may import only"],
    ["app/drawing.ts", `import "/src/app/Panel.tsx"`, "imports are relative"],
    ["shared/order.ts", `import "../base/index.ts"`, `"shared" is no layer`],
    ["base/order.ts", `import "../shared/index.ts"`, `"shared" is no layer`],
  ])("%s may not hold: %s", (file, source, reason) => {
    const troubles = importTroubles(file, source);
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toContain(`src/${file} imports`);
    expect(troubles[0]).toContain(reason);
  });

  test.each([
    ["schema/parse.ts", `import * as z from "zod"; import { done } from "../base/index.ts"; import "./day.ts"`],
    ["schema/duties.ts", `import.meta.glob("../../data/duties/*.json", { eager: true })`],
    ["layout/chain.ts", `import { line } from "d3-shape"; import type { Chain } from "../model/index.ts"`],
    ["app/main.tsx", `import { createRoot } from "react-dom/client"; import "./page.css"; const x = <p />`],
    ["cli/main.ts", `import { readFile } from "node:fs/promises"; import { version } from "../../package.json"`],
    ["base/order.ts", `const text = 'import "react"'; // import "react"`],
  ])("%s may hold: %s", (file, source) => {
    expect(importTroubles(file, source)).toEqual([]);
  });

  test.each([
    ["model/utils.ts", "export const utils = 1", `"utils" says nothing`],
    ["model/helpers/chainOf.ts", "export const chainOf = 1", `"helpers" says nothing`],
    ["model/Common/chainOf.ts", "export const chainOf = 1", `"Common" says nothing`],
    ["formats/Grid/csv.ts", "export const csv = 1", "the folder Grid is not in lower case"],
    ["model/ChainOf.ts", "export const chainOf = 1", "named in camelCase"],
    ["model/chain-of.ts", "export const chainOf = 1", "named in camelCase"],
    [
      "model/chainOf.ts",
      "export const depth = 1; export type Depth = number",
      "named after nothing it exports: depth, Depth",
    ],
    ["app/panel.tsx", "export const panel = <p />", "named in PascalCase"],
    ["app/Panel.tsx", "export const Card = () => <p />", "but no component Panel"],
  ])("%s may not hold: %s", (file, source, reason) => {
    expect(nameTroubles(file, source).join("\n")).toContain(reason);
  });

  test.each([
    ["model/trace.ts", "export function traceDuty() {}"],
    ["schema/range.ts", "export type Range = number"],
    ["app/Panel.tsx", "export default function Panel() { return <p /> }"],
    ["schema/duties.ts", "export const fourteen: readonly Duty[] = []; export type Duty = string"],
    ["model/findings/payShareOf.ts", "export const paySharesOf = () => []"],
    ["app/usePanel.ts", "export const usePanel = () => null"],
    ["schema/index.ts", `export * from "./range.ts"`],
    ["app/main.tsx", "const x = <p />"],
  ])("%s may hold: %s", (file, source) => {
    expect(nameTroubles(file, source)).toEqual([]);
  });
});
