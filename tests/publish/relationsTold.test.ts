/** A link that is no hop is told and counted wherever its chain is: every type of link in every output. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { drawSvg, sayTrace } from "../../src/library/index.ts";
import { findingsOf, type Inquiry, indexDossier, inquiryOf } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { codes, type Dossier, isHopType, type LinkType, parseDossier, planes } from "../../src/schema/index.ts";
import { type Language, languages, narratorOf, tellFinding, withoutIsolates } from "../../src/text/index.ts";
import { altTextOf, chainSvgOf, openedDuty, socialSvgOf } from "../../src/views/index.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { deepLabor } from "../cli/command.ts";
import { firstSeed, tried } from "../scope.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";

vi.setConfig({ testTimeout: 180_000 });

const types: readonly LinkType[] = codes.linkTypes.filter(type => !isHopType(type));
const names = ["Acme", "Beta", "Taskers", "Union"] as const;
type Relation = readonly [type: LinkType, from: number, to: number];

/** Acme hires Beta, who hires the Taskers; the Union stands beside; and these relations. */
function written(relations: readonly Relation[]): string {
  const id = (place: number) => names[place]!.toLowerCase();
  return JSON.stringify({
    format: "deep-labor/1",
    id: "relations",
    title: "Who hires the Taskers?",
    language: "en",
    asOf: "2024-05-01",
    parties: names.map((name, place) => ({
      id: id(place),
      kind: place === 2 ? "worker-group" : "organisation",
      name,
    })),
    links: [
      ...([0, 1] as const).map(place => ({
        id: `hop-${place}`,
        type: place === 0 ? "commissions" : "engages",
        from: id(place),
        to: id(place + 1),
        verification: "reported",
        evidence: [],
      })),
      ...relations.map(([type, from, to], place) => ({
        id: `relation-${place}`,
        type,
        from: id(from),
        to: id(to),
        verification: "single-source",
        evidence: [],
      })),
    ],
    assertions: [
      {
        id: "said",
        party: "beta",
        duty: "pay-wage",
        position: "holds",
        basis: "contract",
        verification: "reported",
        evidence: [],
      },
    ],
  });
}

const spaced = (text: string) => withoutIsolates(text).replaceAll(/\s+/gu, " ");
/** The words of a picture, as far as they are seen: its lines are pieces of `text`. */
const seenIn = (svg: string): string => {
  const markup = readMarkup(svg);
  return spaced(
    elementsIn(markup, ({ tag }) => tag === "text")
      .map(text => textOf(text))
      .join(" "),
  );
};

type Asked = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly language: Language;
  readonly text: string;
};

const BESIDE_LINK = "the picture beside a link";

/** Each output as the words that somebody reads or hears in it. */
const outputs: Readonly<Record<string, (asked: Asked) => string | Promise<string>>> = {
  "the embed, below its picture": asked => besideIn(asked),
  "the embed, folded": asked => {
    const known = elementsIn(embedOf(asked), element => element.attributes.get("id") === "known");
    return spaced(textOf(known[0]!));
  },
  "full.svg": asked => seenIn(chainSvgOf(requestOf(asked))),
  "drawSvg of the library": ({ dossier, language }) => seenIn(drawSvg(dossier, { language })),
  "a narrow picture": asked => seenIn(chainSvgOf({ ...requestOf(asked), width: 360 })),
  [BESIDE_LINK]: asked => seenIn(socialSvgOf(requestOf(asked))),
  "the alternative text": asked => spaced(altTextOf(requestOf(asked)).long),
  "the trace": async ({ text, language }) => {
    const { out } = await deepLabor(["trace", "-", "--lang", language], { input: text });
    return spaced(out);
  },
  "sayTrace of the library": ({ dossier, language }) =>
    spaced(sayTrace(dossier, { duty: "pay-wage", plane: "legal" }, language).beside.join(" ")),
  "the findings": ({ inquiry, dossier, language }) => {
    const narrator = narratorOf(dossier, language, null);
    const found = planes.map(plane => findingsOf(inquiry, inquiry.chain.groups[0]!, plane, 0));
    expect(new Set(found.map(all => all.filter(({ code }) => code === "beside").length))).toEqual(new Set([1]));
    return spaced(found[0]!.map(finding => tellFinding(narrator, finding)).join(" "));
  },
};

const embedOf = ({ inquiry, language }: Asked) =>
  readMarkup(
    embedPage({
      ...{ inquiry, language, version: 1, description: "", script: "document.title;" },
      links: { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null },
    }),
  );

