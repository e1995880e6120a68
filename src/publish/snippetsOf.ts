/** What can be pasted into an article, for each way of embedding. docs/publishing-and-embedding.md shows the same. */
import { markupText } from "../base/index.ts";
import type { Dossier, OverlayFamily, Plane } from "../schema/index.ts";
import { type Language, say, withoutIsolates } from "../text/index.ts";
import { fileName, folderOf } from "./fileNames.ts";
import { titleOf } from "./titleOf.ts";

/** How an embed opens, as ids of the published file; null leaves the choice to the page. */
export type Opening = {
  readonly workers: string | null;
  readonly plane: Plane | null;
  readonly duty: string | null;
  readonly step: string | null;
  /** The families of relations beside the hops that are drawn as lines. */
  readonly show: readonly OverlayFamily[];
  readonly theme: "light" | "dark" | "auto" | null;
};

export type SnippetRequest = {
  /** The published dossier. */
  readonly dossier: Dossier;
  readonly token: string;
  /** The languages that are published; the first is that of `index.html`. */
  readonly languages: readonly Language[];
  /** The language that is shown. */
  readonly language: Language;
  /** With a slash at its end. */
  readonly base: string;
  readonly opening: Opening;
  /** Maps widths to heights, both in px, as far as they are known. */
  readonly heights: ReadonlyMap<number, number>;
  /** The line for `alt`. */
  readonly alt: string;
  /** Whether the picture has a PNG. */
  readonly hasPng: boolean;
};

export type Snippets = Readonly<Record<"iframe" | "script" | "element" | "oembed" | "figure", string>>;

/** px that are kept before any script runs, if no height is known. */
const USUAL_HEIGHT = 640;
const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** The parameters of an embed, in the order of the documentation. */
const parameters = ["theme", "duty", "workers", "plane", "step", "show"] as const;

const chosen = (opening: Opening): readonly (readonly [string, string])[] =>
  parameters.flatMap(name => {
    const value = opening[name];
    return value === null || value.length === 0 ? [] : [[name, value.toString()] as const];
  });

/** The query of an address, with its "?"; empty if nothing is chosen. */
export function openingQuery(opening: Opening): string {
  const query = new URLSearchParams(chosen(opening).map(pair => [...pair])).toString();
  return query === "" ? "" : `?${query}`;
}

export function snippetsOf(request: SnippetRequest): Snippets {
  const { dossier, token, languages, language, base, opening, heights, alt, hasPng } = request;
  const first = languages[0]!;
  const at = base + folderOf(token, null);
  const nameOf = (stem: string, ending: string) => fileName(stem, ending, language, first);
  const index = language === first ? "" : nameOf("index", "html");
  const attribute = (name: string, value: string) => ` ${name}="${markupText(value)}"`;
  const title = withoutIsolates(titleOf(dossier, language));
  const embed = `${at}embed.js`;
  const height = heights.get(640) ?? USUAL_HEIGHT;
  const least = Math.min(height, ...heights.values());
  const words = language === first ? [] : [["lang", language] as const];
  const pairs = [...words, ...chosen(opening)];
  const table = at + nameOf("table", "html");
  const picture = at + nameOf("full", hasPng ? "png" : "svg");
  const image = `<img${attribute("src", picture)}${attribute("alt", alt)}`;
  const id = `deep-labor-${token}`;
  const known = [...heights].sort(([a], [b]) => a - b).map(pair => pair.join(":"));
  return {
    iframe: [
      `<iframe${attribute("title", title)}${attribute("src", at + index + openingQuery(opening))}`,
      `  width="100%" height="${height}" style="border:0" loading="lazy" referrerpolicy="no-referrer"`,
      `  sandbox="${SANDBOX}"></iframe>`,
      `<script async${attribute("src", embed)}></script>`,
    ].join("\n"),
    script: [
      `<div id="${id}" style="min-height:${least}px">`,
      `  <script defer${attribute("src", embed)} data-target="#${id}"${pairs
        .map(([name, value]) => attribute(`data-${name}`, value))
        .join("")}></script>`,
      `  <noscript>${image} style="max-width:100%"></noscript>`,
      "</div>",
    ].join("\n"),
    element: [
      `<deep-labor${attribute("src", at)}${pairs.map(([name, value]) => attribute(name, value)).join("")}${
        known.length === 0 ? "" : attribute("heights", known.join(" "))
      }`,
      `  style="display:block;min-height:${least}px">`,
      `  <a${attribute("href", table)}>${markupText(title)}</a>`,
      "</deep-labor>",
      `<script async${attribute("src", embed)}></script>`,
    ].join("\n"),
    oembed: `${at}oembed.json`,
    figure: [
      "<figure>",
      `  ${image} style="max-width:100%;height:auto" loading="lazy">`,
      `  <figcaption>${markupText(title)} <a${attribute("href", table)}>${markupText(say(language, "publish.file.table"))}</a></figcaption>`,
      "</figure>",
    ].join("\n"),
  };
}
