import { describe, expect, it } from "vitest";
import { type Published, redact } from "../../src/io/index.ts";
import { sayInference, sayRefusal } from "../../src/text/index.ts";
import { refusedFiles, type SmallFile, smallFile } from "./refusedFiles.ts";

function publishedFrom(file: string): Published {
  const result = redact(file);
  if (!result.ok) throw new Error(JSON.stringify(result.trouble, null, 1));
  return result.value;
}
const published = (file: SmallFile) => publishedFrom(smallFile(file));
const inferred = (file: SmallFile) => published(file).inferences.map(({ code, params }) => ({ code, ...params }));

const twoInUruguay = [
  { id: "client", kind: "organisation", name: "Client", country: "UY" },
  { id: "middle-firm", kind: "organisation", name: "A firm", withheld: true, country: "UY", roles: ["recruiter"] },
  { id: "workers", kind: "worker-group", name: "Workers" },
];
const claim = { verification: "inferred", evidence: [] };
function firmLinks(id: string, firm = "middle-firm"): object[] {
  return [
    { id, type: "commissions", from: "client", to: firm, ...claim },
    { id: "l2", type: "engages", from: firm, to: "workers", ...claim },
  ];
}
function toldLinks(remark: string): object[] {
  return [{ id: "l1", type: "commissions", from: "client", to: "middle-firm", ...claim, evidence: ["told"], remark }];
}

describe("publishing stops at", () => {
  it.each(refusedFiles)("%s", (_, file, code, place) => {
    const result = redact(file);
    expect(result.ok ? [] : result.trouble.map(refusal => [refusal.code, refusal.pointer])).toEqual([[code, place]]);
  });

  it("everything at once, and shows no more of a secret than its author needs to find it", () => {
    const result = redact(
      smallFile({
        firm: { private: { name: "Acme Staffing", phone: "0700 123 456" } },
        link: { remark: "Acme Staffing, 0700 123 456" },
      }),
    );
    const said = (result.ok ? [] : result.trouble).map(refusal => sayRefusal("en", refusal).what);
    expect(said).toEqual([
      "“Acme St…” stands in a private place (/parties/1/private/name) and would be read at /links/0/remark.",
      "“0700 1…” stands in a private place (/parties/1/private/phone) and would be read at /links/0/remark.",
    ]);
  });

  it("no text of three characters, no name of a field, no word that a secret is part of", () => {
    const file = {
      firm: { private: { name: "Kin", field: "verification", anna: "Anna" } },
      link: { remark: "Kin in the annals" },
    };
    expect(published(file).dossier.links[0]!.remark).toBe("Kin in the annals");
  });
});

