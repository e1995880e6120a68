/** What a page tells those who link to it, in its head: its address, the contents of its card, its oEmbed. */
import { markupText } from "../base/index.ts";
import type { Dossier } from "../schema/index.ts";
import { type Language, textIn } from "../text/index.ts";
import { htmlLink } from "./page/htmlPage.ts";
import { titleOf } from "./titleOf.ts";

export type CardRequest = {
  readonly dossier: Dossier;
  readonly language: Language;
  /** By default that of the dossier. */
  readonly title?: string;
  readonly description: string;
  /** The absolute address of the folder of the version. */
  readonly at: string;
  /** The absolute address of the same page in the latest version. */
  readonly canonical: string;
  /** Absolute; null if there is none. */
  readonly image: string | null;
};

const meta = (name: "name" | "property", key: string, content: string): string =>
  `<meta ${name}="${key}" content="${markupText(content)}">`;

export function cardHead(request: CardRequest): readonly string[] {
  const { dossier, language, description, at, canonical, image } = request;
  const title = request.title ?? titleOf(dossier, language);
  const { publisher } = dossier;
  return [
    htmlLink("canonical", canonical),
    htmlLink("alternate", `${at}oembed.json`, { type: "application/json+oembed", title }),
    meta("property", "og:type", "article"),
    meta("property", "og:title", title),
    meta("property", "og:description", description),
    meta("property", "og:url", canonical),
    ...(publisher ? [meta("property", "og:site_name", textIn(publisher, language, dossier.language).text)] : []),
    ...(image === null
      ? [meta("name", "twitter:card", "summary")]
      : [
          meta("property", "og:image", image),
          meta("property", "og:image:width", "1200"),
          meta("property", "og:image:height", "630"),
          meta("property", "og:image:alt", description),
          meta("name", "twitter:card", "summary_large_image"),
        ]),
  ];
}
