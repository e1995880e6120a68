import { describe, expect, test } from "vitest";
import { folderOf, frameAddress, sourceOf } from "../../src/embed/frameAddress.ts";
import { heightAt, parseHeights } from "../../src/embed/heights.ts";
import { fileFor, heightsFor, type PublishedFacts, titleFor } from "../../src/embed/published.ts";

const published: PublishedFacts = {
  languages: ["en", "fr"],
  titles: { en: "Who answers?", fr: "Qui répond ?" },
  heights: { en: "320:900 640:700", fr: "320:960 640:740" },
};
const base = "https://news.test/2026/story.html";

describe("where an embed lies", () => {
  test.each([
    ["https://embeds.test/e/AB12cd34/", "https://embeds.test/e/AB12cd34/"],
    ["/e/AB12cd34/3/", "https://news.test/e/AB12cd34/3/"],
    ["//embeds.test/e/AB12cd34/", "https://embeds.test/e/AB12cd34/"],
    ["http://embeds.test/", "http://embeds.test/"],
    [" e/AB12cd34/ ", "https://news.test/2026/e/AB12cd34/"],
  ])("%s", (src, whole) => {
    expect(sourceOf(src, base)?.href).toBe(whole);
  });

  test.each([
    "",
    null,
    "javascript:alert(1)",
    "data:text/html,<b>",
    "file:///etc/passwd",
    "blob:https://news.test/1",
    "https://",
  ])("is no place: %s", src => {
    expect(sourceOf(src, base)).toBeNull();
  });

  test("may be a disk where the article lies on one", () => {
    expect(sourceOf("e/AB12cd34/", "file:///home/ada/story.html")?.href).toBe("file:///home/ada/e/AB12cd34/");
  });

  test("is a folder, whatever of it is named", () => {
    for (const end of ["", "index.html", "index.fr.html", "?duty=pay-wage", "#?ink=red", "table.html?a=/b/"])
      expect(folderOf(new URL(`https://embeds.test/e/AB12cd34/${end}`))).toBe("https://embeds.test/e/AB12cd34/");
    expect(folderOf(new URL("file:///home/ada/e/AB12cd34/index.html"))).toBe("file:///home/ada/e/AB12cd34/");
  });
});

describe("the address of a frame", () => {
  const folder = "https://embeds.test/e/AB12cd34/";
  const address = (src: string, attributes: Record<string, string>, known: PublishedFacts | null = published) =>
    frameAddress(new URL(src), known, name => attributes[name] ?? null).href.replace(folder, "");

  test.each<[src: string, attributes: Record<string, string>, address: string]>([
    ["", {}, "index.html"],
    ["index.html", {}, "index.html"],
    ["", { lang: "en" }, "index.html?lang=en"],
    ["", { lang: "fr" }, "index.fr.html?lang=fr"],
    ["", { lang: "fr-CA" }, "index.fr.html?lang=fr-CA"],
    ["", { lang: "de" }, "index.html?lang=de"],
    ["index.fr.html", { lang: "en" }, "index.fr.html?lang=en"],
    ["", { duty: "pay-wage", plain: "" }, "index.html?duty=pay-wage&plain=1"],
    ["?duty=other&view=table", { duty: "pay-wage" }, "index.html?duty=pay-wage&view=table"],
    ["", { onload: "alert(1)", id: "x" }, "index.html"],
    ["", { duty: "a&b=c#d" }, "index.html?duty=a%26b%3Dc%23d"],
  ])("%s with %j", (src, attributes, expected) => {
    expect(address(folder + src, attributes)).toBe(expected);
  });

  test("trusts a language where it does not know the folder, but no path", () => {
    expect(address(folder, { lang: "fr" }, null)).toBe("index.fr.html?lang=fr");
    expect(fileFor(null, "../../secret")).toBe("index.html");
    expect(fileFor(null, null)).toBe("index.html");
  });

  test("has the title and the heights of its language", () => {
    expect(titleFor(published, "fr-CA")).toBe("Qui répond ?");
    expect(titleFor(published, null)).toBe("Who answers?");
    expect(titleFor(null, "fr")).toBeNull();
    expect(heightsFor(published, "fr")).toEqual([
      [320, 960],
      [640, 740],
    ]);
    expect(heightsFor(null, "fr")).toEqual([]);
  });
});

describe("heights", () => {
  test.each<[text: string | null, width: number, height: number | null]>([
    ["320:900 640:700", 320, 900],
    ["320:900 640:700", 640, 700],
    ["320:900 640:700", 480, 800],
    ["640:700, 320:900", 480, 800],
    ["320:900 640:700", 200, 900],
    ["320:900 640:700", 1280, 700],
    ["320:900", 500, 900],
    ["", 500, null],
    [null, 500, null],
    ["320:900;640:700 10 a:b 320: :900 320:9 480:700px", 500, null],
    ["a:b 320:900 <b>", 500, 900],
  ])("%s at %d px: %s", (text, width, height) => {
    expect(heightAt(parseHeights(text), width)).toBe(height);
  });
});
