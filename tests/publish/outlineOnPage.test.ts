/**
 * What a search engine or a reader without scripts finds on a published page: every line of the outline of its file.
 */
import { describe, expect, test, vi } from "vitest";
import { indexDossier, inquiryOf } from "../../src/model/index.ts";
import { publishFolder } from "../../src/publish/index.ts";
import { redact } from "../../src/redact/index.ts";
import type { Dossier } from "../../src/schema/index.ts";
import { languages, narratorOf } from "../../src/text/index.ts";
import { chainSvgOf, type Outline, outlineOf, socialSvgOf, wordsOf } from "../../src/views/index.ts";
import { elementsIn, readMarkup, tagged, textOf } from "../app/markup.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { shipped } from "../views/chain/chainCases.ts";
import { sampleFile } from "./sample.ts";

vi.setConfig({ testTimeout: 120_000 });

const token = "AB12cd34";
const at = "https://graphics.example.org/chains/";

function published(text: string): Dossier {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value.dossier;
}

function pagesOf(dossier: Dossier): ReadonlyMap<string, string> {
  const { latest } = publishFolder(
    {
      dossier,
      token,
      languages: ["en", "fr"],
      base: at,
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: chainSvgOf, social: socialSvgOf, png: null },
    },
    { versions: [], sums: null },
  );
  const decoder = new TextDecoder();
  const pages = ["table.html", "table.fr.html", "index.html"];
  return new Map(pages.map(name => [name, decoder.decode(latest.get(`e/${token}/${name}`)!)]));
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
const headOf = (page: string): string => page.slice(0, page.indexOf("</head>"));
const bodyOf = (page: string) => readMarkup(page.slice(page.indexOf("<body>"), page.indexOf("</html>")));

/** The page has every line, every mention, and every number of a line that rests on a source. */
function expectOutline(page: string, outline: Outline): void {
  const body = bodyOf(page);
  const words = oneLine(textOf(body));
  for (const line of outline.lines.values()) expect(words, line.key).toContain(oneLine(wordsOf(line.sentence)));
  const ids = elementsIn(body, ({ attributes }) => attributes.has("id")).map(({ attributes }) => attributes.get("id")!);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  const places = tagged(body, "a", { href: null }).map(({ attributes }) => attributes.get("href")!);
  expect(places.filter(href => href.startsWith("#") && !ids.includes(href.slice(1)))).toEqual([]);
  for (const source of outline.lines.values()) {
    if (source.kind !== "source") continue;
    const [entry] = tagged(body, "li", { id: `source-${source.id}` });
    const numbers = tagged(entry!, "span", { class: "line-numbers" }).flatMap(list => tagged(list, "a").map(textOf));
    expect(numbers, source.key).toEqual(source.leadsTo.map(key => String(outline.lines.get(key)!.number)));
  }
}

const cases = [
  ["sample", JSON.stringify(sampleFile)] as const,
  ...shipped,
  ...galleryNames.map(name => [name, galleryText(name)] as const),
];

describe.each(cases)("the published page of %s", (_, text) => {
  const dossier = published(text);
  const pages = pagesOf(dossier);
  const inquiry = inquiryOf(indexDossier(dossier, true));

  test("holds every line of the outline of what was published, in each language, and runs nothing", () => {
    for (const { code } of languages) {
      const page = pages.get(code === "en" ? "table.html" : `table.${code}.html`)!;
      const narrator = narratorOf(dossier, code, inquiry.chain.focus.known);
      expectOutline(page, outlineOf({ inquiry, narrator, language: code }));
      expect(page.match(/<script\b[^>]*>/gu)).toEqual(['<script type="application/ld+json">']);
    }
  });

  test("says in its head what it is and where it stands", () => {
    for (const [name, page] of pages) {
      const head = headOf(page);
      expect(head, name).toMatch(/<title>[^<]*\S[^<]*<\/title>/u);
      expect(head, name).toMatch(/<meta name="description" content="[^"]{20,}">/u);
      expect(head, name).toContain(
        `<link rel="canonical" href="${at}e/${token}/${name === "index.html" ? "" : name}">`,
      );
    }
  });

  test("is led to by the page that is embedded, which names every party that stands in the chain", () => {
    const body = bodyOf(pages.get("index.html")!);
    expect(tagged(body, "a", { href: "table.html" })).not.toEqual([]);
    const words = oneLine(textOf(body));
    const narrator = narratorOf(dossier, "en", inquiry.chain.focus.known);
    const { chain } = inquiry;
    const [group] = chain.groups;
    if (group === undefined) return;
    const { members } = inquiry.groupChain(group);
    // A crowd shares its cards there, which say how many parties it has.
    if (members.length > 20) return;
    for (const party of members)
      expect(words.toLowerCase()).toContain(oneLine(narrator.name(dossier.parties[party]!.id)).toLowerCase());
  });
});
