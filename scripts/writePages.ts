/** Writes the pages of a built site, each with its first window in it, under an address of its own. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { AHEAD } from "../build/askAhead.ts";
import { root } from "../build/root.ts";
import type { AheadFiles } from "../src/app/shell/ahead.ts";
import type { FirstMarkup, FirstRequest } from "../src/app/shell/firstMarkup.ts";
import { markupText } from "../src/base/index.ts";
import { policyHash } from "../src/publish/page/sha256.ts";
import { languages } from "../src/text/languages.ts";

/**
 * px of the page within its margins, for each of which a first window is written; `firstWindows.css` chooses among them.
 * A page in one column fits any width.
 */
const WIDTHS = { narrow: 356, 726: 726, 982: 982, 1238: 1238, 1326: 1326 } as const;

/** No dossier can have a page in a folder that has another purpose. */
const TAKEN = ["assets", "assurance", "licences", "schema", ...languages.map(({ code }) => code)];

/** The modules that the script of a first window starts, which stand beside the page. */
const STARTED = ["./ahead.ts", "./main.tsx"];

/** The small script that runs in the head of each page; the modules that it starts are named in it by `STARTED`. */
async function firstScript(): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [
      {
        name: "deep-labor:started-by-first",
        enforce: "pre",
        resolveDynamicImport: asked => ({ id: `started:${String(asked)}`, external: true }),
      },
    ],
    build: {
      write: false,
      target: "es2022",
      // A library imports as it says, where a page would get a helper of Vite's for that.
      lib: { entry: path.join(root, "src/app/shell/first.ts"), formats: ["iife"], name: "first" },
    },
  });
  const [script] = Array.isArray(made) ? made[0]!.output : [];
  if (script?.type !== "chunk") throw new Error("The script of the first window was not built.");
  return script.code.trim();
}

const REFERENCES = /\s(id|for|aria-labelledby|aria-describedby|aria-controls|aria-owns)="([^"]*)"/g;

/** The scripts of the page, which `first.ts` starts once its first window is on the screen. */
const SCRIPTS = /<script (?:async|type="module" crossorigin) src="\.\/([^"]+)"><\/script>\s*/g;

/** The sheet of every page, which stands in the page itself: to ask for it would take as long again. */
const SHEET = /<link rel="stylesheet" crossorigin href="\.\/([^"]+)">/;

/** The text of sheets, for a page from which the root of the site is `up`. */
const sheetOf = (folder: string, up: string, files: readonly string[]): string =>
  files
    .map(file => readFileSync(path.join(folder, file), "utf8"))
    .join("")
    .replace(
      /url\((["']?)\.?\/?([^)"':]+)\1\)/g,
      (_, quote: string, name: string) => `url(${quote}${up}assets/${name}${quote})`,
    );

/** Ids are unique in a page, and the page itself has its own. */
const withOwnIds = (markup: string, prefix: string): string =>
  markup
    .replace(REFERENCES, (_, name: string, ids: string) => ` ${name}="${ids.replace(/\S+/g, id => prefix + id)}"`)
    .replace(/ href="#([^"]*)"/g, (_, id: string) => ` href="#${prefix}${id}"`)
    .replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${prefix}${id})`);

/** The policy of the page allows no style in an attribute: each gets a rule in the one sheet that it allows. */
function withoutStyles(markup: string, rules: Map<string, number>): string {
  return markup.replace(/ style="([^"]*)"/g, (_, style: string) => {
    const text = style.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
    if (!rules.has(text)) rules.set(text, rules.size);
    return ` data-s="${rules.get(text)}"`;
  });
}

type PageRequest = {
  /** The page without anything in it. */
  readonly shell: string;
  readonly first: FirstMarkup;
  readonly script: string;
  readonly language: string;
  /** Of the root of the site: `./`, `../`, … */
  readonly up: string;
  readonly data: Readonly<Record<string, string>>;
  /** The style sheets of this page, as one text. */
  readonly sheet: string;
};

/** The page with its first window. */
function pageOf({ shell, first, script: written, language, up, data, sheet }: PageRequest): string {
  const rules = new Map<string, number>();
  const parts = Object.keys(WIDTHS).map((width, nth) => {
    const markup = withoutStyles(withOwnIds(first.markups[nth]!, `first-${width}-`), rules)
      .replace(/<!--[^>]*-->/g, "")
      .replace(/<p class="loading"[^>]*>[^<]*<\/p>/g, "");
    return `<div class="first-at of-${width}">${markup}</div>`;
  });
  const started = [...shell.matchAll(SCRIPTS)].map(([, file]) => up + file!);
  const script = STARTED.reduce((text, name, nth) => text.replace(`started:${name}`, started[nth]!), written);
  const style = sheet + [...rules].map(([text, nth]) => `[data-s="${nth}"]{${text}}`).join("");
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${markupText(value)}"`);
  const toTable = first.toTable ? ` <a href="table.html">${markupText(first.toTable)}</a>` : "";
  const replaced: readonly (readonly [part: string | RegExp, by: string])[] = [
    ['<html lang="en">', `<html lang="${language}" data-root="${up}" data-first="shown"${attributes.join("")}>`],
    ["script-src 'self'", `script-src 'self' ${policyHash(script)}`],
    ["style-src 'self'", `style-src 'self' ${policyHash(style)}`],
    [/<title>[^<]*<\/title>/, `<title>${markupText(first.title)}</title>`],
    [
      /<meta name="description"[^>]*>/,
      [
        `<meta name="description" content="${markupText(first.description)}">`,
        `<meta property="og:type" content="article">`,
        `<meta property="og:title" content="${markupText(first.title)}">`,
        `<meta property="og:description" content="${markupText(first.description)}">`,
        `<script>${script}</script>`,
      ].join("\n    "),
    ],
    [SHEET, `<style>${style}</style>`],
    [SCRIPTS, ""],
    // What of the first window came first would move when the rest comes.
    ["</title>", `</title>\n    <link rel="expect" href="#root" blocking="render">`],
    ['<div id="root"></div>', `<div id="first">${parts.join("")}</div>\n    <div id="root"></div>`],
    [/<noscript>[^<]*<\/noscript>/, `<noscript><p class="colophon">${markupText(first.note)}${toTable}</p></noscript>`],
  ];
  let page = shell;
  for (const [part, by] of replaced) {
    const made = page.replace(part, () => by);
    if (made === page) throw new Error(`The page needs ${part}: its first window is written there.`);
    page = made;
  }
  return page.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}

