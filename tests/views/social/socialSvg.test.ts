/** The picture beside a link: what is on it can be read at half its size, and nothing is cut without saying so. */

import { describe, expect, it } from "vitest";
import { measureText } from "../../../src/layout/index.ts";
import { findingsOf, fullestPlane } from "../../../src/model/index.ts";
import { sayVerdict, tellFindingShort, withoutIsolates } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  figuresAt,
  figureViews,
  headlineOf,
  openedDuty,
  SOCIAL,
  socialSvgOf,
  viewSocialOf,
} from "../../../src/views/index.ts";
import { blocksIn, type Element, elementsIn, readMarkup, tagged, textOf } from "../../app/markup.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { smallDossier } from "../../schema/smallDossier.ts";
import { tried } from "../../scope.ts";
import { askedOf, BASE, inquiryInto, shipped } from "../chain/chainCases.ts";

const all: readonly (readonly [name: string, text: string])[] = [
  ...shipped,
  ...galleryNames.map(name => [name, galleryText(name)] as const),
];
const group = (root: Element, id: string): Element | undefined =>
  elementsIn(root, one => one.attributes.get("id") === `social-${id}`)[0];
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, "");
const numberOf = (one: Element, name: string): number => Number(one.attributes.get(name));

/** The size, weight and start of each piece of a line of words. */
function linesOf(root: Element) {
  return blocksIn(root).flatMap(block => {
    const of = (text: Element, name: string) => text.attributes.get(name) ?? block.attributes.get(name);
    return (block.tag === "text" ? [block] : tagged(block, "text")).map(text => {
      // What has no width of its own begins with its first piece.
      const start = text.attributes.has("x") ? text : tagged(text, "tspan")[0]!;
      return {
        words: withoutIsolates(textOf(text)),
        x: numberOf(start, "x"),
        y: numberOf(start, "y"),
        size: Number(of(text, "font-size")),
        face:
          of(text, "font-family") !== undefined
            ? ("serif-600" as const)
            : of(text, "font-weight") === "600"
              ? ("sans-600" as const)
              : ("sans-400" as const),
        isFromLeft: (of(text, "text-anchor") ?? "start") === "start",
      };
    });
  });
}

