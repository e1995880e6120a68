/** A page of a site, with its first window in it, under an address of its own. */
import { markupText } from "../../../base/index.ts";
import { htmlLink, policyHash } from "../../../publish/index.ts";
import { directionIn } from "../../../text/index.ts";
import type { FirstMarkup } from "../firstMarkup.ts";
import { SHEET, type SiteKit, STARTED, startedAs } from "./siteKit.ts";
import { standfirstRoom } from "./standfirstRoom.ts";

/**
 * px of the page within its margins, for each of which a first window is written; `firstWindows.css` chooses among them.
 * A page in one column fits any width.
 */
export const windowWidths = { narrow: 356, 726: 726, 982: 982, 1238: 1238, 1326: 1326 } as const;

const REFERENCES = /\s(id|for|aria-labelledby|aria-describedby|aria-controls|aria-owns)="([^"]*)"/g;

/** The scripts of the page, which `first.ts` starts once its first window is on the screen. */
const SCRIPTS = /<script (?:async|type="module" crossorigin) src="\.\/([^"]+)"><\/script>\s*/g;

/** Addresses of what a sheet loads, which lies in `assets/`. */
const LOADED = /url\((["']?)\.?\/?([^)"':]+)\1\)/g;

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

/** Where a page stands, by absolute addresses. */
type PageAddresses = {
  readonly page: string;
  /** The same page in each language. */
  readonly others: readonly (readonly [language: string, address: string])[];
  /** 1200 × 630 px; null if there is none. */
  readonly picture: string | null;
};

export type PageRequest = {
  readonly kit: SiteKit;
  readonly kind: "home" | "dossier";
  readonly first: FirstMarkup;
  /** Rules for the colours of the site. */
  readonly colours: string;
  /** What the site is called; null for the product's own. */
  readonly name: string | null;
  /** Null where the address of the site is not known. */
  readonly at: PageAddresses | null;
  readonly language: string;
  /** Of the root of the site: `./`, `../`, … */
  readonly up: string;
  /** Attributes of the root element, after `data-`. */
  readonly data: Readonly<Record<string, string>>;
};

const meta = (kind: "name" | "property", key: string, content: string): string =>
  `<meta ${kind}="${key}" content="${markupText(content)}">`;

/** What the page says of itself to those who link to it. */
const cardOf = ({ kind, first, name, at }: PageRequest): readonly string[] => [
  meta("property", "og:type", kind === "home" ? "website" : "article"),
  meta("property", "og:title", first.title),
  meta("property", "og:description", first.description),
  ...(name === null ? [] : [meta("property", "og:site_name", name)]),
  ...(at === null
    ? []
    : [
        htmlLink("canonical", at.page),
        ...at.others.map(([hreflang, address]) => htmlLink("alternate", address, { hreflang })),
        meta("property", "og:url", at.page),
        meta("name", "twitter:card", at.picture === null ? "summary" : "summary_large_image"),
      ]),
  ...(at === null || at.picture === null
    ? []
    : [
        meta("property", "og:image", at.picture),
        meta("property", "og:image:width", "1200"),
        meta("property", "og:image:height", "630"),
        meta("property", "og:image:alt", first.description),
      ]),
];

/** @throws an Error where the page of the kit lacks what is replaced in it */
export function writtenPage(request: PageRequest): string {
  const { kit, kind, first, language, up, data, colours } = request;
  const { shell } = kit;
  const rules = new Map<string, number>();
  const parts = Object.keys(windowWidths).map((width, nth) => {
    const markup = withoutStyles(withOwnIds(first.markups[nth]!, `first-${width}-`), rules)
      .replace(/<!--[^>]*-->/g, "")
      .replace(/<p class="loading"[^>]*>[^<]*<\/p>/g, "");
    return `<div class="first-at of-${width}">${markup}</div>`;
  });
  const started = [...shell.matchAll(SCRIPTS)].map(([, file]) => up + file!);
  const script = STARTED.reduce((text, module, nth) => text.replace(startedAs(module), started[nth]!), kit.script);
  const sheet = kit.sheets[kind].replace(
    LOADED,
    (_, quote: string, name: string) => `url(${quote}${up}assets/${name}${quote})`,
  );
  const style = [
    ...[sheet, colours],
    ...[...rules].map(([text, nth]) => `[data-s="${nth}"]{${text}}`),
    kind === "home" ? "" : standfirstRoom(first.description),
  ].join("");
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${markupText(value)}"`);
  const toTable = first.toTable ? ` <a href="table.html">${markupText(first.toTable)}</a>` : "";
  const said = (note: string) => markupText(note) + toTable;
  const replaced: readonly (readonly [part: string | RegExp, by: string])[] = [
    [
      '<html lang="en">',
      `<html lang="${language}" dir="${directionIn(language)}" data-root="${up}" data-first="shown"${attributes.join("")}>`,
    ],
    ["script-src 'self'", `script-src 'self' ${policyHash(script)}`],
    ["style-src 'self'", `style-src 'self' ${policyHash(style)}`],
    [/<title>[^<]*<\/title>/, `<title>${markupText(first.title)}</title>`],
    [
      /<meta name="description"[^>]*>/,
      [
        `<meta name="description" content="${markupText(first.description)}">`,
        ...cardOf(request),
        `<script>${script}</script>`,
      ].join("\n    "),
    ],
    [SHEET, `<style>${style}</style>`],
    [SCRIPTS, ""],
    // What of the first window came first would move when the rest comes.
    ["</title>", `</title>\n    <link rel="expect" href="#root" blocking="render">`],
    ['<div id="root"></div>', `<div id="first">${parts.join("")}</div>\n    <div id="root"></div>`],
    [
      /<noscript>[^<]*<\/noscript>/,
      `<noscript><p class="colophon">${said(first.note)}</p></noscript>\n    <p class="colophon first-still">${said(first.noteOnDisk)}</p>`,
    ],
  ];
  let page = shell;
  for (const [part, by] of replaced) {
    const made = page.replace(part, () => by);
    if (made === page) throw new Error(`The page needs ${part}: its first window is written there.`);
    page = made;
  }
  return page.replaceAll(/(href|src)="\.\//g, `$1="${up}`);
}
