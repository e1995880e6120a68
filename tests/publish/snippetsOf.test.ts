/** What is pasted into an article: the same ways as in docs/publishing-and-embedding.md, and nothing in a title or an id can end a tag. */
import { describe, expect, it } from "vitest";
import { baseAddress, languagesFor, type Opening, openingQuery, snippetsOf } from "../../src/publish/index.ts";
import { type Dossier, parseDossier } from "../../src/schema/index.ts";
import { elementsIn, readMarkup, tagged } from "../app/markup.ts";
import { shipped } from "../views/chain/chainCases.ts";

const closed: Opening = { workers: null, plane: null, duty: null, step: null, show: [], theme: null };
const base = "https://charts.example.net/";
const dossier = parseDossier([...shipped.values()][0]!).dossier!;
const asked = (change: Partial<Parameters<typeof snippetsOf>[0]> = {}) =>
  snippetsOf({
    dossier,
    token: "AB12cd34",
    languages: ["en", "fr"],
    language: "en",
    base,
    opening: closed,
    heights: new Map(),
    alt: "A chain.",
    hasPng: true,
    ...change,
  });
const markup = (html: string) => readMarkup(html.replace(/\s+/g, " "));
const attributes = (html: string, tag: string) => tagged(markup(html), tag)[0]!.attributes;

describe("what is pasted into an article", () => {
  it("leads to the folder, keeps room, and asks for nothing where nothing is chosen", () => {
    const all = asked();
    const frame = attributes(all.iframe, "iframe");
    expect(frame.get("src")).toBe(`${base}e/AB12cd34/`);
    expect(frame.get("height")).toBe("640");
    expect(frame.get("sandbox")).not.toContain("allow-same-origin");
    expect(frame.get("title")).not.toBe("");
    expect(attributes(all.script, "script").get("data-target")).toBe("#deep-labor-AB12cd34");
    expect([...attributes(all.element, "deep-labor").keys()]).toEqual(["src", "style"]);
    expect(attributes(all.figure, "img").get("alt")).toBe("A chain.");
    expect(all.oembed).toBe(`${base}e/AB12cd34/oembed.json`);
  });

  it("opens as it was chosen, in each way, in the language that was chosen, at the heights that are known", () => {
    const opening: Opening = { ...closed, duty: "pay-wage", workers: "raters", theme: "auto" };
    const all = asked({
      opening,
      language: "fr",
      heights: new Map([
        [640, 760],
        [360, 912],
      ]),
      hasPng: false,
    });
    expect(attributes(all.iframe, "iframe").get("src")).toBe(
      `${base}e/AB12cd34/index.fr.html?theme=auto&duty=pay-wage&workers=raters`,
    );
    expect(attributes(all.iframe, "iframe").get("height")).toBe("760");
    expect(Object.fromEntries(attributes(all.script, "script"))).toMatchObject({
      "data-lang": "fr",
      "data-theme": "auto",
      "data-duty": "pay-wage",
      "data-workers": "raters",
    });
    expect(Object.fromEntries(attributes(all.element, "deep-labor"))).toMatchObject({
      src: `${base}e/AB12cd34/`,
      lang: "fr",
      duty: "pay-wage",
      heights: "360:912 640:760",
    });
    expect(attributes(all.figure, "img").get("src")).toBe(`${base}e/AB12cd34/full.fr.svg`);
  });

  it("holds a title as text, whatever stands in it", () => {
    const titled: Dossier = { ...dossier, title: `"><script>alert(1)</script> & 'so'` };
    for (const html of Object.values(asked({ dossier: titled, alt: `"><img src=x>` })).filter(one => one.includes("<")))
      expect(elementsIn(markup(html), ({ tag }) => tag === "script" || tag === "img").length).toBeLessThanOrEqual(2);
    expect(attributes(asked({ dossier: titled }).iframe, "iframe").get("title")).toContain("<script>");
  });
});

it("asks in an address for what is chosen and nothing else", () => {
  expect(openingQuery(closed)).toBe("");
  expect(openingQuery({ ...closed, plane: "legal", step: "one" })).toBe("?plane=legal&step=one");
  expect(openingQuery({ ...closed, show: ["money", "ownership"] })).toBe("?show=money%2Cownership");
});

it.each([
  ["https://charts.example.net", "https://charts.example.net/"],
  ["http://charts.example.net/a/b", "http://charts.example.net/a/b/"],
  ["charts.example.net", null],
  ["https://me:word@charts.example.net/", null],
  ["https://charts.example.net/?a", null],
  ["javascript:alert(1)", null],
])("takes for the address of a folder only what can be one: %s", (written, address) => {
  expect(baseAddress(written)).toBe(address);
});

it("publishes in the language of the file, and in English where the product does not speak it", () => {
  expect(languagesFor({ ...dossier, language: "fr-CA" }, [])).toEqual({ languages: ["fr"], isOther: false });
  expect(languagesFor({ ...dossier, language: "sw" }, [])).toEqual({ languages: ["en"], isOther: true });
  expect(languagesFor(dossier, ["fr", "en"])).toEqual({ languages: ["fr", "en"], isOther: false });
});