describe("what leaves", () => {
  it("names no withheld party and no person, wherever their ids stand", () => {
    const { dossier, text } = published({
      firm: { near: undefined, private: { name: "Acme Staffing" } },
      more: {
        id: "about-middle-firm",
        clients: ["client"],
        summary: "What middle-firm does: [more](#middle-firm), https://paper.example/x, `talk-in-may`.",
        views: { network: { pins: { "middle-firm": { x: 1, y: 2 } } } },
        story: [
          {
            id: "s",
            title: "T",
            text: "**middle-firm**_middle-firm_",
            focus: { parties: ["middle-firm"], links: ["l1"] },
          },
        ],
      },
    });
    expect(text).not.toContain("middle-firm");
    expect(text).not.toContain("talk-in-may");
    expect(dossier.id).toBe("about-withheld-1");
    expect(dossier.summary).toBe("What withheld-1 does: [more](#withheld-1), https://paper.example/x, `source-1`.");
    expect(dossier.views).toEqual({ network: { pins: { "withheld-1": { x: 1, y: 2 } } } });
    expect(dossier.story[0]).toMatchObject({ text: "**withheld-1**_withheld-1_", focus: { parties: ["withheld-1"] } });
  });

  it("leaves a plain word alone where it is no id, and says so", () => {
    const { dossier, inferences } = published({
      source: { id: "told" },
      link: { evidence: ["told"], remark: "They were told so, see [it](#told)." },
      more: { quotes: [], links: toldLinks("They were told so, see [it](#told).") },
    });
    expect(dossier.links[0]!.remark).toBe("They were told so, see [it](#source-1).");
    expect(inferences.map(({ code, params }) => ({ code, ...params }))).toContainEqual({
      code: "id-is-a-word",
      id: "told",
      count: 1,
    });
  });

  it("changes an id with another in it, and keeps ids apart", () => {
    const { dossier } = published({
      link: { id: "client-middle-firm" },
      more: {
        assertions: ["middle-firm-pays", "withheld-1-pays"].map(id => ({
          id,
          party: "middle-firm",
          duty: "pay-wage",
          position: "holds",
          basis: "practice",
          link: "client-middle-firm",
          verification: "inferred",
          evidence: [],
        })),
      },
    });
    expect(dossier.links[0]!.id).toBe("client-withheld-1");
    expect(dossier.assertions.map(({ id, link }) => [id, link])).toEqual([
      ["withheld-1-pays-2", "client-withheld-1"],
      ["withheld-1-pays", "client-withheld-1"],
    ]);
  });

  it("passes numbers that another id holds", () => {
    const { dossier } = published({ link: { id: "withheld-1" }, more: { quotes: [], links: firmLinks("withheld-1") } });
    expect(dossier.parties[1]!.id).toBe("withheld-2");
  });

  it("takes a word of the private name out of other ids, too", () => {
    const { dossier } = published({
      firm: { id: "acme-staffing", private: { name: "Acme Staffing Ltd" } },
      more: { links: firmLinks("acme-deal", "acme-staffing") },
    });
    expect(dossier.links[0]!.id).toBe("withheld-1-deal");
  });

  it("cites the source where a quote does not leave, once", () => {
    const { dossier, differences } = published({
      link: {
        evidence: ["said-in-may", "talk-in-may", { quoteId: "said-in-may", supports: "contradicts", remark: "Heard." }],
      },
    });
    expect(dossier.links[0]!.evidence).toEqual([
      "source-1",
      { source: "source-1", supports: "contradicts", remark: "Heard." },
    ]);
    expect(dossier.quotes).toEqual([]);
    expect(differences.map(({ code, path }) => [code, path.join("/")])).toContainEqual([
      "mentioned-twice",
      "links/0/evidence/1",
    ]);
  });

  it("holds the words of a person who agreed to be quoted, without the day of it", () => {
    const person = {
      identity: "pseudonym",
      role: "worker",
      firstHand: true,
      consent: { scope: "quote", date: "2024-05-06" },
    };
    const { dossier } = published({ source: { person, published: "2024-05-07", language: "sw", title: "Talk" } });
    expect(dossier.quotes[0]).toEqual({
      id: "said-in-may",
      source: "source-1",
      quote: "They came by night and left no name.",
    });
    expect(dossier.sources[0]).toEqual({
      id: "source-1",
      type: "interview",
      published: "2024",
      language: "sw",
      person: { identity: "pseudonym", role: "worker", consent: { scope: "quote" } },
    });
  });

  it("tells of no consent where no word of the person leaves", () => {
    const person = { identity: "role-only", consent: { scope: "quote" } };
    expect(
      published({ source: { person }, more: { quotes: [] }, link: { evidence: [] } }).dossier.sources[0]!.person,
    ).toEqual({
      identity: "role-only",
    });
    const inline = { source: "talk-in-may", quote: "It was dark." };
    expect(
      published({ source: { person }, more: { quotes: [] }, link: { evidence: [inline] } }).dossier.sources[0]!.person
        ?.consent,
    ).toEqual({ scope: "quote" });
  });

  it("is told place by place: what stays, what goes, what changes", () => {
    const { items, differences } = published({
      firm: { seat: "KE", private: { name: "Acme Staffing" } },
      more: { strange: 1 },
    });
    expect(
      items.filter(({ code }) => code !== "stays").map(({ list, from, to, code }) => [list, from, to, code]),
    ).toEqual([
      ["parties", 1, 1, "changes"],
      ["links", 0, 0, "changes"],
      ["links", 1, 1, "changes"],
      ["sources", 0, 0, "changes"],
      ["quotes", 0, null, "goes"],
    ]);
    expect(
      differences.map(({ code, path, to, after }) => [code, path.join("/"), to?.join("/") ?? null, after]),
    ).toEqual([
      ["id", "parties/1/id", "parties/1/id", "withheld-1"],
      ["withheld", "parties/1/seat", null, undefined],
      ["private", "parties/1/private", null, undefined],
      ["reference", "links/0/to", "links/0/to", "withheld-1"],
      ["quote-to-source", "links/0/evidence/0", "links/0/evidence/0", "source-1"],
      ["reference", "links/1/from", "links/1/from", "withheld-1"],
      ["reference", "links/1/evidence/0", "links/1/evidence/0", "source-1"],
      ["id", "sources/0/id", "sources/0/id", "source-1"],
      ["no-consent", "quotes/0", null, undefined],
      ["unknown", "strange", null, undefined],
    ]);
  });

  it("does not hold the path of a schema on the author's machine", () => {
    expect(published({ more: { $schema: "../schema.json" } }).dossier.$schema).toBeUndefined();
    expect(published({ more: { $schema: "https://deep-labor.org/s.json" } }).dossier.$schema).toBe(
      "https://deep-labor.org/s.json",
    );
  });
});

