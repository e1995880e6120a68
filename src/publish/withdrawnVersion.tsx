/**
 * What replaces a version that was withdrawn: in place of each of its pages, a notice with the day and the way to the
 * latest version; a loader for old articles, which knows only the notice; and a mark by which the withdrawal is
 * recognised later. Nothing that the version said is part of it.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { distinct } from "../base/index.ts";
import { dateTrouble } from "../schema/index.ts";
import { isLanguage, type Language, say, sayDate } from "../text/index.ts";
import embedStyle from "./embed/embed.css?inline";
import { loaderWith } from "./loaderWith.ts";
import { htmlLink, htmlPage } from "./page/htmlPage.ts";
import type { Scripts } from "./publishFolder.ts";
import { SUMS, sumsOf } from "./sums.ts";
import tableStyle from "./table/table.css?inline";

/** The name of the mark, a small file that states the day. */
export const WITHDRAWN = "withdrawn.json";
const FORMAT = "deep-labor-withdrawn/1";

const PAGE = /^(?<kind>index|table)(?:\.(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*))?\.html$/u;
const LANG = /<html lang="(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)"/u;

export type WithdrawnRequest = {
  readonly version: number;
  /** The day of the withdrawal, as in `2026-11-27`. */
  readonly day: string;
  /** The names of the files that it had; `index.html` and `table.html` are made in any case. */
  readonly names: readonly string[];
  /** The language of its `index.html`. */
  readonly language: Language;
  readonly token: string;
  readonly scripts: Scripts;
};

/** The language that a page states, if the product speaks it. */
export function languageOfPage(html: string): Language | null {
  const { language } = LANG.exec(html.slice(0, 500))?.groups ?? {};
  return language !== undefined && isLanguage(language) ? language : null;
}

/** The day in a mark; null if the text is no mark. */
export function withdrawnDay(mark: string): string | null {
  try {
    const { format, date } = JSON.parse(mark) as { readonly format?: unknown; readonly date?: unknown };
    return format === FORMAT && typeof date === "string" && dateTrouble(date) === null ? date : null;
  } catch {
    return null;
  }
}

/** Measured heights in px of the title and one or two lines, which are much the same in both languages. */
const HEIGHTS = "320:95 480:88 640:68";

const Notice = ({ language, day }: { readonly language: Language; readonly day: string }) => (
  <main>
    <h1>{say(language, "publish.withdrawn.title")}</h1>
    <p>
      {say(language, "publish.withdrawn", { date: sayDate(language, day) })}{" "}
      <a href="../" rel="latest-version">
        {say(language, "publish.withdrawn.latest")}
      </a>
    </p>
  </main>
);

/** The files by name, sums included. The same input gives the same bytes. */
export function withdrawnVersion(request: WithdrawnRequest): ReadonlyMap<string, Uint8Array> {
  const { version, day, names, language: first, token, scripts } = request;
  const pages = distinct(["index.html", "table.html", ...names]).flatMap(name => {
    const found = PAGE.exec(name)?.groups;
    const pageLanguage = found?.language;
    return found
      ? [
          {
            name,
            kind: found.kind,
            language: pageLanguage !== undefined && isLanguage(pageLanguage) ? pageLanguage : first,
          },
        ]
      : [];
  });
  const files = new Map<string, string>();
  for (const { name, kind, language } of pages) {
    const isEmbed = kind === "index";
    files.set(
      name,
      htmlPage({
        language,
        title: say(language, "publish.withdrawn.title"),
        description: say(language, "publish.withdrawn", { date: sayDate(language, day) }),
        style: isEmbed ? embedStyle : tableStyle,
        head: ['<meta name="robots" content="noindex">', htmlLink("latest-version", "../")],
        body: renderToStaticMarkup(<Notice language={language} day={day} />),
        ...(isEmbed ? { script: scripts.inPage, root: { "data-theme": "light", "data-token": token } } : {}),
      }),
    );
  }
  const languages = distinct([first, ...pages.filter(({ kind }) => kind === "index").map(({ language }) => language)]);
  const each = (sentence: (language: Language) => string) =>
    Object.fromEntries(languages.map(language => [language, sentence(language)]));
  const titles = each(language => say(language, "publish.withdrawn.title"));
  files.set("embed.js", loaderWith(scripts.loader, { languages, titles, heights: each(() => HEIGHTS) }));
  files.set(WITHDRAWN, `${JSON.stringify({ format: FORMAT, version, date: day })}\n`);
  const encoder = new TextEncoder();
  const bytes = new Map([...files].map(([name, text]) => [name, encoder.encode(text)]));
  return bytes.set(SUMS, encoder.encode(sumsOf(bytes)));
}
