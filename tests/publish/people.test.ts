/** What leaves with what is told of workers, and where a published chain tells it. */
import { describe, expect, it } from "vitest";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { redact } from "../../src/redact/index.ts";
import type { Language } from "../../src/text/index.ts";
import { altTextOf } from "../../src/views/drawing/altTextOf.ts";
import { chainSvgOf } from "../../src/views/drawing/chainSvgOf.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { askedOf, inquiryInto } from "../views/chain/chainCases.ts";
import { everyFact, peopleFile, share } from "../views/evidence/people.ts";
import { plainText, publishedOutputs } from "./outputsOf.ts";

const figures = [
  share("size", { about: 40 }, { unit: "persons", evidence: ["talk"] }),
  share("women-share", 55, { evidence: ["talk"] }),
];
const told = peopleFile({ workers: everyFact, figures });
const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
const embedOf = (text: string, language: Language = "en") =>
  readMarkup(
    embedPage({ inquiry: inquiryInto(text), language, script: "document.title;", version: 1, links, description: "" }),
  );
const entryOf = (text: string, language: Language = "en") =>
  elementsIn(embedOf(text, language), ({ attributes }) => attributes.get("id") === "p-hands")[0]!;

describe("an embed", () => {
  it("tells all of it in its fold, with the evidence, and its card leads there", () => {
    const entry = entryOf(told);
    const words = textOf(entry);
    for (const fact of ["Status: self-employed", "Minors: minors work too", "Rating system: rated by Scorer"])
      expect(words).toContain(fact);
    expect(words).toMatch(/Size: about 40 people · reported/u);
    expect(words).toMatch(/Share of women: 55% · reported/u);
    expect(elementsIn(entry, ({ attributes }) => attributes.get("href") === "#s-1").length).toBeGreaterThan(2);
    expect(elementsIn(embedOf(told), ({ attributes }) => attributes.get("href") === "#p-hands")).not.toEqual([]);
    expect(plainText(textOf(entryOf(told, "fr")))).toContain("Statut : indépendant");
  });

  it("has no entry for workers of whom a file says nothing", () => {
    expect(entryOf(peopleFile())).toBeUndefined();
    expect(entryOf(peopleFile({ workers: {} }))).toBeUndefined();
    expect(entryOf(peopleFile({ workers: { evidence: ["talk"] } }))).toBeUndefined();
  });
});

describe("a picture in a file", () => {
  const request = askedOf(inquiryInto(told), "en", { show: ["instructions"] });

  it("draws a rating system from its issuer, with a number that the list below explains, and a text that says it", () => {
    const svg = chainSvgOf(request);
    expect(svg).toMatch(/id="chain-rating-hands"[^>]*data-overlay="rating hands"/u);
    expect(altTextOf(request).long).toContain("1 Scorer rates Hands.");
  });

  it("tells at most three facts on the card", () => {
    expect(plainText(altTextOf(request).long)).toContain(
      "about 40 people (The Paper) · minors work too · self-employed · rated by Scorer".replace("about", "About"),
    );
  });
});

describe("whoever rates the workers", () => {
  const secret = "Hidden Scores Incorporated";
  const hidden = peopleFile({
    workers: { ...everyFact, effects: undefined },
    scorer: { withheld: true, name: "A firm", private: { name: secret }, description: `${secret} scores people.` },
  });

  it("leaves under the public alias alone where the name is withheld, with an id that says nothing", () => {
    const made = redact(hidden);
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
    const hands = made.value.dossier.parties.find(({ id }) => id === "hands")!;
    expect(hands.workers!.ratingSystem!.issuer).toBe("withheld-1");
    const { files } = publishedOutputs(hidden);
    for (const [name, text] of files) {
      expect(text, name).not.toContain(secret);
      expect(text, name).not.toMatch(/\bscorer\b/u);
    }
    expect(files.get("alt.txt")!).toMatch(/rated by a firm/iu);
    expect(files.get("table.html")!).toMatch(/Rating system: rated by <[^>]*>a firm/iu);
  });

  it("is told of before publishing where it is withheld and anyone can read what the rating rests on", () => {
    const file = JSON.parse(hidden);
    file.links[0].evidence = [];
    file.sources = [{ id: "talk", type: "press", title: "A report", publisher: "P", url: "https://example.org/a" }];
    const made = redact(JSON.stringify(file));
    if (!made.ok) throw new Error(JSON.stringify(made.trouble));
    expect(made.value.inferences.filter(({ code }) => code === "open-source").map(({ params }) => params)).toEqual([
      { party: "scorer", sources: ["talk"] },
    ]);
  });

  it("is the reason to stop where what a rating does gives the name away", () => {
    const leaking = peopleFile({
      workers: { ...everyFact, ratingSystem: { issuer: "scorer", effects: `${secret} shuts them out.` } },
      scorer: { withheld: true, name: "A firm", private: { name: secret } },
    });
    expect(redact(leaking).ok).toBe(false);
  });
});
