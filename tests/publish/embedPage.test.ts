/** An article shows what the dossier says: without a script, without a request, in one page that fits a phone. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extentOfStanding, type Inquiry, isWritten } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { planes } from "../../src/schema/index.ts";
import { type Language, languages, narratorOf, sayState, sayVerdict } from "../../src/text/index.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

const script = "document.title;";
const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
const pageOf = (inquiry: Inquiry, language: Language = "en"): string =>
  embedPage({ inquiry, language, script, version: 1, links, description: "" });

const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];
const attribute = (element: Element, name: string) => element.attributes.get(name) ?? null;

describe.each(cases)("the embed of %s", (_, text) => {
  it.each(languages.map(({ code }) => code))("says in words what the model says, in %s", language => {
    const inquiry = inquiryInto(text);
    const { dossier } = inquiry.file;
    const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
    const page = readMarkup(pageOf(inquiry, language));
    const looks = elementsIn(page, element => attribute(element, "class")?.split(" ").includes("look") ?? false);
    expect(looks.length).toBe(dossier.parties.length > 60 ? 1 : inquiry.chain.groups.length);
    for (const look of looks) {
      const group = inquiry.file.partyAt.get(attribute(look, "data-workers")!)!;
      const verdicts = elementsIn(look, element => attribute(element, "class") === "band verdicts")[0]!;
      for (const plane of planes)
        for (const duty of inquiry.file.duties) {
          const trace = inquiry.trace(group, duty, plane);
          const isIn = (element: Element) =>
            attribute(element, "data-plane") === plane && attribute(element, "data-duty") === duty;
          const [cell] = elementsIn(verdicts, isIn);
          if (!cell) {
            expect(isWritten(trace) || trace.condition !== null).toBe(false);
            continue;
          }
          expect(textOf(cell)).toContain(sayVerdict(language, trace.verdict, { ...trace, floor: null }));
          if (trace.condition) expect(textOf(cell)).toContain(narrator.reached(trace)!);
          const marks = elementsIn(
            look,
            element =>
              attribute(element, "class")?.startsWith("mark ") === true && attribute(element, "href") === `#d-${duty}`,
          );
          for (const mark of marks) {
            const party = attribute(mark, "data-party")!;
            const label = attribute(mark, "aria-label")!;
            expect(label).toContain(narrator.name(party));
            const index = inquiry.file.partyAt.get(party)!;
            const states = planes.map(one => {
              const standing = inquiry.trace(group, duty, one).standings.get(index)!;
              return sayState(language, standing.state, extentOfStanding(standing));
            });
            expect(states.some(state => label.includes(state))).toBe(true);
          }
        }
    }
  });

  it("holds no address that is loaded, and allows its own script and style alone", () => {
    const html = pageOf(inquiryInto(text));
    const page = readMarkup(html);
    expect(elementsIn(page, ({ tag }) => ["link", "img", "iframe", "object", "source"].includes(tag))).toEqual([]);
    expect(elementsIn(page, ({ attributes }) => attributes.has("src") || attributes.has("style"))).toEqual([]);
    const hashOf = (tag: string) =>
      createHash("sha256")
        .update(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(html)![1]!)
        .digest("base64");
    expect(html).toContain(`script-src 'sha256-${hashOf("script")}'`);
    expect(html).toContain(`style-src 'sha256-${hashOf("style")}'`);
    for (const link of elementsIn(page, ({ tag }) => tag === "a")) {
      const href = attribute(link, "href")!;
      if (/^[a-z]+:/iu.test(href)) {
        expect(href).toMatch(/^(?:https?|mailto):/u);
        expect(attribute(link, "rel")).toBe("noopener noreferrer");
      } else if (href.startsWith("#")) {
        expect(elementsIn(page, ({ attributes }) => attributes.get("id") === href.slice(1))).toHaveLength(1);
      }
    }
  });

  it("is the same bytes again, and at most 60 kB of them compressed, with the script besides", () => {
    const html = pageOf(inquiryInto(text));
    expect(pageOf(inquiryInto(text))).toBe(html);
    expect(gzipSync(html).length).toBeLessThan(45_000);
  });
});
