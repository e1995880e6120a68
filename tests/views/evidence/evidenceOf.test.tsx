/** Page, article and tables say the same of one source, and set what speaks against each other side by side. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ShownDossierContext } from "../../../src/app/page/reading/useDossier.ts";
import { ReaderContext } from "../../../src/app/page/reading/useReader.ts";
import { EvidenceList } from "../../../src/app/picture/evidence/EvidenceList.tsx";
import { SourceList } from "../../../src/app/picture/evidence/SourceList.tsx";
import type { Inquiry } from "../../../src/model/index.ts";
import { embedPage } from "../../../src/publish/embedPage.tsx";
import { readingOf } from "../../../src/publish/table/reading.ts";
import { tablePage } from "../../../src/publish/table/tablePage.ts";
import { evidenceIn } from "../../../src/schema/index.ts";
import { type Language, languages, narratorOf, say, tellStatement } from "../../../src/text/index.ts";
import { type Citation, citationOf } from "../../../src/views/evidence/citationOf.ts";
import { evidenceOf } from "../../../src/views/evidence/evidenceOf.ts";
import { sourceFacts, sourceOf } from "../../../src/views/evidence/sourceOf.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../../app/markup.ts";
import { inquiryInto } from "../chain/chainCases.ts";

/** A claim with evidence for and against, of which everything is told that a file can tell. */
const file = {
  format: "deep-labor/1",
  id: "told-once",
  title: "Told once",
  language: "en",
  parties: [
    { id: "lead", kind: "organisation", name: "Lead" },
    { id: "hands", kind: "worker-group", name: "Hands" },
  ],
  links: [
    {
      id: "engages",
      type: "engages",
      from: "lead",
      to: "hands",
      verification: "documented",
      evidence: [
        { quoteId: "said", remark: "Said on the phone." },
        { source: "report", locator: "p. 7", supports: "context" },
        {
          source: "talk",
          supports: "contradicts",
          quote: "Nobody works for us.",
          quoteIsTranslation: { from: "sw", by: "human" },
          seenIn: "notes",
        },
      ],
    },
  ],
  quotes: [
    {
      id: "said",
      source: "report",
      quote: "Ils travaillent pour nous.",
      quoteLanguage: "fr",
      translation: { de: "Sie arbeiten für uns." },
      translatedBy: "machine",
      locator: "annexe 3",
      seenIn: "copy",
    },
  ],
  sources: [
    {
      id: "report",
      type: "report",
      title: "Who works here",
      authors: ["A. Writer"],
      publisher: "Press",
      published: "2024-02-03",
      url: "https://example.org/report",
      seenAt: "https://example.org/seen",
      archivedUrl: "https://example.org/archived",
      doi: "10.1000/182",
      accessed: "2024-03-01",
      access: "subscription",
      derivedFrom: ["talk"],
      remark: "The second edition.",
    },
    {
      id: "talk",
      type: "interview",
      title: "A talk",
      accessed: "2024-01-02",
      access: "private",
      person: {
        identity: "named",
        role: "A manager",
        place: "Nairobi",
        firstHand: false,
        consent: { scope: "quote" },
      },
    },
  ],
};

const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
const evidence = (inquiry: Inquiry) => inquiry.file.dossier.links[0]!.evidence;

function onPage(inquiry: Inquiry, language: Language): Element {
  const { dossier } = inquiry.file;
  const narrator = narratorOf(dossier, language);
  return readMarkup(
    renderToStaticMarkup(
      <ReaderContext value={{ language, say: (key, params) => say(language, key, params) }}>
        <ShownDossierContext value={{ dossier, inquiry, narrator, group: 1, plane: "practical" }}>
          <EvidenceList evidence={evidence(inquiry)} />
          <SourceList />
        </ShownDossierContext>
      </ReaderContext>,
    ),
  );
}

const inArticle = (inquiry: Inquiry, language: Language): Element =>
  readMarkup(embedPage({ inquiry, language, script: "", version: null, links, description: "" }));

const inTables = (inquiry: Inquiry, language: Language): Element =>
  readMarkup(
    tablePage({
      title: "",
      description: "",
      head: [],
      reading: readingOf(inquiry, language),
      version: null,
      links: { table: "table.html", latest: null, versions: [], files: [], languages: [] },
    }),
  );

