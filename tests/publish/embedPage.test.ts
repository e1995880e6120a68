/** An article shows what the dossier says: without a script, without a request, in one page that fits a phone. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extentOfStanding, type Inquiry, isWritten, traceSummaryOf } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { planes } from "../../src/schema/index.ts";
import { type Language, languages, narratorOf, sayState, sayVerdict } from "../../src/text/index.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { ask, draw } from "../model/drawing.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

const script = "document.title;";
const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
const pageOf = (inquiry: Inquiry, language: Language = "en"): string =>
  embedPage({ inquiry, language, script, version: 1, links, description: "" });

const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];
const hasClass = (element: Element, name: string) => attribute(element, "class")?.split(" ").includes(name) ?? false;
const attribute = (element: Element, name: string) => element.attributes.get(name) ?? null;

describe.each(cases)("the embed of %s", (_, text) => {
  it.each(languages.map(({ code }) => code))("says in words what the model says, in %s", language => {
    const inquiry = inquiryInto(text);
    const { dossier } = inquiry.file;
    const narrator = narratorOf(dossier, language, inquiry.chain.focus.known);
    const page = readMarkup(pageOf(inquiry, language));
    const looks = elementsIn(page, element => hasClass(element, "look"));
    expect(looks.length).toBe(dossier.parties.length > 60 ? 1 : inquiry.chain.groups.length);
    for (const look of looks) {
      const group = inquiry.file.partyAt.get(attribute(look, "data-workers")!)!;
      const cells = elementsIn(look, element => hasClass(element, "cell"));
      for (const plane of planes)
        for (const duty of inquiry.file.duties) {
          const trace = inquiry.trace(group, duty, plane);
          // Where nothing is on record in the same words, one cell stands for several duties.
          const isIn = (element: Element) =>
            ` ${attribute(element, "data-at") ?? `${attribute(element, "data-plane")} ${attribute(element, "data-duty")}`} `.includes(
              ` ${plane} ${duty} `,
            );
          const own = cells.filter(isIn);
          const verdicts = own.flatMap(cell => elementsIn(cell, element => hasClass(element, "verdict")));
          if (own.length === 0) {
            expect({ plane, duty, is: isWritten(trace) || trace.condition !== null }).toEqual({
              plane,
              duty,
              is: false,
            });
            continue;
          }
          expect(verdicts).toHaveLength(1);
          // Where there is room for it, the verdict names who answers.
          const holders = narrator.beside.holders(traceSummaryOf(inquiry, trace));
          expect(textOf(verdicts[0]!)).toContain(
            sayVerdict(language, trace.verdict, { ...trace, floor: null, holders }),
          );
          if (trace.condition) expect(textOf(verdicts[0]!)).toContain(narrator.reached(trace)!);
          for (const mark of own.flatMap(cell => elementsIn(cell, element => hasClass(element, "mark")))) {
            const party = attribute(mark, "data-party")!;
            const label = attribute(mark, "aria-label")!;
            expect(label).toContain(narrator.name(party));
            const { state, ...standing } = trace.standings.get(inquiry.file.partyAt.get(party)!)!;
            expect(label).toContain(sayState(language, state, extentOfStanding({ state, ...standing })));
            expect(attribute(mark, "data-state")).toBe(state);
          }
        }
    }
  });

  it("marks picture, bands, hops, cards and marks for house styles and pages around it", () => {
    const page = readMarkup(pageOf(inquiryInto(text)));
    for (const look of elementsIn(page, element => hasClass(element, "look"))) {
      const [picture, ...more] = elementsIn(look, element => attribute(element, "data-deep-labor") === "picture");
      expect(more).toEqual([]);
      const within = (name: string) => elementsIn(picture!, ({ attributes }) => attributes.has(name));
      const parties = new Set(within("data-party").flatMap(element => attribute(element, "data-party")!.split(" ")));
      for (const band of within("data-layer")) expect(hasClass(band, "band")).toBe(true);
      for (const hop of within("data-from"))
        for (const end of ["data-from", "data-to"])
          for (const key of attribute(hop, end)!.split(" ")) expect(parties).toContain(key);
      for (const mark of within("data-state"))
        if (attribute(mark, "href") !== "#known")
          expect(attribute(mark, "href")).toBe(`#d-${attribute(mark, "data-duty")}`);
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

describe("statements that contradict each other", () => {
  const sidesIn = (says: readonly string[]) => {
    const page = readMarkup(pageOf(ask(draw("c > a > [w], a > [v]", { says })).inquiry));
    const blocks = elementsIn(page, element => hasClass(element, "against"));
    return blocks.map(one => elementsIn(one, element => hasClass(element, "claim")).length);
  };
  const says = ["w", "v"].flatMap(group => [`a holds pay-wage for ${group}`, `a disclaims pay-wage for ${group}`]);

  it("stand apart where they are on other workers, and together where one is on all", () => {
    expect(sidesIn(says)).toEqual([2, 2]);
    expect(sidesIn([...says, "a disclaims pay-wage"])).toEqual([5]);
  });
});
