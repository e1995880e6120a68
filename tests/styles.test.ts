/**
 * Each room brings its own styles: what a sheet has rules for is in that room or in what it is made of, whoever has a
 * class brings a sheet that rules it, and no rule is left of what is gone.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Selector, transform } from "lightningcss";
import { type ESTree, parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { roomLayerOf, roomLayers } from "../build/roomLayers.ts";
import { sheetWithTheme } from "../build/sheetWithTheme.ts";
import { chainType } from "../src/theme/chainType.ts";
import { typeScale } from "../src/theme/typeScale.ts";

const src = path.resolve(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).map(file => file.replaceAll(path.sep, "/"));
const sheets = files.filter(file => file.endsWith(".css") && !file.endsWith("fonts.css"));
const sources = files.filter(file => /^(?:app|views|publish|embed)\/.*(?<!\.d)\.tsx?$/u.test(file));
const textOf = (file: string): string => readFileSync(path.join(src, file), "utf8");

/** What a sheet has rules for: `.tag`, `#problems`, `[data-duty]`, `textarea`. */
function ruledIn(sheet: string): ReadonlySet<string> {
  const names = new Set<string>();
  const take = (selector: Selector): void => {
    for (const part of selector) {
      if (part.type === "class") names.add(`.${part.name}`);
      if (part.type === "id") names.add(`#${part.name}`);
      if (part.type === "type") names.add(part.name);
      if (part.type === "attribute" && part.name !== "class") names.add(`[${part.name}]`);
      if (part.type === "pseudo-class" && "selectors" in part && Array.isArray(part.selectors))
        for (const inner of part.selectors) take(inner as Selector);
    }
  };
  transform({
    filename: "sheet.css",
    code: Buffer.from(sheetWithTheme(sheet)),
    visitor: {
      Rule: {
        style({ value }) {
          for (const selector of value.selectors) take(selector);
        },
      },
    },
  });
  return names;
}

/** What a source can have of it. A class that ends in a number or a code is known by its beginning: `.stratum-*`. */
type Names = { readonly all: ReadonlySet<string>; readonly classes: ReadonlySet<string> };

const isNode = (value: unknown): value is ESTree.Node => typeof value === "object" && value !== null && "type" in value;

/** Texts that are no class of anything: what is imported, said, compared or a type. */
function leftOut(node: ESTree.Node): boolean {
  if (/^(?:Import|ExportAll|TSLiteralType|TSTypeAliasDeclaration|TSInterface)/u.test(node.type)) return true;
  return node.type === "BinaryExpression" && /^[!=]==?$/u.test(node.operator);
}

/** The classes in a text; `\0` stands for what is not known of it. */
const classesIn = (text: string): string[] =>
  text
    .split(/\s+/u)
    .map(word => word.replace(/-\0.*$/u, "-*").replace(/\0.*$/u, ""))
    .filter(word => /^[a-zA-Z][\w-]*\*?$/u.test(word))
    .map(word => `.${word}`);

function namesIn(file: string, source: string): Names {
  const all = new Set<string>();
  const classes = new Set<string>();
  const look = (value: unknown, isClass: boolean): void => {
    if (Array.isArray(value)) for (const one of value) look(one, isClass);
    if (!isNode(value) || leftOut(value)) return;
    const texts =
      value.type === "Literal" && typeof value.value === "string"
        ? [value.value]
        : value.type === "TemplateLiteral"
          ? [value.quasis.map(part => part.value.cooked ?? "").join("\0")]
          : [];
    for (const name of texts.flatMap(classesIn)) {
      all.add(name);
      if (isClass) classes.add(name);
    }
    if (value.type === "JSXOpeningElement" && value.name.type === "JSXIdentifier") all.add(value.name.name);
    if (value.type === "JSXAttribute" && value.name.type === "JSXIdentifier") {
      const { name } = value.name;
      all.add(`[${name === "httpEquiv" ? name : name.replace(/^ariaCurrent$/u, "aria-current")}]`);
      if (name === "id") {
        for (const id of texts) all.add(`#${id}`);
        const text = value.value;
        if (text && text.type === "Literal" && typeof text.value === "string") all.add(`#${text.value}`);
      }
      look(value.value, name === "className" || name === "class");
      return;
    }
    for (const inner of Object.values(value)) look(inner, isClass);
  };
  look(parseSync(file, source).program, false);
  return { all, classes };
}

