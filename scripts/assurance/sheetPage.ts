import { readFileSync } from "node:fs";
import path from "node:path";
import { markupText } from "../../src/base/index.ts";
import { colourRules } from "../../src/publish/page/colourRules.ts";
import { htmlLink, htmlPage } from "../../src/publish/page/htmlPage.ts";
import { languages } from "../../src/text/languages.ts";
import type { AssuranceSheet, SheetTable } from "./assuranceSheet.ts";

const looks = readFileSync(path.join(import.meta.dirname, "assurance.css"), "utf8")
  .replace(/\/\*[^*]*\*\//gu, "")
  .replace(/\s+/gu, " ");

/** A count, a version or a size. */
const NUMBER = /^\d[\d\s.,]*(?:kB|ko|%)?$/u;

/** Words in which what stands between marks of code is code. */
const wordsOf = (words: string): string =>
  markupText(words).replace(/`([^`]*)`/gu, (_, code: string) => `<code>${code}</code>`);

const cellOf = (cell: string, nth: number): string => {
  if (nth === 0) return `<th scope="row">${wordsOf(cell)}</th>`;
  return `<td${NUMBER.test(cell) ? ' class="number"' : ""}>${wordsOf(cell)}</td>`;
};

const tableOf = ({ heads, rows }: SheetTable, title: string): string =>
  `<div class="wide" role="region" tabindex="0" aria-label="${markupText(title)}"><table><thead><tr>${heads
    .map(head => `<th scope="col">${wordsOf(head)}</th>`)
    .join("")}</tr></thead><tbody>${rows
    .map(cells => `<tr>${cells.map(cellOf).join("")}</tr>`)
    .join("")}</tbody></table></div>`;

type Links = {
  /** The way home, and to the root of the site, as in `../`. */
  readonly up: string;
  readonly root: string;
  /** Language → the same page in it. */
  readonly others: ReadonlyMap<string, string>;
};

/** The page of the built site: it runs nothing and loads nothing. */
export function sheetPage(
  { language, title, description, lead, parts }: AssuranceSheet,
  { up, root, others }: Links,
): string {
  const switches = languages
    .filter(({ code }) => code !== language)
    .map(
      ({ code, name }) =>
        `<a href="${markupText(others.get(code)!)}" lang="${code}" hreflang="${code}">${markupText(name)}</a>`,
    );
  const paragraphs = (words: readonly string[]) => words.map(one => `<p>${wordsOf(one)}</p>`).join("");
  const body = [
    `<header><a href="${up}">Deep Labor</a> ${switches.join(" ")}</header>`,
    `<main><h1>${markupText(title)}</h1>${paragraphs([lead.join(" ")])}`,
    ...parts.map(
      part =>
        `<section><h2>${markupText(part.title)}</h2>${paragraphs(part.words)}${
          part.table === null ? "" : tableOf(part.table, part.title)
        }${part.list.length === 0 ? "" : `<ul>${part.list.map(item => `<li>${wordsOf(item)}</li>`).join("")}</ul>`}</section>`,
    ),
    "</main>",
  ].join("\n");
  return htmlPage({
    language,
    title: `${title} – Deep Labor`,
    description,
    style: colourRules(looks) + looks,
    head: [htmlLink("icon", `${root}icon.svg`, { type: "image/svg+xml" })],
    body,
    root: { "data-theme": "auto" },
  });
}