/** What is seen below the picture of an embed: what is hidden until it is asked for is not. */
function besideIn(asked: Asked): string {
  const [line] = elementsIn(embedOf(asked), ({ attributes }) => attributes.get("data-deep-labor") === "beside");
  if (!line) return "";
  const hidden = elementsIn(line, ({ attributes }) => attributes.has("hidden")).map(one => textOf(one));
  return spaced(hidden.reduce((text, one) => text.replace(one, ""), textOf(line)));
}

const requestOf = ({ inquiry, dossier, language }: Asked) => ({
  inquiry,
  language,
  narrator: narratorOf(dossier, language, inquiry.chain.focus.known),
});

function askedFor(text: string, language: Language): Asked {
  const { dossier } = parseDossier(text);
  return { dossier: dossier!, inquiry: inquiryOf(indexDossier(dossier!, true), {}), language, text };
}

const sentenceOf = ({ dossier, language }: Asked, [type, from, to]: Relation): string =>
  spaced(
    narratorOf(dossier, language, null).link({ type, from: names[from]!.toLowerCase(), to: names[to]!.toLowerCase() }),
  ).replace(/\.$/u, "");

/** Where each of the parties stands towards the chain: between two of it, down to the workers, from beside, up. */
const places: readonly (readonly [from: number, to: number])[] = [
  [0, 1],
  [0, 2],
  [3, 2],
  [1, 0],
];

describe.each(languages.map(({ code }) => code))("in %s", language => {
  describe.each(Object.entries(outputs))("%s tells what is no hop", (name, told) => {
    it.each([...types.entries()])("type %i, %s", async (place, type) => {
      const [from, to] = places[place % places.length]!;
      const asked = askedFor(written([[type, from, to]]), language);
      const text = await told(asked);
      // Beside a link a sentence stands whole or not at all: then it is counted.
      if (name === BESIDE_LINK && !text.includes(sentenceOf(asked, [type, from, to]))) expect(counted(text)).toBe(1);
      else expect(text).toContain(sentenceOf(asked, [type, from, to]));
    });
  });
});

/** How many relations a text says that there are besides those that it tells. */
const moreIn = (text: string): number => Number(/And ([\d,]+) more\./u.exec(text)?.[1]?.replaceAll(",", "") ?? 0);
const counted = (text: string): number =>
  Number(/([\d,]+) (?:other relations?|autres? relations?) /u.exec(text)?.[1]?.replaceAll(",", "") ?? 0);

describe("however many relations there are", () => {
  const relation = fc.tuple(fc.constantFrom(...types), fc.nat(3), fc.nat(3));
  const relations = fc.uniqueArray(relation, { minLength: 1, maxLength: 48, selector: one => one.join(" ") });

  it.each(Object.entries(outputs))("%s tells or counts every one", async (name, told) => {
    const all = new Set(["the alternative text", "the trace", "sayTrace of the library", "the embed, folded"]);
    await fc.assert(
      fc.asyncProperty(relations, async many => {
        const asked = askedFor(written(many), "en");
        const text = await told(asked);
        const here = many.filter(one => text.includes(sentenceOf(asked, one))).length;
        if (all.has(name)) expect({ here, text }).toEqual({ here: many.length, text });
        else if (name === BESIDE_LINK) expect({ is: counted(text), text }).toEqual({ is: many.length, text });
        else expect({ is: here + moreIn(text), said: counted(text) }).toEqual({ is: many.length, said: many.length });
      }),
      { numRuns: tried(6, 60), seed: firstSeed },
    );
  });

  it("without any, nothing is said of them", async () => {
    const asked = askedFor(written([]), "en");
    for (const [name, told] of Object.entries(outputs))
      if (name !== "the findings") expect({ name, is: counted(await told(asked)) }).toEqual({ name, is: 0 });
  });
});

describe.each([...shipped])("the shipped dossier %s", (_, text) => {
  it("says everywhere as many relations beside the hops as its file has links that are none", async () => {
    const inquiry = inquiryInto(text);
    const { dossier } = inquiry.file;
    const asked: Asked = { dossier, inquiry, language: "en", text };
    const links = dossier.links.filter(({ type }) => !isHopType(type));
    const ratings = dossier.parties.filter(
      ({ id, workers }) =>
        workers?.ratingSystem &&
        !links.some(link => link.type === "rates" && link.to === id && link.from === workers.ratingSystem!.issuer),
    );
    const count = links.length + ratings.length;
    for (const name of ["the embed, below its picture", "full.svg", "the alternative text", "the trace"])
      expect({ name, is: counted(await outputs[name]!(asked)) }).toEqual({ name, is: count });
    const social = await outputs[BESIDE_LINK]!(asked);
    expect(counted(social)).toBe(count);
    const duty = openedDuty(inquiry, inquiry.chain.groups[0]!, "legal") ?? "pay-wage";
    expect(sayTrace(dossier, { duty, plane: "legal" }).beside).toHaveLength(count);
  });
});