const named = new Map(sources.map(file => [file, namesIn(file, textOf(file))]));

/** Files of ours that a file imports: at once, and later as well. */
const importsIn = (file: string, how: RegExp): readonly string[] =>
  [...textOf(file).matchAll(how)]
    .map(([, target]) => path.posix.join(path.posix.dirname(file), target!))
    .filter(target => /\.(?:tsx?|css)$/u.test(target));
const atOnce = new Map(
  sources.map(file => [file, importsIn(file, /^(?:import|export)(?! type)[^;]*?"(\.[^"?]+)(?:\?[^"]*)?";/gmu)]),
);
const later = new Map(sources.map(file => [file, importsIn(file, /\bimport\("(\.[^"]+)"\)/gu)]));

/** These files and all they import. */
function withImports(from: readonly string[], { isAtOnce = false } = {}): ReadonlySet<string> {
  const reached = new Set(from);
  for (const file of reached)
    for (const target of [...(atOnce.get(file) ?? []), ...(isAtOnce ? [] : (later.get(file) ?? []))])
      reached.add(target);
  return reached;
}

/** Room by room; what is published has a page of its own in each. */
const roomOf = (file: string): string =>
  file.startsWith("app/")
    ? `app/${(roomLayerOf(file) ?? path.posix.dirname(file)).replaceAll("-", "/")}`
    : path.posix.dirname(file).split("/").slice(0, 2).join("/");

/** The files whose elements a sheet has rules for. */
const ruledFiles = (sheet: string): readonly string[] => {
  const room = roomOf(sheet);
  // What `reading` and `shell` have are the small parts of every room.
  if (room === "app/page/reading" || room === "app/shell")
    return sources.filter(file => /^(?:app|views)\//u.test(file));
  const own = sources.filter(file => roomOf(file) === room || (room === "publish/embed" && file.startsWith("embed/")));
  return [...withImports(own)].filter(file => named.has(file));
};

/** All single words that stand anywhere as a text or a key: what `*` can stand for, besides numbers. */
const words = new Set(
  files
    .filter(file => /\.tsx?$/u.test(file))
    .flatMap(file =>
      [...textOf(file).matchAll(/"([a-z][\w-]*)"|\b([a-z]+)\??:/gu)].map(([, text, key]) => text ?? key!),
    ),
);

const isIn = (name: string, names: ReadonlySet<string>): boolean => {
  if (names.has(name) || names.has(name.replace(/\d+$/u, ""))) return true;
  const attribute = /^\[(.*)\]$/u.exec(name)?.[1];
  if (attribute !== undefined) return isIn(`.${attribute}`, names);
  for (let at = name.indexOf("-"); at >= 0; at = name.indexOf("-", at + 1)) {
    const rest = name.slice(at + 1);
    if (names.has(`${name.slice(0, at)}-*`) && (words.has(rest) || /^\d+$/u.test(rest))) return true;
  }
  return false;
};

/** What the document and the browser bring. */
const GIVEN = ["html", "body", "[open]", "[lang]", "[dir]", "[hidden]"];

/** Codes of a dossier that are a class as they are. */
const CODES = [".contradicts"];

const leftOver = (sheet: string, text: string): string[] => {
  const known = new Set([...GIVEN, ...CODES, ...ruledFiles(sheet).flatMap(file => [...named.get(file)!.all])]);
  return [...ruledIn(text)]
    .filter(name => !isIn(name, known))
    .map(name => `src/${sheet} has a rule for ${name}, and nothing there has it.`);
};

/** Where the room of a file stands among the layers of the page; -1 if it has no sheet of its own. */
const floorOf = (file: string): number => roomLayers.indexOf(roomLayerOf(file) ?? "");

const onPage = (file: string): boolean => /^(?:app|views)\//u.test(file);
const ofPage = sheets.filter(onPage).map(sheet => ({ sheet, ruled: ruledIn(textOf(sheet)) }));
const always = withImports(["app/shell/main.tsx"], { isAtOnce: true });

const importers = new Map<string, string[]>();
for (const graph of [atOnce, later])
  for (const [file, targets] of graph)
    for (const target of targets) importers.set(target, [...(importers.get(target) ?? []), file]);

/** The files that are never shown without a sheet: they import it, or all that import them do. */
function broughtWith(sheet: string): ReadonlySet<string> {
  if (always.has(sheet)) return new Set(sources);
  const brought = new Set(sources.filter(file => withImports([file], { isAtOnce: true }).has(sheet)));
  for (const file of brought)
    for (const target of [...(atOnce.get(file) ?? []), ...(later.get(file) ?? [])])
      if (importers.get(target)!.every(one => brought.has(one))) brought.add(target);
  return brought;
}
const brought = new Map(ofPage.map(({ sheet }) => [sheet, broughtWith(sheet)]));

/** Classes of a file whose rules may not have been loaded when it is shown. */
const unbrought = (file: string, { classes }: Names): string[] =>
  [...classes].flatMap(name => {
    const isRuled = ({ ruled }: (typeof ofPage)[number]): boolean =>
      name.endsWith("*") ? [...ruled].some(one => one.startsWith(name.slice(0, -1))) : ruled.has(name);
    const ruling = ofPage
      .filter(isRuled)
      .filter(({ sheet }) => floorOf(sheet) <= floorOf(file) || floorOf(sheet) === 0);
    return ruling.length === 0 || ruling.some(({ sheet }) => brought.get(sheet)!.has(file))
      ? []
      : [`src/${file} has ${name} and comes without ${ruling.map(({ sheet }) => sheet).join(", ")}.`];
  });

/** What a compound is known by: without any of it, it may be every element. */
const isNamed = (compound: Selector, kinds: readonly string[]): boolean =>
  compound.some(
    part =>
      kinds.includes(part.type) ||
      (part.type === "pseudo-class" &&
        (part.kind === "is" || part.kind === "where") &&
        part.selectors.every(inner => isNamed(inner, kinds))),
  );

/**
 * Selectors for which a browser styles a whole page anew whenever anything comes or goes in it: what stands beside an
 * element that may be any (`* + *`, `li + li`), and all that stands below an element which `:has` looks through.
 */
function dearIn(text: string): readonly string[] {
  const found: string[] = [];
  const look = (selector: Selector): void => {
    const compounds: Selector[] = [[]];
    const combinators: string[] = [];
    for (const part of selector)
      if (part.type === "combinator") {
        combinators.push(part.value);
        compounds.push([]);
      } else compounds.at(-1)!.push(part);
    combinators.forEach((combinator, at) => {
      const [left, right] = [compounds[at]!, compounds[at + 1]!];
      if (!combinator.endsWith("-sibling") || isNamed(left, ["class", "id", "attribute"])) return;
      if (!isNamed(right, ["class", "id", "attribute"])) found.push(`${left[0]!.type} ${combinator} ${right[0]!.type}`);
    });
    const looks = compounds
      .slice(0, -1)
      .some(one => one.some(part => part.type === "pseudo-class" && part.kind === "has"));
    if (looks && !isNamed(compounds.at(-1)!, ["class", "id", "attribute", "type"])) found.push(":has and all below it");
  };
  let onPaper = 0;
  transform({
    filename: "sheet.css",
    code: Buffer.from(sheetWithTheme(text)),
    visitor: {
      // Paper is laid out once.
      Rule: {
        media({ value }) {
          if (JSON.stringify(value.query).includes('"print"')) onPaper += 1;
        },
        style({ value }) {
          if (onPaper === 0) for (const selector of value.selectors) look(selector);
        },
      },
      RuleExit: {
        media({ value }) {
          if (JSON.stringify(value.query).includes('"print"')) onPaper -= 1;
        },
      },
    },
  });
  return found;
}

describe("the styles of the page", () => {
  it("are asked anew only for what changes", () => {
    const dear = sheets.filter(onPage).flatMap(sheet => dearIn(textOf(sheet)).map(why => `src/${sheet}: ${why}`));
    expect(dear).toEqual([]);
  });

  it("underline in WebKit, too, which takes a line with a colour among the rest of it for none", () => {
    const lost = sheets.flatMap(sheet =>
      [...textOf(sheet).matchAll(/text-decoration:[^;}]*var\([^;}]*/gu)].map(([rule]) => `src/${sheet}: ${rule}`),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    [".problems > * + * { margin: 0; }", "universal next-sibling universal"],
    [".plain-list > li + li { margin: 0; }", "type next-sibling type"],
    ["p ~ :is(p, .tag) { margin: 0; }", "type later-sibling pseudo-class"],
    [".dossier:has(.panel) > :not(.stage) { margin: 0; }", ":has and all below it"],
    ["@media screen { .dossier:has(.panel) > * { margin: 0; } }", ":has and all below it"],
  ])("a check of this notices %s", (rule, why) => {
    expect(dearIn(rule)).toEqual([why]);
  });

  it.each([
    ".plain-list > li:not(:first-child) { margin: 0; }",
    ".stub + li { margin: 0; }",
    ".claim:has(> .answers) > .citations { margin: 0; }",
    "@media print { .dossier:has(.is-sheet) > * { margin: 0; } }",
  ])("and lets %s be", rule => {
    expect(dearIn(rule)).toEqual([]);
  });
});

/** Declarations with a size of type or a space that is none of the theme's. */
function ownSizes(sheet: string): readonly string[] {
  const found: string[] = [];
  let selector = "";
  for (const [line] of sheet.replaceAll(/\/\*.*?\*\//gsu, "").matchAll(/[^{};]+[{};]/gu)) {
    if (line.endsWith("{")) selector = line.slice(0, -1).trim();
    const [, property = "", value = ""] = /^\s*([a-z-]+):\s*([^;]+);$/u.exec(line) ?? [];
    // The size of a page's root is what a `rem` is.
    if (/^font(?:-size)?$/u.test(property) && selector !== ":root" && selector !== "html") {
      if (/\d(?:rem|em|px|pt|%)|v[wh]\b/u.test(value)) found.push(`${property}: ${value}`);
    }
    // A line of 1 px, what a page is wider than its text, what is drawn over its neighbour, and what is measured in letters or in the
    // picture's px are no spaces of the scale.
    if (/^(?:margin|padding|gap|row-gap|column-gap)(?!-name)/u.test(property)) {
      const besides = value.replaceAll(/\(100% - [\d.]+rem\)/gu, "");
      if (/(?<![\d.-])\d*\.?\d+(?:rem|pt)/u.test(besides)) found.push(`${property}: ${value}`);
    }
  }
  return found;
}

describe("the primitives", () => {
  const table = textOf("app/page/reading/README.md").split("## Primitives")[1]!;
  const primitives = [...table.matchAll(/`([a-z-]+)`(?=[^|\n]*\|[^|\n]*\|$)/gmu)].map(([, name]) => name!);
  const own = ["app/page/reading/reading.css", "app/shell/page.css"].map(sheet => ruledIn(textOf(sheet)));

  it("are some 25, each ruled where all rooms have it, and each had by what several rooms show", () => {
    expect(primitives.length).toBeGreaterThanOrEqual(20);
    expect(primitives.length).toBeLessThanOrEqual(30);
    expect(primitives.filter(name => !own.some(rules => rules.has(`.${name}`)))).toEqual([]);
    const files = (name: string) => sources.filter(file => onPage(file) && isIn(`.${name}`, named.get(file)!.all));
    expect(primitives.filter(name => files(name).length === 0)).toEqual([]);
  });
});

describe("the scale", () => {
  it("has every size of type and every space of the page and of what is published", () => {
    const own = sheets.flatMap(sheet => ownSizes(textOf(sheet)).map(what => `src/${sheet}: ${what}`));
    expect(own).toEqual([]);
  });

  it.each([
    ["a { font-size: 0.9rem; }", ["font-size: 0.9rem"]],
    ["a { font: 600 1.1rem / 1.5 var(--serif); }", ["font: 600 1.1rem / 1.5 var(--serif)"]],
    ["a { font-size: clamp(1rem, 4vw, 2rem); }", ["font-size: clamp(1rem, 4vw, 2rem)"]],
    ["@media print { td { padding: 0 0.4rem; } }", ["padding: 0 0.4rem"]],
    ["a { margin-inline: calc(var(--port) + 1.2rem); }", ["margin-inline: calc(var(--port) + 1.2rem)"]],
    ["html { font-size: 16px; }", []],
    ["a { font-size: var(--type-small); margin: -0.4rem 0 var(--space-1); gap: 1px; padding: 0.3em; }", []],
  ])("a check of it takes %s as %j", (sheet, own) => {
    expect(ownSizes(sheet)).toEqual(own);
  });

  it("is of what a sheet may name, and no other", () => {
    expect(sheetWithTheme("a { font-size: var(--type-small); padding: var(--space-8); }")).toBe(
      "a { font-size: 0.88rem; padding: 2.5rem; }",
    );
    expect(() => sheetWithTheme("a { padding: var(--space-9); }")).toThrow("asks for the space 9");
    expect(() => sheetWithTheme("a { font-size: var(--type-huge); }")).toThrow("asks for the size of type huge");
  });

  it("has no name of a size twice, and no name that no sheet uses", () => {
    const names = [...Object.keys(typeScale), ...Object.keys(chainType)];
    expect(new Set(names).size).toBe(names.length);
    const used = new Set(
      sheets.flatMap(sheet => [...textOf(sheet).matchAll(/var\(--type-([\w-]+)\)/gu)].map(([, one]) => one!)),
    );
    expect(Object.keys(typeScale).filter(name => !used.has(name))).toEqual([]);
  });
});

describe("the styles of a room", () => {
  it("rule nothing that is not in that room or in what it imports", () => {
    expect(sheets.length).toBeGreaterThan(15);
    expect(sheets.flatMap(sheet => leftOver(sheet, textOf(sheet)))).toEqual([]);
  });

  it("are there where they are imported", () => {
    const imported = [...atOnce.values()].flat().filter(target => target.endsWith(".css"));
    expect(imported.filter(sheet => !files.includes(sheet))).toEqual([]);
    // Sheets of published pages have others of their folder in them.
    const within = sheets.flatMap(sheet =>
      [...textOf(sheet).matchAll(/@sheet "([^"]+)";/gu)].map(([, name]) => path.join(path.dirname(sheet), name!)),
    );
    expect(sheets.filter(sheet => ![...imported, ...within].includes(sheet))).toEqual([]);
  });

  it("come with what has their classes", () => {
    const files = [...named].filter(([file]) => onPage(file));
    expect(files.flatMap(([file, names]) => unbrought(file, names))).toEqual([]);
  });

  it("are stronger in a room than in those it imports", () => {
    for (const [file, targets] of atOnce)
      for (const target of onPage(file) ? targets : [])
        if (onPage(target) && floorOf(file) > 0)
          expect(floorOf(target), `${file} imports ${target}`).toBeLessThanOrEqual(floorOf(file));
  });
});

describe("what the check of the styles notices", () => {
  const sheet = "app/picture/table/table.css";

  it.each([
    [".data-table .gone { margin: 0; }", ".gone"],
    ["@media print { .order-choice, .gone:not(.is-wide)::after { margin: 0; } }", ".gone"],
    ["@layer x { .data-table:has(> #gone) { margin: 0; } }", "#gone"],
    [".data-table [data-gone] { margin: 0; }", "[data-gone]"],
    [".data-table marquee { margin: 0; }", "marquee"],
    // Of a room that this one knows nothing of.
    [".network-canvas { margin: 0; }", ".network-canvas"],
    [".account-nowhere { margin: 0; }", ".account-nowhere"],
  ])("in the room of tables: %s", (rule, name) => {
    expect(leftOver(sheet, rule)).toEqual([`src/${sheet} has a rule for ${name}, and nothing there has it.`]);
  });

  it("in a component: a class without its sheet", () => {
    const names = namesIn("x.tsx", '<p className={a ? "told-words tag" : "tag"} />');
    expect(unbrought("app/shell/home/Shaft.tsx", names)).toEqual([
      "src/app/shell/home/Shaft.tsx has .told-words and comes without app/picture/story/story.css.",
    ]);
  });
});
