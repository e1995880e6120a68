/** `oembed.json` (https://oembed.com), which the system of a newsroom loads when somebody pastes an address into it. */
import { markupText } from "../base/index.ts";
import type { Dossier } from "../schema/index.ts";
import { type Language, textIn } from "../text/index.ts";
import { webAddress } from "./page/webAddress.ts";
import { titleOf } from "./titleOf.ts";

export type OembedRequest = {
  readonly dossier: Dossier;
  readonly language: Language;
  /** The absolute address of the folder of the version. */
  readonly at: string;
  /** The address of the social picture; null if there is none. */
  readonly thumbnail: string | null;
};

/** A static file cannot follow `maxwidth`, so the size is modest, and the page inside sizes itself. */
const SIZE = { width: 600, height: 640 } as const;
const THUMBNAIL = { width: 1200, height: 630 } as const;
/** Seconds. */
const CACHE = 3600;

export function oembed({ dossier, language, at, thumbnail }: OembedRequest) {
  const title = titleOf(dossier, language);
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, language, dossier.language).text;
  const author = dossier.authors?.[0];
  // WordPress keeps only a link, a blockquote and an iframe with these attributes; feeds show the quote.
  const html =
    `<blockquote><a href="${markupText(at)}">${markupText(title)}</a></blockquote>` +
    `<iframe title="${markupText(title)}" src="${markupText(at)}" width="${SIZE.width}" height="${SIZE.height}" ` +
    'frameborder="0"></iframe>';
  return {
    version: "1.0",
    type: "rich",
    title,
    ...(author
      ? { author_name: words(author.name), ...(author.url ? { author_url: webAddress(author.url) } : {}) }
      : {}),
    provider_name: dossier.publisher ? words(dossier.publisher) : "Deep Labor",
    provider_url: new URL("/", at).href,
    cache_age: CACHE,
    ...(thumbnail === null
      ? {}
      : { thumbnail_url: thumbnail, thumbnail_width: THUMBNAIL.width, thumbnail_height: THUMBNAIL.height }),
    html,
    ...SIZE,
  };
}