type Writer = { readonly firstMarkup: (request: FirstRequest) => Promise<FirstMarkup> };

/**
 * @param folder the built page
 * @param writer the built module that writes first windows (`vite build --mode pages`), of the same library
 * @returns how many pages were written
 * @throws an Error where the build lacks what the pages are made of
 */
export async function writePages(folder: string, writer: string): Promise<number> {
  const shell = readFileSync(path.join(folder, "index.html"), "utf8");
  const { pages, dossiers }: AheadFiles = JSON.parse(readFileSync(path.join(folder, AHEAD), "utf8"));
  const { firstMarkup }: Writer = await import(pathToFileURL(writer).href);
  const script = await firstScript();
  const windows = readFileSync(path.join(root, "scripts/firstWindows.css"), "utf8")
    .replace(/\/\*[^*]*\*\//g, "")
    .replace(/\s+/g, " ");
  const ids = Object.keys(dossiers).filter(id => !TAKEN.includes(id) && !existsSync(path.join(folder, id)));
  const [first, ...others] = languages;
  const usual = first!.code;
  const [, shared] = SHEET.exec(shell) ?? [];
  if (shared === undefined) throw new Error("The page has no style sheet: its first window needs one.");
  const folders = others.map(({ code }) => code);
  const everywhere = {
    dossiers: ids.join(" "),
    languages: languages.map(({ code }) => code).join(" "),
    folders: folders.join(" "),
  };
  let written = 0;
  for (const { code } of languages)
    for (const id of [null, ...ids]) {
      const steps = [...(code === usual ? [] : [code]), ...(id === null ? [] : [id])];
      const up = "../".repeat(steps.length) || "./";
      const made = await firstMarkup({
        id,
        language: code,
        isAsked: code !== usual,
        site: { root: up, dossiers: ids, folders, file: "index.html" },
        widths: Object.values(WIDTHS),
      });
      const sheets = [shared, ...pages[id === null ? "home" : "dossier"].filter(file => file.endsWith(".css"))];
      const data = {
        ...everywhere,
        ...(id === null ? {} : { dossier: id }),
        ...(code === usual ? {} : { folder: code }),
      };
      const place = path.join(folder, ...steps);
      mkdirSync(place, { recursive: true });
      writeFileSync(
        path.join(place, "index.html"),
        pageOf({ shell, first: made, script, language: code, up, data, sheet: sheetOf(folder, up, sheets) + windows }),
      );
      if (made.table !== null) writeFileSync(path.join(place, "table.html"), made.table);
      written += 1;
    }
  rmSync(path.join(folder, AHEAD));
  return written;
}