describe("the picture beside a link", () => {
  it.each(all)("has its size, and words of at least 24 px that stay in their column: %s", (_, text) => {
    for (const language of ["en", "fr"] as const) {
      const root = readMarkup(socialSvgOf(askedOf(inquiryInto(text), language)));
      const [svg] = tagged(root, "svg");
      expect([numberOf(svg!, "width"), numberOf(svg!, "height")]).toEqual([SOCIAL.width, SOCIAL.height]);
      const lines = linesOf(root);
      expect(lines.length).toBeGreaterThan(2);
      for (const { words, x, y, size, face, isFromLeft } of lines) {
        expect(size, words).toBeGreaterThanOrEqual(24);
        expect(y, words).toBeLessThan(SOCIAL.height - 10);
        const end = isFromLeft ? x + measureText(words.trimEnd(), { face, size }) : x;
        expect(end, words).toBeLessThanOrEqual(x < 668 && isFromLeft ? 650 : SOCIAL.width - 40);
      }
      const rows = [...lines].filter(({ x }) => x === 56).map(({ y }) => y);
      expect(rows).toEqual([...rows].sort((a, b) => a - b));
    }
  });

  it.each(all)("of another view shows the chain down to the workers, and what that view finds: %s", (_, text) => {
    for (const view of figureViews) {
      const request = askedOf(inquiryInto(text), "en");
      const { inquiry } = request;
      const root = readMarkup(viewSocialOf(view, request));
      const parties = elementsIn(root).flatMap(one => one.attributes.get("data-party")?.split(" ") ?? []);
      const [workers] = inquiry.chain.groups;
      if (workers !== undefined) expect(parties, view).toContain(inquiry.file.dossier.parties[workers]!.id);
      expect(parties.length, view).toBeGreaterThan(0);
      const { title, finding } = figuresAt(view, request)(1280);
      expect(lettersOf(textOf(group(root, "title")!)).slice(0, 30)).toBe(lettersOf(title).slice(0, 30));
      // Sentences are whole or not there.
      const said = blocksIn(group(root, "findings")!).map(one => lettersOf(withoutIsolates(textOf(one))));
      expect(lettersOf(withoutIsolates(finding)).startsWith(said.join("")), view).toBe(true);
      for (const { words, size } of linesOf(root)) expect(size, words).toBeGreaterThanOrEqual(24);
    }
  });

  it.each(all)("says findings whole and in their order, and names parties of the chain only: %s", (_, text) => {
    const request = askedOf(inquiryInto(text), "en");
    const { inquiry, narrator } = request;
    const root = readMarkup(socialSvgOf(request));
    const told = blocksIn(group(root, "findings")!).map(one => lettersOf(textOf(one)));
    const [workers] = inquiry.chain.groups;
    if (workers !== undefined) {
      const found = headlineOf(findingsOf(inquiry, workers, fullestPlane(inquiry, workers), 0));
      const sentences = [
        ...found.filter(({ code }) => code !== "countries"),
        ...found.filter(({ code }) => code === "countries"),
      ].map(one =>
        lettersOf(
          tellFindingShort(
            narrator.brief,
            // What has fallen before the latest decision has no room.
            one.code === "unruled" ? { ...one, params: { ...one.params, fallen: [] } } : one,
          ),
        ),
      );
      expect(told.length).toBeGreaterThan(0);
      // The verdict of the duty that opens stands first, with its thread beside the cards.
      const plane = fullestPlane(inquiry, workers);
      const duty = openedDuty(inquiry, workers, plane);
      const said = duty === null ? [] : told.slice(0, 1);
      if (duty !== null) {
        const trace = inquiry.trace(workers, duty, plane);
        const verdict = sayVerdict("en", trace.verdict, { ...trace, floor: inquiry.chain.focus.floor });
        expect(said[0]).toContain(lettersOf(`${narrator.brief.dutyLabel(duty)}: ${verdict}`));
        expect(group(root, "thread")).toBeDefined();
      }
      const rest = told.slice(said.length);
      expect(rest).toEqual(sentences.slice(0, rest.length));
    }
    const drawn = elementsIn(root, one => one.attributes.has("data-party") && !one.attributes.has("data-duty")).flatMap(
      one => one.attributes.get("data-party")!.split(" "),
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(new Set(drawn).size).toBe(drawn.length);
    for (const id of drawn) expect(inquiry.chain.live[inquiry.file.partyAt.get(id)!]).toBe(1);
    if (workers !== undefined) expect(drawn).toContain(inquiry.file.dossier.parties[workers]!.id);
  });

  it("is drawn of whatever chain there is, card under card, none over another", () => {
    for (let seed = BASE; seed < BASE + tried(10, 150); seed += 1) {
      const dossier = randomDossier(seed);
      const inquiry = inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed));
      const root = readMarkup(socialSvgOf(askedOf(inquiry, seed % 2 === 0 ? "en" : "fr")));
      const cards = elementsIn(root, one => one.attributes.has("data-party")).map(one => {
        const boxes = tagged(one, "rect");
        const tops = boxes.map(box => numberOf(box, "y"));
        return {
          top: Math.min(...tops),
          bottom: Math.max(...boxes.map((box, at) => tops[at]! + numberOf(box, "height"))),
        };
      });
      cards.forEach(({ top, bottom }, place) => {
        expect(top, `seed ${seed}`).toBeGreaterThan(place === 0 ? 0 : cards[place - 1]!.bottom + 8);
        expect(bottom, `seed ${seed}`).toBeLessThan(SOCIAL.height);
      });
    }
  });

  it("leaves the middle of a long chain out, and says how much that is", () => {
    const parties = ["client", ..."abcdefgh", "workers"].map(id => ({
      id: id.length === 1 ? `firm-${id}` : id,
      kind: id === "workers" ? "worker-group" : "organisation",
      name: `The ${id}`,
    }));
    const links = parties.slice(1).map(({ id }, place) => ({
      ...{ id: `hop-${place}`, type: "engages", from: parties[place]!.id, to: id },
      ...{ verification: "documented", evidence: ["contract"] },
    }));
    const sources = [{ id: "contract", type: "contract", title: "Contract" }];
    const long = { format: "deep-labor/1", id: "long", title: "Long", language: "en", clients: ["client"] };
    const asked = askedOf(inquiryInto(JSON.stringify({ ...long, parties, links, sources })), "en");
    const root = readMarkup(socialSvgOf(asked));
    expect(textOf(group(root, "more")!)).toBe("4 more layers, 4 parties");
    expect(elementsIn(root, one => one.attributes.has("data-party"))).toHaveLength(6);
  });

  it("cuts a title and a name that are too long, and says so with three dots", () => {
    const word = "Bundesbeschaffungsdienstleistungsgesellschaft ";
    const root = readMarkup(
      socialSvgOf(askedOf(inquiryInto(JSON.stringify({ ...smallDossier, title: word.repeat(9) })), "en")),
    );
    const title = group(root, "title")!;
    expect(textOf(title)).toMatch(/^Bundesbeschaffungs.*…$/u);
    expect(Number(blocksIn(title)[0]!.attributes.get("data-lines") ?? 1)).toBeLessThanOrEqual(4);
  });

  it("says Fictional and Draft beside its name, and whose chain it is where there are several", () => {
    const text = JSON.stringify({ ...smallDossier, status: "draft", fictional: true });
    expect(textOf(group(readMarkup(socialSvgOf(askedOf(inquiryInto(text), "en"))), "tags")!)).toBe("FictionalDraft");
    expect(textOf(group(readMarkup(socialSvgOf(askedOf(inquiryInto(text), "fr"))), "tags")!)).toBe("FictifBrouillon");
    const groups = socialSvgOf(askedOf(inquiryInto(galleryText("many-groups")), "en"));
    expect(textOf(group(readMarkup(groups), "foot")!)).toMatch(/^Workers, 1 of 12 groups: /u);
  });

  it("begins with the verdict of a duty that is asked for", () => {
    const text = shipped.get("openai-sama")!;
    const told = (language: "en" | "fr") =>
      textOf(
        group(readMarkup(socialSvgOf(askedOf(inquiryInto(text), language, { duty: "health-safety" }))), "findings")!,
      );
    expect(told("en")).toMatch(/^Health & safety: answered, in part, 2 hops/u);
    expect(told("fr")).toMatch(/^Santé et sécurité\s: /u);
  });

  it("holds only shapes and words, takes its colours from the palette, and is the same each time", () => {
    for (const [, text] of all) {
      const asked = askedOf(inquiryInto(text), "en");
      const svg = socialSvgOf(asked);
      expect(socialSvgOf(asked)).toBe(svg);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|title|g|rect|path|text|tspan)\b)|style=|class=|href|url\(/u);
      const colours = new Set(Object.values(palettes.dark));
      for (const [, colour] of socialSvgOf({ ...asked, palette: palettes.dark }).matchAll(
        /(?:fill|stroke)="([^"]*)"/gu,
      ))
        expect(colour === "none" || colours.has(colour!)).toBe(true);
      const ids = elementsIn(readMarkup(svg)).flatMap(one => one.attributes.get("id") ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("what a court decided", () => {
  const flamanville = JSON.parse([...shipped].find(([name]) => name.includes("flamanville"))![1]);
  /** Sentences that no other text has, up to so many letters. */
  const outcomeOf = (nth: number, letters: number): string => {
    const sentence = (place: number) => `Ruling${nth}x${place} convicts one firm and acquits another one of it.`;
    let text = sentence(0);
    for (let place = 1; text.length < letters; place += 1) text = `${text} ${sentence(place)}`;
    return text;
  };

  it.each([20, 120, 300, 700, 1900])("of %d letters stands on a card whole or not at all", letters => {
    const outcomes: string[] = [];
    const file = structuredClone(flamanville);
    for (const { decisions = [] } of file.proceedings)
      for (const decision of decisions) {
        const outcome = outcomeOf(outcomes.length, letters);
        outcomes.push(outcome);
        decision.outcome = outcome;
      }
    expect(outcomes.length).toBeGreaterThan(3);
    const asked = askedOf(inquiryInto(JSON.stringify(file)), "en");
    const cards = [socialSvgOf(asked), ...figureViews.map(view => viewSocialOf(view, asked))];
    let whole = 0;
    for (const svg of cards) {
      const seen = lettersOf(tagged(readMarkup(svg), "text").map(textOf).join(" "));
      for (const [nth, outcome] of outcomes.entries()) {
        if (!seen.includes(`Ruling${nth}x`)) continue;
        whole += 1;
        expect(seen).toContain(lettersOf(outcome));
      }
    }
    // Short ones have room.
    if (letters < 100) expect(whole).toBeGreaterThan(0);
  });
});