const places = [
  ["page", onPage],
  ["article", inArticle],
  ["tables", inTables],
] as const;

/** Everything that a citation and its source say, as words. */
const wordsOf = ({ source, quote, translation, facts }: Citation): readonly string[] => [
  source.named.words,
  ...[...sourceFacts(source), ...facts].map(({ words }) => words),
  ...(quote ? [quote.words] : []),
  ...(translation ? [translation.words.words, `(${translation.by})`] : []),
  ...(source.remark ? [source.remark.words] : []),
];

const hasClass = (name: string) => (element: Element) =>
  element.attributes.get("class")?.split(" ").includes(name) ?? false;

describe.each(languages.map(({ code }) => code))("one claim, in %s", language => {
  const inquiry = inquiryInto(JSON.stringify(file));
  const { dossier } = inquiry.file;
  const teller = { dossier, narrator: narratorOf(dossier, language) };
  const citations = evidenceIn(dossier, evidence(inquiry)).map(cited => citationOf(teller, cited));

  it("has something to say of every field", () => {
    const told = citations.flatMap(wordsOf).join("\n");
    for (const part of ["A. Writer", "DOI", "Nairobi", "annexe 3", "p. 7", "Said on the phone.", "The second edition."])
      expect(told).toContain(part);
    expect(citations[0]!.translation?.words.foreign?.language).toBe(language === "fr" ? undefined : "de");
    expect(citations[2]!.source.caveats).toHaveLength(5);
    expect(sourceOf(teller, dossier.sources[0]!).drawsOn).toHaveLength(1);
  });

  it.each(places)("says everything of its sources on the %s", (_, read) => {
    const said = textOf(read(inquiry, language));
    for (const words of citations.flatMap(wordsOf)) expect(said).toContain(words);
  });

  it.each(places)("has what speaks for it and against it side by side on the %s", (_, read) => {
    const told = evidenceOf(teller, evidence(inquiry));
    if (told.kind !== "sides") throw new Error("nothing speaks against it");
    const sides = elementsIn(read(inquiry, language), hasClass("sides"));
    expect(sides).toHaveLength(1);
    const texts = elementsIn(sides[0]!, hasClass("side")).map(textOf);
    expect(texts).toHaveLength(2);
    for (const [place, { title, citations: own }] of told.sides.entries()) {
      expect(texts[place]).toContain(title);
      for (const { quote, stance } of own) expect(texts[place]).toContain(quote?.words ?? stance);
    }
  });
});

describe("statements that speak against each other", () => {
  it("stand side by side in an article", () => {
    const says = (id: string, position: string) => ({
      id,
      party: "lead",
      duty: "pay-wage",
      position,
      basis: "statement",
      verification: "reported",
      evidence: ["report"],
    });
    const inquiry = inquiryInto(
      JSON.stringify({
        ...file,
        links: [{ ...file.links[0], evidence: [] }],
        assertions: [says("does", "holds"), says("does-not", "disclaims")],
      }),
    );
    const narrator = narratorOf(inquiry.file.dossier, "en");
    const [sides, ...more] = elementsIn(inArticle(inquiry, "en"), hasClass("sides"));
    expect(more).toEqual([]);
    const texts = elementsIn(sides!, hasClass("side")).map(textOf);
    expect(texts).toHaveLength(2);
    for (const [place, said] of inquiry.file.dossier.assertions.entries())
      expect(texts[place]).toContain(tellStatement(narrator, said));
  });
});

describe("a person who is not named", () => {
  it("is told by role and year alone, wherever the source is told", () => {
    const { person, ...talk } = file.sources[1]!;
    const hidden = {
      ...talk,
      authors: ["Jane Roe"],
      published: "2024-06-05",
      url: "https://example.org/jane",
      person: { ...person, identity: "role-only" },
    };
    const inquiry = inquiryInto(JSON.stringify({ ...file, sources: [file.sources[0], hidden] }));
    for (const [, read] of places) {
      const said = JSON.stringify(read(inquiry, "en"), (_, value: unknown) =>
        value instanceof Map ? [...value] : value,
      );
      expect(said).toContain("A manager");
      for (const secret of ["Jane", "example.org/jane", "June 2024"]) expect(said).not.toContain(secret);
    }
  });
});
