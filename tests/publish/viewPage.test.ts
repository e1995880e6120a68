/** The pages of views in a published folder: each a file of its own, that says what its view says and asks for nothing. */
import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { publishFolder, viewsFor } from "../../src/publish/index.ts";
import { narratorOf } from "../../src/text/index.ts";
import { chainSvgOf, figuresAt, figureViews, viewNames, viewSocialOf, viewSvgOf } from "../../src/views/index.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { partOf } from "../scope.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const token = "AB12cd34";
const folderOf = (text: string) => {
  const { dossier } = inquiryInto(text).file;
  const { latest, numbered } = publishFolder(
    {
      ...{ dossier, token, languages: ["en", "fr"], base: "https://graphics.example.org/chains/" },
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: chainSvgOf, social: () => "<svg/>", png: null },
      views: { names: figureViews, svg: viewSvgOf, social: viewSocialOf },
    },
    { versions: [], sums: null },
  );
  const read = (files: ReadonlyMap<string, Uint8Array>) =>
    new Map([...files].map(([name, bytes]) => [name.replace(/^e\/[^/]+\//u, ""), new TextDecoder().decode(bytes)]));
  return { latest: read(latest), numbered: read(numbered) };
};

describe.each(partOf([...shipped.keys()], 3))("the published views of %s", id => {
  const { latest, numbered } = folderOf(shipped.get(id)!);

  it.each(figureViews)("%s: a page and a picture in each language, reached from the page of the chain", view => {
    for (const [language, ending] of [
      ["en", ""],
      ["fr", ".fr"],
    ] as const) {
      const html = latest.get(`${view}${ending}.html`)!;
      expect(latest.get(`index${ending}.html`)).toContain(`${view}:${view}${ending}.html`);
      expect(latest.get(`table${ending}.html`)).toContain(`href="${view}${ending}.html"`);
      const inquiry = inquiryInto(shipped.get(id)!);
      const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known);
      const figure = figuresAt(view, { inquiry, narrator, language })(296);
      const page = readMarkup(html.replace(/^<!doctype html>\n/u, ""));
      const [heading] = elementsIn(page, ({ tag }) => tag === "h1");
      expect(textOf(heading!)).toBe(figure.title);
      expect(textOf(page)).toContain(figure.finding);
      for (const note of figure.notes) expect(textOf(page)).toContain(note);
      expect(latest.get(`${view}${ending}.svg`)).toContain("<svg");
      // Every class and colour that the picture has is one of its sheet.
      const [, sheet = ""] = /<style>(.*?)<\/style>/su.exec(html) ?? [];
      const drawn = html.slice(html.indexOf("<svg"), html.lastIndexOf("</svg>"));
      const missing = (pattern: RegExp, has: (name: string) => boolean, among: string) =>
        [...among.matchAll(pattern)].map(([, name]) => name!).filter(name => !has(name));
      expect(missing(/ class="([a-zA-Z]\d*)"/gu, name => sheet.includes(`.${name}{`), drawn)).toEqual([]);
      expect(missing(/var\(--([a-z0-9-]+)\)/gu, name => sheet.includes(`--${name}:`), html)).toEqual([]);
      // It loads nothing, and styles only by its sheet.
      expect(html).not.toMatch(/ style="|<(img|iframe|object|embed)\b|(?:src|url)=?\(?"?https?:/u);
      expect(html).toContain("default-src 'none'");
      expect(numbered.get(`1/${view}${ending}.html`)).toContain(`href="../${view}${ending}.html"`);
    }
  });
});

describe.each(partOf([...shipped.keys()], 4, 1))("the pages of %s", id => {
  it("are none larger than the page of the chain where they travel, the map aside", () => {
    const { latest } = folderOf(shipped.get(id)!);
    const sizeOf = (name: string) => gzipSync(latest.get(`${name}.html`)!, { level: 9 }).length;
    for (const ending of ["", ".fr"])
      for (const view of figureViews.filter(one => one !== "map"))
        expect(sizeOf(`${view}${ending}`), `${view}${ending}`).toBeLessThanOrEqual(sizeOf(`index${ending}`));
  });
});

describe("the views of a folder", () => {
  it("are those that are asked for, in the order in which they are offered, else those that the story opens", () => {
    const story = [{ view: "time" }, { view: "chain" }, { view: "money" }, {}, { view: "money" }] as never;
    expect(viewsFor({ story }, null)).toEqual(["money", "time"]);
    expect(viewsFor({ story }, ["evidence", "map"])).toEqual(["map", "evidence"]);
    expect(viewsFor({ story }, [])).toEqual([]);
    expect(viewNames.map(one => one.id).filter(one => figureViews.some(view => view === one))).toEqual([
      ...figureViews,
    ]);
  });
});