describe("a reader could still infer", () => {
  it.each<[string, SmallFile, object]>([
    [
      "who is alone in a country",
      { firm: { country: "UY" } },
      { code: "alone-in-country", party: "middle-firm", country: "UY" },
    ],
    [
      "who is alone with a role in a country",
      { firm: { country: "UY", roles: ["recruiter"] }, more: { parties: twoInUruguay } },
      { code: "alone-in-role", party: "middle-firm", role: "recruiter", country: "UY" },
    ],
    [
      "a name from its like",
      { firm: { private: { name: "Nordic Staffing" } } },
      { code: "alias-resembles", party: "middle-firm", word: "staffing" },
    ],
    [
      "a party from a day",
      { link: { start: "2021-03-04" } },
      { code: "exact-day", party: "middle-firm", days: ["2021-03-04"] },
    ],
    [
      "a party from what anyone can read",
      { link: { evidence: ["report"] } },
      { code: "open-source", party: "middle-firm", sources: ["report"] },
    ],
    [
      "a party from its case",
      {
        more: {
          proceedings: [
            { id: "case", title: "C", status: "pending", country: "KE", against: ["middle-firm"], evidence: [] },
          ],
        },
      },
      { code: "case-names-party", party: "middle-firm", proceeding: "case" },
    ],
    [
      "a speaker from a quote",
      { source: { person: { identity: "role-only", role: "night guard", consent: { scope: "quote" } } } },
      { code: "quote-names-speaker", source: "talk-in-may", word: "night" },
    ],
    [
      "a person from role and place",
      { source: { person: { identity: "role-only", role: "guard", place: "Nairobi" } } },
      { code: "role-and-place", source: "talk-in-may" },
    ],
    [
      "that somebody agreed to nothing",
      { source: { person: { identity: "withheld", consent: { scope: "none" } } } },
      { code: "no-consent", source: "talk-in-may" },
    ],
    [
      "what a named person did not agree to",
      { source: { person: { identity: "named", consent: { scope: "background" } } } },
      { code: "named-without-consent", source: "talk-in-may" },
    ],
    [
      "who is a source, where nobody said how",
      { source: { person: undefined } },
      { code: "person-not-told", source: "talk-in-may" },
    ],
    [
      "a word of what is private",
      { firm: { private: "met at Kilimani" }, link: { remark: "An office in Kilimani." } },
      { code: "private-word", word: "Kilimani", count: 1 },
    ],
    [
      "a private name too short to stop at",
      { firm: { private: "IBM" }, link: { remark: "Work for IBM." } },
      { code: "private-word", word: "IBM", count: 1 },
    ],
    [
      "what was taken out and stands elsewhere",
      { firm: { description: "hires by night only" }, link: { remark: "It hires by night only." } },
      { code: "still-told", field: "/parties/1/description", at: "/links/0/remark" },
    ],
  ])("%s", (_, file, told) => {
    expect(inferred(file)).toContainEqual(told);
    for (const inference of published(file).inferences)
      for (const language of ["en", "fr"] as const) expect(sayInference(language, inference)).not.toBe("");
  });

  it("nothing from a file without such", () => {
    expect(
      inferred({ firm: { withheld: undefined }, source: { person: { identity: "role-only", role: "guard" } } }),
    ).toEqual([]);
  });
});
