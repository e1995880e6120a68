/**
 * The page that an article embeds: one file that loads nothing, can be read without scripts, and may stand in any
 * frame.
 */
import { renderToStaticMarkup } from "react-dom/server";
import type { Inquiry } from "../model/index.ts";
import type { OverlayFamily } from "../schema/index.ts";
import { directionIn, type Language, narratorOf, say } from "../text/index.ts";
import { EmbedBody, type EmbedLinks } from "./embed/EmbedBody.tsx";
import style from "./embed/embed.css?inline";
import { looksOf } from "./embed/looksOf.ts";
import { EmbedContext } from "./embed/useEmbed.ts";
import { htmlPage } from "./page/htmlPage.ts";
import { titleOf } from "./titleOf.ts";

export type EmbedRequest = {
  /** The inquiry into the published dossier. */
  readonly inquiry: Inquiry;
  readonly language: Language;
  /** The embed's script for its own page, to be inlined. */
  readonly script: string;
  /** Null for a page that stands alone. */
  readonly version: number | null;
  readonly links: EmbedLinks;
  /** One or two sentences. */
  readonly description: string;
  /** Elements of the head, as HTML. */
  readonly head?: readonly string[];
  /** The name of the embed in the addresses of its folder; null for a page that stands alone. */
  readonly token?: string | null;
  /** The query for a page that has no address of its own, as in `?duty=pay-wage`. */
  readonly query?: string;
  /** Maps views to the files of their own pages, to which `?view=…` leads; none by default. */
  readonly views?: ReadonlyMap<string, string>;
  /** The families of relations beside the hops that are drawn where the address does not say which; none by default. */
  readonly show?: readonly OverlayFamily[];
};

/** The page says its language and direction once, and a text finds its direction by its letters. */
const withoutOwn = (language: Language, markup: string): string =>
  markup.replaceAll(` lang="${language}" dir="${directionIn(language)}"`, "");

export function embedPage(request: EmbedRequest): string {
  const {
    inquiry,
    language,
    script,
    version,
    links,
    description,
    head = [],
    token = null,
    query,
    views,
    show = [],
  } = request;
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language, inquiry.chain.focus.known).brief;
  const looks = looksOf(inquiry, narrator, language);
  return htmlPage({
    language,
    title: titleOf(dossier, language),
    description,
    style,
    head,
    body: withoutOwn(
      language,
      renderToStaticMarkup(
        <EmbedContext value={{ dossier, inquiry, narrator, language }}>
          <EmbedBody looks={looks} links={links} version={version} />
        </EmbedContext>,
      ),
    ),
    script,
    root: {
      "data-theme": "light",
      "data-close": say(language, "panel.close"),
      ...(token === null ? {} : { "data-token": token }),
      ...(query === undefined ? {} : { "data-query": query }),
      ...(show.length === 0 ? {} : { "data-show": show.join(",") }),
      ...(views === undefined || views.size === 0
        ? {}
        : { "data-views": [...views].map(([view, file]) => `${view}:${file}`).join(" ") }),
    },
  });
}
