/**
 * A file with long texts is published: its pictures and its page in an article stay short and say so, the table has
 * everything.
 */
import { describe, expect, it } from "vitest";
import { publishFolder } from "../../src/publish/index.ts";
import { MOST_LETTERS } from "../../src/schema/index.ts";
import { say, showControls } from "../../src/text/index.ts";
import { chainSvgOf, socialSvgOf } from "../../src/views/index.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { everyText, longTexts, placesOfWords, withWords } from "../fixtures/longTexts.ts";
import { inquiryInto } from "../views/chain/chainCases.ts";

const decoder = new TextDecoder();

function published(text: string, languages: readonly ("en" | "fr")[] = ["en"]): ReadonlyMap<string, string> {
  const { dossier } = inquiryInto(text).file;
  const { latest } = publishFolder(
    {
      dossier,
      token: "AB12cd34",
      languages,
      base: "https://charts.example.org/",
      scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
      pictures: { svg: chainSvgOf, social: socialSvgOf, png: svg => new TextEncoder().encode(svg) },
    },
    { versions: [], sums: null },
  );
  return new Map([...latest].map(([name, bytes]) => [name.split("/").at(-1)!, decoder.decode(bytes)]));
}

const places = placesOfWords(everyText).filter(place => place.at(-1) !== "url");
const plain = published(JSON.stringify(everyText), ["en", "fr"]);
const heightOf = (svg: string): number => Number(/^<svg[^>]* height="(\d+)"/u.exec(svg)![1]);
const letters = (text: string): number => [...text].length;

describe.each(Object.entries(longTexts(4_000)))("a file in which every text is long: %s", (_, words) => {
  // A control is written out in eight letters, and among letters that run from right to left with marks around it.
  const wide = showControls(words).length > words.length ? 10 : 1;
  const files = published(withWords(places, words), ["en", "fr"]);

  it("has a picture of a page or two, which says that texts are shortened, in the language of the page", () => {
    for (const [file, language] of [
      ["full.svg", "en"],
      ["full.fr.svg", "fr"],
    ] as const) {
      const svg = files.get(file)!;
      expect(heightOf(svg)).toBeLessThan(heightOf(plain.get(file)!) + 8_000 * wide);
      const said = textOf(readMarkup(svg)).replace(/\s+/gu, " ");
      expect(said).toContain(say(language, "chain.shortened", { most: MOST_LETTERS.words }).replace(/\s+/gu, " "));
      expect(svg.length).toBeLessThan(400_000 * wide);
    }
    expect(heightOf(files.get("social.png")!)).toBe(630);
  });

  it("has a page for articles in which no text is longer than there is room for", () => {
    for (const file of ["index.html", "index.fr.html"]) {
      const page = files.get(file)!;
      const body = elementsIn(readMarkup(page), ({ tag }) => tag === "body")[0]!;
      // In a sentence with several names, each of them is cut.
      for (const element of elementsIn(
        body,
        ({ tag, children }) => tag !== "style" && children.some(child => typeof child === "string"),
      ))
        for (const child of element.children)
          if (typeof child === "string") expect(letters(child)).toBeLessThan(2_900 * wide);
      expect(page.length).toBeLessThan(700_000 * wide);
    }
  });

  it("has titles that fit a window, a line for alt, and a title for frames", () => {
    const room = 400 * wide;
    const page = readMarkup(files.get("index.html")!);
    expect(letters(textOf(elementsIn(page, ({ tag }) => tag === "title")[0]!))).toBeLessThan(room);
    expect(letters(JSON.parse(files.get("oembed.json")!).title)).toBeLessThan(room);
    expect(letters(files.get("alt.txt")!.split("\n")[1]!)).toBeLessThan(2 * room);
  });

  it("has all of each text in the data", () => {
    const data = JSON.parse(files.get("data.json")!);
    expect(data.title).toBe(words);
    expect(data.parties[0].name).toBe(words);
  });
});

describe("the table of a file with long texts", () => {
  it("has the whole title and every name, quote, remark, whole", () => {
    const table = published(withWords(places, `${"lorem ipsum ".repeat(300)}end of it`)).get("table.html")!;
    for (const element of ["<h1>", "<blockquote", "<td"]) expect(table).toContain(element);
    expect(table.split("end of it").length).toBeGreaterThan(places.length / 2);
    expect(table).not.toContain("ipsum…");
  });
});

describe("a text that has room", () => {
  it("is shortened nowhere, and nothing says so", () => {
    for (const [file, content] of plain) {
      if (!/\.(html|svg|txt)$/u.test(file)) continue;
      expect(content).not.toContain(say("en", "chain.shortened.name"));
      expect(content).not.toContain(say("en", "embed.shortened"));
    }
  });

  it("is whole at as many letters as there is room for, and shortened with one more", () => {
    const at = (count: number) => published(withWords([["parties", 0, "name"]], "a".repeat(count)));
    expect(at(MOST_LETTERS.words).get("full.svg")).not.toContain(say("en", "chain.shortened.name"));
    const more = at(MOST_LETTERS.words + 1);
    const said = (file: string) => textOf(readMarkup(more.get(file)!)).replace(/\s+/gu, " ");
    for (const file of ["full.svg", "index.html"]) expect(said(file)).toContain(say("en", "chain.shortened.name"));
  });
});
