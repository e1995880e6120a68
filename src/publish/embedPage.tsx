/** The page that an article embeds. */
import { renderToStaticMarkup } from "react-dom/server";
import type { Inquiry } from "../model/index.ts";
import { capitalised, type Language, label, say } from "../text/index.ts";
import { htmlPage } from "./htmlPage.ts";
import { titleOf } from "./titleOf.ts";

export type EmbedRequest = {
  readonly inquiry: Inquiry;
  readonly language: Language;
  /** The embed's script for its own page, to be inlined. */
  readonly script: string;
  /** Null where the page stands alone. */
  readonly version: number | null;
  /** Relative, absolute, or `data:` where the page stands alone. */
  readonly links: {
    readonly table: string;
    readonly data: string;
    readonly csv: string;
    readonly svg: string;
    /** The folder of the latest version; null on the latest itself. */
    readonly latest: string | null;
  };
  readonly isDraft: boolean;
};

const download = (href: string, name: string) => (href.startsWith("data:") ? { href, download: name } : { href });

export function embedPage({ inquiry, language, version, links, isDraft }: EmbedRequest): string {
  const { dossier } = inquiry.file;
  const title = titleOf(dossier, language);
  return htmlPage({
    language,
    title,
    description: title,
    style: "body{font:17px/1.5 system-ui,sans-serif;margin:1rem}",
    head: [],
    body: renderToStaticMarkup(
      <main>
        {isDraft && <strong>{capitalised(label(language, "dossier-statuses", "draft"))}</strong>}{" "}
        {dossier.fictional && <strong>{capitalised(say(language, "page.fictional"))}</strong>}
        <h1>{title}</h1>
        {version !== null && <p>{say(language, "publish.version", { version })}</p>}
        <p>
          <a {...download(links.table, "table.html")}>{say(language, "publish.file.table")}</a>
        </p>
        {links.latest !== null && (
          <p>
            {say(language, "publish.newer")} <a href={links.latest}>{say(language, "publish.newer.link")}</a>
          </p>
        )}
      </main>,
    ),
  });
}
